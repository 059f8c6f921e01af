import { contains, isHost, overlaps as meet, parseAddress, parseCidr } from "../cidr";
import { renderPath } from "../problems";
import type { NetworkFile } from "../schema";
import { sources } from "../sources";
import type { At } from "./entries";
import { type Equipment, equipment, hostOf, networkOf, portsOf } from "./equipment";
import { acceptedPrefixes, dataCentreCidrs, innerRoutes, vpcNetworks } from "./networks";
import { listed, paths, repeats } from "./relations";
import type { Breach, Rule } from "./rule";

/** Rules about ports, addresses and routes of the devices. */
export const deviceRules: readonly Rule[] = [
  {
    code: "DEV101",
    severity: "error",
    rule: "a port of a device leads to one network, or to circuits with different VLAN ids",
    source: sources.template("a port has one cable"),
    *check(file) {
      for (const device of equipment(file)) {
        for (const { later, first } of repeats(portsOf(device), ({ name, vlan }) => `${name} ${vlan}`)) {
          yield {
            path: later.path,
            message: `${later.name} is also the port of ${renderPath(first.path.slice(0, -1))}`,
            remedy: "name another port",
          };
        }
      }
    },
  },
  {
    code: "DEV102",
    severity: "error",
    rule: "the next hop of an uplink is another host of the network on its port",
    source: sources.asaRoutes,
    *check(file) {
      for (const { value, path } of equipment(file).flatMap(({ uplinks }) => uplinks)) {
        const { nextHop, prefixLength, publicIp, privateAddress = publicIp } = value;
        if (nextHop === undefined) continue;
        if (prefixLength === undefined) {
          const remedy = "add the prefix length of the provider's network";
          yield { path: [...path, "prefixLength"], message: "the prefix length is left out", remedy };
          continue;
        }
        yield* notBeside(nextHop, `${privateAddress}/${prefixLength}`, [...path, "nextHop"]);
      }
    },
  },
  {
    code: "DEV103",
    severity: "error",
    rule: "the inside address of a device is a host of its network",
    source: sources.scenario,
    *check(file) {
      for (const { value, path } of equipment(file)) {
        const address = value.device.inside?.address;
        if (address === undefined || isHost(parseCidr(address), parseAddress(hostOf(address)))) continue;
        yield {
          path: [...path, "device", "inside", "address"],
          message: `${address} is the network or broadcast address`,
          remedy: "write the device's own address, such as 192.168.2.215/24",
        };
      }
    },
  },
  {
    code: "DEV104",
    severity: "error",
    rule: "the next hop of an inner route is another host of the inside network",
    source: sources.asaRoutes,
    *check(file) {
      for (const device of equipment(file)) {
        const address = device.value.device.inside?.address;
        if (address === undefined) continue;
        for (const { value, path } of innerRoutes(device))
          yield* notBeside(value.nextHop, address, [...path, "nextHop"]);
      }
    },
  },
  {
    code: "DEV105",
    severity: "error",
    rule: "a device whose inside is described has a way to every network that its data centre announces",
    source: sources.scenario,
    *check(file) {
      for (const device of equipment(file)) {
        const lost = dataCentreCidrs(device.site).filter(({ value }) => !hasWay(device, value));
        if (lost.length === 0) continue;
        const networks = listed(lost, ({ value }) => value);
        yield {
          path: [...device.path, "device", "inside", "routes"],
          message: `no route leads to ${networks}`,
          remedy: `add a route that covers ${networks}, or announce the inside network as a whole`,
        };
      }
    },
  },
  {
    code: "DEV106",
    severity: "error",
    rule: "what lies inside lies outside of what the device accepts, else traffic to Alibaba Cloud turns back inside",
    source: sources.scenario,
    *check(file) {
      for (const device of equipment(file)) {
        const accepted = accepts(file, device);
        for (const { value, path } of insideNetworks(device)) {
          const outer = accepted.filter((it) => contains(parseCidr(it.value), parseCidr(value)));
          if (outer.length === 0) continue;
          yield { path, message: `${value} lies in ${paths(outer)}`, remedy: "renumber one of the two" };
        }
      }
    },
  },
  {
    code: "DEV107",
    severity: "error",
    rule: "a device accepts neither a default route nor networks of its own data centre",
    source: sources.scenario,
    *check(file) {
      for (const device of equipment(file)) {
        for (const { value, path } of acceptedPrefixes(device)) {
          const own = dataCentreCidrs(device.site).filter((it) =>
            meet(parseCidr(it.value), parseCidr(value)),
          );
          if (own.length === 0) continue;
          const message = `${value} overlaps ${paths(own)}`;
          yield { path, message, remedy: "list only networks of Alibaba Cloud" };
        }
      }
    },
  },
];

/** A next hop that no packet can be handed to: outside the network on the port, or the device itself. */
function* notBeside(nextHop: string, address: string, path: Breach["path"]): Generator<Breach> {
  const isSelf = nextHop === hostOf(address);
  if (!isSelf && isHost(parseCidr(address), parseAddress(nextHop))) return;
  yield {
    path,
    message: isSelf ? `${nextHop} is the device itself` : `${nextHop} is no host of ${networkOf(address)}`,
    remedy: `write the router's address in ${networkOf(address)}`,
  };
}

/** Connected, behind an inner route, or a summary of something that is; true where nothing is known. */
function hasWay(device: Equipment, announced: string): boolean {
  const inside = device.value.device.inside;
  if (inside === undefined) return true;
  const cidr = parseCidr(announced);
  const connected = parseCidr(networkOf(inside.address));
  const routed = innerRoutes(device).map(({ value }) => parseCidr(value.cidr));
  return (
    routed.some((route) => contains(route, cidr)) ||
    [connected, ...routed].some((known) => contains(cidr, known))
  );
}

function insideNetworks(device: Equipment): readonly At<string>[] {
  const inside = device.value.device.inside;
  if (inside === undefined) return [];
  return [
    { value: networkOf(inside.address), path: [...device.path, "device", "inside", "address"] },
    ...innerRoutes(device).map(({ value, path }) => ({ value: value.cidr, path: [...path, "cidr"] })),
  ];
}

/** What the device accepts: the networks of all VPCs, unless the file says otherwise. */
function accepts(file: NetworkFile, device: Equipment): readonly At<string>[] {
  return device.value.device.acceptedPrefixes === undefined ? vpcNetworks(file) : acceptedPrefixes(device);
}
