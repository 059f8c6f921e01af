import { basename } from "node:path";
import { type Machine, missing } from "../drill/prerequisites";
import { isOlder, oldestTerraform as oldest, versionIn } from "../terraform/find-terraform";
import { howToInstall, pinnedTerraform } from "../terraform/run-terraform";
import { bad, type Finding, ok, type Probe } from "./finding";

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
          "npm ci; npx --no hybridnet plan and terraform itself work without it",
        ),
  ];
}

export interface TerraformFacts {
  /** Name or path, as TERRAFORM_BINARY_NAME says. */
  readonly binary: string;
  /** Output of its `version -json`; undefined where it cannot be run. */
  readonly version: string | undefined;
}

export function terraformFinding({ binary, version }: TerraformFacts): Finding {
  const install = `${howToInstall}; or name another binary in TERRAFORM_BINARY_NAME`;
  if (version === undefined) return bad("Terraform", "missing", `${binary} cannot be run`, install);
  const number = versionIn(version);
  if (number === undefined) return bad("Terraform", "fault", `${binary} does not tell its version`, install);
  if (isOlder(number, oldest)) return bad("Terraform", "missing", `${binary} ${number}`, install);
  if (/tofu/.test(basename(binary)))
    return bad(
      "Terraform",
      "warning",
      `${binary} ${number}`,
      `OpenTofu was not tried here; Terraform ${pinnedTerraform} was`,
    );
  return ok("Terraform", `${binary} ${number}`);
}

/** Whether a drill finds its programs; that it needs the superuser is no fault of the machine. */
export function drillFinding(machine: Machine): Finding {
  const faults = missing({ ...machine, user: 0 });
  if (faults.length === 0) return ok("Drill", "its programs are here; the superuser runs it");
  return bad("Drill", "warning", "it cannot be run here", faults.join(" "));
}

/** Where Terraform gets the provider from. */
export interface ProviderFacts {
  /** TF_REATTACH_PROVIDERS, as a rehearsal sets it. */
  readonly reattached: boolean;
  /** Address as terraform itself says it, host first; undefined where it could not be asked. */
  readonly address: string | undefined;
  readonly version: string;
  /** Stacks into whose folder `terraform init` has put this version already, and those without it. */
  readonly installed: readonly string[];
  readonly notInstalled: readonly string[];
  /** Terraform's own configuration file, and whether it names a mirror. */
  readonly mirrorIn: string | undefined;
}

const check = "Provider";

/** That the provider can be had. What cannot be reached today is no fault: a rehearsal needs none of it. */
export async function providerFinding(facts: ProviderFacts, probe: Probe): Promise<Finding> {
  const { reattached, address, version, installed, notInstalled, mirrorIn } = facts;
  if (reattached) return ok(check, "given by TF_REATTACH_PROVIDERS, as in a rehearsal");
  const remedy =
    "run terraform init where the registry is in reach, or name a mirror under provider_installation in Terraform's configuration file";
  if (address === undefined)
    return bad(check, "warning", "terraform cannot be asked where it comes from", remedy);
  if (installed.length > 0 && notInstalled.length === 0)
    return ok(check, `${address} ${version} is installed`);
  if (mirrorIn !== undefined) return ok(check, `${address} comes from the mirror in ${mirrorIn}`);
  const [host = ""] = address.split("/");
  // Source: Terraform: remote service discovery.
  const answer = await probe(`https://${host}/.well-known/terraform.json`);
  if (answer.kind === "status" && answer.status < 400) return ok(check, `${host} answers`);
  const why = answer.kind === "none" ? answer.why : `it answers ${answer.status}`;
  return bad(check, "warning", `${host} cannot be reached: ${why}`, remedy);
}

/** The address of the provider in what `terraform providers` says, which is right for OpenTofu too. */
export function addressIn(said: string, source: string): string | undefined {
  return [...said.matchAll(/provider\[([^\]]+)\]/g)]
    .map(([, it]) => it)
    .find((it) => it?.endsWith(`/${source}`));
}

/** A provider lock file of a stack; undefined text where there is none. */
export interface LockFile {
  readonly stack: string;
  readonly text: string | undefined;
}

/** Whether `locks/` has the provider of the bindings for every stack. */
export function lockFinding(files: readonly LockFile[], source: string, version: string): Finding {
  const check = "Provider lock files";
  const remedy = "npm run lock where the Terraform registry is in reach, then commit locks/";
  const missing = files.filter(({ text }) => text === undefined).map(({ stack }) => stack);
  if (missing.length > 0) return bad(check, "warning", `none for ${missing.join(", ")}`, remedy);
  const others = files.filter(({ text = "" }) => lockedVersion(text, source) !== version);
  if (others.length > 0)
    return bad(
      check,
      "fault",
      others
        .map(
          ({ stack, text = "" }) =>
            `${stack} has ${lockedVersion(text, source) ?? "no version of the provider"}`,
        )
        .join(", "),
      `${remedy}; the bindings are of ${version}`,
    );
  return ok(check, `${version} for ${files.map(({ stack }) => stack).join(", ")}`);
}

function lockedVersion(text: string, source: string): string | undefined {
  const [, block = ""] = new RegExp(`provider "[^"]*/${source}" \\{([\\s\\S]*?)\\n\\}`).exec(text) ?? [];
  return /^\s*version\s*=\s*"([^"]+)"/m.exec(block)?.[1];
}
