import { deviceVendors } from "@hybridnet/network/limits";
import { readWords, refuse } from "../command/options";
import type { VendorName } from "./plan";

/** What `npm run device-config` was asked to do. */
export interface Options {
  /** Where the tunnels' public IPs come from; undefined looks where a deploy leaves them. */
  readonly source:
    | { readonly kind: "file"; readonly path: string }
    | { readonly kind: "folder"; readonly path: string }
    | undefined;
  readonly out: string;
  readonly withSecrets: boolean;
  readonly vendor: VendorName | undefined;
}

export const usage = `usage: npm run device-config -- [OPTION...]

Writes the configuration of every device of the network file (NETWORK_CONFIG, else config/network.yaml),
with a checklist each. What is not known yet stands in them as <name>: the tunnels' public IPs before
vpn-standby is deployed, and secrets.

  --from DIR       take the tunnels' public IPs from the deployed stacks in DIR (default cdktf.out, in a
                   rehearsal its own folder)
  --outputs FILE   take them from a saved "terraform output -json" of the stack vpn-standby
  --out DIR        where to write (default device-config)
  --with-secrets   fill in pre-shared keys and BGP keys from TF_VAR_... (docs/configuration.md lists
                   the names); all files get mode 0600
  --vendor NAME    write every device as ${deviceVendors.join(" or ")}, whatever the file says
  --help           show this

Exit status: 0 done, 1 fault in the input, 4 something is missing.`;

const kinds = {
  from: "value",
  outputs: "value",
  out: "value",
  "with-secrets": "flag",
  vendor: "value",
} as const;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseOptions(words: readonly string[]): Options {
  const { has, value, rest, faults } = readWords(words, kinds, usage);
  const [file, folder, named] = [value("outputs"), value("from"), value("vendor")];
  const vendor = deviceVendors.find((it) => it === named);
  faults.push(...rest.map((word) => `There is no option ${word}.`));
  if (file !== undefined && folder !== undefined) faults.push("Choose one of --outputs and --from.");
  if (named !== undefined && vendor === undefined)
    faults.push(`There is no vendor ${named}. Vendors are: ${deviceVendors.join(", ")}.`);
  refuse(faults, usage);
  const source =
    file !== undefined
      ? ({ kind: "file", path: file } as const)
      : folder !== undefined
        ? ({ kind: "folder", path: folder } as const)
        : undefined;
  return { source, out: value("out") ?? "device-config", withSecrets: has("with-secrets"), vendor };
}
