import { type Path, placeAt, valueAt } from "@hybridnet/network";
import { isTree, type Tree, treeAt } from "./plain-data";

/** What somebody is asked. */
export interface Question {
  /** Where the answer goes, by the keys that the file has now. */
  readonly path: Path;
  readonly about: string;
  /** What Enter keeps; undefined where there is nothing to keep. */
  readonly kept: string | undefined;
  /** Whether there may be no answer, which a hyphen says. */
  readonly isOptional: boolean;
  /** Whether the answer is the key of an entry, at the end of the path. */
  readonly isKey: boolean;
  /** What is typed as a part of a network file. */
  readonly part: (typed: string) => Tree;
}

/** Places in the order in which they are asked for; a star is any key that the file has there. */
const places = [
  "cen",
  "dataCentres.*",
  "dataCentres.*.asn",
  "dataCentres.*.cidrs",
  "dataCentres.*.circuits.*.circuitId",
  "dataCentres.*.circuits.*.region",
  "dataCentres.*.circuits.*.vbr.vlan",
  "dataCentres.*.circuits.*.vbr.bandwidthMbps",
  "dataCentres.*.circuits.*.link.cidr",
  "dataCentres.*.gateways.*.device.vendor",
  "dataCentres.*.gateways.*.device.inside.address",
  "dataCentres.*.gateways.*.device.inside.routes",
  "dataCentres.*.gateways.*.uplinks.*.publicIp",
  "dataCentres.*.gateways.*.uplinks.*.prefixLength",
  "dataCentres.*.gateways.*.uplinks.*.nextHop",
  "dataCentres.*.vpn.region",
  "dataCentres.*.vpn.zone",
  "vpcs.*",
  "vpcs.*.id",
  "vpcs.*.region",
  "vpcs.*.cidr",
  "vpcs.*.cidrs",
  "vpcs.*.vswitches.*.id",
  "vpcs.*.vswitches.*.zone",
  "vpcs.*.vswitches.*.cidr",
  "vpcs.*.routeTables.*",
  "transitRouters.*",
  "transitRouters.*.cidrs.*",
  "interRegionLinks.*.bandwidthMbps",
  "backend.type",
  "backend.organization",
  "backend.bucket",
  "backend.region",
  "backend.lock.instance",
  "backend.lock.table",
  "backend.address",
] as const;

type Place = (typeof places)[number];

/** All questions about a network file as it is now: an answer may raise others. */
export function questionsAbout(data: Tree): readonly Question[] {
  return places.flatMap((place) =>
    pathsOf(place.split("."), data).flatMap((path) => questionAt(path, data, place) ?? []),
  );
}

function pathsOf(keys: readonly string[], data: Tree): readonly Path[] {
  return keys.reduce<readonly Path[]>(
    (paths, key) =>
      paths.flatMap((path) => (key === "*" ? keysAt(path, data) : [key]).map((it) => [...path, it])),
    [[]],
  );
}

function keysAt(path: Path, data: Tree): readonly string[] {
  const keys = Object.keys(treeAt(data, ...path));
  // A VPC that exists has at least this one, of which nothing is known yet.
  return keys.length === 0 && path.at(-1) === "routeTables" ? ["system"] : keys;
}

/** The question about one place; undefined where there is nothing to ask. */
export function questionAt(path: Path, data: Tree, place?: Place): Question | undefined {
  const known = placeAt(path, data);
  const value = valueAt(data, path);
  switch (place) {
    case "dataCentres.*":
    case "vpcs.*":
      return keyQuestion(path, place === "vpcs.*" ? "VPC" : "data centre");
    case "cen":
      return existingQuestion(path, data, "CEN");
    case "vpcs.*.id":
      return existingQuestion(path.slice(0, -1), data, "VPC");
    case "transitRouters.*":
      return valueAt(data, ["cen", "mode"]) === "existing"
        ? existingQuestion(path, data, "transit router")
        : undefined;
    default:
  }
  if (known === undefined || known.isMap || (value === undefined && !known.isRequired)) return undefined;
  const [key, parent] = [path.at(-1), path.slice(0, -1)];
  const isInside = parent.at(-1) === "inside";
  if (isInside && valueAt(data, parent) === undefined) return undefined;
  const isRoutes = isInside && key === "routes";
  const isAddress = isInside && key === "address";
  const isOptional = !known.isRequired || isAddress;
  // Without its address nothing of the inside is known, and without its network nobody knows where the next hop is.
  const none = () => {
    if (isAddress) return partOf(parent, null);
    const one = partOf(path, isRoutes ? [] : null);
    return key === "prefixLength" ? partOf(parent, { prefixLength: null, nextHop: null }) : one;
  };
  return {
    path,
    about: isRoutes ? `${known.description} Written as 10.0.0.0/8 via 10.1.0.1, ...` : known.description,
    kept: value === undefined ? undefined : isRoutes ? routesText(value) : textOf(value),
    isOptional,
    isKey: false,
    part: (typed) =>
      typed === "-" && isOptional ? none() : partOf(path, isRoutes ? routesIn(typed) : known.read(typed)),
  };
}

function keyQuestion(path: Path, what: string): Question {
  return {
    path,
    about: `Key of this ${what}: it becomes a part of names in Terraform.`,
    kept: String(path.at(-1)),
    isOptional: false,
    isKey: true,
    part: (typed) => partOf([...path, "key"], typed),
  };
}

function existingQuestion(path: Path, data: Tree, what: string): Question {
  const id = valueAt(data, [...path, "id"]);
  return {
    path: [...path, "id"],
    about: `Id of this ${what} where it exists already; new where it is to be made.`,
    kept: typeof id === "string" ? id : valueAt(data, [...path, "mode"]) === "create" ? "new" : undefined,
    isOptional: false,
    isKey: false,
    part: (typed) => partOf(path, typed === "new" ? { mode: "create" } : { mode: "existing", id: typed }),
  };
}

function partOf(path: Path, value: unknown): Tree {
  const [first, ...rest] = path;
  return { [String(first)]: rest.length === 0 ? value : partOf(rest, value) };
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}

function routesText(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((it) => (isTree(it) ? `${it.cidr} via ${it.nextHop}` : textOf(it))).join(", ");
}

function routesIn(typed: string): unknown {
  return typed.split(",").map((it) => {
    const [, cidr, nextHop] = /^\s*(\S+)\s+via\s+(\S+)\s*$/.exec(it) ?? [];
    return cidr === undefined ? it.trim() : { cidr, nextHop };
  });
}
