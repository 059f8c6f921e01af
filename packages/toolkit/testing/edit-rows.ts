import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alicloud, repeats } from "@cdktf/provider-alicloud";
import {
  type Block,
  type ExampleName,
  exampleData,
  type StackName,
  stackNames,
} from "@hybridnet/network/testing/synth";
import { parseJson, textAt } from "../command/json";
import { parseFault } from "../rehearsal/cli/faults";
import { DeployedNetwork } from "./deployed-network";
import { changedOutputs, type PlanSummary, summaryOf } from "./plan-summary";

/** What becomes of one stack. Left out: the plan finds no difference; the apply ends well; the second plan is empty. */
export interface Outcome {
  readonly plan?: PlanSummary;
  /** The plan itself is refused, by a condition in the JSON. */
  readonly planFails?: true;
  /** Outputs that change or are known only after the apply. */
  readonly outputs?: readonly string[];
  /** `address: code` of each refusal; or that the provider repeats a refused call until its timeout. */
  readonly apply?: readonly string[] | "repeats";
  /** Actions by address. */
  readonly secondPlan?: Readonly<Record<string, string>>;
}

export type Outcomes = Partial<Readonly<Record<StackName, Outcome>>>;

/** One edit of a deployed network and what the provider makes of it. */
export interface EditRow {
  readonly title: string;
  /** An example, or the title of the edit that was applied before. */
  readonly from: string;
  /** New values by path of the network file; null takes the key out. */
  readonly edit?: Readonly<Record<string, unknown>>;
  /** A secret variable that gets a new value. */
  readonly secret?: string;
  /** What somebody does in the console, as `--fault` of the rehearsal takes it. */
  readonly byHand?: readonly string[];
  /** Measured with the real provider, or read in its source where `source` says so. */
  readonly stacks: Outcomes;
  readonly source?: string;
  readonly note?: string;
  /** Where the template does better than what was measured with an earlier one: what happens instead, and why. */
  readonly better?: { readonly why: string; readonly stacks: Outcomes };
}

const folder = join(__dirname, "..", "e2e", "edits");

/** All rows of the tables, in order of the files. */
export const editRows = (): readonly EditRow[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file): readonly EditRow[] => JSON.parse(readFileSync(join(folder, file), "utf8")));

/** The outcome of every row that begins with this example by title, or why it has none. Edits run side by side. */
export async function outcomesOf(
  example: ExampleName,
  rows: readonly EditRow[],
): Promise<ReadonlyMap<string, Outcomes | Error>> {
  const found = new Map<string, Outcomes | Error>();
  const after = (title: string) => rows.filter(({ from }) => from === title);
  const follow = async (network: DeployedNetwork, row: EditRow, before: Block): Promise<void> => {
    const data = dataOf(row, before);
    const edited = await network.edited({
      data,
      secrets: row.secret === undefined ? {} : { [row.secret]: "another-key-of-the-table" },
      byHand: (row.byHand ?? []).flatMap((fault) => parseFault(fault) ?? []),
    });
    try {
      found.set(row.title, await outcomesIn(edited, row.byHand !== undefined || row.secret !== undefined));
      for (const next of after(row.title)) await follow(edited, next, data);
    } finally {
      await edited.remove();
    }
  };
  const data = exampleData(example);
  const base = await DeployedNetwork.deploy(data);
  try {
    const first = [...after(example)];
    const worker = async (): Promise<void> => {
      for (let row = first.shift(); row; row = first.shift()) {
        const { title } = row;
        await follow(base, row, data).catch((error: unknown) => {
          found.set(title, error instanceof Error ? error : new Error(String(error)));
        });
      }
    };
    await Promise.all([1, 2, 3].map(worker));
  } finally {
    await base.remove();
  }
  return found;
}

/** Copies before it changes anything. */
function dataOf({ edit = {} }: EditRow, before: Block): Block {
  const data = structuredClone(before);
  for (const [path, value] of Object.entries(edit)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let at: object = data;
    for (const key of keys) {
      const next: unknown = Reflect.get(at, key);
      if (typeof next !== "object" || next === null) throw new Error(`no ${path}`);
      at = next;
    }
    if (value === null) Reflect.deleteProperty(at, last);
    else Reflect.set(at, last, value);
  }
  return data;
}

/** Plans, applies and plans again every stack that the edit can reach: those after it read its outputs. */
async function outcomesIn(network: DeployedNetwork, everyStack: boolean): Promise<Outcomes> {
  const outcomes: [StackName, Outcome][] = [];
  let [reached, failed] = [everyStack, false];
  for (const stack of stackNames) {
    if (!reached && !network.changed.has(stack)) continue;
    const outcome = await outcomeIn(network, stack, !failed);
    failed ||= outcome.apply !== undefined || outcome.planFails === true;
    reached ||= outcome.outputs !== undefined;
    if (Object.keys(outcome).length > 0) outcomes.push([stack, outcome]);
  }
  return Object.fromEntries(outcomes);
}

async function outcomeIn(network: DeployedNetwork, stack: StackName, applies: boolean): Promise<Outcome> {
  const first = await planned(network, stack);
  if (first === undefined) return { planFails: true };
  const [plan, outputs] = [summaryOf(first), changedOutputs(first)];
  const some = Object.keys(plan).length > 0;
  const outcome = { ...(some && { plan }), ...(outputs.length > 0 && { outputs }) };
  if (!applies || Object.keys(outcome).length === 0) return outcome;
  const { status, said } = await network.terraform(stack, "apply", "-input=false", "-json", "edit.plan");
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

/** The plan as `terraform show -json` prints it; undefined where it fails. */
async function planned(network: DeployedNetwork, stack: StackName): Promise<unknown> {
  const { status } = await network.terraform(stack, "plan", "-input=false", "-out=edit.plan");
  if (status !== 0) return undefined;
  return parseJson((await network.terraform(stack, "show", "-json", "edit.plan")).said, "the plan");
}

interface Refusal {
  readonly address: string;
  readonly code: string;
  /** Whether the provider makes the call again after this code. */
  readonly repeated: boolean;
}

/** Refusals by the service, as the stand-in words them: `CODE: cannot create alicloud_vpc "name"`. */
const refusalsIn = (said: string): readonly Refusal[] =>
  said.split("\n").flatMap((line) => {
    const event: unknown = line.startsWith("{") ? parseJson(line, "an event") : undefined;
    const summary = textAt(event, "diagnostic", "summary") ?? "";
    const [, code = "", operation = "", type = ""] = /^([\w.]+): cannot (\w+) (\w+)/.exec(summary) ?? [];
    const repeated = alicloud.resources.find((it) => it.type === type)?.semantics.repeated;
    const list = Object.entries(repeated ?? {}).find(([name]) => name === operation)?.[1];
    const address = textAt(event, "diagnostic", "address") ?? "?";
    return code === "" ? [] : [{ address, code, repeated: list !== undefined && repeats(list, code) }];
  });
