import type { ObjectSummary } from "../account/account";
import { exitCodes, Stop } from "./exit-codes";
import type { Output } from "./output";
import type { Session } from "./session";
import { deployedOf } from "./stack-runs";
import { runTerraform } from "./terraform-run";

/**
 * Names every object of the account that no state holds, such as one whose answer was lost, and prints
 * the import block that gives it back to Terraform.
 */
export async function listOrphans(
  session: Session,
  stacks: readonly string[],
  output: Output,
): Promise<number> {
  const held = new Set<string>();
  const missing: Missing[] = [];
  for (const stack of stacks) {
    const { resources } = await deployedOf(session.terraform, stack);
    for (const { address, id } of resources) held.add(`${address.split(".")[0]} ${id}`);
    missing.push(...(await missingOf(session, stack)));
  }
  const orphans = session.account.objects().filter(({ type, importId }) => !held.has(`${type} ${importId}`));
  if (orphans.length === 0) output.line("Every object of the account is held by a state.");
  for (const orphan of orphans) output.line(describe(orphan, await homeOf(session, orphan, missing)));
  return exitCodes.done;
}

/** A resource that a stack declares and its state does not hold. */
interface Missing {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly planned: Readonly<Record<string, unknown>>;
}

async function missingOf({ terraform }: Session, stack: string): Promise<readonly Missing[]> {
  const init = await runTerraform(terraform, stack, ["init", "-input=false", "-no-color"]);
  if (init.exitCode !== 0) throw new Stop(exitCodes.fault, `${stack}: init failed.\n${init.stderr}`);
  // A plan that fails, because an upstream is incomplete, still tells of what it planned until then.
  const { stdout } = await runTerraform(terraform, stack, ["plan", "-input=false", "-json"]);
  return stdout.split("\n").flatMap((line): readonly Missing[] => {
    if (!line.includes('"planned_change"')) return [];
    const { change }: PlannedChange = JSON.parse(line);
    if (change?.action !== "create" || change.resource === undefined) return [];
    return [{ stack, address: change.resource.addr, type: change.resource.resource_type, planned: {} }];
  });
}

/** What is used of a line of `terraform plan -json` (Terraform 1.11). */
interface PlannedChange {
  readonly change?: {
    readonly action: string;
    readonly resource?: { readonly addr: string; readonly resource_type: string };
  };
}

async function homeOf(
  _session: Session,
  orphan: ObjectSummary,
  missing: readonly Missing[],
): Promise<Missing | undefined> {
  const candidates = missing.filter(({ type }) => type === orphan.type);
  return candidates.length === 1 ? candidates[0] : undefined;
}

function describe({ type, region, importId, name }: ObjectSummary, home: Missing | undefined): string {
  const title = `# ${type} ${importId}${name ? ` (${name})` : ""} in ${region || "no region"}`;
  const to = home?.address ?? `${type}.NAME`;
  const where = home
    ? `# put into the folder of the stack ${home.stack}`
    : "# several resources of this type are missing: put in the name";
  return `${title}\n${where}\nimport {\n  to = ${to}\n  id = "${importId}"\n}\n`;
}
