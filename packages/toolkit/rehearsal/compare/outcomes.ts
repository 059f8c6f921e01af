import { alicloud, repeats } from "@cdktf/provider-alicloud";
import { exitCodes } from "../../command/exit-codes";
import { parseJson, textAt } from "../../command/json";
import type { DeployedNetwork } from "./deployed-network";
import type { Outcome, Outcomes } from "./edit-rows";
import { changedOutputs, summaryOf } from "./plan-summary";
import type { StateSummary } from "./states";

/** What the states hold, by stack. */
export type States = Readonly<Record<string, StateSummary>>;

/** What became of an edit. */
export interface Tried {
  readonly outcomes: Outcomes;
  /** Of the stacks whose apply ended well: how far another one gets before it is refused is chance. */
  readonly states: States;
}

/** Plans, applies and plans again every stack that the edit can reach: those after it read its outputs. */
export async function outcomesIn(network: DeployedNetwork, everyStack: boolean): Promise<Tried> {
  const outcomes: [string, Outcome][] = [];
  const applied = new Set<string>();
  let [reached, failed] = [everyStack, false];
  for (const stack of network.stacks) {
    if (!reached && !network.changed.has(stack)) continue;
    const outcome = await outcomeIn(network, stack, !failed);
    failed ||= outcome.apply !== undefined || outcome.planFails === true;
    if (!failed) applied.add(stack);
    reached ||= outcome.outputs !== undefined;
    if (Object.keys(outcome).length > 0) outcomes.push([stack, outcome]);
  }
  const states = Object.entries(await network.states());
  return {
    outcomes: Object.fromEntries(outcomes),
    states: Object.fromEntries(states.filter(([stack]) => applied.has(stack))),
  };
}

async function outcomeIn(network: DeployedNetwork, stack: string, applies: boolean): Promise<Outcome> {
  const first = await planned(network, stack);
  if (first === undefined) return { planFails: true };
  const [plan, outputs] = [summaryOf(first), changedOutputs(first)];
  const some = Object.keys(plan).length > 0;
  const outcome = { ...(some && { plan }), ...(outputs.length > 0 && { outputs }) };
  if (!applies || Object.keys(outcome).length === 0) return outcome;
  const { status, said, repeats } = await applied(network, stack);
  if (repeats) return { ...outcome, apply: "repeats" };
  const refusals = refusalsIn(said);
  if (status !== 0 && refusals.length === 0) throw new Error(`${stack}: ${said}`);
  if (refusals.some(({ repeated }) => repeated)) return { ...outcome, apply: "repeats" };
  const apply = refusals.map(({ address, code }) => `${address}: ${code}`).sort();
  const left = Object.entries(summaryOf(await planned(network, stack)));
  return {
    ...outcome,
    ...(apply.length > 0 && { apply }),
    ...(left.length > 0 && {
      secondPlan: Object.fromEntries(left.map(([it, { actions }]) => [it, actions])),
    }),
  };
}

/** Refusals of one action with one code within one apply, after which nothing but the provider's timeout can follow. */
const hopeless = 6;
/** Codes for another change that is under way, which ends by itself. */
const passing = new Set(["Operation.Blocking", "IncorrectRouteEntryStatus"]);

/** Applies the plan, and ends it where the real provider repeats a call that is refused each time. */
async function applied(network: DeployedNetwork, stack: string) {
  const abandon = new AbortController();
  const refused = new Map<string, number>();
  network.onAnswer = ({ action, refusal }) => {
    if (refusal === undefined || passing.has(refusal)) return;
    const count = (refused.get(`${action} ${refusal}`) ?? 0) + 1;
    refused.set(`${action} ${refusal}`, count);
    if (count >= hopeless) abandon.abort();
  };
  const words = ["apply", "-input=false", "-json", "edit.plan"];
  const answer = await network.terraform(stack, words, abandon.signal);
  network.onAnswer = () => {};
  return { ...answer, repeats: abandon.signal.aborted };
}

/** The plan as `terraform show -json` prints it; undefined where it fails. */
async function planned(network: DeployedNetwork, stack: string): Promise<unknown> {
  const words = ["plan", "-input=false", "-detailed-exitcode", "-out=edit.plan"];
  const { status } = await network.terraform(stack, words);
  if (status === 0) return {};
  if (status !== exitCodes.changes) return undefined;
  return parseJson((await network.terraform(stack, ["show", "-json", "edit.plan"])).said, "the plan");
}

interface Refusal {
  readonly address: string;
  readonly code: string;
  /** Whether the provider makes the call again after this code. */
  readonly repeated: boolean;
}

/**
 * Refusals by the service, as the stand-in words them (`CODE: cannot create alicloud_vpc "name"`) and as the real
 * provider does: `Code:` from the tea SDK, `ErrorCode:` from alibaba-cloud-sdk-go.
 */
export const refusalsIn = (said: string): readonly Refusal[] =>
  said.split("\n").flatMap((line) => {
    const event: unknown = line.startsWith("{") ? parseJson(line, "an event") : undefined;
    const address = textAt(event, "diagnostic", "address") ?? "?";
    const text = [textAt(event, "diagnostic", "summary"), textAt(event, "diagnostic", "detail")].join("\n");
    const [, code = "", operation = "", type = ""] = /^([\w.]+): cannot (\w+) (\w+)/.exec(text) ?? [];
    const [, real] = /\b(?:Error)?Code: ([A-Za-z][\w.]+)/.exec(text) ?? [];
    if (code === "") return real === undefined ? [] : [{ address, code: real, repeated: false }];
    const repeated = alicloud.resources.find((it) => it.type === type)?.semantics.repeated;
    const list = Object.entries(repeated ?? {}).find(([name]) => name === operation)?.[1];
    return [{ address, code, repeated: list !== undefined && repeats(list, code) }];
  });
