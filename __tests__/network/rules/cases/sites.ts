import {
  type RuleCase,
  secondCircuit,
  secondSite,
  secondVpc,
  singleTunnel,
  singleTunnelWarning,
} from "../../../support/rule-case";

const site = "dataCentres.shanghai";
const circuit = `${site}.circuits.circuit1`;
const vpn = `${site}.vpn`;

const wholeSites: readonly RuleCase[] = [
  {
    title: "refuse a data centre to which no link leads",
    edits: {
      [`${site}.circuits`]: {},
      [vpn]: undefined,
      interRegionLinks: {},
      "transitRouters.cn-shanghai": undefined,
    },
    finds: [`DC102 ${site}`],
  },
  {
    title: "warn of circuits without a standby",
    edits: { [vpn]: undefined },
    finds: [`DC103 ${site}`],
    says: "there is no VPN to stand by",
  },
  {
    title: "warn of a VPN without an active link",
    edits: { [`${site}.circuits`]: undefined },
    finds: [`DC103 ${site}`],
    says: "there is no circuit",
  },
];

const gateways: readonly RuleCase[] = [
  ...[
    "0.1.2.3",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.1.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
  ].map((address) => ({
    title: `refuse ${address} as the address of an uplink`,
    edits: { [`${site}.gateways.edge.uplinks.isp-1.publicIp`]: address },
    finds: [`GW101 ${site}.gateways.edge.uplinks.isp-1.publicIp`],
    says: "which the Internet does not carry",
  })),
  ...["192.0.2.1", "198.51.100.1", "203.0.113.1", "172.32.0.1", "100.63.255.255", "8.8.8.8"].map(
    (address) => ({
      title: `take ${address} as the address of an uplink`,
      edits: { [`${site}.gateways.edge.uplinks.isp-1.publicIp`]: address },
      finds: [],
    }),
  ),
  {
    title: "refuse a public address that stands twice",
    edits: { ...secondSite, "dataCentres.suzhou.gateways.core.uplinks.isp.publicIp": "203.0.113.68" },
    finds: ["GW102 dataCentres.suzhou.gateways.core.uplinks.isp.publicIp"],
    says: "203.0.113.68 is also the address of dataCentres.shanghai.gateways.edge.uplinks.isp-1",
  },
  {
    title: "want the gateway that a circuit names",
    edits: { [`${circuit}.gateway`]: "egde" },
    finds: [`GW103 ${circuit}.gateway`],
    says: "dataCentres.shanghai.gateways has no gateway called egde; a gateway or uplink that is named exists in the same data centre; did you mean edge?",
  },
  {
    title: "want the gateway that a tunnel names",
    edits: { [`${vpn}.tunnels.tunnel2.gateway`]: "constructor" },
    finds: [`GW103 ${vpn}.tunnels.tunnel2.gateway`],
  },
  {
    title: "want the uplink that a tunnel names",
    edits: { [`${vpn}.tunnels.tunnel1.uplink`]: "isp-2" },
    finds: [`GW103 ${vpn}.tunnels.tunnel1.uplink`],
    says: "dataCentres.shanghai.gateways.edge.uplinks has no uplink called isp-2",
  },
  {
    title: "want a gateway to be named where there are two",
    edits: { [`${site}.gateways.spare`]: {} },
    finds: [
      `GW104 ${circuit}.gateway`,
      `GW104 ${vpn}.tunnels.tunnel1.gateway`,
      `GW104 ${vpn}.tunnels.tunnel2.gateway`,
    ],
    says: "name one of edge and spare",
  },
  {
    title: "take named gateways where there are two",
    edits: {
      [`${site}.gateways.spare`]: {},
      [`${circuit}.gateway`]: "spare",
      [`${vpn}.tunnels.tunnel1.gateway`]: "edge",
      [`${vpn}.tunnels.tunnel2.gateway`]: "edge",
    },
    finds: [],
  },
  {
    title: "want a gateway where there is none",
    edits: { [`${site}.gateways`]: {}, [vpn]: undefined },
    finds: [`DC103 ${site}`, `GW104 ${circuit}.gateway`],
  },
  {
    title: "want an uplink to be named where there are two",
    edits: {
      [`${site}.gateways.edge.uplinks.isp-2`]: { publicIp: "203.0.113.70", customerGatewayName: "CGW-2" },
      [`${vpn}.tunnels.tunnel1.uplink`]: "isp-1",
    },
    finds: [`GW104 ${vpn}.tunnels.tunnel2.uplink`],
    says: "name one of isp-1 and isp-2",
  },
  {
    title: "want an uplink of the gateway on which a tunnel ends",
    edits: { [`${site}.gateways.edge.uplinks`]: {} },
    finds: [`GW105 ${vpn}.tunnels.tunnel1.gateway`, `GW105 ${vpn}.tunnels.tunnel2.gateway`],
  },
  {
    title: "want no uplink of a gateway without tunnels",
    edits: { [`${site}.gateways.edge.uplinks`]: {}, [vpn]: undefined },
    finds: [`DC103 ${site}`],
  },
];

