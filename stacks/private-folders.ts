import { chmodSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Backend } from "@hybridnet/network";

/**
 * Makes the folders into which Terraform writes for their owner alone, before it does: state, its backup and saved plans
 * hold keys in clear, and Terraform gives every file to all users of the machine (mode 0644, folders 0755).
 *
 * @param outdir where the stacks are synthesized
 */
export function makePrivateFolders(outdir: string, backend: Backend): void {
  makePrivate(outdir);
  // What is synthesized elsewhere, to be looked at, is not deployed from there.
  if (backend.type === "local" && dirname(resolve(outdir)) === process.cwd()) makePrivate(backend.directory);
}

/** @throws Error of the system where the folder is another user's. */
export function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
}
