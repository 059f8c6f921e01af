import { type RuleCase, secondCircuit, singleTunnel, singleTunnelWarning } from "../../testing/rule-case";

const site = "dataCentres.shanghai";
const circuit = `${site}.circuits.circuit1`;
const vpn = `${site}.vpn`;

const weak: readonly (readonly [string, string, string])[] = [
  ["ike.version", "ikev1", "ikev2"],
  ["ike.encryption", "des", "aes256"],
  ["ike.encryption", "3des", "aes256"],
  ["ike.authentication", "md5", "sha256"],
  ["ike.dhGroup", "group1", "group14"],
  ["ike.dhGroup", "group2", "group14"],
  ["ike.dhGroup", "group5", "group14"],
  ["ipsec.encryption", "des", "aes256"],
  ["ipsec.encryption", "3des", "aes256"],
  ["ipsec.authentication", "md5", "sha256"],
  ["ipsec.dhGroup", "group2", "group14"],
  ["ipsec.dhGroup", "disabled", "group14"],
];

/** Circuit and standby on the transit router of another region. */
const standbyIn = (region: string) => ({
  [`transitRouters.${region}`]: { mode: "create", cidrs: { vpn: "10.201.0.0/24" } },
  "interRegionLinks.second": { from: region, to: "cn-hangzhou", bandwidthMbps: 1 },
  [`${vpn}.region`]: region,
  [`${circuit}.region`]: region,
});

export const vpnCases: readonly RuleCase[] = [
  {
    title: "warn of BGP over a VPN in a region for which it is not documented",
    edits: standbyIn("cn-chengdu"),
    finds: [`VPN106 ${vpn}.region`],
    says: "on 2026-03-06 BGP over IPsec-VPN was documented for cn-hangzhou, cn-shanghai, cn-qingdao, cn-beijing, ",
  },
  ...["cn-beijing", "cn-hongkong", "eu-central-1", "me-east-1"].map((region) => ({
    title: `take BGP over a VPN in ${region}, for which it is documented`,
    edits: standbyIn(region),
    finds: [],
  })),
  ...weak.map(([key, value, safe]) => ({
    title: `warn of ${value} in ${key}`,
    edits: { [`${vpn}.${key}`]: value },
    finds: [`VPN107 ${vpn}.${key}`],
    says: `use ${safe} on both ends`,
  })),
  {
    title: "take sha1, aes and group14",
    edits: { [`${vpn}.ike`]: { encryption: "aes", authentication: "sha1", dhGroup: "group14" } },
    finds: [],
  },
  {
    title: "warn of a single tunnel, with the code that the apply would end with and the way to two",
    edits: singleTunnel,
    finds: [singleTunnelWarning],
    says: "VpnConnection.InvalidCreateTunnelOptions at the apply; use mode: dual, without zone and with a tunnel2",
  },
  {
    title: "warn of a single tunnel without an identity",
    edits: { ...singleTunnel, [`${vpn}.tunnels.tunnel1.alibabaId`]: undefined },
    finds: [singleTunnelWarning, `VPN109 ${vpn}.tunnels.tunnel1`],
  },
  {
    title: "warn of a standby that is narrower than the circuit",
    edits: { [`${circuit}.vbr.bandwidthMbps`]: 2048 },
    finds: [`VPN110 ${vpn}.tunnelBandwidth`],
    says: "set tunnelBandwidth to Large",
  },
  {
    title: "take a wide standby of a wide circuit",
    edits: { [`${circuit}.vbr.bandwidthMbps`]: 5120, [`${vpn}.tunnelBandwidth`]: "Large" },
    finds: [],
  },
  {
    title: "warn of a circuit that no standby can replace",
    edits: { [`${circuit}.vbr.bandwidthMbps`]: 8192, [`${vpn}.tunnelBandwidth`]: "Large" },
    finds: [`VPN110 ${vpn}.tunnelBandwidth`],
    says: "accept that a failure costs bandwidth",
  },
  {
    title: "warn of a single tunnel that is narrower than the circuit",
    edits: { ...singleTunnel, [`${circuit}.vbr.bandwidthMbps`]: 2048 },
    finds: [singleTunnelWarning, `VPN110 ${vpn}.mode`],
  },
  {
    title: "compare the standby with the largest circuit, not with their sum",
    edits: {
      ...secondCircuit,
      [`${site}.circuits.circuit2.vbr.bandwidthMbps`]: 1000,
      "dataCentres.shanghai.circuits.circuit3": {
        circuitId: "pc-example0circuit3",
        region: "cn-shanghai",
        vbr: { name: "VBR-3", vlan: 0, bandwidthMbps: 1000 },
        link: { cidr: "10.0.2.0/30", alibabaAddress: "10.0.2.2", customerAddress: "10.0.2.1" },
        bgp: { groupName: "VBR-BGP-3" },
        attachment: { name: "VBR-Attachment-3" },
      },
    },
    finds: [],
  },
  {
    title: "warn of a standby on another transit router than the circuits",
    edits: {
      "transitRouters.cn-hangzhou.cidrs": { vpn: "10.201.0.0/24" },
      [`${vpn}.region`]: "cn-hangzhou",
    },
    finds: [`VPN111 ${vpn}.region`],
    says: "move the connection to cn-shanghai",
  },
];
