import { exitCodes, Stop } from "../../command/exit-codes";
import { table } from "../../command/terminal";
import type { Options } from "./options";
import type { Session } from "./session";
import { applyStack, deployedOf, destroyStack, type Output, planIsEmpty } from "./stack-runs";

/**
 * Deploys all stacks in order, shows what was built, plans again, and destroys where that is wanted.
 * @throws Stop where a stack fails, a second plan is not empty, or the destroy leaves something behind.
 */
export async function deployAll(
  session: Session,
  stacks: readonly string[],
  options: Options,
  output: Output,
): Promise<void> {
  for (const stack of stacks) await applyStack(session.terraform, stack, output);
  await showBuilt(session, stacks, output);
  await provePlansEmpty(session, stacks, output);
  if (options.destroy) await destroyAll(session, stacks, output);
}

async function showBuilt({ terraform }: Session, stacks: readonly string[], output: Output): Promise<void> {
  for (const stack of stacks) {
    const { resources, outputs } = await deployedOf(terraform, stack);
    output.line(`\n${output.bold(`${stack}: ${resources.length} resources`)}\n`);
    output.line(
      table(
        ["resource", "id"],
        resources.map(({ address, id }) => [address, id]),
      ),
    );
    const ips = tunnelRows(outputs.tunnel_public_ips);
    if (ips.length === 0) continue;
    output.line("\nPublic IPs of the tunnels\n");
    output.line(table(["data centre", "tunnel", "public IP"], ips));
  }
}

function tunnelRows(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([site, tunnels]) =>
    typeof tunnels === "object" && tunnels !== null
      ? Object.entries(tunnels).map(([tunnel, ip]) => [site, tunnel, String(ip)])
      : [],
  );
}

async function provePlansEmpty(
  { terraform }: Session,
  stacks: readonly string[],
  output: Output,
): Promise<void> {
  output.line();
  for (const stack of stacks) {
    if (!(await planIsEmpty(terraform, stack))) {
      throw new Stop(exitCodes.fault, `${stack}: a second plan finds changes, which it must not.`);
    }
    output.line(`${stack}: a second plan finds no change`);
  }
}

async function destroyAll(
  { account, terraform }: Session,
  stacks: readonly string[],
  output: Output,
): Promise<void> {
  output.line();
  for (const stack of [...stacks].reverse()) await destroyStack(terraform, stack, output);
  const { same, left } = account.sameAsSeed();
  if (!same)
    throw new Stop(exitCodes.fault, ["The account is not what it was before:", ...left].join("\n  "));
  output.line("\nThe account is what it was before the first apply.");
}
