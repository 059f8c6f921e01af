import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { provider } from "../model/provider";
import { inScratchFolder, type ProviderVersion, RegistryError, terraform } from "./terraform";

const platforms = ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64", "windows_amd64"];

/**
 * The text of a lock file for one provider version on all platforms.
 *
 * @throws RegistryError when Terraform or the registry is missing, or has no such version.
 */
export function lockFile(version: ProviderVersion): string {
  return inScratchFolder(version, (folder) => {
    terraform(
      folder,
      "providers",
      "lock",
      "-no-color",
      ...platforms.map((platform) => `-platform=${platform}`),
    );
    return readFileSync(join(folder, ".terraform.lock.hcl"), "utf8");
  });
}

/**
 * Writes `<stack>.lock.hcl` for each stack, with checksums for every platform that runs Terraform here. One run of
 * Terraform serves all stacks: they use the same version of the same provider.
 *
 * @returns the exit status: 0 written; 1 a name is no stack id, or no such provider version; 4 Terraform or the
 * registry is missing, and nothing was written
 */
export function writeLocks(stacks: readonly string[], folder: string): number {
  const wrong = stacks.filter((stack) => !/^[a-z0-9][a-z0-9-]*$/.test(stack));
  if (wrong.length > 0) {
    console.error(`not the id of a stack: ${wrong.join(", ")}`);
    return 1;
  }
  try {
    const text = lockFile(provider);
    mkdirSync(folder, { recursive: true });
    for (const stack of stacks) {
      writeFileSync(join(folder, `${stack}.lock.hcl`), text);
      console.log(`wrote ${stack}.lock.hcl`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}
