import { bad, type Finding, ok } from "./finding";
import type { Probe } from "./probe";

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
