import { stripVTControlCharacters } from "node:util";
import { unbroken } from "../command/escape";
import { parseJson, textAt, valueAt } from "../command/json";
import { type TerraformResult, terraform } from "./run-terraform";
import { waysOn } from "./way-on";

export type Applied =
  | { readonly kind: "done" }
  /** Somebody else has applied something since the plan was made. */
  | { readonly kind: "stale" }
  | { readonly kind: "failed"; readonly text: string };

/** Applies exactly a plan that was made, and tells of every resource as it is done. */
export async function applyPlan(
  { folder, planFile }: { readonly folder: string; readonly planFile: string },
  env: NodeJS.ProcessEnv,
  tell: (line: string) => void,
): Promise<Applied> {
  const { status, stderr } = await applyWatched(folder, ["apply", "-lock-timeout=60s", planFile], env, tell);
  if (status === 0) return { kind: "done" };
  return /Saved plan is stale/.test(stderr) ? { kind: "stale" } : { kind: "failed", text: stderr };
}

/**
 * Runs an apply or a destroy and tells of every resource as it is done.
 *
 * @param args without those that make Terraform speak to programs
 * @returns with what went wrong on standard error, in words
 */
export async function applyWatched(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  tell: (line: string) => void,
): Promise<TerraformResult> {
  const faults: string[] = [];
  const onLine = (line: string) => {
    const event = eventOf(line);
    const done = finished(event);
    if (done !== undefined) tell(unbroken(done));
    const diagnostic = valueAt(event, "diagnostic");
    if (textAt(diagnostic, "severity") === "error") faults.push(diagnosticText(diagnostic));
  };
  const [command = "", ...rest] = args;
  const words = [command, "-input=false", "-no-color", "-json", ...rest];
  const result = await terraform(folder, words, env, { onLine });
  const said = [...faults, result.stderr.trim()].filter((it) => it !== "");
  return { ...result, stderr: [...said, ...waysOn(said.join("\n"))].join("\n") };
}

function eventOf(line: string): unknown {
  try {
    return line.startsWith("{") ? parseJson(line, "an event") : undefined;
  } catch {
    return undefined;
  }
}

const marks: Readonly<Record<string, string>> = { create: "+", update: "~", delete: "-" };

/** Source: Terraform: machine-readable UI, `apply_complete`. */
function finished(event: unknown): string | undefined {
  const address = textAt(event, "hook", "resource", "addr");
  if (textAt(event, "type") !== "apply_complete" || address === undefined || address.startsWith("data."))
    return undefined;
  const id = textAt(event, "hook", "id_value");
  return `  ${marks[textAt(event, "hook", "action") ?? ""] ?? "."} ${address}${id === undefined ? "" : `  ${id}`}`;
}

function diagnosticText(diagnostic: unknown): string {
  const [address, detail] = [textAt(diagnostic, "address"), textAt(diagnostic, "detail")];
  const text = [
    unbroken(`  ${address === undefined ? "" : `${address}: `}${textAt(diagnostic, "summary") ?? ""}`),
    ...(detail?.split("\n") ?? []).map((line) => `    ${line}`),
  ].join("\n");
  // The provider colours its errors whatever Terraform was told (provider 1.289.0, alicloud/errors.go:342).
  return stripVTControlCharacters(text);
}
