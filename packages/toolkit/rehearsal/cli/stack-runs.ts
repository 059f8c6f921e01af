import { join } from "node:path";
import { exitCodes, Stop } from "../../command/exit-codes";
import { entriesAt, textAt, valueAt } from "../../command/json";
import { styleOf } from "../../command/terminal";
import type { Printer } from "../../command/workflow-log";
import { applyWatched } from "../../terraform/apply";
import { isRefusedFile, type TerraformResult, terraform } from "../../terraform/run-terraform";
import { readShown } from "../../terraform/shown";
import { readStateFile } from "../../terraform/state";
import type { Place } from "./place";

/** Where terraform runs, and with what. */
export interface TerraformProps {
  readonly place: Place;
  readonly env: Readonly<Record<string, string>>;
}

/** One resource of a deployed stack. */
export interface Deployed {
  readonly address: string;
  readonly id: string;
}

/** Deploys one stack and tells of every resource as it is made. */
export async function applyStack(props: TerraformProps, stack: string, output: Output): Promise<void> {
  output.line(output.bold(`${stack}: apply`));
  await initStack(props, stack);
  await watched(props, stack, "apply", output);
}

export async function destroyStack(props: TerraformProps, stack: string, output: Output): Promise<void> {
  output.line(output.bold(`${stack}: destroy`));
  await watched(props, stack, "destroy", output);
}

/** Plans a deployed stack once more; true where nothing would change. */
export async function planIsEmpty(props: TerraformProps, stack: string): Promise<boolean> {
  const args = ["plan", "-input=false", "-no-color", "-detailed-exitcode"];
  const { status, stdout, stderr } = await terraformIn(props, stack, args);
  if (status === exitCodes.changes) return false;
  if (status !== 0) throw failed(`${stack}: the plan failed.\n${stdout}\n${stderr}`);
  return true;
}

/** Resources and outputs of a deployed stack, from its state. */
export async function deployedOf(
  props: TerraformProps,
  stack: string,
): Promise<{ readonly resources: readonly Deployed[]; readonly outputs: Readonly<Record<string, unknown>> }> {
  const state = await readStateFile({ name: stack, folder: folderOf(props, stack) }, props.env);
  const resources = state === undefined ? [] : readShown(stack, state).resources;
  return {
    resources: resources
      .filter(({ mode }) => mode === "managed")
      .map(({ address, values }) => ({ address, id: textAt(values, "id") ?? "" })),
    outputs: Object.fromEntries(
      entriesAt(state, "outputs").map(([name, output]) => [name, valueAt(output, "value")]),
    ),
  };
}

export async function initStack(props: TerraformProps, stack: string): Promise<void> {
  const { status, stdout, stderr } = await terraformIn(props, stack, ["init", "-input=false", "-no-color"]);
  if (status !== 0) throw failed(`${stack}: init failed.\n${stdout}\n${stderr}`);
}

/** Runs terraform in the folder of one stack. */
export function terraformIn(
  props: TerraformProps,
  stack: string,
  args: readonly string[],
  abandon?: AbortSignal,
): Promise<TerraformResult> {
  return terraform(folderOf(props, stack), args, props.env, { abandon });
}

async function watched(
  props: TerraformProps,
  stack: string,
  command: "apply" | "destroy",
  output: Output,
): Promise<void> {
  const tell = (line: string) => output.line(line);
  const args = [command, "-auto-approve"];
  const { status, stderr } = await applyWatched(folderOf(props, stack), args, props.env, tell);
  if (status !== 0) throw failed(`${stack}: ${command} failed.\n${stderr}`);
}

function failed(message: string): Stop {
  return new Stop(isRefusedFile(message) ? exitCodes.missing : exitCodes.fault, message);
}

function folderOf({ place }: TerraformProps, stack: string): string {
  return join(place.output, "stacks", stack);
}

/** Where a rehearsal speaks, and whether it may use colour there. */
export interface Output {
  line(text?: string): void;
  bold(text: string): string;
  bad(text: string): string;
}

export function outputTo(stream: Printer, env: NodeJS.ProcessEnv): Output {
  const { bold, bad } = styleOf(stream, env);
  return { line: (text = "") => void stream.write(`${text}\n`), bold, bad };
}
