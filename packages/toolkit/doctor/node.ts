import { isOlder } from "../terraform/find-terraform";
import { bad, type Finding, ok } from "./finding";

/** What is known of the Node that runs this. */
export interface NodeFacts {
  /** Such as `22.11.0`. */
  readonly version: string;
  /** Version of its binary interface, such as 127: add-ons are built for one. */
  readonly abi: string;
  readonly platform: string;
  /** Oldest version that package.json allows, such as `20.19`. */
  readonly oldest: string;
  /** Why the terminal add-on of the cdktf CLI cannot be loaded; undefined where it can. */
  readonly addOnFault: string | undefined;
}

export function nodeFindings({ version, abi, platform, oldest, addOnFault }: NodeFacts): readonly Finding[] {
  return [
    isOlder(version, oldest)
      ? bad("Node", "missing", `${version} (ABI ${abi})`, `install Node ${oldest} or newer; .nvmrc names one`)
      : ok("Node", `${version} (ABI ${abi}, ${platform})`),
    addOnFault === undefined
      ? ok("cdktf CLI", `its terminal add-on has a build for ABI ${abi} on ${platform}`)
      : bad(
          "cdktf CLI",
          "warning",
          `its terminal add-on cannot be loaded: ${addOnFault}`,
          "npm ci, with the overrides of package.json; npx --no hybridnet plan and terraform itself work without it",
        ),
  ];
}