const circuits: readonly RuleCase[] = [
  {
    title: "refuse a VLAN id that stands twice on a circuit, also across data centres",
    edits: { ...secondSite, "dataCentres.suzhou.circuits.circuit2.circuitId": "pc-example0circuit1" },
    finds: ["VBR101 dataCentres.suzhou.circuits.circuit2.vbr.vlan"],
    says: "VLAN 0 of pc-example0circuit1 is also used by dataCentres.shanghai.circuits.circuit1",
  },
  {
    title: "take two VLANs of one circuit",
    edits: {
      ...secondCircuit,
      [`${site}.circuits.circuit2.circuitId`]: "pc-example0circuit1",
      [`${site}.circuits.circuit2.vbr.vlan`]: 7,
    },
    finds: [],
  },
  {
    title: "refuse a circuit in two regions",
    edits: {
      ...secondCircuit,
      [`${site}.circuits.circuit2.circuitId`]: "pc-example0circuit1",
      [`${site}.circuits.circuit2.vbr.vlan`]: 7,
      [`${site}.circuits.circuit2.region`]: "cn-hangzhou",
    },
    finds: [`VBR102 ${site}.circuits.circuit2.region`],
  },
  ...[
    ["10.0.0.0/23", "10.0.0.1", "10.0.0.2"],
    ["10.0.0.0/31", "10.0.0.0", "10.0.0.1"],
  ].map(([cidr, alibabaAddress, customerAddress]) => ({
    title: `refuse ${cidr} as a link network`,
    edits: { [`${circuit}.link`]: { cidr, alibabaAddress, customerAddress } },
    finds: [`LNK101 ${circuit}.link.cidr`],
    says: "use a /30",
  })),
  {
    title: "take a link network of /24",
    edits: { [`${circuit}.link.cidr`]: "10.0.0.0/24" },
    finds: [],
  },
  {
    title: "want the ends of a circuit inside its link network",
    edits: { [`${circuit}.link.alibabaAddress`]: "10.0.0.6" },
    finds: [`LNK102 ${circuit}.link.alibabaAddress`],
    says: "10.0.0.6 lies outside 10.0.0.0/30; both ends of a circuit are hosts of its link network; use one of 10.0.0.1 to 10.0.0.2",
  },
  {
    title: "refuse the network's own and its broadcast address on a circuit",
    edits: {
      [`${circuit}.link.alibabaAddress`]: "10.0.0.0",
      [`${circuit}.link.customerAddress`]: "10.0.0.3",
    },
    finds: [`LNK102 ${circuit}.link.alibabaAddress`, `LNK102 ${circuit}.link.customerAddress`],
    says: "10.0.0.0 is the network or broadcast address of 10.0.0.0/30",
  },
  {
    title: "refuse one address at both ends of a circuit",
    edits: { [`${circuit}.link.customerAddress`]: "10.0.0.2" },
    finds: [`LNK103 ${circuit}.link.customerAddress`],
  },
  {
    title: "refuse a health check from outside the link",
    edits: { [`${circuit}.healthCheck`]: { sourceAddress: "10.0.0.9" } },
    finds: [`HC101 ${circuit}.healthCheck.sourceAddress`],
    says: "10.0.0.9 is no host of 10.0.0.0/30",
  },
  {
    title: "refuse a health check from the device that it probes",
    edits: { [`${circuit}.healthCheck`]: { sourceAddress: "10.0.0.1" } },
    finds: [`HC101 ${circuit}.healthCheck.sourceAddress`],
    says: "use 10.0.0.2, or leave it out",
  },
  {
    title: "take a health check from the VBR",
    edits: { [`${circuit}.healthCheck`]: { sourceAddress: "10.0.0.2" } },
    finds: [],
  },
  { title: "take a health check without a source", edits: { [`${circuit}.healthCheck`]: {} }, finds: [] },
  { title: "take a second circuit", edits: secondCircuit, finds: [] },
];

