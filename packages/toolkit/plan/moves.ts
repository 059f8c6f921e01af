import { entriesAt, listAt, valueAt } from "../command/json";
import { tf } from "../failover/cloud/types";
import type { Plan, RawChange } from "../terraform/plan-json";
import { leavesOf } from "../terraform/values";
import { isHelper } from "./preview";

/** Two addresses of what is the same resource. */
export interface FoundMove {
  readonly from: string;
  readonly to: string;
}

/**
 * What the service has once: a new object with these values is the old one under another address, whatever
 * else is to change of it. It would be refused while the old one is there.
 * Source: Alibaba Cloud help: CreateVirtualBorderRouter (a VLAN of a circuit), CreateCustomerGateway (an address),
 * CreateTransitRouterCidr and CreateVSwitch (overlaps), CreateTransitRouterPeerAttachment (one for a pair).
 */
const identities: Readonly<Record<string, readonly string[]>> = {
  [tf.vbr]: ["physical_connection_id", "vlan_id"],
  [tf.customerGateway]: ["ip_address"],
  [tf.transitRouterCidr]: ["transit_router_id", "cidr"],
  [tf.vswitch]: ["vpc_id", "cidr_block"],
  [tf.peerAttachment]: ["transit_router_id", "peer_transit_router_id"],
};

/**
 * Pairs of a destroy and a create that a state move would spare: same type, and every value that the
 * new one is configured with is that of the old one, or what the service knows it by. A value that is not known yet agrees where its
 * reference leads to something that moves too, so one pair may lead to the next.
 */
export function movesOf({
  changes,
  secrets,
  blocks,
}: Pick<Plan, "changes" | "secrets" | "blocks">): readonly FoundMove[] {
  const destroyed = changes.filter(
    ({ action, reason }) => action === "delete" && reason === "delete_because_no_resource_config",
  );
  const created = changes.filter(({ action }) => action === "create");
  const moved = new Map<string, RawChange>();
  const agree = (to: RawChange, from: RawChange) =>
    to.type === from.type &&
    (isTheSame(to, from) || matches(to, from, blocks.get(to.address), moved, secrets));
  for (let found = true; found; ) {
    found = false;
    const open = created.filter(({ address }) => !moved.has(address));
    const taken = new Set([...moved.values()].map(({ address }) => address));
    const free = destroyed.filter(({ address }) => !taken.has(address));
    for (const to of open) {
      const fits = free.filter((from) => agree(to, from));
      const [from] = fits;
      // Where two would do, neither can be told to be the one.
      if (from === undefined || fits.length > 1 || open.filter((it) => agree(it, from)).length > 1) continue;
      moved.set(to.address, from);
      found = true;
      break;
    }
  }
  return [...moved]
    .map(([to, { address }]) => ({ from: address, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function isTheSame({ type, sides: { after } }: RawChange, { sides: { before } }: RawChange): boolean {
  const identity = identities[type] ?? [];
  const values = identity.map((name) => valueAt(after, name) ?? undefined);
  return (
    identity.length > 0 &&
    values.every((value, at) => value !== undefined && value === valueAt(before, identity[at] ?? ""))
  );
}

function matches(
  to: RawChange,
  from: RawChange,
  block: unknown,
  moved: ReadonlyMap<string, RawChange>,
  secrets: ReadonlySet<string>,
): boolean {
  const leaves = leavesOf(
    { ...to.sides, before: from.sides.before, beforeSensitive: from.sides.beforeSensitive },
    secrets,
  );
  let told = 0;
  for (const { before, after } of leaves) {
    if (after.kind === "value") {
      if (before.kind !== "value" || before.value !== after.value) return false;
      if (typeof after.value === "string") told += 1;
    }
  }
  for (const [name, expression] of entriesAt(block, "expressions")) {
    const [reference] = listAt(expression, "references");
    if (typeof reference !== "string" || valueAt(to.sides.unknown, name) !== true) continue;
    const verdict = follows(reference, valueAt(from.sides.before, name), moved);
    if (verdict === "differs") return false;
    if (verdict === "agrees") told += 1;
  }
  // With nothing but numbers and switches in common, two resources have nothing in common.
  return told > 0;
}

/** Whether a reference to what is not known yet leads to the value that was there before. */
function follows(
  reference: string,
  before: unknown,
  moved: ReadonlyMap<string, RawChange>,
): "agrees" | "differs" | "open" {
  if (reference.startsWith("data.") || isHelper(reference)) return "open";
  const [type = "", name = "", ...path] = reference.split(".");
  const origin = moved.get(`${type}.${name}`);
  if (origin === undefined) return "differs";
  return valueAt(origin.sides.before, ...path) === before ? "agrees" : "differs";
}
