import type { Source } from "./sources";
import { sources } from "./sources";

/** An inclusive range of whole numbers, with the document that states it. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly source: Source;
}

/** A closed set of values, with the document that states it. */
export interface ValueSet<T extends string | number = string> {
  readonly values: readonly [T, ...T[]];
  readonly source: Source;
}

// BGP ----------------------------------------------------------------------------------------------

export const asn: Range = { min: 1, max: 4294967294, source: sources.asns };
/** The ASN that a VBR and an IPsec-VPN connection have unless told otherwise. */
export const defaultAlibabaAsn = 45104;
export const vpnLocalAsn: Range = { min: 1, max: 4294967295, source: sources.createVpnAttachment };
/** ASNs that a BGP group of a VBR may use on the Alibaba Cloud side; 65025 is reserved. */
export const vbrLocalAsns = {
  single: 45104,
  twoByte: { min: 64512, max: 65534 },
  fourByte: { min: 4200000000, max: 4294967294 },
  reserved: 65025,
  source: sources.bgpGroup,
} as const;
/** ASNs that no router may have: the stand-in for four-byte ASNs, and (RFC 7300) the last ones. */
export const reservedAsns = { values: [23456, 65535, 4294967295], source: sources.fourOctetAsns } as const;
export const holdSeconds: Range = { min: 3, max: 65535, source: sources.bgp };
export const keepaliveSeconds: Range = { min: 1, max: 21845, source: sources.bgp };
/** Keepalives that may be lost before the hold time ends. */
export const keepalivesPerHold = { min: 3, source: sources.bgp } as const;
/** Routes that a VBR takes from one BGP peer; what comes on top is dropped without a word. */
export const routesPerBgpPeer: Range = { min: 0, max: 110, source: sources.vbr };
/** The service states no limit for the key; every common TCP stack stops at 80 bytes. */
export const bgpKeyLength: Range = { min: 1, max: 80, source: sources.tcpMd5 };

// Addresses ----------------------------------------------------------------------------------------

/** Networks between which no router forwards packets; multicast by RFC 5771. */
export const unroutableCidrs = {
  cidrs: ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4"],
  source: sources.addressRegistry,
} as const;
/** Networks whose addresses the Internet does not carry. The three documentation networks are not here: examples use them. */
export const privateCidrs = {
  cidrs: [
    ...unroutableCidrs.cidrs,
    "10.0.0.0/8",
    "100.64.0.0/10",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
  ],
  source: sources.addressRegistry,
} as const;
/** The service's own network: routes that equal it, lie in it or contain it do not pass a VPN. */
export const serviceCidr = { cidr: "100.64.0.0/10", source: sources.createVcoRoute } as const;

// Circuit and VBR ----------------------------------------------------------------------------------

export const vlanId: Range = { min: 0, max: 2999, source: sources.createVbr };
export const linkPrefixLength: Range = { min: 24, max: 30, source: sources.createVbr };
/** Mbit/s. 50120 stands so in the document, where 51200 would be expected. */
export const vbrBandwidthMbps: ValueSet<number> = {
  values: [50, 100, 200, 300, 400, 500, 1000, 2048, 5120, 8192, 10240, 20480, 40960, 50120, 61440, 102400],
  source: sources.virtualBorderRouter,
};
/**
 * The highest bandwidth of a VBR that a port of each type carries; 10, 40 and 100 Gbit/s are offered as multiples of 1024.
 * A circuit also has a bandwidth, but documents give it in Mbit/s (CreatePhysicalConnection) and in Gbit/s
 * (DescribePhysicalConnections), so it is not looked at.
 * Source of the types: provider source 1.289.0, resource_alicloud_express_connect_physical_connection.go:45.
 */
const portMbps = {
  "100Base-T": 100,
  "1000Base-T": 1000,
  "1000Base-LX": 1000,
  "10GBase-T": 10240,
  "10GBase-LR": 10240,
  "40GBase-LR": 40960,
  "100GBase-LR": 102400,
} as const;
export type PortType = keyof typeof portMbps;
export const portTypes = Object.keys(portMbps) as readonly PortType[];
/** Types of ports that do not carry a VBR's bandwidth. */
export function portsBelow(bandwidthMbps: number): readonly PortType[] {
  return portTypes.filter((type) => portMbps[type] < bandwidthMbps);
}
export const bfdIntervalMs: Range = { min: 200, max: 1000, source: sources.virtualBorderRouter };
export const bfdMultiplier: Range = { min: 3, max: 10, source: sources.virtualBorderRouter };
export const bfdHops: Range = { min: 1, max: 255, source: sources.bgpPeer };
export const healthCheckIntervalSeconds: Range = { min: 2, max: 3, source: sources.healthCheck };
export const healthCheckPackets: Range = { min: 3, max: 8, source: sources.healthCheck };
/** Where probes may come from: by themselves from the service's range, or from an address of these that the file names. */
export const healthCheckSources = {
  automatic: "100.96.0.0/16",
  own: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
  source: sources.vbrHealthCheck,
  /** That the answers have to come back the same way, eight in a row unless told. */
  page: sources.healthCheckPage,
} as const;

