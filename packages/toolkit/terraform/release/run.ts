import { onPath } from "@hybridnet/network/terraform-program";
import { exitCodes } from "../../command/exit-codes";
import { type Given, refuse } from "../../command/given";
import type { Surroundings } from "../../command/surroundings";
import { findTerraform } from "../find-terraform";
import { installTerraform } from "./install";

/** `hybridnet terraform`: which Terraform runs here, and a way to one. */
export async function runTerraform(given: Given<"install">, surroundings: Surroundings): Promise<number> {
  const { env, out, err } = surroundings;
  refuse(given);
  if (!given.has("install")) {
    out.write(`${(await findTerraform(env)).path}\n`);
    return exitCodes.done;
  }
  await installTerraform(surroundings);
  const other = env.TERRAFORM_BINARY_NAME ? undefined : onPath("terraform", env);
  if (other !== undefined) err.write(`${other} on the PATH goes before it.\n`);
  return exitCodes.done;
}