const bgp: readonly RuleCase[] = [
  ...[45103, 64511, 65025, 65535, 4199999999].map((asn) => ({
    title: `refuse ${asn} as the ASN of a VBR`,
    edits: { [`${circuit}.bgp.alibabaAsn`]: asn },
    finds: [`BGP101 ${circuit}.bgp.alibabaAsn`],
    says: "leave it out to use 45104",
  })),
  ...[45104, 64512, 65024, 65026, 65534, 4200000000, 4294967294].map((asn) => ({
    title: `take ${asn} as the ASN of a VBR`,
    edits: { [`${circuit}.bgp.alibabaAsn`]: asn },
    finds: [],
  })),
  {
    title: "refuse one ASN at both ends of a circuit",
    edits: { [`${circuit}.bgp.alibabaAsn`]: 65530 },
    finds: [`BGP102 ${circuit}.bgp.alibabaAsn`],
    says: "the ASN 65530 is also that of the data centre, dataCentres.shanghai.asn",
  },
  {
    title: "refuse one ASN at both ends of a VPN",
    edits: { [`${vpn}.alibabaAsn`]: 65530 },
    finds: [`BGP102 ${vpn}.alibabaAsn`],
  },
  {
    title: "warn of two data centres with one ASN",
    edits: { ...secondSite, "dataCentres.suzhou.asn": 65530 },
    finds: ["BGP103 dataCentres.suzhou.asn"],
  },
  {
    title: "let a data centre announce 110 networks",
    edits: { [`${site}.cidrs`]: Array.from({ length: 110 }, (_, n) => `192.168.${n}.0/24`) },
    finds: [],
  },
  {
    title: "refuse the 111th network of a data centre",
    edits: { [`${site}.cidrs`]: Array.from({ length: 111 }, (_, n) => `192.168.${n}.0/24`) },
    finds: [`BGP104 ${site}.cidrs`],
    says: "there are 111 networks",
  },
  {
    title: "refuse a hold time below three keepalives",
    edits: { [`${circuit}.bgp.holdSeconds`]: 29 },
    finds: [`BGP105 ${circuit}.bgp.holdSeconds`],
    says: "set holdSeconds to 30",
  },
  {
    title: "take a hold time without a keepalive interval",
    edits: { [`${circuit}.bgp.keepaliveSeconds`]: undefined, [`${circuit}.bgp.holdSeconds`]: 3 },
    finds: [],
  },
  ...[23456, 65535].map((asn) => ({
    title: `refuse the reserved ASN ${asn} of a data centre`,
    edits: { [`${site}.asn`]: asn },
    finds: [`BGP106 ${site}.asn`],
  })),
  {
    title: "refuse a reserved ASN of a VPN",
    edits: { [`${vpn}.alibabaAsn`]: 4294967295 },
    finds: [`BGP106 ${vpn}.alibabaAsn`],
  },
  {
    title: "refuse the service's ASN in a data centre with a VPN",
    edits: {
      [`${site}.asn`]: 45104,
      [`${circuit}.bgp.alibabaAsn`]: 64512,
      [`${vpn}.alibabaAsn`]: 64512,
    },
    finds: [`BGP107 ${site}.asn`],
  },
];

