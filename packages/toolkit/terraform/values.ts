export interface AttributeChange {
  /** Such as `zone_mappings[zone_id=cn-hangzhou-h].vswitch_id`. */
  readonly path: string;
  readonly before: PlannedValue;
  readonly after: PlannedValue;
}

/** `sensitive` stands for a value that is kept secret; `changes` tells whether it becomes another one. */
export type PlannedValue =
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" }
  | { readonly kind: "sensitive"; readonly changes: boolean };

/** What Terraform says about one value before and after, in the parts of `change` of its JSON output. */
export interface Sides {
  readonly before: unknown;
  readonly after: unknown;
  readonly unknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
}

/**
 * A set with a secret in it is marked as a whole: which tunnel has which key cannot be told from the
 * others. These members of it are none. Source: provider documentation r/vpn_gateway_vpn_attachment, 1.289.
 */
const harmless =
  /^(customer_gateway_id|enable_dpd|enable_nat_traversal|internet_ip|role|state|status|tunnel_id|tunnel_index|zone_no|bgp_status|local_asn|local_bgp_ip|peer_asn|peer_bgp_ip|tunnel_cidr|(ike|ipsec)_(auth_alg|enc_alg|lifetime|pfs|mode|version)|local_id|remote_id)$/;

/** These are secrets with or without a mark: after an import, nothing is marked. */
const secretNames = /^(psk|auth_key|.*(password|secret).*)$/;

/** What tells the members of a set apart that Terraform lists in any order. */
const memberKeys = ["tunnel_index", "zone_id"] as const;

/** The leaves of a resource, or of anything in it, with their values before and after. */
export function leavesOf(sides: Sides, secrets: ReadonlySet<string>): readonly AttributeChange[] {
  return new Leaves(secrets).of("", "", sides, false);
}

export function differs({ before, after }: AttributeChange): boolean {
  if (before.kind === "sensitive" || after.kind === "sensitive")
    return [before, after].some((it) => it.kind === "sensitive" && it.changes) || before.kind !== after.kind;
  return (
    before.kind !== after.kind ||
    (before.kind === "value" && after.kind === "value" && before.value !== after.value)
  );
}

class Leaves {
  constructor(private readonly secrets: ReadonlySet<string>) {}

  /** `inMarked` says that something around it is marked as sensitive. */
  of(path: string, name: string, sides: Sides, inMarked: boolean): readonly AttributeChange[] {
    const { before, after } = sides;
    const marked = inMarked || sides.beforeSensitive === true || sides.afterSensitive === true;
    if (Array.isArray(before) || Array.isArray(after) || Array.isArray(sides.unknown))
      return membersOf(sides).flatMap(([key, inner]) => this.of(`${path}[${key}]`, name, inner, marked));
    if (isObject(before) || isObject(after) || isObject(sides.unknown)) {
      const keys = new Set(
        [before, after, sides.unknown].flatMap((it) => (isObject(it) ? Object.keys(it) : [])),
      );
      return [...keys]
        .sort()
        .flatMap((key) => this.of(path === "" ? key : `${path}.${key}`, key, at(sides, key), marked));
    }
    return this.leaf(path, sides, secretNames.test(name) || (marked && !harmless.test(name)));
  }

  private leaf(path: string, { before, after, unknown }: Sides, hidden: boolean): readonly AttributeChange[] {
    if (isUnset(before) && isNone(after) && unknown !== true) return [];
    const isSecret = [before, after].some((it) => typeof it === "string" && this.secrets.has(it));
    const changes = unknown === true || before !== after;
    const told = (value: unknown): PlannedValue => {
      if (isNone(value)) return { kind: "absent" };
      if (hidden || isSecret) return { kind: "sensitive", changes };
      return { kind: "value", value: isScalar(value) ? value : JSON.stringify(value) };
    };
    const made = { path, before: told(before), after: unknown === true ? unknownValue : told(after) };
    return made.before.kind === "absent" && made.after.kind === "absent" ? [] : [made];
  }
}

/**
 * What the provider records for an argument that nobody set. A replacement plans null for it, and that is no change:
 * the SDK takes both for the same (terraform-plugin-sdk v1, helper/schema/resource_data.go, `GetOk`).
 */
const isUnset = (value: unknown): boolean => value === "" || value === false || value === 0;

const isNone = (value: unknown): boolean => value === null || value === undefined;

const unknownValue: PlannedValue = { kind: "unknown" };

function at({ before, after, unknown, beforeSensitive, afterSensitive }: Sides, key: string | number): Sides {
  return {
    before: inside(before, key),
    after: inside(after, key),
    // What is unknown as a whole is so in every part.
    unknown: unknown === true ? true : inside(unknown, key),
    beforeSensitive: beforeSensitive === true ? true : inside(beforeSensitive, key),
    afterSensitive: afterSensitive === true ? true : inside(afterSensitive, key),
  };
}

/** The members of a list on both sides, joined by what identifies them, else by position. */
function membersOf(sides: Sides): readonly (readonly [string, Sides])[] {
  const lists = [sides.before, sides.after].map((it) => (Array.isArray(it) ? it : []));
  const identity = memberKeys.find((key) =>
    lists.every((list) => list.every((it) => inside(it, key) !== undefined && inside(it, key) !== null)),
  );
  const [before = [], after = []] = lists;
  const nameOf = (member: unknown, index: number) =>
    identity === undefined || lists.every((list) => list.length === 0)
      ? String(index)
      : `${identity}=${inside(member, identity)}`;
  const positions = new Map<string, { before?: number; after?: number }>();
  before.forEach((member, index) => void positions.set(nameOf(member, index), { before: index }));
  const count = Math.max(after.length, Array.isArray(sides.unknown) ? sides.unknown.length : 0);
  for (let index = 0; index < count; index++) {
    const name = nameOf(after[index], index);
    positions.set(name, { ...positions.get(name), after: index });
  }
  const pick = (list: unknown, index: number | undefined) =>
    index === undefined ? undefined : inside(list, index);
  return [...positions].map(([name, position]) => [
    name,
    {
      before: pick(sides.before, position.before),
      after: pick(sides.after, position.after),
      unknown: sides.unknown === true ? true : pick(sides.unknown, position.after),
      beforeSensitive: sides.beforeSensitive === true ? true : pick(sides.beforeSensitive, position.before),
      afterSensitive: sides.afterSensitive === true ? true : pick(sides.afterSensitive, position.after),
    },
  ]);
}

function inside(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