// CEN and transit router ---------------------------------------------------------------------------

export const transitRouterCidrPrefixLength: Range = {
  min: 16,
  max: 24,
  source: sources.createTransitRouterCidr,
};
export const cidrsPerTransitRouter: Range = { min: 0, max: 5, source: sources.createTransitRouterCidr };
export const transitRouterCidrForbidden = {
  cidrs: ["100.64.0.0/10", "224.0.0.0/4", "127.0.0.0/8", "169.254.0.0/16"],
  source: sources.createTransitRouterCidr,
} as const;
/** Mbit/s. The attachment's bandwidth is a throttle, not a purchase; the upper end is this template's. */
export const interRegionBandwidthMbps: Range = {
  min: 1,
  max: 1000000,
  source: sources.template("an upper end that catches a slip in the unit"),
};
export const zoneMappingsPerVpcAttachment: Range = { min: 1, max: 10, source: sources.createVpcAttachment };
/** Zones in which an Enterprise Edition transit router can place its interfaces; other regions are unknown here. */
export const transitRouterZones: Readonly<Record<string, readonly string[]>> = {
  "cn-hangzhou": ["b", "h", "i", "j", "k"],
  "cn-shanghai": ["b", "c", "e", "f", "g", "l", "m", "n"],
  "cn-nanjing": ["a"],
};
export const transitRouterZonesSource: Source = sources.zones;
export const ipsecConnectionsPerTransitRouter: Range = { min: 0, max: 50, source: sources.attachVpn };

// VPC ----------------------------------------------------------------------------------------------

export const vpcPrefixLength: Range = { min: 8, max: 28, source: sources.createVpc };
export const vswitchPrefixLength: Range = { min: 16, max: 29, source: sources.createVSwitch };
/** Addresses at either end of a vSwitch that no host can have. */
export const vswitchReserved = { first: 1, last: 3, source: sources.createVSwitch } as const;
/** What the console adds to every VPC route table with "all advanced features on". */
export const rfc1918Routes = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] as const;

// Quotas of an account, which the service raises on request ------------------------------------------

export const vpcsPerRegion: Range = { min: 0, max: 10, source: sources.vpcQuotas };
export const vswitchesPerVpc: Range = { min: 0, max: 150, source: sources.vpcQuotas };
/** The primary CIDR block and five more. */
export const cidrsPerVpc: Range = { min: 1, max: 6, source: sources.vpcQuotas };
export const routesPerVpcRouteTable: Range = { min: 0, max: 200, source: sources.vpcQuotas };
export const vbrsPerCircuit: Range = { min: 0, max: 5, source: sources.expressConnectQuotas };
/** Share of a quota from which on it is near: the service's own first event of a full route table. */
export const nearQuota = { share: 0.8, source: sources.template("room for one more change") } as const;

// IPsec-VPN ----------------------------------------------------------------------------------------

export const tunnelNetwork = { cidr: "169.254.0.0/16", prefixLength: 30, source: sources.scenario } as const;
export const tunnelCidrsForbidden = {
  cidrs: [
    "169.254.0.0/30",
    "169.254.1.0/30",
    "169.254.2.0/30",
    "169.254.3.0/30",
    "169.254.4.0/30",
    "169.254.5.0/30",
    "169.254.6.0/30",
    "169.254.169.252/30",
  ],
  source: sources.scenario,
} as const;
export const ipsecLifetimeSeconds: Range = { min: 0, max: 86400, source: sources.vpnAttachment };
export const ikeVersions: ValueSet<"ikev1" | "ikev2"> = {
  values: ["ikev2", "ikev1"],
  source: sources.vpnAttachment,
};
export const encryptionAlgorithms: ValueSet<"aes" | "aes192" | "aes256" | "des" | "3des"> = {
  values: ["aes256", "aes192", "aes", "3des", "des"],
  source: sources.vpnAttachment,
};
export const authenticationAlgorithms: ValueSet<"md5" | "sha1" | "sha256" | "sha384" | "sha512"> = {
  values: ["sha256", "sha384", "sha512", "sha1", "md5"],
  source: sources.vpnAttachment,
};
export const dhGroups: ValueSet<"group1" | "group2" | "group5" | "group14"> = {
  values: ["group14", "group5", "group2", "group1"],
  source: sources.vpnAttachment,
};
export const ipsecDhGroups: ValueSet<"disabled" | "group1" | "group2" | "group5" | "group14"> = {
  values: ["group14", "group5", "group2", "group1", "disabled"],
  source: sources.vpnAttachment,
};
export const tunnelBandwidths: ValueSet<"Standard" | "Large"> = {
  values: ["Standard", "Large"],
  source: sources.vpnAttachment,
};
/** Severities of Terraform's conditions: a postcondition stops plan and apply, a `check` block warns. */
export const conditionSeverities: ValueSet<"error" | "warn"> = {
  values: ["error", "warn"],
  source: sources.template("what stops a plan"),
};
/** Mbit/s that one tunnel carries, by its bandwidth class. */
export const tunnelBandwidthMbps = { Standard: 1000, Large: 3000, source: sources.associationMode } as const;
/**
 * Characters of a pre-shared key by the connection's mode, written for a Terraform `regex()`. The console takes `<` and `>`;
 * the provider's documentation leaves them out for two tunnels (website/docs/r/vpn_gateway_vpn_attachment.html.markdown:347
 * of 1.289.0) and not for one (:279). Its code checks neither (alicloud/resource_alicloud_vpn_gateway_vpn_attachment.go:345,
 * :197), so nothing but this stops such a key before the service has it.
 */
