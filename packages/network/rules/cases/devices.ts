import { type RuleCase, secondCircuit } from "../../testing/rule-case";

export const site = "dataCentres.shanghai";
export const vpn = `${site}.vpn`;
export const edge = `${site}.gateways.edge`;
export const device = `${edge}.device`;
export const uplink = `${edge}.uplinks.isp-1`;
export const circuit = `${site}.circuits.circuit1`;
export const linux = { [`${device}.vendor`]: "linux" };

const ports: readonly RuleCase[] = [
  {
    title: "refuse one port for an uplink and a circuit",
    edits: { [`${circuit}.interface`]: "GigabitEthernet0/0" },
    finds: [`DEV101 ${circuit}.interface`],
    says: "GigabitEthernet0/0 is also the port of dataCentres.shanghai.gateways.edge.uplinks.isp-1",
  },
  {
    title: "refuse a third uplink without a name, whose default is the port of the inner side",
    edits: {
      [`${edge}.uplinks.isp-2`]: { publicIp: "198.51.100.1", customerGatewayName: "CGW-2" },
      [`${edge}.uplinks.isp-3`]: { publicIp: "198.51.100.2", customerGatewayName: "CGW-3" },
      [`${vpn}.tunnels.tunnel1.uplink`]: "isp-1",
      [`${vpn}.tunnels.tunnel2.uplink`]: "isp-1",
    },
    finds: [`DEV101 ${device}.inside.interface`],
    says: "name another port",
  },
  {
    title: "refuse two untagged circuits on one port",
    edits: { ...secondCircuit, [`${site}.circuits.circuit2.interface`]: "GigabitEthernet0/3" },
    finds: [`DEV101 ${site}.circuits.circuit2.interface`],
  },
  {
    title: "take two circuits on one port with different VLAN ids",
    edits: {
      ...secondCircuit,
      [`${site}.circuits.circuit2.interface`]: "GigabitEthernet0/3",
      [`${site}.circuits.circuit2.vbr.vlan`]: 7,
    },
    finds: [],
  },
  {
    title: "take one name for ports of two devices",
    edits: {
      [`${site}.gateways.spare`]: {},
      ...secondCircuit,
      [`${site}.circuits.circuit2.gateway`]: "spare",
      [`${site}.circuits.circuit2.interface`]: "eth0",
      [`${circuit}.gateway`]: "edge",
      [`${vpn}.tunnels.tunnel1.gateway`]: "edge",
      [`${vpn}.tunnels.tunnel2.gateway`]: "edge",
      ...linux,
      [`${uplink}.interface`]: "eth0",
    },
    finds: [],
  },
  ...[
    ["eth3", 2999, []],
    ["enp1s0f1np1", 100, []],
    ["enp1s0f1np10", 100, [`DEV109 ${circuit}.interface`]],
    ["Gigabit0/3", 0, [`DEV109 ${circuit}.interface`]],
    ["tunnel1", 0, [`DEV109 ${circuit}.interface`]],
  ].map(([name, vlan, finds]) => ({
    title: `look at ${name} with VLAN ${vlan} as the kernel does`,
    edits: { ...linux, [`${circuit}.interface`]: name, [`${circuit}.vbr.vlan`]: vlan },
    finds: Array.isArray(finds) ? finds : [],
  })),
];

const routes: readonly RuleCase[] = [
  {
    title: "want the next hop of an uplink on its port",
    edits: { [`${uplink}.nextHop`]: "203.0.113.172" },
    finds: [`DEV102 ${uplink}.nextHop`],
    says: "203.0.113.172 is no host of 203.0.113.64/29; the next hop of an uplink is another host of the network on its port; write the router's address in 203.0.113.64/29",
  },
  {
    title: "refuse the device itself as the next hop of an uplink",
    edits: { [`${uplink}.nextHop`]: "203.0.113.68" },
    finds: [`DEV102 ${uplink}.nextHop`],
    says: "203.0.113.68 is the device itself",
  },
  {
    title: "want the prefix length of an uplink with a next hop",
    edits: { [`${uplink}.prefixLength`]: undefined },
    finds: [`DEV102 ${uplink}.prefixLength`],
  },
  {
    title: "look for the next hop beside the private address of a device behind NAT",
    edits: {
      ...linux,
      [`${uplink}.privateAddress`]: "10.9.9.2",
      [`${uplink}.prefixLength`]: 30,
      [`${uplink}.nextHop`]: "10.9.9.1",
    },
    finds: [],
  },
  {
    title: "want a host address inside",
    edits: { [`${device}.inside.address`]: "192.168.2.0/24" },
    finds: [`DEV103 ${device}.inside.address`],
  },
  {
    title: "want the next hop of an inner route in the inside network",
    edits: { [`${device}.inside.routes.0.nextHop`]: "192.168.3.1" },
    finds: [`DEV104 ${device}.inside.routes[0].nextHop`],
    says: "192.168.3.1 is no host of 192.168.2.0/24",
  },
  {
    title: "want a way to every network that is announced",
    edits: { [`${device}.inside.routes`]: [{ cidr: "192.168.0.0/24", nextHop: "192.168.2.216" }] },
    finds: [`DEV105 ${device}.inside.routes`],
    says: "no route leads to 192.168.1.0/24;",
  },
  {
    title: "refuse to announce a part of the inside network alone",
    edits: { [`${site}.cidrs`]: ["192.168.2.0/25"], [`${device}.inside.routes`]: [] },
    finds: [`DEV105 ${device}.inside.routes`],
    says: "announce the inside network as a whole",
  },
  {
    title: "take a summary of what lies inside",
    edits: { [`${site}.cidrs`]: ["192.168.0.0/16"], [`${device}.inside.routes`]: [] },
    finds: [],
  },
  {
    title: "refuse an inner route to a network of Alibaba Cloud",
    edits: { [`${device}.inside.routes.0`]: { cidr: "172.16.0.0/16", nextHop: "192.168.2.216" } },
    finds: [`DEV105 ${device}.inside.routes`, `DEV106 ${device}.inside.routes[0].cidr`],
    says: "172.16.0.0/16 lies in vpcs.production.cidr",
  },
  {
    title: "take an inner route that contains a network of Alibaba Cloud, whose own route is longer",
    edits: { [`${device}.inside.routes.1`]: { cidr: "172.16.0.0/12", nextHop: "192.168.2.216" } },
    finds: [],
  },
  {
    title: "refuse an inside network in what is accepted",
    edits: {
      [`${device}.inside.address`]: "10.64.3.1/24",
      [`${device}.inside.routes.0.nextHop`]: "10.64.3.2",
      [`${device}.acceptedPrefixes`]: ["10.64.0.0/10"],
    },
    finds: [`DEV106 ${device}.inside.address`],
  },
  ...["0.0.0.0/0", "192.168.0.0/16", "192.168.1.128/25"].map((accepted) => ({
    title: `refuse to accept ${accepted} in a data centre with a part of it`,
    edits: { [`${device}.inside`]: undefined, [`${device}.acceptedPrefixes`]: ["172.16.0.0/16", accepted] },
    finds: [`DEV107 ${device}.acceptedPrefixes[1]`],
  })),
  {
    title: "want the networks of a device in their canonical form",
    edits: {
      [`${device}.inside.routes.0.cidr`]: "192.168.2.0/16",
      [`${device}.acceptedPrefixes`]: ["172.16.5.0/16"],
    },
    finds: [`CIDR101 ${device}.acceptedPrefixes[0]`, `CIDR101 ${device}.inside.routes[0].cidr`],
  },
];

export const deviceCases: readonly RuleCase[] = [...ports, ...routes];
