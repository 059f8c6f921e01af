import type { Path } from "../problems";
import type { NetworkFile } from "../schema";
import { circuits, interRegionLinks, vpcs, vpns } from "./entries";

/** A place of the file that names a region. */
export interface UsedRegion {
  readonly region: string;
  readonly path: Path;
}

/** Every place that needs a transit router in a region. */
export function usedRegions(file: NetworkFile): readonly UsedRegion[] {
  const ends = interRegionLinks(file).flatMap(({ value, path }) => [
    { region: value.from, path: [...path, "from"] },
    { region: value.to, path: [...path, "to"] },
  ]);
  return [...ends, ...vpcs(file).map(inRegion), ...dataCentreLinks(file)];
}

/** Regions in which a link from a data centre ends. */
export function dataCentreLinks(file: NetworkFile): readonly UsedRegion[] {
  return [...circuits(file), ...vpns(file)].map(inRegion);
}

/** Inter-region connections on the way from a region to every region that can be reached. */
export function distances(file: NetworkFile, from: string): ReadonlyMap<string, number> {
  const neighbours = new Map<string, string[]>();
  for (const { value } of interRegionLinks(file)) {
    join(neighbours, value.from, value.to);
    join(neighbours, value.to, value.from);
  }
  const found = new Map([[from, 0]]);
  // A map can grow while it is walked: new regions come behind the ones that led to them.
  for (const [region, distance] of found) {
    for (const next of neighbours.get(region) ?? []) if (!found.has(next)) found.set(next, distance + 1);
  }
  return found;
}

function join(neighbours: Map<string, string[]>, from: string, to: string): void {
  const known = neighbours.get(from);
  if (known === undefined) neighbours.set(from, [to]);
  else known.push(to);
}

function inRegion({ value, path }: { readonly value: { readonly region: string }; readonly path: Path }) {
  return { region: value.region, path: [...path, "region"] };
}
