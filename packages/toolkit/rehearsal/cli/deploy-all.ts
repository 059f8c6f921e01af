import { exitCodes, Stop } from "../../command/exit-codes";
import { entriesAt } from "../../command/json";
import type { Session } from "./session";
import { applyStack, type Deployed, deployedOf, destroyStack, type Output, planIsEmpty } from "./stack-runs";

/** What a stack was found to hold when it was deployed. */
export interface BuiltStack {
  readonly stack: string;
  readonly resources: readonly Deployed[];
  readonly tunnelPublicIps: readonly {
    readonly dataCentre: string;
    readonly tunnel: string;
    readonly publicIp: string;
  }[];
}

/**
 * Deploys all stacks in order, plans again, says what was built, and destroys where that is wanted.
 *
 * @param show is given what was built, after the second plan and before the destroy
 * @throws Stop where a stack fails, a second plan is not empty, or the destroy leaves something behind.
 */
export async function deployAll(
  session: Session,
  stacks: readonly string[],
  {
    destroy,
    output,
    show,
  }: {
    readonly destroy: boolean;
    readonly output: Output;
    readonly show: (built: readonly BuiltStack[]) => void;
  },
): Promise<readonly BuiltStack[]> {
  for (const stack of stacks) await applyStack(session.terraform, stack, output);
  const built: BuiltStack[] = [];
  for (const stack of stacks) {
    const { resources, outputs } = await deployedOf(session.terraform, stack);
    built.push({ stack, resources, tunnelPublicIps: tunnelsIn(outputs.tunnel_public_ips) });
  }
  await provePlansEmpty(session, stacks, output);
  show(built);
  if (destroy) await destroyAll(session, stacks, output);
  return built;
}

function tunnelsIn(value: unknown): BuiltStack["tunnelPublicIps"] {
  return entriesAt(value).flatMap(([dataCentre, tunnels]) =>
    entriesAt(tunnels).map(([tunnel, ip]) => ({ dataCentre, tunnel, publicIp: String(ip) })),
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
