import type { VerifyReport } from "../report";
import type { DeployedExample } from "./deployed-example";

/** Something that goes wrong, and what has to be said of it. */
export interface Fault {
  readonly make: (it: DeployedExample) => Promise<void>;
  /** Each finding begins like one of these, in this order, and there is no other. */
  readonly found: readonly string[];
  readonly state: VerifyReport["state"];
}

export const association = "alicloud_cen_transit_router_route_table_association";
export const propagation = "alicloud_cen_transit_router_route_table_propagation";

export const down =
  (...names: readonly string[]): Fault["make"] =>
  async ({ account }) => {
    for (const name of names) await account.outside.breakDown(name);
  };

export const removed =
  (address: string): Fault["make"] =>
  (it) =>
    it.remove(address);

export const said = ({ findings }: VerifyReport): readonly string[] =>
  findings.map(({ code, text }) => `${code}: ${text}`);
