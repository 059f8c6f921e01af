import { asaOffers, espBytes, linuxPortLength, tcpIpBytes, uplinkPacketBytes } from "../device-limits";
import { sources } from "../sources";
import { packetOfSegment, tunnelPacketBytes } from "../tunnel-size";
import { isStateful, unknownToAsa } from "../vendors";
import { keyOf, vpcs, vpns, vswitchesOf } from "./entries";
import { type Equipment, equipment, portsOf } from "./equipment";
import { groups, itself, listed } from "./relations";
import type { Rule } from "./rule";

/** Rules about what devices can do. */
export const vendorRules: readonly Rule[] = [
  {
    code: "DEV108",
    severity: "error",
    rule: "the weight of a circuit is above that of a tunnel, else the device prefers the standby",
    source: sources.scenario,
    *check(file) {
      for (const { value, path } of equipment(file)) {
        const { circuit, tunnel } = value.device.weights;
        if (circuit > tunnel) continue;
        yield {
          path: [...path, "device", "weights", "tunnel"],
          message: `the tunnels have the weight ${tunnel}, the circuits ${circuit}`,
          remedy: "leave both out for 1000 and 500",
        };
      }
    },
  },
  {
    code: "DEV109",
    severity: "error",
    rule: `a port of a Linux device has at most ${linuxPortLength.max} characters with its VLAN id, no slash, and not the name of a tunnel`,
    source: linuxPortLength.source,
    *check(file) {
      for (const device of equipment(file).filter((it) => it.value.device.vendor === "linux")) {
        for (const { name, vlan, path } of portsOf(device)) {
          const full = vlan === 0 ? name : `${name}.${vlan}`;
          if (full.length <= linuxPortLength.max && !/\/|^tunnel[12]$/.test(full)) continue;
          yield {
            path,
            message: `the port would be ${full}`,
            remedy: "use the name that `ip link` shows, such as eth0",
          };
        }
      }
    },
  },
  {
    code: "DEV110",
    severity: "error",
    rule: "a connection that ends on a cisco-asa uses what ASA 9.19 still has",
    source: asaOffers.source,
    *check(file) {
      const asas = equipment(file).filter(isAsa);
      for (const { value, path } of vpns(file)) {
        const device = asas.find(({ tunnels }) => tunnels.some(({ vpn }) => vpn === value));
        if (device === undefined) continue;
        for (const { at, value: chosen, instead } of unknownToAsa(value)) {
          yield {
            path: [...path, ...at],
            message: `${at[1]} is ${chosen}, which the gateway ${keyOf(device)} cannot do`,
            remedy: `use ${listed(instead.map(String), itself)} on both ends`,
          };
        }
      }
    },
  },
  {
    code: "DEV111",
    severity: "error",
    rule: "a cisco-asa gives the address of its port as IKE identity",
    source: sources.asaVti,
    *check(file) {
      for (const { uplinks, tunnels } of equipment(file).filter(isAsa)) {
        for (const { value, path } of tunnels) {
          const uplink = uplinks.find((it) => value.uplink === undefined || keyOf(it) === value.uplink);
          if (uplink === undefined) continue; // GW103 and GW105
          const { publicIp, privateAddress = publicIp } = uplink.value;
          if ((value.customerId ?? publicIp) === privateAddress) continue;
          yield {
            path: [...path, "customerId"],
            message: `the cloud expects ${value.customerId ?? publicIp}, the device says ${privateAddress}`,
            remedy:
              privateAddress === publicIp ? "leave customerId out" : `set customerId to ${privateAddress}`,
          };
        }
      }
    },
  },
  {
    code: "DEV112",
    severity: "warning",
    rule: "links of one data centre end on one stateful device, because packets may come back over any of them",
    source: sources.asaZones,
    needsWhole: ["dataCentres"],
    *check(file) {
      const linked = equipment(file).filter((it) => it.circuits.length > 0 || it.tunnels.length > 0);
      for (const devices of groups(linked, ({ site }) => keyOf(site)).values()) {
        const stateful = devices.find(({ value }) => isStateful(value.device));
        if (devices.length < 2 || stateful === undefined) continue;
        yield {
          path: [...stateful.path, "device", "vendor"],
          message: `links end on ${listed(devices, keyOf)}, and ${keyOf(stateful)} drops what it has not seen begin`,
          remedy: "let the devices share their connections, or end all links on one of them",
        };
      }
    },
  },
  {
    code: "DEV113",
    severity: "error",
    rule: `a TCP segment through a tunnel fits, with its headers and ESP around it, into one packet of ${uplinkPacketBytes.bytes} bytes on the uplink`,
    source: espBytes.source,
    *check(file) {
      for (const { value, path, tunnels } of equipment(file)) {
        const carried = tunnels.map(({ vpn }) => tunnelPacketBytes(vpn));
        const { mss } = value.device;
        const most = Math.min(...carried);
        if (packetOfSegment(mss) <= most) continue;
        yield {
          path: [...path, "device", "mss"],
          message: `a segment of ${mss} bytes makes a packet of ${packetOfSegment(mss)}, of which the tunnels carry ${most}`,
          remedy: `use ${most - tcpIpBytes.bytes} or less, or leave it out for 1350`,
        };
      }
    },
  },
  {
    code: "DEV114",
    severity: "error",
    rule: "a device takes at least as many networks from a neighbour as there are vSwitches, and one more where a circuit has a health check, else its sessions end",
    source: sources.vbr,
    *check(file) {
      const vswitches = vpcs(file).flatMap(vswitchesOf).length;
      for (const { value, path, circuits } of equipment(file)) {
        const { maximumPrefixes } = value.device;
        const least = vswitches + (circuits.some((it) => it.value.healthCheck !== undefined) ? 1 : 0);
        if (maximumPrefixes === undefined || maximumPrefixes >= least) continue;
        yield {
          path: [...path, "device", "maximumPrefixes"],
          message: `${maximumPrefixes} are fewer than the ${least} that Alibaba Cloud announces`,
          remedy: `use ${2 * least} for room to grow, or leave it out`,
        };
      }
    },
  },
];

function isAsa({ value }: Equipment): boolean {
  return value.device.vendor === "cisco-asa";
}
