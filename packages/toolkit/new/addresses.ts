import { valueAt } from "@hybridnet/network";
import { contains, formatAddress, parseCidr } from "@hybridnet/network/cidr";
import { listAt } from "../command/json";
import { type Tree, treeAt, treesAt } from "./plain-data";

/** Lets addresses go with the network that they are of, to the same place in the new one, unless an answer says otherwise. */
export function followAddresses(data: Tree, before: Tree, answers: Tree): void {
  /** Moves a value whose network was one of the old ones to the new one at the same place of the list. */
  const follow = (path: readonly string[], was: readonly unknown[], is: readonly unknown[]) => {
    const [old, parent, key] = [
      valueAt(before, path),
      treeAt(data, ...path.slice(0, -1)),
      String(path.at(-1)),
    ];
    if (typeof old !== "string" || parent[key] !== old || valueAt(answers, path) !== undefined) return;
    for (const [at, network] of was.entries()) {
      const moved = movedTo(old, network, is[at]);
      if (moved !== undefined) parent[key] = moved;
    }
  };
  for (const [key, vpc] of treesAt(data, "vpcs")) {
    const [was, is] = [networksOf(treeAt(before, "vpcs", key)), networksOf(vpc)];
    for (const [vswitch] of treesAt(vpc, "vswitches"))
      follow(["vpcs", key, "vswitches", vswitch, "cidr"], was, is);
    for (const [probe, { side, at }] of treesAt(data, "probes"))
      if (side === "vpc" && at === key) follow(["probes", probe, "address"], was, is);
  }
  for (const [site, centre] of treesAt(data, "dataCentres")) {
    const path = ["dataCentres", site];
    const [was, is] = [listAt(before, ...path, "cidrs"), listAt(centre, "cidrs")];
    for (const [probe, { side, at }] of treesAt(data, "probes"))
      if (side !== "vpc" && at === site) follow(["probes", probe, "address"], was, is);
    for (const [gateway] of treesAt(centre, "gateways"))
      follow([...path, "gateways", gateway, "device", "inside", "address"], was, is);
    const links = [
      ...treesAt(centre, "circuits").map(([key]) => [...path, "circuits", key, "link"]),
      ...treesAt(centre, "vpn", "tunnels").map(([key]) => [...path, "vpn", "tunnels", key]),
    ];
    for (const link of links)
      for (const end of ["alibabaAddress", "customerAddress"])
        follow([...link, end], [valueAt(before, [...link, "cidr"])], [valueAt(data, [...link, "cidr"])]);
  }
}

function networksOf(vpc: Tree): readonly unknown[] {
  return vpc.mode === "existing" ? listAt(vpc, "cidrs") : [vpc.cidr];
}

/** An address or a network of one network at the same distance from the beginning of another one, where it fits there. */
export function movedTo(text: string, was: unknown, is: unknown): string | undefined {
  const [value, from, to] = [
    networkIn(text.includes("/") ? text : `${text}/32`),
    networkIn(was),
    networkIn(is),
  ];
  if (value === undefined || from === undefined || to === undefined || !contains(from, value))
    return undefined;
  const host = networkIn(`${text.split("/")[0]}/32`)?.first ?? value.first;
  const [, length] = text.split("/");
  const moved = to.first + (host - from.first);
  const written = `${formatAddress(moved)}${length === undefined ? "" : `/${length}`}`;
  const whole = networkIn(length === undefined ? `${written}/32` : written);
  return whole !== undefined && contains(to, whole) ? written : undefined;
}

function networkIn(text: unknown): ReturnType<typeof parseCidr> | undefined {
  try {
    return parseCidr(String(text));
  } catch {
    return undefined;
  }
}
