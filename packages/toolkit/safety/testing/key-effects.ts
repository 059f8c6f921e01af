import { type Block, exampleData, networkOf, type Synth, synth } from "@hybridnet/network/testing/synth";
import { entriesAt, listAt, valueAt } from "../../command/json";
import { tf } from "../../failover/cloud/types";
import { movesOf } from "../../plan/moves";
import { withValues } from "../../rehearsal/compare/edit-rows";
import { type PendingStack, proposeOrder } from "../order";
import type { Interruption, OrderStep, Refusal, Warning } from "../verdict";
import { judgeOf, plannedEdit } from "./edits";
import type { KeyEdit } from "./key-edits";

/** What comes of a change of the network file, as the model of the provider and the judge of plans have it. */
export interface KeyEffect {
  /** All stacks together, those that follow from others' new outputs included. */
  readonly stacks: readonly PendingStack[];
  /** Connections of which a condition in the synthesized JSON fails plan and apply, whoever runs them. */
  readonly failing: readonly string[];
  readonly interruptions: readonly Interruption[];
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Warning[];
  readonly steps: readonly OrderStep[];
}

/** The network file before a change: hosts to test with and expectations are in the way of most. */
export function dataBefore({ from, was = {} }: KeyEdit): Block {
  return withValues({ ...exampleData(from), probes: {}, expectations: {} }, was);
}

export function keyEffect(keyEdit: KeyEdit): KeyEffect {
  const before = dataBefore(keyEdit);
  const values = typeof keyEdit.edit === "function" ? keyEdit.edit(before) : keyEdit.edit;
  const after = withValues(before, values);
  const judge = judgeOf(before, after);
  const stacks = plannedEdit(before, after, "set");
  const moves = stacks.flatMap(({ stack, changes }) =>
    movesOf({ changes, secrets: new Set(), blocks: new Map() }).map((it) => ({ stack, ...it, command: "" })),
  );
  const judged = judge.judge(stacks, moves);
  return {
    ...judged,
    stacks,
    failing: newConditions(before, after).filter((address) => !sendsTunnels(stacks, address)),
    steps: proposeOrder(judge, stacks, { refusals: judged.refusals, moves, detaches: false }),
  };
}

/** Connections that are there before and after, and of which a condition asks for something else afterwards. */
function newConditions(before: Block, after: Block): readonly string[] {
  const standbys = (data: Block) => JSON.stringify(networkOf(data).dataCentres.map(({ vpn }) => vpn));
  // A synth takes most of the time.
  if (standbys(before) === standbys(after)) return [];
  const conditions = (stacks: Synth) =>
    new Map(
      entriesAt(stacks["vpn-standby"].resources(tf.connection)).map(([name, it]) => [
        `${tf.connection}.${name}`,
        listAt(it, "lifecycle", "postcondition").map((one) => String(valueAt(one, "condition"))),
      ]),
    );
  const was = conditions(synth(before));
  return [...conditions(synth(after))].flatMap(([address, wanted]) => {
    const known = was.get(address);
    return known !== undefined && wanted.some((it) => !known.includes(it)) ? [address] : [];
  });
}

/** Whether the plan has the options of a connection's tunnels, so that the conditions hold after it. */
function sendsTunnels(stacks: readonly PendingStack[], address: string): boolean {
  const text = (value: unknown) => JSON.stringify(valueAt(value, "tunnel_options_specification") ?? null);
  return stacks.some(({ changes }) =>
    changes.some(
      ({ address: at, action, sides: { before, after } }) =>
        at === address && (action === "replace" || text(before) !== text(after)),
    ),
  );
}