export const pskCharacters = {
  single: {
    pattern: "[0-9A-Za-z~`!@#$%^&*()_+={}|;:',.<>/?\\[\\]\\\\-]",
    words: "letters, digits and ~`!@#$%^&*()_-+={}[]\\|;:',.<>/?",
    source: sources.scenario,
  },
  dual: {
    pattern: "[0-9A-Za-z~`!@#$%^&*()_+={}|;:',./?\\[\\]\\\\-]",
    words:
      "letters, digits and ~`!@#$%^&*()_-+={}[]\\|;:',./? (without < and > by the provider's documentation of two tunnels, r/vpn_gateway_vpn_attachment of 1.289.0; a single tunnel may have them)",
    source: sources.vpnAttachment,
  },
} as const;
/** Values that still work and no longer protect, and what to use instead. IKEv1: RFC 9395. */
export const weakAlgorithms = {
  version: { weak: ["ikev1"], safe: "ikev2" },
  encryption: { weak: ["des", "3des"], safe: "aes256" },
  authentication: { weak: ["md5"], safe: "sha256" },
  dhGroup: { weak: ["group1", "group2", "group5", "disabled"], safe: "group14" },
  source: sources.ikeAlgorithms,
} as const;
export const pskLength: Range = { min: 1, max: 100, source: sources.scenario };
/** Regions for which BGP over IPsec-VPN connections of a transit router is documented; others may do it too. */
export const bgpOverVpnRegions = {
  regions: [
    ...[
      "cn-hangzhou",
      "cn-shanghai",
      "cn-qingdao",
      "cn-beijing",
      "cn-zhangjiakou",
      "cn-huhehaote",
      "cn-shenzhen",
    ],
    ...["cn-hongkong", "ap-northeast-1", "ap-southeast-1", "ap-southeast-3", "ap-southeast-5"],
    ...["eu-central-1", "eu-west-1", "us-east-1", "us-west-1", "me-east-1"],
  ],
  source: sources.bgpOverVpn,
} as const;

// Expectations --------------------------------------------------------------------------------------

/** Seconds until both ends have noticed a failure. */
export const detectionSeconds: Range = {
  min: 1,
  max: 3600,
  source: sources.template("what takes longer than an hour is noticed by people first"),
};

// Tags ---------------------------------------------------------------------------------------------

export const tagsPerResource: Range = { min: 0, max: 20, source: sources.tagResources };
export const tagKeyLength: Range = { min: 1, max: 64, source: sources.tagResources };
export const tagValueLength: Range = { min: 0, max: 128, source: sources.tagResources };
export const tagForbidden = { pattern: /^aliyun|^acs:|https?:\/\//, source: sources.tagResources } as const;

// The network file ---------------------------------------------------------------------------------

export const fileBytes: Range = {
  min: 1,
  max: 1048576,
  source: sources.template("a network file is written by hand"),
};
export const fileDepth: Range = {
  min: 1,
  max: 32,
  source: sources.template("the schema is nine levels deep"),
};

// Monitoring ---------------------------------------------------------------------------------------

export const percent: Range = { min: 1, max: 100, source: sources.template("a share of a whole") };
/** Values in a row; the service takes more, but nobody wants to wait longer. */
export const alarmMinutes: Range = { min: 1, max: 60, source: sources.cmsMetricRule };
/** The silence time of an alarm: 300 to 86400 seconds. */
export const alarmRepeatMinutes: Range = { min: 5, max: 1440, source: sources.cmsAlarm };
