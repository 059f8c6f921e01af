import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { environmentOf, networkFileOf, placeFor } from "@hybridnet/network";
import { type TerraformResult, terraform } from "../terraform/run-terraform";
import type { SynthesizedStack } from "../terraform/synthesized";

/**
 * What Terraform says where a workspace of HCP Terraform is connected to version control: it saves no plan of it, and
 * applies none. Source: Terraform 1.11.4, internal/cloud/backend_plan.go, opPlan; it breaks long lines.
 */
const savesNoPlan = /Saved\s+plans\s+not\s+allowed\s+for\s+workspaces\s+with\s+a\s+VCS\s+connection/;

export function isOfVersionControl({ stdout, stderr }: Pick<TerraformResult, "stdout" | "stderr">): boolean {
  return savesNoPlan.test(`${stderr}\n${stdout}`);
}

/**
 * Has HCP Terraform plan a stack that it runs from version control. Such a plan is speculative: nobody can apply it,
 * and Terraform hands it on as text only.
 *
 * What is uploaded is the folder above the workspace's working directory, and only where the path of the stack ends
 * with that (Terraform 1.11.4, internal/cloud/backend_plan.go, plan): so the stack is planned in a copy whose path ends
 * as `npm run committed` and the bootstrap of the workspaces name it, with nothing else above it.
 */
export async function speculativePlan(
  { name, folder }: SynthesizedStack,
  {
    env,
    checkout,
    copies,
  }: { readonly env: NodeJS.ProcessEnv; readonly checkout: string; readonly copies: string },
): Promise<TerraformResult> {
  const copy = join(copies, `${name}-alone`, committedFolder(checkout, env), "stacks", name);
  mkdirSync(copy, { recursive: true, mode: 0o700 });
  for (const file of ["cdk.tf.json", ".terraform.lock.hcl"])
    if (existsSync(join(folder, file))) cpSync(join(folder, file), join(copy, file));
  const providers = join(folder, ".terraform", "providers");
  const installed = existsSync(providers) ? [`-plugin-dir=${providers}`] : [];
  const init = await terraform(copy, ["init", "-input=false", "-no-color", ...installed], env);
  if (init.status !== 0) return init;
  const plan = await terraform(copy, ["plan", "-input=false", "-no-color"], env);
  return { ...plan, stdout: fromRun(plan.stdout) };
}

/** Without what Terraform says of the folder that it hands over, which is gone by then; the run's address comes first. */
function fromRun(said: string): string {
  return said.slice(Math.max(0, said.indexOf("To view this run in a browser")));
}

/** The folder that `npm run committed` writes for the network file. */
export function committedFolder(checkout: string, env: NodeJS.ProcessEnv): string {
  return placeFor("committed", environmentOf(resolve(checkout, networkFileOf(env)), checkout));
}

/** Whether a plan that is only there as text says that nothing changes. */
export function saysNoChange(text: string): boolean {
  return /^No changes\./m.test(text);
}
