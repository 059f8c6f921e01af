import { edit, type KeyEdit, of, renamed } from "./key-edits";

const site = "dataCentres.<data-centre>";
const shanghai = "dataCentres.shanghai";
const circuits = `${site}.circuits.<circuit>`;
const circuit = `${shanghai}.circuits.circuit1`;
const gateways = `${site}.gateways.<gateway>`;
const gateway = `${shanghai}.gateways.edge`;
const uplinks = `${gateways}.uplinks.<uplink>`;
const uplink = `${gateway}.uplinks.isp-1`;
const onAnother = "the device has to change at the same time";
const deviceOnly = "the device alone: write its files anew and load them";
const anotherCircuit = {
  circuitId: "pc-example0other",
  region: "cn-shanghai",
  vbr: { vlan: 0, bandwidthMbps: 1000 },
  link: { cidr: "10.0.0.4/30", alibabaAddress: "10.0.0.6", customerAddress: "10.0.0.5" },
};
const anotherSite = {
  asn: 65531,
  cidrs: ["10.32.0.0/24"],
  gateways: { edge: { device: { vendor: "linux" } } },
  circuits: { circuit1: { ...anotherCircuit, region: "cn-hangzhou" } },
};
const later =
  "the service switches it on some time after the call: where the apply ends with `now absent`, apply again";

