import type { DeployedNetwork } from "../../plan/testing/plans";
import type { RawChange } from "../../terraform/plan-json";
import { Judge } from "../judge";
import { proposeOrder } from "../order";

/** Judges changes by stack. */
export function judged(deployed: DeployedNetwork, stacks: Readonly<Record<string, readonly RawChange[]>>) {
  const judge = new Judge(deployed);
  const changes = Object.entries(stacks).map(([stack, all]) => ({ stack, changes: all, after: [] }));
  const judgement = judge.judge(changes);
  return {
    ...judgement,
    rules: judgement.refusals.map(({ rule }) => rule),
    links: judgement.interruptions.map((it) => it.link),
    commands: (after: Readonly<Record<string, readonly string[]>> = {}) =>
      proposeOrder(
        judge,
        changes.map((it) => ({ ...it, after: after[it.stack] ?? [] })),
        { refusals: judgement.refusals, moves: [], detaches: false },
      ).flatMap(({ command }) => command?.replace("npx --no hybridnet ", "") ?? []),
  };
}
