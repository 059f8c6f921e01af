import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  commandRamPolicy,
  commandsWithPolicy,
  type PolicyKind,
  type RamPolicy,
  type Reach,
  ramPolicy,
} from "@cdktf/provider-alicloud";
import { jsonText } from "../command/escape";
import { type Given, refuse } from "../command/given";
import { entriesAt, readJson } from "../command/json";
import { networkOf } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { synthesize } from "../terraform/synthesized";

/** What Terraform does, for which the permissions follow from the stacks. */
const terraformKinds = ["plan", "apply", "drift"] as const satisfies readonly PolicyKind[];

/** `hybridnet permissions`: the permission policy of this network for one purpose. */
export function runPermissions(
  given: Given<"account">,
  { env, checkout, out, err }: Pick<Surroundings, "env" | "checkout" | "out" | "err">,
): number {
  const [purpose = ""] = given.rest;
  const account = given.value("account") ?? "*";
  if (!/^(\*|\d{1,20})$/.test(account))
    given.faults.push(`--account takes the number of an Alibaba Cloud account, not "${account}".`);
  refuse(given);
  const { regions } = networkOf(env, err);
  out.write(jsonText(policyOf(purpose, { regions, account }, () => typesIn(checkout, env))));
  return 0;
}

function policyOf(purpose: string, reach: Reach, types: () => readonly string[]): RamPolicy {
  const kind = terraformKinds.find((it) => it === purpose);
  if (kind !== undefined) return ramPolicy(kind, types(), reach);
  const command = commandsWithPolicy.find((it) => it === purpose);
  if (command === undefined) throw new Error(`there is no purpose ${purpose}`);
  return commandRamPolicy(command, reach);
}

/** Types of the resources and data sources of the stacks, but Terraform's own. */
function typesIn(checkout: string, env: NodeJS.ProcessEnv): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "permissions-"));
  try {
    const { stacks } = synthesize(checkout, { ...env, CDKTF_OUTDIR: folder });
    const types = stacks.flatMap((stack) => {
      const json = readJson(join(stack.folder, "cdk.tf.json"));
      return [...entriesAt(json, "resource"), ...entriesAt(json, "data")].map(([type]) => type);
    });
    return [...new Set(types)].filter((type) => type.startsWith("alicloud_"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
