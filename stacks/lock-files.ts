import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { stackNames } from "./contracts/contract";

/**
 * Puts the provider lock files beside the synthesized stacks. The synth clears its folder and git
 * ignores it, so they are kept in `locks/`; a stack without one there goes without.
 */
export function copyLockFiles(outdir: string, locks = "locks"): void {
  for (const stack of stackNames) {
    const lock = join(locks, `${stack}.lock.hcl`);
    if (existsSync(lock)) copyFileSync(lock, join(outdir, "stacks", stack, ".terraform.lock.hcl"));
  }
}
