import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { exitCodes, Stop } from "../command/exit-codes";
import { listAt, parseJson, readJson, textAt, valueAt } from "../command/json";
import { type TerraformResult, terraform } from "./run-terraform";
import { NotShown, readShown, type ShownStack } from "./shown";
import { parseState, readStateFileAt } from "./state-file";
import type { SynthesizedStack } from "./synthesized";

type Place = Pick<SynthesizedStack, "name" | "folder">;

/**
 * The state of a stack as it was last written: from the file that a local backend keeps it in, else from
 * `terraform state pull`, which knows every backend and needs no provider.
 *
 * @returns the parsed state file, version 4; undefined where nothing is deployed
 * @throws Stop where it cannot be had: with 4 where `terraform init` has to come first, or where it is damaged
 */
export async function readStateFile(stack: Place, env: NodeJS.ProcessEnv): Promise<unknown> {
  const file = localStateFile(stack, env);
  if (file !== undefined) return readStateFileAt(file);
  const { stdout } = succeeded(stack.name, await pullState(stack.folder, env));
  return stdout.trim() === "" ? undefined : parseState(stdout, `The state of ${stack.name}`);
}

/**
 * Refuses a damaged state before Terraform takes what it does not understand of it for not deployed. Of a state that
 * lies elsewhere, Terraform itself says what is wrong.
 *
 * @throws Stop with 4
 */
export function refuseDamagedState(stack: Place, env: NodeJS.ProcessEnv): void {
  const file = localStateFile(stack, env);
  if (file !== undefined) readStateFileAt(file);
}

/** The same as what it has deployed. */
export async function readState(stack: Place, env: NodeJS.ProcessEnv): Promise<ShownStack> {
  return shownAs(stack.name, (await readStateFile(stack, env)) ?? { format_version: "1.0" });
}

/**
 * The outputs of a stack by name, each with its `value`. Where its state is elsewhere, `terraform output` gives
 * them: whoever may read outputs may not read the state, which holds secrets (HCP Terraform: workspace permissions).
 *
 * @returns undefined where nothing is deployed
 * @throws Stop as `readStateFile`
 */
export async function readOutputs(stack: Place, env: NodeJS.ProcessEnv): Promise<unknown> {
  if (localStateFile(stack, env) !== undefined) return valueAt(await readStateFile(stack, env), "outputs");
  const result = await terraform(stack.folder, ["output", "-json", "-no-color"], env);
  return parseJson(
    succeeded(stack.name, result).stdout,
    `what terraform says of the outputs of ${stack.name}`,
  );
}

/** Addresses of the resources of a state file that are deleted only after what depends on them has changed. */
export function deletedAfterOthers(stateFile: unknown): ReadonlySet<string> {
  return new Set(
    listAt(stateFile, "resources")
      .filter((it) => listAt(it, "instances").some((at) => valueAt(at, "create_before_destroy") === true))
      .map((it) => `${textAt(it, "type")}.${textAt(it, "name")}`),
  );
}

/**
 * Keys of the providers that the resources of a state file are managed with, such as `alicloud.cn-shanghai`, by address.
 * Source: state file, version 4: `provider["registry.terraform.io/aliyun/alicloud"].cn-shanghai`.
 */
export function providerKeys(stateFile: unknown): ReadonlyMap<string, string> {
  return new Map(
    listAt(stateFile, "resources").flatMap((it) => {
      const pattern = /^provider\["(?:[^"]*\/)?([^"/]+)"\](\.[\w-]+)?$/;
      const [, name, alias = ""] = pattern.exec(textAt(it, "provider") ?? "") ?? [];
      const address = `${textAt(it, "type")}.${textAt(it, "name")}`;
      return name === undefined ? [] : [[address, `${name}${alias}`] as const];
    }),
  );
}

/** What `terraform state pull` says; nothing where there is no state. */
export function pullState(folder: string, env: NodeJS.ProcessEnv): Promise<TerraformResult> {
  return terraform(folder, ["state", "pull", "-no-color"], env);
}

/** When the state of a stack was last written; undefined where another backend than a local one knows. */
export function stateWritten(stack: Place, env: NodeJS.ProcessEnv): Date | undefined {
  const file = localStateFile(stack, env);
  return file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })?.mtime;
}

/** Where a local backend keeps the state; undefined where another backend or workspace does. */
function localStateFile({ folder }: Place, env: NodeJS.ProcessEnv): string | undefined {
  const [configuration, workspace] = [join(folder, "cdk.tf.json"), join(folder, ".terraform", "environment")];
  if (env.TF_WORKSPACE || existsSync(workspace) || !existsSync(configuration)) return undefined;
  const path = textAt(readJson(configuration), "terraform", "backend", "local", "path");
  return path === undefined ? undefined : resolve(folder, path);
}

/** @throws Stop where it is nothing of Terraform's, with the file that it is from, if it is from one. */
export function shownAs(name: string, json: unknown, file?: string): ShownStack {
  try {
    return readShown(name, json);
  } catch (error) {
    if (error instanceof NotShown)
      throw new Stop(exitCodes.fault, file === undefined ? error.message : `${file}: ${error.message}`);
    throw error;
  }
}

/** What stands in the way where `terraform init` has to come first. */
export class NotInitialised extends Stop {}

/** @throws Stop where terraform failed: with 4 where something has to come first. */
export function succeeded(name: string, result: TerraformResult): TerraformResult {
  if (result.status === 0) return result;
  // Without the frame that Terraform draws around it.
  const said = result.stderr.replace(/^[╷│╵] ?/gm, "").trim();
  if (
    /terraform init|tofu init|initialization required|Inconsistent dependency lock|plugin schemas/i.test(said)
  )
    throw new NotInitialised(
      exitCodes.missing,
      `${name} is not initialised: run terraform init in its folder.\n${said}`,
    );
  // The stacks' own conditions say which stack has to be deployed before this one can be planned.
  if (/Deploy the stack/.test(said))
    throw new Stop(exitCodes.missing, `${name} cannot be planned yet.\n${said}`);
  throw new Stop(exitCodes.fault, `${name}: terraform failed.\n${said}`);
}
