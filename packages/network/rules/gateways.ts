import { containsAddress, parseAddress, parseCidr } from "../cidr";
import { privateCidrs } from "../limits";
import { renderPath } from "../problems";
import type { NetworkFile } from "../schema";
import { sources } from "../sources";
import { circuitEnds, type Reference, tunnelEnds } from "./endpoints";
import { uplinks } from "./entries";
import { itself, listed, meant, repeats } from "./relations";
import type { Rule } from "./rule";

/** Rules about the devices of a data centre, their uplinks, and what refers to them. */
export const gatewayRules: readonly Rule[] = [
  {
    code: "GW101",
    severity: "error",
    rule: "an uplink has a public address, else the tunnels would run over the circuit and fail with it",
    source: privateCidrs.source,
    *check(file) {
      const closed = privateCidrs.cidrs.map(parseCidr);
      for (const { value, path } of uplinks(file)) {
        const met = closed.find((cidr) => containsAddress(cidr, parseAddress(value.publicIp)));
        if (met === undefined) continue;
        yield {
          path: [...path, "publicIp"],
          message: `${value.publicIp} lies in ${met.text}, which the Internet does not carry`,
          remedy: "write the address under which the Internet sees the device",
        };
      }
    },
  },
  {
    code: "GW102",
    severity: "error",
    rule: "a public address stands once, because the service seems to refuse a second customer gateway with it",
    source: sources.dualTunnel,
    *check(file) {
      for (const { later, first } of repeats(uplinks(file), ({ value }) => value.publicIp)) {
        yield {
          path: [...later.path, "publicIp"],
          message: `${later.value.publicIp} is also the address of ${renderPath(first.path)}`,
          remedy: "let both tunnels use one uplink, or correct one of the two addresses",
        };
      }
    },
  },
  {
    code: "GW103",
    severity: "error",
    rule: "a gateway or uplink that is named exists in the same data centre",
    source: sources.template("references stay within a data centre"),
    needsWhole: ["dataCentres"],
    *check(file) {
      for (const { what, path, named, among, candidates } of references(file)) {
        if (named === undefined || candidates.includes(named)) continue;
        yield {
          path,
          message: `${renderPath(among)} has no ${what} called ${named}`,
          remedy: candidates.length === 0 ? `add the ${what} there` : meant(named, candidates),
        };
      }
    },
  },
  {
    code: "GW104",
    severity: "error",
    rule: "a gateway or uplink may be left out where there is exactly one",
    source: sources.template("references stay within a data centre"),
    needsWhole: ["dataCentres"],
    *check(file) {
      for (const { what, path, named, among, candidates } of references(file)) {
        if (named !== undefined || candidates.length === 1) continue;
        // A gateway without uplinks is GW105.
        if (what === "uplink" && candidates.length === 0) continue;
        yield {
          path,
          message: `the ${what} is left out, ${renderPath(among)} has ${candidates.length}`,
          remedy:
            candidates.length === 0
              ? `add a ${what} to ${renderPath(among)}`
              : `name one of ${listed(candidates, itself)}`,
        };
      }
    },
  },
  {
    code: "GW105",
    severity: "error",
    rule: "a tunnel ends on a gateway that has an uplink",
    source: sources.dualTunnel,
    needsWhole: ["dataCentres"],
    *check(file) {
      for (const { gateway, uplink } of tunnelEnds(file)) {
        if (uplink === undefined || uplink.named !== undefined || uplink.candidates.length > 0) continue;
        yield {
          path: gateway.path,
          message: `${renderPath(uplink.among)} is empty`,
          remedy: "add an uplink with the public address of the device there, or name another gateway",
        };
      }
    },
  },
];

function references(file: NetworkFile): readonly Reference[] {
  const ofTunnels = tunnelEnds(file).flatMap(({ gateway, uplink }) =>
    uplink ? [gateway, uplink] : [gateway],
  );
  return [...circuitEnds(file), ...ofTunnels];
}
