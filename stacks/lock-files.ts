import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { stackNames } from "./contracts/contract";

/**
 * Puts the provider lock files beside the synthesized stacks. The synth clears its folder and git
 * ignores it, so they are kept in `locks/`; a stack without one there goes without.
 */
export function copyLockFiles(outdir: string, locks = "locks"): void {
  for (const stack of stackNames) {
    const [lock, folder] = [join(locks, `${stack}.lock.hcl`), join(outdir, "stacks", stack)];
    if (existsSync(lock) && existsSync(folder)) copyFileSync(lock, join(folder, ".terraform.lock.hcl"));
  }
}
