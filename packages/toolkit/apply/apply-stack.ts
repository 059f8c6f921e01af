import { textAt, valueAt } from "../command/json";
import type { PlannedStack } from "../plan/plan-stack";
import { terraform } from "../run/terraform";

export type Applied =
  | { readonly kind: "done" }
  /** Somebody else has applied something since the plan was made. */
  | { readonly kind: "stale" }
  | { readonly kind: "failed"; readonly text: string };

/** Applies exactly the plan that was made, and tells of every resource as it is done. */
export async function applyStack(
  { stack, planFile }: PlannedStack,
  env: NodeJS.ProcessEnv,
  tell: (line: string) => void,
): Promise<Applied> {
  const faults: string[] = [];
  const onLine = (line: string) => {
    const event = eventOf(line);
    const done = finished(event);
    if (done !== undefined) tell(done);
    const diagnostic = valueAt(event, "diagnostic");
    if (textAt(diagnostic, "severity") === "error") faults.push(diagnosticText(diagnostic));
  };
  const { status, stderr } = await terraform(
    stack.folder,
    ["apply", "-input=false", "-no-color", "-json", "-lock-timeout=60s", planFile ?? ""],
    env,
    { onLine },
  );
  if (status === 0) return { kind: "done" };
  const text = [...faults, stderr.trim()].filter((it) => it !== "").join("\n");
  return /Saved plan is stale/.test(text) ? { kind: "stale" } : { kind: "failed", text };
}

function eventOf(line: string): unknown {
  try {
    return line.startsWith("{") ? JSON.parse(line) : undefined;
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
  const address = textAt(diagnostic, "address");
  const head = `${address === undefined ? "" : `${address}: `}${textAt(diagnostic, "summary") ?? ""}`;
  const detail = textAt(diagnostic, "detail");
  return [head, ...(detail === undefined ? [] : detail.split("\n"))].map((line) => `  ${line}`).join("\n");
}
