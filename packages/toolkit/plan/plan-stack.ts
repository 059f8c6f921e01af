import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { interruptedCode, isInterrupted } from "../command/children";
import { Stop } from "../command/exit-codes";
import { entriesAt, parseJson, readJson } from "../command/json";
import { deletedLast } from "../safety/hindrances/network";
import { type Plan, type RawChange, readPlan } from "../terraform/plan-json";
import { faultOf, type TerraformFault, type TerraformResult, terraform } from "../terraform/run-terraform";
import { type ShownStack, withoutKey } from "../terraform/shown";
import {
  deletedAfterOthers,
  providerKeys,
  pullState,
  readState,
  readStateFile,
  refuseDamagedState,
} from "../terraform/state";
import { DamagedState } from "../terraform/state-file";
import { stateLeftBehind } from "../terraform/states-left-behind";
import type { SynthesizedStack } from "../terraform/synthesized";
import { type Configuration, configurationOf } from "./configuration";
import { isHelper, type PendingRead, pendingReads, previewOf, readsOf } from "./preview";
import { isOfVersionControl, speculativePlan } from "./speculative";

/** A stack with its plan. */
export interface PlannedStack {
  readonly stack: SynthesizedStack;
  /** Synthesized JSON. */
  readonly json: object;
  /** What the plan was made with; nothing where there is no plan. */
  readonly configuration: Configuration;
  /** Undefined where there is none. */
  readonly plan: Plan | undefined;
  /** Its state: refreshed where there is a plan, else as it was written; undefined where it cannot be read. */
  readonly state: ShownStack | undefined;
  /** The plan itself, which can be applied; undefined for a preview. */
  readonly planFile: string | undefined;
  readonly pending: readonly PendingRead[];
  /** Whether the plan destroys what was named and says nothing of all else. */
  readonly detaches: boolean;
  /** Addresses that were asked to be replaced, whether or not anything of them changes. */
  readonly replaced: readonly string[];
  /** Of what goes and others may use: what the state has deleted before they change. */
  readonly deletedFirst: readonly string[];
  readonly fault: TerraformFault | undefined;
  /** What HCP Terraform plans of a stack that it runs from version control, as text; not masked. Then there is no plan. */
  readonly speculative?: string;
}

export interface PlanProps {
  readonly env: NodeJS.ProcessEnv;
  /** Absolute path of the checkout. */
  readonly checkout: string;
  /** Where plan files go. */
  readonly plans: string;
  /** Where copies of stacks for previews go; as deep below the checkout as the stacks, for their relative paths. */
  readonly previews: string;
  /** Whether the plan locks the state: one that is applied does. */
  readonly lock: boolean;
}

/** How Terraform is asked for a plan that is more than "make it so". */
export interface PlanTask {
  /** Plan the destruction of these addresses and of what depends on them, and of nothing else. */
  readonly detach: readonly string[];
  /** Plan to make these addresses anew, though nothing of them may have changed. */
  readonly replace: readonly string[];
  /** Stacks that are applied together: the outputs of others stay what they are. */
  readonly selected: readonly string[];
}

/**
 * Plans one stack, whose upstream stacks are planned already. Where they are not deployed, or about to
 * change what this one reads, a preview is planned: a copy in which those values are not known yet.
 */
export async function planStack(
  stack: SynthesizedStack,
  upstream: readonly PlannedStack[],
  props: PlanProps,
  { detach, replace, selected }: PlanTask,
): Promise<PlannedStack> {
  const json: object = Object(readJson(join(stack.folder, "cdk.tf.json")));
  const pending = detach.length > 0 ? [] : pendingOf(json, upstream, selected);
  const base = {
    stack,
    json,
    configuration: new Map(),
    pending,
    detaches: detach.length > 0,
    replaced: replace,
    deletedFirst: [],
  };
  const { env, checkout, plans } = props;
  const file = join(plans, `${stack.name}.plan`);
  const unplanned = (fault: TerraformFault, state?: ShownStack) => ({
    ...base,
    plan: undefined,
    state,
    planFile: undefined,
    fault,
  });
  const failed = (result: TerraformResult, state?: ShownStack) => unplanned(faultOf(result), state);

  const hindrance = await initialised(stack, { json, checkout, env });
  if (hindrance !== undefined) return unplanned(hindrance);
  const preview = pending.length === 0 ? undefined : await makePreview(stack, json, pending, props);
  if (preview !== undefined && preview.init.status !== 0) return failed(preview.init);
  const folder = preview?.folder ?? stack.folder;
  const isApplied = props.lock && selected.includes(stack.name) && preview === undefined;
  const locking = isApplied ? ["-lock-timeout=60s"] : ["-lock=false"];
  const task =
    detach.length > 0
      ? ["-destroy", ...detach.map((address) => `-target=${address}`)]
      : replace.map((address) => `-replace=${address}`);
  const planned = await run(
    folder,
    ["plan", "-input=false", "-no-color", ...locking, ...task, `-out=${file}`],
    env,
  );
  if (planned.status !== 0 && isOfVersionControl(planned)) {
    const speculative = await speculativePlan(stack, { env, checkout, copies: props.previews });
    if (isInterrupted()) throw new Stop(interruptedCode(), "Interrupted.");
    const state = await stateOf(stack, env);
    if (speculative.status !== 0) return failed(speculative, state);
    return {
      ...base,
      plan: undefined,
      state,
      planFile: undefined,
      fault: undefined,
      speculative: speculative.stdout,
    };
  }
  if (planned.status !== 0) return failed(planned, await stateOf(stack, env));
  const shown = await run(folder, ["show", "-json", "-no-color", file], env);
  if (shown.status !== 0) return failed(shown);
  const read = readPlan(stack.name, parseJson(shown.stdout, `the plan of ${stack.name}`), isHelper);
  const deletes = read.changes.some(({ action }) => action === "delete");
  const stateFile = deletes ? await stateFileOf(stack, env) : undefined;
  const plan = { ...read, changes: withRegions(read, stateFile) };
  return {
    ...base,
    plan,
    configuration: configurationOf({ json, folder: stack.folder }, plan, env),
    deletedFirst: deletedFirstIn(plan, stateFile),
    state: plan.before,
    planFile: preview === undefined ? file : undefined,
    fault: undefined,
  };
}

