import { valueAt } from "@hybridnet/network";
import { textAt } from "../command/json";
import { type Tree, treeAt, treesAt } from "./plain-data";
import type { Rename } from "./renames";

type Moves = ReadonlyMap<string, string>;

/**
 * Lets what joins regions follow the regions of data centres and VPCs: transit routers are there where they are needed,
 * and inter-region connections lead from each VPC to each link of a data centre. The data keep the keys as they were.
 *
 * @returns the keys that transit routers and inter-region connections get
 */
export function followRegions(data: Tree, before: Tree, answers: Tree): readonly Rename[] {
  moveStandbys(data, before, answers);
  const [were, are] = [placesIn(before), placesIn(data)];
  const moved = [...were].flatMap(([place, from]) => {
    const to = are.get(place);
    return to === undefined || to === from ? [] : [[from, to] as const];
  });
  if (
    moved.length === 0 &&
    [...are.values()].every((it) => Object.hasOwn(treeAt(data, "transitRouters"), it))
  )
    return [];
  const routers = treeAt(data, "transitRouters");
  const used = new Set(are.values());
  const left = new Map(
    [...moved].reverse().filter(([from]) => Object.hasOwn(routers, from) && !used.has(from)),
  );
  const renames = moveRouters(routers, left, used, treeAt(answers, "transitRouters"));
  return [...renames, ...moveLinks(data, left)];
}

/** The region of each thing that is in one, by its place. */
function placesIn(data: Tree): Moves {
  const places = new Map<string, string>();
  const add = (region: unknown, ...place: readonly string[]) => {
    if (typeof region === "string") places.set(place.join(" "), region);
  };
  for (const [key, vpc] of treesAt(data, "vpcs")) add(vpc.region, "vpc", key);
  for (const [site, centre] of treesAt(data, "dataCentres")) {
    for (const [key, circuit] of treesAt(centre, "circuits")) add(circuit.region, "circuit", site, key);
    add(treeAt(centre, "vpn").region, "vpn", site);
  }
  return places;
}

/** A standby that was where all circuits of its data centre were goes with them, unless an answer says otherwise. */
function moveStandbys(data: Tree, before: Tree, answers: Tree): void {
  for (const [site, centre] of treesAt(data, "dataCentres")) {
    const regions = (of: Tree) => [
      ...new Set(treesAt(of, "dataCentres", site, "circuits").map(([, circuit]) => circuit.region)),
    ];
    const [[was, ...otherWas], [is, ...otherIs]] = [regions(before), regions(data)];
    const vpn = treeAt(centre, "vpn");
    if (valueAt(answers, ["dataCentres", site, "vpn", "region"]) !== undefined) continue;
    if (is !== undefined && vpn.region === was && otherWas.length + otherIs.length === 0) vpn.region = is;
  }
}

function moveRouters(
  routers: Tree,
  left: Moves,
  used: ReadonlySet<string>,
  answers: Tree,
): readonly Rename[] {
  const renames: Rename[] = [];
  const coming = new Set([...used].filter((it) => !Object.hasOwn(routers, it)));
  for (const [from, to] of left) {
    const router = treeAt(routers, from);
    if (coming.delete(to)) {
      renames.push({ path: ["transitRouters", from], to });
      if (typeof router.name === "string") router.name = renamed(router.name, from, to);
      // It is another transit router, whose id and CIDR blocks nobody has said yet.
      for (const key of ["id", "existingCidrs"])
        if (valueAt(answers, [from, key]) === undefined) delete router[key];
    } else {
      const there = treeAt(routers, to);
      if (there.cidrs === undefined && router.cidrs !== undefined) there.cidrs = router.cidrs;
      delete routers[from];
    }
  }
  for (const region of coming)
    routers[region] = { mode: "create", name: `Transit-Router-${capital(shortOf(region))}` };
  return renames;
}

function moveLinks(data: Tree, left: Moves): readonly Rename[] {
  const renames: Rename[] = [];
  const links = treeAt(data, "interRegionLinks");
  const joined = new Set<string>();
  const pairOf = (...regions: readonly unknown[]) => regions.map(String).sort().join(" ");
  const fallback = treesAt(links)[0]?.[1];
  for (const [key, link] of treesAt(links)) {
    const ends = [String(link.from), String(link.to)] as const;
    const [from, to] = [left.get(ends[0]) ?? ends[0], left.get(ends[1]) ?? ends[1]];
    if (from === to || joined.has(pairOf(from, to))) {
      delete links[key];
      continue;
    }
    joined.add(pairOf(from, to));
    Object.assign(link, { from, to });
    let [newKey, name] = [key, link.name];
    for (const [was, is] of left)
      if (ends.includes(was)) {
        newKey = renamed(newKey, was, is);
        if (typeof name === "string") name = renamed(name, was, is);
      }
    if (name !== undefined) link.name = name;
    if (newKey !== key && newKey.length <= 40 && !Object.hasOwn(links, newKey))
      renames.push({ path: ["interRegionLinks", key], to: newKey });
  }
  for (const from of new Set(treesAt(data, "vpcs").flatMap(([, it]) => textAt(it, "region") ?? [])))
    for (const [place, to] of placesIn(data)) {
      if (place.startsWith("vpc ") || from === to || joined.has(pairOf(from, to))) continue;
      joined.add(pairOf(from, to));
      links[`${shortOf(from)}-${shortOf(to)}`.slice(0, 40)] = {
        from,
        to,
        bandwidthMbps: fallback?.bandwidthMbps ?? 1000,
      };
    }
  if (Object.keys(links).length > 0) data.interRegionLinks = links;
  return renames;
}

/** A key or a name that speaks of a region, such as `Transit-Router-Shanghai`, for another one. */
function renamed(text: string, from: string, to: string): string {
  return text.replace(new RegExp(shortOf(from), "gi"), (it) =>
    it === it.toLowerCase() ? shortOf(to) : capital(shortOf(to)),
  );
}

/** Without the part of the world: `shanghai` for `cn-shanghai`. */
function shortOf(region: string): string {
  return region.replace(/^[a-z]+-/, "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
