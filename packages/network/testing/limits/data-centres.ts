import { singleTunnel } from "../rule-case";
import {
  address,
  cidr,
  dottedName,
  flag,
  freeName,
  id,
  integer,
  type Limit,
  letterName,
  port,
  reference,
  region,
  set,
  zone,
} from "./values";

const shanghai = "dataCentres.shanghai";
const device = `${shanghai}.gateways.edge.device`;
const uplink = `${shanghai}.gateways.edge.uplinks.isp-1`;
const circuit = `${shanghai}.circuits.circuit1`;
const vpn = `${shanghai}.vpn`;

export const dataCentreLimits: readonly Limit[] = [
  { at: `${shanghai}.asn`, ...integer("BGP002", 1, 4294967294) },
  { at: `${shanghai}.cidrs`, takes: [["10.0.0.0/8"]], refuses: { DC001: [[]], SHAPE001: [{}] } },
  { at: `${shanghai}.cidrs.0`, ...cidr },
  { at: `${shanghai}.gateways.edge.uplinks.isp-1.publicIp`, ...address("GW001") },
  { at: `${shanghai}.gateways.edge.uplinks.isp-1.customerGatewayName`, ...dottedName },
  { at: `${uplink}.interface`, ...port },
  { at: `${uplink}.prefixLength`, ...integer("DEV007", 8, 31) },
  { at: `${uplink}.nextHop`, ...address("DEV002") },
  { at: `${uplink}.privateAddress`, ...address("DEV002") },
  ...["cisco-asa", "linux"].flatMap((vendor): readonly Limit[] => {
    const base = {
      [device]: {
        vendor,
        inside: { address: "10.9.0.2/24", routes: [{ cidr: "10.8.0.0/16", nextHop: "10.9.0.1" }] },
      },
      [`${device}.acceptedPrefixes`]: ["10.0.0.0/8"],
    };
    return [
      {
        at: `${device}.hostname`,
        base,
        ...set(
          "DEV004",
          ["e", "Edge-1", "e".repeat(63)],
          ["", "1e", "e-", "e_1", "e.example", "e".repeat(64)],
        ),
      },
      { at: `${device}.inside.interface`, base, ...port },
      {
        at: `${device}.inside.address`,
        base,
        takes: ["192.168.2.215/24"],
        refuses: { DEV002: ["192.168.2.215", "192.168.2.215/33", "x"], SHAPE001: [24] },
      },
      { at: `${device}.inside.routes.0.cidr`, base, ...cidr },
      { at: `${device}.inside.routes.0.nextHop`, base, ...address("DEV002") },
      { at: `${device}.weights.circuit`, base, ...integer("DEV003", 0, 65535) },
      { at: `${device}.weights.tunnel`, base, ...integer("DEV003", 0, 65535) },
      {
        at: `${device}.acceptedPrefixes`,
        base,
        takes: [["10.0.0.0/8"]],
        refuses: { DEV005: [[]], SHAPE001: ["10.0.0.0/8"] },
      },
      { at: `${device}.acceptedPrefixes.0`, base, ...cidr },
      { at: `${device}.maximumPrefixes`, base, ...integer("DEV008", 1, 100000) },
      { at: `${device}.mss`, base, ...integer("DEV006", 536, 1460) },
    ];
  }),
  { at: `${device}.tunnelZone`, ...flag },
  { at: `${device}.accessLists`, ...flag },
  { at: `${circuit}.circuitId`, ...id("pc") },
  { at: `${circuit}.interface`, ...port },
  { at: `${circuit}.gateway`, ...reference },
  { at: `${circuit}.region`, ...region("VBR001") },
  { at: `${circuit}.vbr.name`, ...dottedName },
  { at: `${circuit}.vbr.vlan`, ...integer("VBR002", 0, 2999) },
  { at: `${circuit}.vbr.bandwidthMbps`, ...set("VBR003", [50, 50120, 102400], [0, 51, 51200, "50"]) },
  { at: `${circuit}.link.cidr`, ...cidr },
  { at: `${circuit}.link.alibabaAddress`, ...address("LNK001") },
  { at: `${circuit}.link.customerAddress`, ...address("LNK001") },
  { at: `${circuit}.check`, ...flag },
  { at: `${circuit}.bgp.groupName`, ...dottedName },
  { at: `${circuit}.bgp.alibabaAsn`, ...integer("BGP001", 1, 4294967294) },
  { at: `${circuit}.bgp.authKey`, ...flag },
  { at: `${circuit}.bgp.keepaliveSeconds`, ...integer("BGP003", 1, 21845) },
  { at: `${circuit}.bgp.holdSeconds`, ...integer("BGP004", 3, 65535) },
  { at: `${circuit}.bfd.transmitIntervalMs`, ...integer("BFD001", 200, 1000) },
  { at: `${circuit}.bfd.receiveIntervalMs`, ...integer("BFD001", 200, 1000) },
  { at: `${circuit}.bfd.multiplier`, ...integer("BFD002", 3, 10) },
  { at: `${circuit}.bfd.hops`, ...integer("BFD003", 1, 255) },
  { at: `${circuit}.healthCheck.intervalSeconds`, ...integer("HC001", 2, 3) },
  { at: `${circuit}.healthCheck.packets`, ...integer("HC002", 3, 8) },
  { at: `${circuit}.healthCheck.sourceAddress`, ...address("HC003") },
  { at: `${circuit}.attachment.name`, ...letterName },
  ...[undefined, singleTunnel].flatMap((mode): readonly Limit[] => {
    const base = mode ?? {};
    return [
      { at: `${vpn}.region`, base, ...region("VPN007") },
      { at: `${vpn}.connectionName`, base, ...freeName(100) },
      { at: `${vpn}.attachment.name`, base, ...letterName },
      { at: `${vpn}.bgp.keepaliveSeconds`, base, ...integer("BGP003", 1, 21845) },
      { at: `${vpn}.bgp.holdSeconds`, base, ...integer("BGP004", 3, 65535) },
      { at: `${vpn}.alibabaAsn`, base, ...integer("BGP001", 1, 4294967295) },
      { at: `${vpn}.deadPeerDetection`, base, ...flag },
      { at: `${vpn}.natTraversal`, base, ...flag },
      { at: `${vpn}.effectImmediately`, base, ...flag },
    ];
  }),
  { at: `${vpn}.ike.version`, ...set("VPN001", ["ikev1", "ikev2"], ["ike", 2]) },
  ...["ike", "ipsec"].flatMap((phase): readonly Limit[] => [
    {
      at: `${vpn}.${phase}.encryption`,
      ...set("VPN002", ["aes", "aes192", "aes256", "des", "3des"], ["aes128", "AES"]),
    },
    {
      at: `${vpn}.${phase}.authentication`,
      ...set("VPN003", ["md5", "sha1", "sha256", "sha384", "sha512"], ["sha", "SHA1"]),
    },
    { at: `${vpn}.${phase}.lifetimeSeconds`, ...integer("VPN005", 0, 86400) },
  ]),
  { at: `${vpn}.ike.dhGroup`, ...set("VPN004", ["group1", "group2", "group5", "group14"], ["disabled", 14]) },
  { at: `${vpn}.ipsec.dhGroup`, ...set("VPN004", ["disabled", "group14"], ["group15"]) },
  { at: `${vpn}.tunnelConditions`, ...set("VPN009", ["error", "warn"], ["ERROR", true]) },
  { at: `${vpn}.tunnelBandwidth`, ...set("VPN008", ["Standard", "Large"], ["large", 1000]) },
  { at: `${vpn}.zone`, base: singleTunnel, ...zone },
  { at: `${vpn}.tunnels.tunnel1.gateway`, ...reference },
  { at: `${vpn}.tunnels.tunnel1.uplink`, ...reference },
  { at: `${vpn}.tunnels.tunnel1.cidr`, ...cidr },
  { at: `${vpn}.tunnels.tunnel2.alibabaAddress`, ...address("LNK001") },
  { at: `${vpn}.tunnels.tunnel2.customerAddress`, ...address("LNK001") },
  ...["alibabaId", "customerId"].map(
    (key): Limit => ({
      at: `${vpn}.tunnels.tunnel1.${key}`,
      takes: ["a", "x".repeat(100), "vpn@example.com"],
      refuses: { VPN006: ["", "a b", "x".repeat(101), "${a}"], SHAPE001: [5] },
    }),
  ),
];
