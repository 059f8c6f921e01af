import { type RuleCase, singleTunnel, singleTunnelWarning } from "../../testing/rule-case";
import { circuit, device, linux, site, uplink, vpn } from "./devices";

const impossible: readonly (readonly [string, string | number, string])[] = [
  ["ike.encryption", "des", "use aes256, aes192 and aes on both ends"],
  ["ike.encryption", "3des", "use aes256"],
  ["ike.authentication", "md5", "use sha256"],
  ["ike.dhGroup", "group5", "use group14 on both ends"],
  ["ike.lifetimeSeconds", 119, "use 120 or more"],
  ["ipsec.encryption", "des", "use aes256"],
  ["ipsec.authentication", "md5", "use sha256"],
  ["ipsec.dhGroup", "group2", "use group14 and disabled on both ends"],
  ["ipsec.lifetimeSeconds", 0, "use 120 or more"],
];

/** Worked out by hand: 1500 less IP 20, UDP 8, ESP 8, vector and integrity, whole blocks of the rest, less 2. */
const segments = [
  ["cisco-asa", 1460, "aes256", "sha256", true, 1422],
  ["linux", 1460, "aes256", "sha256", true, 1422],
  ["linux", 1383, "aes", "sha1", true, 1422],
  ["linux", 1367, "aes256", "sha512", true, 1406],
  ["linux", 1460, "aes256", "sha512", false, 1422],
  ["linux", 1460, "aes256", "sha1", false, 1438],
  ["linux", 1460, "3des", "sha1", true, 1438],
] as const;

export const deviceAbilityCases: readonly RuleCase[] = [
  {
    title: "want the circuit to weigh more than the tunnels",
    edits: { [`${device}.weights`]: { circuit: 500 } },
    finds: [`DEV108 ${device}.weights.tunnel`],
  },
  ...impossible.map(([key, value, says]) => ({
    title: `refuse ${value} as ${key} of a tunnel that ends on an ASA`,
    edits: { [`${vpn}.${key}`]: value },
    finds: [`DEV110 ${vpn}.${key}`, ...(typeof value === "string" ? [`VPN107 ${vpn}.${key}`] : [])],
    says,
  })),
  ...impossible.map(([key, value]) => ({
    title: `let a tunnel that ends on Linux have ${value} as ${key}`,
    edits: { ...linux, [`${vpn}.${key}`]: value },
    finds: typeof value === "string" ? [`VPN107 ${vpn}.${key}`] : [],
  })),
  {
    title: "refuse sha256 with IKEv1 on an ASA",
    edits: { [`${vpn}.ike.version`]: "ikev1", [`${vpn}.ipsec.authentication`]: "sha256" },
    finds: [`DEV110 ${vpn}.ipsec.authentication`, `VPN107 ${vpn}.ike.version`],
    says: "use sha1 on both ends",
  },
  {
    title: "look at the device of the second tunnel too",
    edits: {
      [`${site}.gateways.spare`]: {
        device: { vendor: "linux" },
        uplinks: { isp: { publicIp: "198.51.100.1", customerGatewayName: "CGW-2" } },
      },
      [`${circuit}.gateway`]: "spare",
      [`${vpn}.tunnels.tunnel1.gateway`]: "spare",
      [`${vpn}.tunnels.tunnel2.gateway`]: "edge",
      [`${vpn}.ike.lifetimeSeconds`]: 100,
    },
    finds: [`DEV110 ${vpn}.ike.lifetimeSeconds`, `DEV112 ${device}.vendor`],
    says: "which the gateway edge cannot do",
  },
  {
    title: "refuse an identity that an ASA does not send",
    edits: { [`${vpn}.tunnels.tunnel2.customerId`]: "edge.example.com" },
    finds: [`DEV111 ${vpn}.tunnels.tunnel2.customerId`],
    says: "leave customerId out",
  },
  {
    title: "want the private address as identity of an ASA behind NAT",
    edits: {
      ...singleTunnel,
      [`${uplink}.privateAddress`]: "10.9.9.2",
      [`${uplink}.nextHop`]: "10.9.9.1",
    },
    finds: [`DEV111 ${vpn}.tunnels.tunnel1.customerId`, singleTunnelWarning],
    says: "set customerId to 10.9.9.2",
  },
  {
    title: "take the private address as identity of an ASA behind NAT",
    edits: {
      [`${uplink}.privateAddress`]: "10.9.9.2",
      [`${uplink}.nextHop`]: "10.9.9.1",
      [`${vpn}.tunnels.tunnel1.customerId`]: "10.9.9.2",
      [`${vpn}.tunnels.tunnel2.customerId`]: "10.9.9.2",
    },
    finds: [],
  },
  {
    title: "warn of links on two devices of which one is stateful",
    edits: {
      [`${site}.gateways.spare`]: {},
      [`${circuit}.gateway`]: "spare",
      [`${vpn}.tunnels.tunnel1.gateway`]: "edge",
      [`${vpn}.tunnels.tunnel2.gateway`]: "edge",
    },
    finds: [`DEV112 ${device}.vendor`],
    says: "links end on edge and spare, and edge drops what it has not seen begin",
  },
  {
    title: "take links on two devices that forward packet by packet",
    edits: {
      ...linux,
      [`${site}.gateways.spare`]: {},
      [`${circuit}.gateway`]: "spare",
      [`${vpn}.tunnels.tunnel1.gateway`]: "edge",
      [`${vpn}.tunnels.tunnel2.gateway`]: "edge",
    },
    finds: [],
  },
  ...segments.map(([vendor, mss, encryption, authentication, natTraversal, most]) => ({
    title: `refuse segments of ${mss} bytes in tunnels of a ${vendor} with ${encryption}, ${authentication} and ${natTraversal ? "" : "no "}NAT traversal`,
    edits: {
      [`${device}.vendor`]: vendor,
      [`${device}.mss`]: mss,
      [`${vpn}.ipsec`]: { encryption, authentication },
      [`${vpn}.natTraversal`]: natTraversal,
    },
    finds: [`DEV113 ${device}.mss`, ...(encryption === "3des" ? [`VPN107 ${vpn}.ipsec.encryption`] : [])],
    says: `of which the tunnels carry ${most}; a TCP segment`,
  })),
  ...["cisco-asa", "linux"].map((vendor) => ({
    title: `take the largest segments that the tunnels of a ${vendor} carry`,
    edits: { [`${device}.vendor`]: vendor, [`${device}.mss`]: 1382, [`${vpn}.ipsec`]: {} },
    finds: [],
  })),
  {
    title: "let a device without tunnels have segments as large as its circuit",
    edits: { [vpn]: undefined, [`${device}.mss`]: 1460 },
    finds: [`DC103 ${site}`],
  },
  {
    title: "refuse a limit on networks that the cloud's own pass at once",
    edits: { [`${device}.maximumPrefixes`]: 1 },
    finds: [`DEV114 ${device}.maximumPrefixes`],
    says: "1 are fewer than the 2 that Alibaba Cloud announces",
  },
  {
    title: "count the network of a health check's probes among those that the cloud announces",
    edits: { [`${device}.maximumPrefixes`]: 2, [`${circuit}.healthCheck`]: {} },
    finds: [`DEV114 ${device}.maximumPrefixes`],
    says: "use 6 for room to grow",
  },
  { title: "take a limit with room to grow", edits: { [`${device}.maximumPrefixes`]: 4 }, finds: [] },
  {
    title: "want three keepalives within the hold time of a tunnel",
    edits: { [`${vpn}.bgp.holdSeconds`]: 29 },
    finds: [`BGP105 ${vpn}.bgp.holdSeconds`],
  },
];
