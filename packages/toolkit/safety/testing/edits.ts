import { alicloud, type Member, type ResourceModel } from "@cdktf/provider-alicloud";
import { type Block, networkOf, stackNames } from "@hybridnet/network/testing/synth";
import { valueAt } from "../../command/json";
import { type StateResource, type States, stacksOf } from "../../failover/testing/states";
import { DeployedNetwork, deployedOf, type Planned, planOf } from "../../plan/testing/plans";
import { withoutResources } from "../deployed";
import { Judge } from "../judge";
import { type PendingStack, proposeOrder } from "../order";

const models: ReadonlyMap<string, ResourceModel> = new Map(
  alicloud.resources.map((model) => [model.type, model]),
);

const membersOf = (type: string): Readonly<Record<string, Member>> => models.get(type)?.members ?? {};

/** Stands for "known after apply". */
const unknown = "\u0000unknown";

interface Managed extends StateResource {
  readonly stack: keyof States;
}

/**
 * What Terraform plans for an edit of a network file of which everything is deployed, all stacks together,
 * without Terraform: which arguments force a replacement, the model of the provider says. Of computed
 * values it knows ids alone.
 */
export function plannedEdit(before: Block, after: Block, tunnels: Tunnels): readonly PendingStack[] {
  const old = managed(before);
  let now = managed(after);
  let renewed = 0;
  for (;;) {
    const found = now.flatMap((resource) => {
      const was = old.find(isSame(resource));
      return plannedOne(was && foundAgain(was, resource) ? was : undefined, resource, tunnels) ?? [];
    });
    const made = found.filter(({ actions }) => actions.includes("create"));
    if (made.length === renewed) {
      const gone = old.filter((it) => !now.some(isSame(it))).map(destroyed);
      return pendingOf([...found, ...gone]);
    }
    renewed = made.length;
    now = withNewIds(
      now,
      now.filter((it) => made.some(isSame(it))),
    );
  }
}

/** The judge of what is deployed of one network file, as a plan for another one finds it. */
export function judgeOf(before: Block, after: Block, change?: (states: States) => States): Judge {
  const deployed = new DeployedNetwork(before, change);
  const vanished = vanishedBy(before, after);
  const gone = new Set(vanished.map(({ stack, address }) => `${stack} ${address}`));
  return new Judge({ before: withoutResources(deployed.before, gone), network: networkOf(after), vanished });
}

/** What is not found any more under the region that the network file has for it now. */
function vanishedBy(before: Block, after: Block): readonly Managed[] {
  const now = managed(after);
  return managed(before).filter((old) => {
    const resource = now.find(isSame(old));
    return resource !== undefined && !foundAgain(old, resource);
  });
}

/** A read names the region of the provider's alias. A CEN instance is of no region. */
function foundAgain(old: Managed, { type, values }: Managed): boolean {
  return type === "alicloud_cen_instance" || old.values.region_id === values.region_id;
}

/**
 * How the provider has the tunnels of a connection: 1.289.0 as a set whose hash hides most of what changes in one;
 * its pull requests 10518 and 10523 as a list, which hides nothing.
 */
type Tunnels = "set" | "list";

/** An edit of a deployed network as `npx --no hybridnet plan` judges it, all stacks together, after `change` of its states. */
export function judgedEdit(
  before: Block,
  after: Block,
  change?: (states: States) => States,
  tunnels: Tunnels = "set",
) {
  const judge = judgeOf(before, after, change);
  const stacks = plannedEdit(before, after, tunnels);
  const judgement = judge.judge(stacks);
  const { interruptions, refusals } = judgement;
  return {
    ...judgement,
    changes: stacks.flatMap(({ stack, changes }) => changes.map((it) => ({ stack, ...it }))),
    rules: refusals.map(({ rule }) => rule),
    links: interruptions.map(({ link }) => link),
    commands: proposeOrder(judge, stacks, { refusals, moves: [], detaches: false }).flatMap(
      ({ command }) => command?.replace("npx --no hybridnet ", "") ?? [],
    ),
  };
}

function managed(data: Block): readonly Managed[] {
  const states = deployedOf(data);
  return stacksOf(states).flatMap((stack) =>
    (states[stack] ?? []).filter(({ mode }) => mode === "managed").map((it) => ({ stack, ...it })),
  );
}

type Place = Pick<Managed, "stack" | "address">;

function isSame(one: Place): (other: Place) => boolean {
  return ({ stack, address }) => stack === one.stack && address === one.address;
}

type PlannedIn = Planned & Place;