/** Initialises a stack, and says why nothing can be planned of it. */
async function initialised(
  stack: SynthesizedStack,
  {
    json,
    checkout,
    env,
  }: { readonly json: object; readonly checkout: string; readonly env: NodeJS.ProcessEnv },
): Promise<TerraformFault | undefined> {
  try {
    refuseDamagedState(stack, env);
    const lockFile = existsSync(join(stack.folder, ".terraform.lock.hcl")) ? ["-lockfile=readonly"] : [];
    const init = await run(stack.folder, ["init", "-input=false", "-no-color", ...lockFile], env);
    if (init.status !== 0) return faultOf(init);
    const left = await stateLeftBehind(stack, { json, checkout, env });
    return left === undefined ? undefined : { text: left, prerequisite: false, refused: true };
  } catch (error) {
    if (error instanceof DamagedState) return { text: error.message, prerequisite: true, refused: false };
    throw error;
  }
}

/** Undefined where it cannot be read, as by whom may see plans alone. */
async function stateFileOf(stack: SynthesizedStack, env: NodeJS.ProcessEnv): Promise<unknown> {
  try {
    return await readStateFile(stack, env);
  } catch (error) {
    if (error instanceof Stop) return undefined;
    throw error;
  }
}

/** The changes with the regions of what has left the configuration: the state knows its provider. */
function withRegions({ changes, regions }: Plan, stateFile: unknown): readonly RawChange[] {
  const keys = providerKeys(stateFile);
  return changes.map((change) => {
    const key = keys.get(withoutKey(change.address.replace(/ \(deposed object \w+\)$/, "")));
    return { ...change, region: change.region ?? regions.get(key ?? "") };
  });
}

/** Nothing where there is no state to tell: then it may be in order. */
function deletedFirstIn({ changes }: Plan, stateFile: unknown): readonly string[] {
  const gone = changes.filter(({ action, type }) => action === "delete" && deletedLast.has(type));
  if (stateFile === undefined || gone.length === 0) return [];
  const inOrder = deletedAfterOthers(stateFile);
  return gone.map(({ address }) => address).filter((address) => !inOrder.has(address));
}

async function stateOf(stack: SynthesizedStack, env: NodeJS.ProcessEnv): Promise<ShownStack | undefined> {
  try {
    return await readState(stack, env);
  } catch (error) {
    if (error instanceof Stop) return undefined;
    throw error;
  }
}

function pendingOf(
  json: object,
  upstream: readonly PlannedStack[],
  selected: readonly string[],
): readonly PendingRead[] {
  const reads = readsOf(json);
  return upstream.flatMap(({ stack, plan, detaches }) =>
    // A stack without a plan leaves its outputs as they are; Terraform says what is missing.
    plan === undefined || detaches
      ? []
      : pendingReads(
          reads.filter((read) => read.stack === stack.name),
          plan,
        ).filter(({ isThere }) => !isThere || selected.includes(stack.name)),
  );
}

/** The copy has the real stack's state, and its providers where they were installed. */
async function makePreview(
  { name, folder: real }: SynthesizedStack,
  json: object,
  pending: readonly PendingRead[],
  { env, previews }: PlanProps,
): Promise<{ readonly folder: string; readonly init: TerraformResult }> {
  const folder = join(previews, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const state = join(folder, "preview.tfstate");
  const pulled = await pullState(real, env);
  if (pulled.status !== 0) return { folder, init: pulled };
  if (hasContent(pulled.stdout)) writeFileSync(state, pulled.stdout, { mode: 0o600 });
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(previewOf(json, pending, state), null, 2));
  const providers = join(real, ".terraform", "providers");
  const installed = existsSync(providers) ? [`-plugin-dir=${providers}`] : [];
  return { folder, init: await run(folder, ["init", "-input=false", "-no-color", ...installed], env) };
}

function hasContent(state: string): boolean {
  return state.trim() !== "" && entriesAt(parseJson(state, "a state that was pulled")).length > 0;
}

async function run(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<TerraformResult> {
  const result = await terraform(folder, args, env);
  if (isInterrupted()) throw new Stop(interruptedCode(), "Interrupted.");
  return result;
}