/** Changes of a data centre, its devices and its circuits. */
export const siteKeyEdits: readonly KeyEdit[] = [
  edit(site, { "dataCentres.more": anotherSite }, { change: "added" }),
  edit(site, { "dataCentres.more": null }, { change: "taken out", was: { "dataCentres.more": anotherSite } }),
  edit(site, renamed(shanghai, "pudong"), { change: "renamed" }),
  edit(`${site}.asn`, { [`${shanghai}.asn`]: 65532 }),
  edit(
    `${site}.cidrs`,
    { [`${shanghai}.cidrs`]: ["192.168.0.0/24", "192.168.2.0/24"] },
    { below: true, note: deviceOnly },
  ),
  edit(
    gateways,
    {
      [`${shanghai}.gateways.more`]: { device: { vendor: "linux" } },
      [`${shanghai}.circuits.circuit1.gateway`]: "edge",
      [`${shanghai}.vpn.tunnels.tunnel1.gateway`]: "edge",
      [`${shanghai}.vpn.tunnels.tunnel2.gateway`]: "edge",
    },
    { change: "added or taken out" },
  ),
  edit(gateways, renamed(gateway, "border"), { change: "renamed" }),
  edit(
    `${gateways}.device`,
    { [`${gateway}.device.weights`]: { circuit: 900, tunnel: 100 } },
    { below: true, note: deviceOnly },
  ),
  edit(
    uplinks,
    {
      [`${gateway}.uplinks.isp-2`]: { publicIp: "198.51.100.68" },
      [`${shanghai}.vpn.tunnels.tunnel1.uplink`]: "isp-1",
      [`${shanghai}.vpn.tunnels.tunnel2.uplink`]: "isp-2",
    },
    {
      change: "added, and a tunnel moved to it",
    },
  ),
  edit(uplinks, renamed(uplink, "wan"), { change: "renamed" }),
  edit(`${uplinks}.publicIp`, { [`${uplink}.publicIp`]: "203.0.113.69" }, { note: onAnother }),
  of(
    "multi-site",
    `${uplinks}.publicIp`,
    {
      [`${shanghai}.gateways.edge-1.uplinks.isp-1.publicIp`]: "198.51.100.68",
      [`${shanghai}.gateways.edge-1.uplinks.isp-1.prefixLength`]: 28,
      [`${shanghai}.gateways.edge-1.uplinks.isp-1.nextHop`]: "198.51.100.65",
      [`${shanghai}.gateways.edge-2.uplinks.isp-2.publicIp`]: "203.0.113.68",
      [`${shanghai}.gateways.edge-2.uplinks.isp-2.prefixLength`]: 29,
      [`${shanghai}.gateways.edge-2.uplinks.isp-2.nextHop`]: "203.0.113.65",
    },
    { change: "swapped with another's" },
  ),
  edit(`${uplinks}.customerGatewayName`, { [`${uplink}.customerGatewayName`]: "Another" }),
  edit(`${uplinks}.interface`, { [`${uplink}.interface`]: "GigabitEthernet0/7" }, { note: deviceOnly }),
  edit(`${uplinks}.prefixLength`, { [`${uplink}.prefixLength`]: 28 }, { note: deviceOnly }),
  edit(`${uplinks}.nextHop`, { [`${uplink}.nextHop`]: "203.0.113.66" }, { note: deviceOnly }),
  edit(
    `${uplinks}.privateAddress`,
    { [`${uplink}.privateAddress`]: "10.77.0.2", [`${uplink}.nextHop`]: "10.77.0.1" },
    { was: { [`${gateway}.device`]: { vendor: "linux" } }, note: deviceOnly },
  ),
  edit(circuits, { [`${shanghai}.circuits.circuit2`]: anotherCircuit }, { change: "added" }),
  of("multi-site", circuits, { [`${shanghai}.circuits.circuit2`]: null }, { change: "taken out" }),
  edit(circuits, renamed(circuit, "primary"), { change: "renamed" }),
  edit(`${circuits}.circuitId`, { [`${circuit}.circuitId`]: "pc-example0other" }),
  edit(
    `${circuits}.check`,
    { [`${circuit}.check`]: false },
    { note: "the next plans do not look at the circuit" },
  ),
  edit(`${circuits}.gateway`, { [`${circuit}.gateway`]: "edge" }, { note: deviceOnly }),
  edit(`${circuits}.interface`, { [`${circuit}.interface`]: "GigabitEthernet0/6" }, { note: deviceOnly }),
  edit(`${circuits}.region`, { [`${circuit}.region`]: "cn-hangzhou" }),
  edit(`${circuits}.vbr.name`, { [`${circuit}.vbr.name`]: "Another" }),
  edit(`${circuits}.vbr.vlan`, { [`${circuit}.vbr.vlan`]: 100 }, { note: onAnother }),
  edit(`${circuits}.vbr.bandwidthMbps`, { [`${circuit}.vbr.bandwidthMbps`]: 2048 }),
  edit(
    ["cidr", "alibabaAddress", "customerAddress"].map((key) => `${circuits}.link.${key}`),
    {
      [`${circuit}.link`]: { cidr: "10.0.0.8/30", alibabaAddress: "10.0.0.10", customerAddress: "10.0.0.9" },
    },
    { note: onAnother },
  ),
  edit(`${circuits}.bgp.groupName`, { [`${circuit}.bgp.groupName`]: "Another" }),
  edit(`${circuits}.bgp.alibabaAsn`, { [`${circuit}.bgp.alibabaAsn`]: 65100 }, { note: onAnother }),
  edit(
    `${circuits}.bgp.authKey`,
    { [`${circuit}.bgp.authKey`]: true },
    { change: "to `true`", note: onAnother },
  ),
  edit(
    `${circuits}.bgp.authKey`,
    { [`${circuit}.bgp.authKey`]: false },
    { change: "to `false`", was: { [`${circuit}.bgp.authKey`]: true }, note: onAnother },
  ),
  edit(
    `${circuits}.bgp.authKey`,
    { [`${circuit}.bgp.authKey`]: null },
    {
      change: "taken out",
      was: { [`${circuit}.bgp.authKey`]: true },
      note: "an apply by another tool ends with an error: write `false`",
    },
  ),
  ...["keepaliveSeconds", "holdSeconds"].map((key) =>
    edit(
      `${circuits}.bgp.${key}`,
      { [`${circuit}.bgp.${key}`]: key === "holdSeconds" ? 60 : 9 },
      { note: deviceOnly },
    ),
  ),
  edit(`${circuits}.bfd`, { [`${circuit}.bfd`]: {} }, { change: "added", note: onAnother }),
  of("bfd", `${circuits}.bfd`, { [`${circuit}.bfd`]: null }, { change: "taken out" }),
  ...["transmitIntervalMs", "receiveIntervalMs", "multiplier", "hops"].map((key) =>
    of("bfd", `${circuits}.bfd.${key}`, { [`${circuit}.bfd.${key}`]: /Ms$/.test(key) ? 300 : 5 }),
  ),
  edit(`${circuits}.healthCheck`, { [`${circuit}.healthCheck`]: {} }, { change: "added", note: later }),
  of("bfd", `${circuits}.healthCheck`, { [`${circuit}.healthCheck`]: null }, { change: "taken out" }),
  ...["intervalSeconds", "packets"].map((key) =>
    of(
      "bfd",
      `${circuits}.healthCheck.${key}`,
      { [`${circuit}.healthCheck.${key}`]: key === "packets" ? 5 : 3 },
      { note: later },
    ),
  ),
  of(
    "bfd",
    `${circuits}.healthCheck.sourceAddress`,
    { [`${circuit}.healthCheck.sourceAddress`]: "10.77.0.9" },
    { note: later },
  ),
  edit(`${circuits}.attachment.name`, { [`${circuit}.attachment`]: { name: "Another" } }),
];
