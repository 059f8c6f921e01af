import { alicloud } from "@cdktf/provider-alicloud";
import { unknown } from "../protocol/values";
import { created } from "../testing/created";
import { Catalogue } from "./catalogue";
import { planChange } from "./change";

const catalogue = new Catalogue(alicloud);
const attachment = catalogue.resource("alicloud_cen_transit_router_vpn_attachment");
const table = catalogue.resource("alicloud_ots_table");
const vpc = catalogue.resource("alicloud_vpc");

describe("a replacement", () => {
  it("is asked for by a change in a set of blocks, with the path of the set", async () => {
    const zoned = (zone: string) => ({ vpn_id: "vco-1", zone: [{ zone_id: zone }] });
    const state = await created(attachment, zoned("cn-shanghai-f"));
    expect(planChange(attachment, zoned("cn-shanghai-g"), state).requiresReplace).toEqual([["zone"]]);
    expect(planChange(attachment, { vpn_id: "vco-1" }, state).requiresReplace).toEqual([["zone"]]);
  });

  it("is asked for by a change within a list of blocks, with the path of the argument", async () => {
    const keyed = (...names: readonly string[]) => ({
      table_name: "locks",
      primary_key: names.map((name) => ({ name, type: "String" })),
    });
    const state = await created(table, keyed("LockID", "Other"));
    expect(planChange(table, keyed("LockID", "Another"), state).requiresReplace).toEqual([
      ["primary_key", 1, "name"],
    ]);
    expect(planChange(table, keyed("LockID"), state).requiresReplace).toEqual([["primary_key"]]);
  });

  it("is asked for by another order of a list, which is no set", async () => {
    const state = await created(vpc, { user_cidrs: ["10.0.0.0/8", "192.168.0.0/16"] });
    const { requiresReplace } = planChange(vpc, { user_cidrs: ["192.168.0.0/16", "10.0.0.0/8"] }, state);
    expect(requiresReplace).toEqual([["user_cidrs"]]);
  });

  it("is asked for by blocks that are not known yet where there were none", async () => {
    const state = await created(attachment, { vpn_id: "vco-1" });
    const { requiresReplace } = planChange(attachment, { vpn_id: "vco-1", zone: unknown }, state);
    expect(requiresReplace).toEqual([["zone"]]);
  });

  it("is asked for by a value that is not known yet", async () => {
    const state = await created(attachment, { vpn_id: "vco-1" });
    const { planned, requiresReplace } = planChange(attachment, { vpn_id: unknown }, state);
    expect(planned).toEqual({ ...state, vpn_id: unknown });
    expect(requiresReplace).toEqual([["vpn_id"]]);
  });
});
