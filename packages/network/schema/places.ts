import * as z from "zod";
import type { Path } from "../problems";
import { networkFile } from "../schema";
import { bare } from "./walk";

/** A place of the schema; names that people give are `*`. */
type Place = readonly string[];

let index: ReadonlyMap<string, readonly Place[]> | undefined;

/** Whether some map of the network file has a key of this name. */
export function isElsewhere(key: string): boolean {
  return placesOf(key).length > 0;
}

/** Where a key stands that stands wrongly somewhere: the place that is nearest to that, named as the file does it. */
export function placeOf(key: string, wrong: Path): Path | undefined {
  let best: { readonly place: Place; readonly shared: number } | undefined;
  for (const place of placesOf(key)) {
    const parent = wrong.slice(0, -1);
    const differs = place.findIndex(
      (part, at) => part !== parent[at] && !(part === "*" && at < parent.length),
    );
    const shared = differs < 0 ? place.length : differs;
    if (best === undefined || shared > best.shared) best = { place, shared };
  }
  const { place, shared } = best ?? {};
  return place?.map((part, at) =>
    part === "*" ? (at < (shared ?? 0) ? (wrong[at] ?? "<key>") : "<key>") : part,
  );
}

function placesOf(key: string): readonly Place[] {
  if (index === undefined) {
    const found = new Map<string, Place[]>();
    collect(networkFile, [], found);
    index = found;
  }
  return index.get(key) ?? [];
}

function collect(schema: unknown, at: Place, found: Map<string, Place[]>): void {
  if (!(schema instanceof z.ZodType)) return;
  const inner = bare(schema);
  if (inner instanceof z.ZodRecord) collect(inner.valueType, [...at, "*"], found);
  else if (inner instanceof z.ZodArray) collect(inner.element, [...at, "*"], found);
  else if (inner instanceof z.ZodDiscriminatedUnion)
    for (const option of inner.options) collect(option, at, found);
  else if (inner instanceof z.ZodObject)
    for (const [key, below] of Object.entries(inner.shape)) {
      const place = [...at, key];
      const known = found.get(key);
      if (known === undefined) found.set(key, [place]);
      else known.push(place);
      collect(below, place, found);
    }
}
