import { type Cidr, isHost, parseAddress, parseCidr } from "../cidr";
import { vswitchReserved } from "../limits";
import type { Path } from "../problems";
import { renderPath } from "../problems";
import type { NetworkFile } from "../schema";
import { sources } from "../sources";
import { entries, vswitchesOf } from "./entries";
import { listed, meant } from "./relations";
import type { Rule } from "./rule";

/** Rules about the hosts to test with. */
export const probeRules: readonly Rule[] = [
  {
    code: "PROBE101",
    severity: "error",
    rule: "a probe stands in a VPC or data centre of the file",
    source: sources.template("a probe tests what the file describes"),
    needsWhole: ["vpcs", "dataCentres"],
    *check(file) {
      for (const { value, path } of probes(file)) {
        const section = value.side === "vpc" ? "vpcs" : "dataCentres";
        const known = Object.keys(file[section]);
        if (Object.hasOwn(file[section], value.at)) continue;
        yield {
          path: [...path, "at"],
          message: `${section} has no ${value.at}`,
          remedy: known.length > 0 ? meant(value.at, known) : `add it to ${section}`,
        };
      }
    },
  },
  {
    code: "PROBE102",
    severity: "error",
    rule: "a probe has the address of a host in a vSwitch of its VPC or in a network of its data centre",
    source: vswitchReserved.source,
    needsWhole: ["vpcs", "dataCentres"],
    *check(file) {
      const places = new Map<string, ProbePlace | undefined>();
      for (const { value, path } of probes(file)) {
        const key = `${value.side} ${value.at}`;
        if (!places.has(key)) places.set(key, placeOf(file, value.side, value.at));
        const place = places.get(key);
        const address = parseAddress(value.address);
        if (place === undefined || place.cidrs.some((cidr) => isUsable(cidr, address, value.side))) continue;
        yield {
          path: [...path, "address"],
          message: `${value.address} is no host address in ${renderPath(place.path)}`,
          remedy: `use a host address of ${listed(place.cidrs, ({ text }) => text) || "a network that you add there"}`,
        };
      }
    },
  },
];

type Side = NetworkFile["probes"][string]["side"];

function probes(file: NetworkFile) {
  return entries(file.probes, ["probes"]);
}

/** The networks in which a probe can stand, and the entry that has them. */
interface ProbePlace {
  readonly path: Path;
  readonly cidrs: readonly Cidr[];
}

function placeOf({ vpcs, dataCentres }: NetworkFile, side: Side, at: string): ProbePlace | undefined {
  if (side === "vpc") {
    const value = Object.hasOwn(vpcs, at) ? vpcs[at] : undefined;
    if (value === undefined) return undefined;
    const path = ["vpcs", at];
    return { path, cidrs: vswitchesOf({ value, path }).map((it) => parseCidr(it.value.cidr)) };
  }
  const value = Object.hasOwn(dataCentres, at) ? dataCentres[at] : undefined;
  return value && { path: ["dataCentres", at], cidrs: value.cidrs.map(parseCidr) };
}

function isUsable(cidr: Cidr, address: number, side: Side): boolean {
  if (side === "data-centre") return isHost(cidr, address);
  return cidr.first + vswitchReserved.first <= address && address <= cidr.last - vswitchReserved.last;
}
