/** An object that no state holds. */
export interface Orphan {
  readonly type: string;
  readonly importId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A resource that a stack declares and its state does not hold, with what is known of it before it is made. */
export interface PlannedResource {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly planned: Readonly<Record<string, unknown>>;
  /** Arguments whose values are taken from other resources of the stack. */
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly argument: string;
  /** Address of the other resource in the same stack. */
  readonly address: string;
  readonly attribute: string;
}

/**
 * Which declared resource each orphan is, where exactly one can be it. A relation is told apart by what
 * it relates, which may be orphans too: so each one that is found may tell more about the others.
 */
export function addressesOf<T extends Orphan>(
  orphans: readonly T[],
  missing: readonly PlannedResource[],
): ReadonlyMap<T, PlannedResource> {
  const found = new Map<T, PlannedResource>();
  const holders = new Map<PlannedResource, T>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const orphan of orphans) {
      if (found.has(orphan)) continue;
      const candidates = missing
        .filter((it) => it.type === orphan.type && !holders.has(it) && couldBe(it.planned, orphan.attributes))
        .map((it) => ({ it, verdict: compare(it, orphan) }))
        .filter(({ verdict }) => verdict !== "another");
      const [only] = candidates;
      if (candidates.length !== 1 || only?.verdict !== "this") continue;
      found.set(orphan, only.it);
      holders.set(only.it, orphan);
    }
  }
  return found;

  /** Looks at the references to resources that are missing too; the other ones are values of the plan. */
  function compare(candidate: PlannedResource, orphan: T): "this" | "another" | "open" {
    let verdict: "this" | "open" = "this";
    for (const { argument, address, attribute } of candidate.references) {
      const target = missing.find((it) => it.stack === candidate.stack && it.address === address);
      if (target === undefined) continue;
      const holder = holders.get(target);
      if (holder !== undefined && holder.attributes[attribute] !== orphan.attributes[argument])
        return "another";
      if (holder === undefined) {
        // What a relation relates was made before it: if it is not in the account, this is not its relation.
        if (!orphans.some((it) => it.type === target.type && !found.has(it))) return "another";
        verdict = "open";
      }
    }
    return verdict;
  }
}

/** Whether every plain value that is known beforehand is the object's. Blocks and lists are left out. */
function couldBe(
  planned: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(planned).every(
    ([name, value]) => value === null || typeof value === "object" || attributes[name] === value,
  );
}
