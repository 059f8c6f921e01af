import { exitCodes, Stop } from "../../command/exit-codes";
import type { Output } from "./output";
import { runTerraform, type TerraformEvent, type TerraformProps } from "./terraform-run";

/** One resource of a deployed stack. */
export interface Deployed {
  readonly address: string;
  readonly id: string;
}

/** Deploys one stack and tells of every resource as it is made. */
export async function applyStack(props: TerraformProps, stack: string, output: Output): Promise<void> {
  output.line(output.bold(`${stack}: apply`));
  await initStack(props, stack);
  await watched(props, stack, ["apply", "-auto-approve"], output);
}

export async function destroyStack(props: TerraformProps, stack: string, output: Output): Promise<void> {
  output.line(output.bold(`${stack}: destroy`));
  await watched(props, stack, ["destroy", "-auto-approve"], output);
}

/** Plans a deployed stack once more; true where nothing would change. */
export async function planIsEmpty(props: TerraformProps, stack: string): Promise<boolean> {
  const { exitCode, stdout, stderr } = await runTerraform(props, stack, [
    "plan",
    "-input=false",
    "-no-color",
    "-detailed-exitcode",
  ]);
  if (exitCode === exitCodes.changes) return false;
  if (exitCode !== 0) throw new Stop(exitCodes.fault, `${stack}: the plan failed.\n${stdout}\n${stderr}`);
  return true;
}

/** Resources and outputs of a deployed stack, from its state. */
export async function deployedOf(
  props: TerraformProps,
  stack: string,
): Promise<{ readonly resources: readonly Deployed[]; readonly outputs: Readonly<Record<string, unknown>> }> {
  const { exitCode, stdout, stderr } = await runTerraform(props, stack, ["show", "-json"]);
  if (exitCode !== 0) throw new Stop(exitCodes.fault, `${stack}: its state cannot be shown.\n${stderr}`);
  const { values }: ShownState = JSON.parse(stdout);
  const resources = (values?.root_module?.resources ?? []).filter(({ mode }) => mode === "managed");
  return {
    resources: resources.map(({ address, values: { id } }) => ({ address, id })),
    outputs: Object.fromEntries(
      Object.entries(values?.outputs ?? {}).map(([name, { value }]) => [name, value]),
    ),
  };
}

/** What is used of `terraform show -json` (Terraform 1.11, JSON output format 1.0). */
interface ShownState {
  readonly values?: {
    readonly outputs?: Readonly<Record<string, { readonly value: unknown }>>;
    readonly root_module?: {
      readonly resources?: readonly {
        readonly address: string;
        readonly mode: "managed" | "data";
        readonly values: { readonly id: string };
      }[];
    };
  };
}

export async function initStack(props: TerraformProps, stack: string): Promise<void> {
  const { exitCode, stdout, stderr } = await runTerraform(props, stack, [
    "init",
    "-input=false",
    "-no-color",
  ]);
  if (exitCode !== 0) throw new Stop(exitCodes.fault, `${stack}: init failed.\n${stdout}\n${stderr}`);
}

async function watched(
  props: TerraformProps,
  stack: string,
  args: readonly string[],
  output: Output,
): Promise<void> {
  const faults: string[] = [];
  const { exitCode, stderr } = await runTerraform(
    props,
    stack,
    [...args, "-json", "-input=false"],
    (event) => {
      const done = finished(event);
      if (done) output.line(done);
      if (event.diagnostic?.severity === "error") faults.push(diagnosticText(event.diagnostic));
    },
  );
  if (exitCode !== 0)
    throw new Stop(
      exitCodes.fault,
      [`${stack}: ${args[0]} failed.`, ...faults, stderr].filter(Boolean).join("\n"),
    );
}

const marks: Readonly<Record<string, string>> = { create: "+", update: "~", delete: "-" };

function finished({ type, hook }: TerraformEvent): string | undefined {
  if (type !== "apply_complete" || hook?.resource === undefined || hook.resource.addr.startsWith("data."))
    return undefined;
  const id = hook.id_value ? `  ${hook.id_value}` : "";
  return `  ${marks[hook.action ?? ""] ?? "."} ${hook.resource.addr}${id}`;
}

function diagnosticText({ summary, detail, address }: NonNullable<TerraformEvent["diagnostic"]>): string {
  return [
    `  ${address ? `${address}: ` : ""}${summary}`,
    ...(detail ? detail.split("\n").map((line) => `    ${line}`) : []),
  ].join("\n");
}
