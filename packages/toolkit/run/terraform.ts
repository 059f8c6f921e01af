import { terraform as run, type TerraformOptions, type TerraformResult } from "../command/terraform";
import { track } from "./signals";

/** Runs terraform such that it ends in order with this process. @throws Stop where there is no such program. */
export function terraform(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { onLine }: Pick<TerraformOptions, "onLine"> = {},
): Promise<TerraformResult> {
  return run(folder, args, env, { ...(onLine && { onLine }), onStart: track });
}