const tunnels: readonly RuleCase[] = [
  ...[
    ["169.254.10.0/29", "169.254.10.1", "169.254.10.2"],
    ["169.253.10.0/30", "169.253.10.1", "169.253.10.2"],
  ].map(([cidr, alibabaAddress, customerAddress]) => ({
    title: `refuse ${cidr} as a tunnel network`,
    edits: { [`${vpn}.tunnels.tunnel1`]: { cidr, alibabaAddress, customerAddress } },
    finds: [`VPN101 ${vpn}.tunnels.tunnel1.cidr`],
    says: "use a free /30 of it, such as 169.254.10.0/30",
  })),
  ...["0.0", "1.0", "2.0", "3.0", "4.0", "5.0", "6.0", "169.252"].map((end) => {
    const [third, last] = end.split(".");
    const host = (n: number) => `169.254.${third}.${Number(last) + n}`;
    return {
      title: `refuse 169.254.${end}/30, which the service uses, as a tunnel network`,
      edits: {
        [`${vpn}.tunnels.tunnel2`]: {
          cidr: `169.254.${end}/30`,
          alibabaAddress: host(1),
          customerAddress: host(2),
        },
      },
      finds: [`VPN102 ${vpn}.tunnels.tunnel2.cidr`],
    };
  }),
  {
    title: "want the ends of a tunnel inside its network",
    edits: { [`${vpn}.tunnels.tunnel1.customerAddress`]: "169.254.10.6" },
    finds: [`VPN103 ${vpn}.tunnels.tunnel1.customerAddress`],
  },
  {
    title: "refuse one address at both ends of a tunnel",
    edits: { [`${vpn}.tunnels.tunnel1.customerAddress`]: "169.254.10.1" },
    finds: [`VPN104 ${vpn}.tunnels.tunnel1.customerAddress`],
  },
  {
    title: "refuse one network in both tunnels",
    edits: {
      [`${vpn}.tunnels.tunnel2`]: {
        cidr: "169.254.10.0/30",
        alibabaAddress: "169.254.10.1",
        customerAddress: "169.254.10.2",
      },
    },
    finds: [`VPN105 ${vpn}.tunnels.tunnel2.cidr`],
    says: "overlaps dataCentres.shanghai.vpn.tunnels.tunnel1.cidr on the transit router of cn-shanghai",
  },
  {
    title: "refuse a tunnel network that another data centre uses on the same transit router",
    edits: {
      ...secondSite,
      "dataCentres.suzhou.vpn.tunnels.tunnel1": {
        cidr: "169.254.20.0/30",
        alibabaAddress: "169.254.20.1",
        customerAddress: "169.254.20.2",
      },
    },
    finds: ["VPN105 dataCentres.suzhou.vpn.tunnels.tunnel1.cidr"],
  },
  {
    title: "take a tunnel network again on another transit router",
    edits: {
      ...secondSite,
      "transitRouters.cn-hangzhou.cidrs": { vpn: "10.201.0.0/24" },
      "dataCentres.suzhou.vpn.region": "cn-hangzhou",
      "dataCentres.suzhou.circuits.circuit2.region": "cn-hangzhou",
      "dataCentres.suzhou.vpn.tunnels.tunnel1": {
        cidr: "169.254.20.0/30",
        alibabaAddress: "169.254.20.1",
        customerAddress: "169.254.20.2",
      },
    },
    finds: [],
  },
];

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

