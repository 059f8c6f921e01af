import { deviceVendors } from "../network/limits";
import type { VendorName } from "./plan";
import { fault, type Problem } from "./problem";

/** What `npm run device-config` was asked to do. */
export interface Options {
  readonly help: boolean;
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

export function parseOptions(words: readonly string[]): {
  readonly options: Options;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = "", inline] = word.split(/=(.*)/s, 2);
    if (["--with-secrets", "--help"].includes(word)) flags.add(word);
    else if (["--from", "--outputs", "--out", "--vendor"].includes(name)) {
      const value = inline ?? (rest[0]?.startsWith("--") ? undefined : rest.shift());
      if (value === undefined || value === "") problems.push(fault(`${name} needs a value`));
      else if (values.has(name)) problems.push(fault(`${name} stands twice`));
      else values.set(name, value);
    } else problems.push(fault(`there is no option ${word}`));
  }
  const [file, folder] = [values.get("--outputs"), values.get("--from")];
  if (file !== undefined && folder !== undefined)
    problems.push(fault("--outputs and --from exclude each other"));
  const named = values.get("--vendor");
  const vendor = deviceVendors.find((it) => it === named);
  if (named !== undefined && vendor === undefined)
    problems.push(fault(`there is no vendor ${named}; there are ${deviceVendors.join(", ")}`));
  const source =
    file !== undefined
      ? ({ kind: "file", path: file } as const)
      : folder !== undefined
        ? ({ kind: "folder", path: folder } as const)
        : undefined;
  return {
    options: {
      help: flags.has("--help"),
      source,
      out: values.get("--out") ?? "device-config",
      withSecrets: flags.has("--with-secrets"),
      vendor,
    },
    problems,
  };
}
