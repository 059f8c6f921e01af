import { placeFor } from "@hybridnet/network";
import { deviceVendors } from "@hybridnet/network/device-limits";
import { type Form, formIn, type Given, refuse } from "../command/given";
import type { VendorName } from "./plan";

export type DeviceWords = Given<
  "from" | "outputs" | "out" | "planned" | "with-secrets" | "vendor" | "json" | "markdown"
>;

/** What `hybridnet devices` was asked to do. */
export interface Options {
  /** Where the tunnels' public IPs come from; undefined looks where a deploy leaves them. */
  readonly source:
    | { readonly kind: "file"; readonly path: string }
    | { readonly kind: "folder"; readonly path: string }
    | undefined;
  readonly out: string;
  /** Writes what the network file says where the cloud has something else. */
  readonly isPlanned: boolean;
  readonly withSecrets: boolean;
  readonly vendor: VendorName | undefined;
  readonly form: Form;
}

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseDeviceOptions(given: DeviceWords, environment: string | undefined): Options {
  const { has, value, faults } = given;
  const [file, folder, named] = [value("outputs"), value("from"), value("vendor")];
  const vendor = deviceVendors.find((it) => it === named);
  if (file !== undefined && folder !== undefined) faults.push("Choose one of --outputs and --from.");
  const form = formIn(given);
  refuse(given);
  const source =
    file !== undefined
      ? ({ kind: "file", path: file } as const)
      : folder !== undefined
        ? ({ kind: "folder", path: folder } as const)
        : undefined;
  const out = value("out") ?? placeFor("device-config", environment);
  return { source, out, isPlanned: has("planned"), withSecrets: has("with-secrets"), vendor, form };
}
