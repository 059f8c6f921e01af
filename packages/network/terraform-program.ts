import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A Terraform of this checkout's own, for machines that have none. */
export const ownTerraform = (checkout: string): string => join(checkout, ".tools", "terraform");

/**
 * Lets the programs that are started with an environment, such as cdktf, run the checkout's own Terraform, where there
 * is one and neither TERRAFORM_BINARY_NAME nor the PATH has another.
 * @param env changed in place
 */
export function chooseTerraform(env: NodeJS.ProcessEnv, checkout: string): void {
  const own = ownTerraform(checkout);
  if (!env.TERRAFORM_BINARY_NAME && onPath("terraform", env) === undefined && isExecutable(own))
    env.TERRAFORM_BINARY_NAME = own;
}

/** The program of this name that a shell would run. */
export function onPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  return (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
