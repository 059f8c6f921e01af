import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Why `cdktf synth --hcl` is refused; undefined for every other synth. The HCL that cdktf 0.21.0 writes of these stacks is
 * not valid: it leaves backslashes in texts as they are, and Terraform takes them for escape sequences (2026-11-28). The
 * project of a `cloud` block is not in it either (lib/backends/cloud-backend.js, toHclTerraform).
 *
 * @param env as the cdktf CLI hands it to the app: `true` for --hcl (lib/app.js), which `1` in its own environment asks for too
 */
export function hclRefusal({ SYNTH_HCL_OUTPUT: asked }: NodeJS.ProcessEnv): string | undefined {
  if (asked !== "true" && asked !== "1") return undefined;
  return "No HCL is written: what cdktf makes of these stacks is no valid Terraform. Use cdktf synth without --hcl and without SYNTH_HCL_OUTPUT: Terraform reads its JSON as it reads .tf files.";
}

/**
 * Removes what an earlier `cdktf synth --hcl` has left. Terraform reads every file of a stack's folder, and would find each
 * object in two of them; a synth replaces only the files that it writes.
 *
 * @returns the removed files, sorted
 */
export function removeHcl(outdir: string): readonly string[] {
  const stacks = join(outdir, "stacks");
  const left = (existsSync(stacks) ? readdirSync(stacks) : [])
    .flatMap((stack) => ["cdk.tf", "metadata.json"].map((file) => join(stacks, stack, file)))
    .filter((file) => existsSync(file))
    .sort();
  for (const file of left) rmSync(file);
  return left;
}