function plannedOne(
  old: Managed | undefined,
  { stack, address, type, values }: Managed,
  tunnels: Tunnels,
): PlannedIn | undefined {
  const members = membersOf(type);
  const isOpen = (name: string) => name === "id" || members[name]?.presence === "computed";
  const place = { stack, address };
  if (old === undefined) {
    const open = Object.keys(values)
      .filter(isOpen)
      .map((name) => [name, unknown] as const);
    return { ...place, actions: ["create"], ...split({ ...values, ...Object.fromEntries(open) }) };
  }
  const kept = Object.keys(old.values).filter(
    (name) => isOpen(name) || (values[name] === undefined && members[name]?.presence === "optional+computed"),
  );
  // What the service has filled in is not known here. That it is given from now on replaces nothing.
  const filledIn = Object.keys(values).filter(
    (name) =>
      old.values[name] === undefined &&
      members[name]?.forceNew &&
      members[name]?.presence === "optional+computed",
  );
  const hashed = tunnels === "set" ? models.get(type)?.semantics.setHashes : undefined;
  const hidden = (hashed ?? [])
    .filter(({ set, keys }) => text(hashes(old.values[set], keys)) === text(hashes(values[set], keys)))
    .map(({ set }) => set);
  const after = {
    ...values,
    ...Object.fromEntries([...kept, ...filledIn, ...hidden].map((name) => [name, old.values[name]])),
  };
  const names = [...new Set([...Object.keys(old.values), ...Object.keys(after)])];
  // Of a CEN instance, which is of no region, it is the alias that found it.
  const differing = names.filter(
    (name) => name !== "region_id" && text(old.values[name]) !== text(after[name]),
  );
  if (differing.length === 0) return undefined;
  const paths = differing.filter((name) => members[name]?.forceNew).map((name) => [name]);
  const actions = paths.length > 0 ? ["delete", "create"] : ["update"];
  return { ...place, actions, before: old.values, paths, ...split(after) };
}

/** By what the provider tells the elements of a set apart. */
const hashes = (elements: unknown, keys: readonly string[]): readonly string[] =>
  (Array.isArray(elements) ? elements : []).map((it) => text(keys.map((key) => valueAt(it, key)))).sort();

function destroyed({ stack, address, values }: Managed): PlannedIn {
  return { stack, address, actions: ["delete"], before: values, reason: "delete_because_no_resource_config" };
}

/** Everywhere in the values of others, the ids of what is made anew are not known yet. */
function withNewIds(all: readonly Managed[], made: readonly Managed[]): readonly Managed[] {
  const ids = new Set(made.flatMap((it) => Object.values(ownIds(it))));
  const renewed = (value: unknown): unknown => {
    if (typeof value === "string") return ids.has(value) ? unknown : value;
    if (Array.isArray(value)) return value.map(renewed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renewed(inner)]));
  };
  return all.map((it) => ({ ...it, values: { ...Object(renewed(it.values)), ...ownIds(it) } }));
}

/** Ids that come with an object, by which others name it. */
function ownIds({ type, values }: Managed): Block {
  const isOwn = (name: string) =>
    name === "id" ||
    (/_id$/.test(name) && name !== "region_id" && membersOf(type)[name]?.presence === "computed");
  return Object.fromEntries(Object.entries(values).filter(([name]) => isOwn(name)));
}

/** Values as Terraform's JSON output has them: what is not known apart from what is. */
function split(values: Block): Pick<Planned, "after" | "unknown"> {
  return { after: known(values), unknown: marks(values) };
}

function known(value: unknown): unknown {
  if (value === unknown) return undefined;
  if (Array.isArray(value)) return value.map(known);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, known(inner)]));
}

function marks(value: unknown): unknown {
  if (value === unknown) return true;
  if (Array.isArray(value)) return value.map(marks);
  if (typeof value !== "object" || value === null) return false;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, marks(inner)] as const)
      .filter(([, mark]) => mark !== false),
  );
}

function text(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function pendingOf(all: readonly PlannedIn[]): readonly PendingStack[] {
  const isReplaced = (stack: keyof States) =>
    all.some((it) => it.stack === stack && it.actions.includes("create"));
  const isWatched = all.some(({ stack }) => stack === "monitoring");
  const stacks = [...stackNames, ...(isWatched ? (["monitoring"] as const) : [])];
  return stacks.map((stack, index) => ({
    stack,
    changes: planOf(all.filter((it) => it.stack === stack)).changes,
    after: stacks.slice(0, index).filter(isReplaced),
  }));
}
