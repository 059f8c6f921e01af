import { entriesAt, listAt, textAt, valueAt } from "../command/json";
import type { Plan, RawChange } from "../terraform/plan-json";
import { withoutKey } from "../terraform/shown";
import { differs, leavesOf, type Sides } from "../terraform/values";
import { type Configuration, digest, effective } from "./configuration";
import type { OutputChange, ResourceChange } from "./report";

/** What a plan does, for a report: without what stays as it is and without secrets. */
export function changesOf(stack: string, { changes, secrets }: Plan): readonly ResourceChange[] {
  return changes.map(
    ({ address, type, action, reason, replacePaths, region, movedFrom, importId, sides }) => {
      const leaves = leavesOf(sides, secrets);
      return {
        stack,
        address,
        type,
        action,
        replacePaths,
        region: region ?? null,
        movedFrom: movedFrom ?? null,
        importId: importId ?? null,
        reason: reason ?? null,
        id: textAt(sides.before, "id") ?? null,
        attributes: leaves.filter(differs),
        ...(action === "replace" && {
          kept: leaves.filter((it) => !differs(it)).map(({ path, after }) => ({ path, value: after })),
        }),
      };
    },
  );
}

/** Outputs that become others. Their values stay out: a report is no place for them. */
export function outputChangesOf({ outputs, secrets }: Plan): readonly OutputChange[] {
  return entriesAt(outputs)
    .flatMap(([name, change]): readonly OutputChange[] => {
      const [action] = listAt(change, "actions");
      if (action !== "create" && action !== "update" && action !== "delete") return [];
      const after = leavesOf(sidesOfOutput(change), secrets).map((it) => [it.path, it.after]);
      const isTold = after.every(([, value]) => textAt(value, "kind") !== "unknown");
      return [{ name, action, digest: isTold ? digest(JSON.stringify(after)) : null }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sidesOfOutput(change: unknown): Sides {
  return {
    before: valueAt(change, "before"),
    after: valueAt(change, "after"),
    unknown: valueAt(change, "after_unknown"),
    beforeSensitive: valueAt(change, "before_sensitive"),
    afterSensitive: valueAt(change, "after_sensitive"),
  };
}

/** What the service says of itself moves between two plans of the same change. */
export const volatile = /(^|\.)(status|state|bgp_status|role)$/;

/**
 * sha256 over what a plan does and with what: addresses, actions, regions, replace paths, moves, imports, every value
 * before and after, outputs, what is replaced because it was asked for, and of the configuration what has an effect
 * (see configuration.ts).
 * Values that are not known yet and secrets go in as marks; a secret that becomes another one as another mark.
 */
export function hashOf(
  { changes, outputs, secrets }: Plan,
  configuration: Configuration,
  replaced: readonly string[] = [],
): string {
  const valuesOf = (sides: Sides) =>
    leavesOf(sides, secrets)
      .filter(({ path }) => !volatile.test(path))
      .map(({ path, before, after }) => [path, before, after])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const told = ({ address, action, region, movedFrom, importId, replacePaths, sides }: RawChange) => [
    address,
    action,
    [region, movedFrom, importId].map((it) => it ?? null),
    replacePaths,
    valuesOf(sides),
  ];
  const ofOutputs = entriesAt(outputs)
    .map(([name, change]) => [name, listAt(change, "actions"), valuesOf(sidesOfOutput(change))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const changed = new Set(changes.map(({ address }) => withoutKey(address)));
  const whole = [changes.map(told), ofOutputs, effective(configuration, changed)];
  return digest(JSON.stringify(replaced.length === 0 ? whole : [...whole, [...replaced].sort()]));
}