const standby: readonly RuleCase[] = [
  {
    title: "warn of BGP over a VPN in a region where nobody has confirmed it",
    edits: {
      "transitRouters.cn-beijing": { mode: "create", cidrs: { vpn: "10.201.0.0/24" } },
      "interRegionLinks.second": { from: "cn-beijing", to: "cn-hangzhou", bandwidthMbps: 1 },
      [`${vpn}.region`]: "cn-beijing",
      [`${circuit}.region`]: "cn-beijing",
    },
    finds: [`VPN106 ${vpn}.region`],
  },
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
  { title: "warn of a single tunnel", edits: singleTunnel, finds: [singleTunnelWarning] },
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

const twin = (name: string, value: string) => ({ ...secondSite, [`dataCentres.suzhou.${name}`]: value });

const names: readonly RuleCase[] = [
  {
    title: "warn of two VBRs with one name, and name both",
    edits: twin("circuits.circuit2.vbr.name", "VBR"),
    finds: ["NAME101 dataCentres.suzhou.circuits.circuit2.vbr.name"],
    says: 'the VBR is called "VBR" like dataCentres.shanghai.circuits.circuit1.vbr.name',
  },
  {
    title: "warn of two BGP groups with one name",
    edits: twin("circuits.circuit2.bgp.groupName", "VBR-BGP"),
    finds: ["NAME101 dataCentres.suzhou.circuits.circuit2.bgp.groupName"],
  },
  {
    title: "warn of two VBR attachments with one name",
    edits: twin("circuits.circuit2.attachment.name", "VBR-Attachment"),
    finds: ["NAME101 dataCentres.suzhou.circuits.circuit2.attachment.name"],
  },
  {
    title: "warn of two IPsec-VPN connections with one name",
    edits: twin("vpn.connectionName", "IPsec-VPN-connection"),
    finds: ["NAME101 dataCentres.suzhou.vpn.connectionName"],
  },
  {
    title: "warn of two VPN attachments with one name, also where it is the default",
    edits: { ...secondSite, "dataCentres.suzhou.vpn.attachment": undefined },
    finds: ["NAME101 dataCentres.suzhou.vpn.attachment.name"],
  },
  {
    title: "warn of two customer gateways with one name",
    edits: twin("gateways.core.uplinks.isp.customerGatewayName", "Customer-Gateway"),
    finds: ["NAME101 dataCentres.suzhou.gateways.core.uplinks.isp.customerGatewayName"],
  },
  {
    title: "say nothing about an uplink for which no customer gateway is made",
    edits: {
      [`${site}.gateways.edge.uplinks.isp-2`]: { publicIp: "203.0.113.70" },
      [`${vpn}.tunnels.tunnel1.uplink`]: "isp-1",
      [`${vpn}.tunnels.tunnel2.uplink`]: "isp-1",
    },
    finds: [],
  },
  {
    title: "warn of two VPCs and two VPC attachments with one name",
    edits: { ...secondVpc, "vpcs.staging.name": "VPC", "vpcs.staging.attachment.name": "VPC-Attachment" },
    finds: ["NAME101 vpcs.staging.attachment.name", "NAME101 vpcs.staging.name"],
  },
  {
    title: "warn of two vSwitches with one name",
    edits: { "vpcs.production.vswitches.vswitch-2.name": "vSwitch 1" },
    finds: ["NAME101 vpcs.production.vswitches.vswitch-2.name"],
  },
  {
    title: "warn of two inter-region connections with one name",
    edits: {
      "transitRouters.cn-beijing": { mode: "create" },
      "interRegionLinks.third": { from: "cn-hangzhou", to: "cn-beijing", bandwidthMbps: 1 },
    },
    finds: ["NAME101 interRegionLinks.third.name"],
  },
  {
    title: "let resources of two regions have one name",
    edits: {
      ...secondSite,
      "dataCentres.suzhou.circuits.circuit2.region": "cn-hangzhou",
      "dataCentres.suzhou.circuits.circuit2.vbr.name": "VBR",
      "dataCentres.suzhou.vpn": undefined,
    },
    finds: ["DC103 dataCentres.suzhou"],
  },
];

export const siteCases: readonly RuleCase[] = [
  ...wholeSites,
  ...gateways,
  ...circuits,
  ...bgp,
  ...tunnels,
  ...standby,
  ...names,
];
