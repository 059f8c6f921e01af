import {
  existingRouter,
  existingVpc,
  type RuleCase,
  secondSite,
  secondVpc,
  singleTunnel,
  singleTunnelWarning,
} from "../../../support/rule-case";

const regions: readonly RuleCase[] = [
  {
    title: "want a transit router in the region of a circuit",
    edits: { "dataCentres.shanghai.circuits.circuit1.region": "cn-beijing" },
    finds: [
      "REGION101 dataCentres.shanghai.circuits.circuit1.region",
      "VPN111 dataCentres.shanghai.vpn.region",
    ],
    says: "transitRouters has no cn-beijing",
  },
  {
    title: "want a transit router in the region of a VPN",
    edits: { "dataCentres.shanghai.vpn.region": "cn-nanjing" },
    finds: [
      "REGION101 dataCentres.shanghai.vpn.region",
      "VPN106 dataCentres.shanghai.vpn.region",
      "VPN111 dataCentres.shanghai.vpn.region",
    ],
  },
  {
    title: "want a transit router in the region of a VPC",
    edits: {
      ...secondVpc,
      "vpcs.staging.region": "ap-southeast-1",
      "vpcs.staging.vswitches.vswitch-1.zone": "ap-southeast-1a",
      "vpcs.staging.vswitches.vswitch-2.zone": "ap-southeast-1b",
    },
    finds: ["REGION101 vpcs.staging.region"],
    says: "add ap-southeast-1 there, or use one of cn-shanghai and cn-hangzhou",
  },
  {
    title: "want a transit router at both ends of an inter-region connection",
    edits: { "interRegionLinks.other": { from: "cn-beijing", to: "cn-qingdao", bandwidthMbps: 1 } },
    finds: ["REGION101 interRegionLinks.other.from", "REGION101 interRegionLinks.other.to"],
  },
  {
    title: "want at least one region",
    edits: { transitRouters: {}, interRegionLinks: {}, vpcs: {}, dataCentres: {}, probes: {} },
    finds: ["REGION102 transitRouters"],
  },
  {
    title: "let a file be empty but for a region to clear",
    edits: {
      transitRouters: {},
      interRegionLinks: {},
      vpcs: {},
      dataCentres: {},
      probes: {},
      retiredRegions: ["cn-shanghai"],
    },
    finds: [],
  },
  {
    title: "want a way from a VPC to the region of each link",
    edits: { interRegionLinks: {} },
    finds: ["REGION103 vpcs.production.region"],
    says: "no way leads from cn-hangzhou to cn-shanghai (dataCentres.shanghai.circuits.circuit1.region)",
  },
  {
    title: "want no inter-region connection where everything is in one region",
    edits: {
      interRegionLinks: {},
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "cn-shanghai",
      "vpcs.production.vswitches.vswitch-1.zone": "cn-shanghai-l",
      "vpcs.production.vswitches.vswitch-2.zone": "cn-shanghai-m",
    },
    finds: [],
  },
  {
    title: "warn of a way through a third region",
    edits: {
      "transitRouters.cn-beijing": { mode: "create" },
      interRegionLinks: {
        a: { from: "cn-hangzhou", to: "cn-beijing", bandwidthMbps: 100 },
        b: { from: "cn-beijing", to: "cn-shanghai", bandwidthMbps: 100 },
      },
    },
    finds: ["REGION104 vpcs.production.region"],
    says: "cn-hangzhou reaches cn-shanghai through another region only",
  },
  {
    title: "warn of a retired region that is still used",
    edits: { retiredRegions: ["cn-beijing", "cn-shanghai"] },
    finds: ["REGION105 retiredRegions[1]"],
  },
  {
    title: "refuse an inter-region connection within one region",
    edits: { "interRegionLinks.loop": { from: "cn-shanghai", to: "cn-shanghai", bandwidthMbps: 1 } },
    finds: ["LINK101 interRegionLinks.loop.to"],
  },
  {
    title: "refuse a second inter-region connection of two regions, also the other way round",
    edits: { "interRegionLinks.back": { from: "cn-shanghai", to: "cn-hangzhou", bandwidthMbps: 1 } },
    finds: ["LINK102 interRegionLinks.back"],
    says: "joined by interRegionLinks.hangzhou-shanghai already",
  },
  {
    title: "refuse to associate a bandwidth plan twice",
    edits: {
      "transitRouters.cn-beijing": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.billing": { mode: "bandwidth-plan", planId: "cenbwp-a" },
      "interRegionLinks.third": {
        from: "cn-beijing",
        to: "cn-shanghai",
        bandwidthMbps: 1,
        billing: { mode: "bandwidth-plan", planId: "cenbwp-a" },
      },
    },
    finds: ["LINK103 interRegionLinks.third.billing.associate"],
    says: "set associate: false here",
  },
  {
    title: "let two connections share a bandwidth plan that one of them associates",
    edits: {
      "transitRouters.cn-beijing": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.billing": { mode: "bandwidth-plan", planId: "cenbwp-a" },
      "interRegionLinks.third": {
        from: "cn-beijing",
        to: "cn-shanghai",
        bandwidthMbps: 1,
        billing: { mode: "bandwidth-plan", planId: "cenbwp-a", associate: false },
      },
    },
    finds: [],
  },
];

const manyVpns = Object.fromEntries(
  Array.from({ length: 51 }, (_, n) => [
    `dataCentres.site-${n}`,
    {
      asn: 64512 + n,
      cidrs: [`10.${100 + n}.0.0/24`],
      gateways: {
        edge: { uplinks: { isp: { publicIp: `198.51.100.${n + 1}`, customerGatewayName: `CGW-${n}` } } },
      },
      circuits: {
        main: {
          circuitId: `pc-site${n}`,
          region: "cn-shanghai",
          vbr: { name: `VBR-${n}`, vlan: 1, bandwidthMbps: 50 },
          link: { cidr: `10.0.${n}.4/30`, alibabaAddress: `10.0.${n}.5`, customerAddress: `10.0.${n}.6` },
          bgp: { groupName: `BGP-${n}` },
          attachment: { name: `VBR-Attachment-${n}` },
        },
      },
      vpn: {
        mode: "dual",
        region: "cn-shanghai",
        connectionName: `VPN-${n}`,
        attachment: { name: `VPN-Attachment-${n}` },
        tunnels: {
          tunnel1: {
            cidr: `169.254.${100 + n}.0/30`,
            alibabaAddress: `169.254.${100 + n}.1`,
            customerAddress: `169.254.${100 + n}.2`,
          },
          tunnel2: {
            cidr: `169.254.${100 + n}.4/30`,
            alibabaAddress: `169.254.${100 + n}.5`,
            customerAddress: `169.254.${100 + n}.6`,
          },
        },
      },
    },
  ]),
);

const transitRouters: readonly RuleCase[] = [
  {
    title: "refuse a transit router CIDR block that is too small",
    edits: { "transitRouters.cn-shanghai.cidrs.vpn": "10.200.0.0/25" },
    finds: ["TR101 transitRouters.cn-shanghai.cidrs.vpn"],
    says: "use a /24, such as 10.201.0.0/24",
  },
  {
    title: "refuse an existing transit router CIDR block that is too large",
    edits: { ...existingRouter, "transitRouters.cn-shanghai.existingCidrs": ["10.200.0.0/15"] },
    finds: ["TR101 transitRouters.cn-shanghai.existingCidrs[0]"],
  },
  {
    title: "let a transit router have five CIDR blocks, from /16 to /24",
    edits: {
      ...existingRouter,
      "transitRouters.cn-shanghai.cidrs": { b: "10.201.0.0/16", c: "10.202.0.0/24", d: "10.203.0.0/20" },
      "transitRouters.cn-shanghai.existingCidrs": ["10.200.0.0/24", "10.204.0.0/24"],
    },
    finds: [],
  },
  {
    title: "count made and existing CIDR blocks of a transit router together",
    edits: {
      ...existingRouter,
      "transitRouters.cn-shanghai.cidrs": { b: "10.201.0.0/24", c: "10.202.0.0/24", d: "10.203.0.0/24" },
      "transitRouters.cn-shanghai.existingCidrs": ["10.200.0.0/24", "10.204.0.0/24", "10.205.0.0/24"],
    },
    finds: ["TR102 transitRouters.cn-shanghai.cidrs"],
    says: "there are 6; a transit router has at most 5 CIDR blocks; remove 1 of them",
  },
  ...["100.64.1.0/24", "224.0.0.0/24", "127.0.0.0/16", "169.254.0.0/16"].map((cidr) => ({
    title: `refuse ${cidr} as a transit router CIDR block`,
    edits: { "transitRouters.cn-shanghai.cidrs.vpn": cidr },
    finds: ["TR103 transitRouters.cn-shanghai.cidrs.vpn"],
  })),
  {
    title: "want a CIDR block where a VPN is attached",
    edits: { "transitRouters.cn-shanghai.cidrs": {} },
    finds: ["TR104 transitRouters.cn-shanghai.cidrs"],
    says: "add one to cidrs, such as vpn: 10.200.0.0/24",
  },
  {
    title: "take an existing CIDR block for a VPN",
    edits: existingRouter,
    finds: [],
  },
  {
    title: "let a transit router have 50 IPsec-VPN connections",
    edits: { ...manyVpns, "dataCentres.site-50": undefined, "dataCentres.site-49": undefined },
    finds: [],
  },
  {
    title: "refuse the 51st IPsec-VPN connection of a transit router",
    edits: { ...manyVpns, "dataCentres.site-50": undefined },
    finds: ["TR105 dataCentres.site-49.vpn.region"],
    says: "cn-shanghai has 51",
  },
  {
    title: "refuse an existing transit router in a CEN that is made here",
    edits: { ...existingRouter, cen: { mode: "create" } },
    finds: ["TR106 transitRouters.cn-shanghai.id"],
  },
  {
    title: "warn of a transit router that nothing uses",
    edits: { "transitRouters.cn-beijing": { mode: "create" } },
    finds: ["TR107 transitRouters.cn-beijing"],
  },
];

const vswitch = (n: number, more = {}) => ({
  name: `more ${n}`,
  zone: "cn-hangzhou-h",
  cidr: `172.16.${100 + n}.0/24`,
  ...more,
});
const vswitches = (count: number, more = {}) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`vpcs.production.vswitches.more-${n}`, vswitch(n, more)]),
  );

const vpcs: readonly RuleCase[] = [
  {
    title: "want a vSwitch inside its VPC",
    edits: { "vpcs.production.vswitches.vswitch-2.cidr": "172.17.0.0/24" },
    finds: ["VPC101 vpcs.production.vswitches.vswitch-2.cidr"],
    says: "172.17.0.0/24 lies outside 172.16.0.0/16",
  },
  {
    title: "want a vSwitch inside one network of an existing VPC",
    edits: { ...existingVpc, "vpcs.production.cidrs": ["172.16.10.0/24", "172.16.20.0/25"] },
    finds: ["VPC101 vpcs.production.vswitches.vswitch-2.cidr"],
  },
  {
    title: "take a vSwitch in any network of an existing VPC",
    edits: { ...existingVpc, "vpcs.production.cidrs": ["172.16.20.0/24", "172.16.10.0/24"] },
    finds: [],
  },
  {
    title: "refuse vSwitches of a VPC that overlap",
    edits: { "vpcs.production.vswitches.vswitch-2.cidr": "172.16.10.128/25" },
    finds: ["VPC102 vpcs.production.vswitches.vswitch-2.cidr"],
    says: "overlaps vpcs.production.vswitches.vswitch-1.cidr",
  },
  {
    title: "take a VPC of /8",
    edits: {
      "vpcs.production.cidr": "11.0.0.0/8",
      "vpcs.production.vswitches.vswitch-1.cidr": "11.0.0.0/16",
      "vpcs.production.vswitches.vswitch-2.cidr": "11.1.0.0/29",
      probes: {},
    },
    finds: [],
  },
  {
    title: "refuse a VPC larger than /8",
    edits: {
      "vpcs.production.cidr": "12.0.0.0/7",
      "vpcs.production.vswitches.vswitch-1.cidr": "12.0.0.0/16",
      "vpcs.production.vswitches.vswitch-2.cidr": "12.1.0.0/16",
      probes: {},
    },
    finds: ["VPC103 vpcs.production.cidr"],
    says: "use a part of it, /8 or smaller",
  },
  {
    title: "refuse a VPC smaller than /28",
    edits: {
      "vpcs.production.cidr": "172.16.10.0/29",
      "vpcs.production.vswitches": {
        "vswitch-1": { zone: "cn-hangzhou-h", cidr: "172.16.10.0/29", name: "a" },
      },
      probes: {},
    },
    finds: ["VPC103 vpcs.production.cidr", "VPC106 vpcs.production.vswitches"],
  },
  {
    title: "refuse a vSwitch larger than /16",
    edits: {
      "vpcs.production.cidr": "172.16.0.0/12",
      "vpcs.production.vswitches.vswitch-1.cidr": "172.18.0.0/15",
      probes: {},
    },
    finds: ["VPC104 vpcs.production.vswitches.vswitch-1.cidr"],
  },
  {
    title: "refuse a vSwitch smaller than /29",
    edits: { "vpcs.production.vswitches.vswitch-2.cidr": "172.16.20.0/30" },
    finds: ["VPC104 vpcs.production.vswitches.vswitch-2.cidr"],
    says: "use a larger one, up to /29",
  },
  {
    title: "say nothing about the size of what exists already",
    edits: { ...existingVpc, "vpcs.production.vswitches.vswitch-2.cidr": "172.16.20.0/30" },
    finds: [],
  },
  {
    title: "refuse a VPC in the service's own network, once",
    edits: {
      "vpcs.production.cidr": "100.64.0.0/16",
      "vpcs.production.vswitches.vswitch-1.cidr": "100.64.1.0/24",
      "vpcs.production.vswitches.vswitch-2.cidr": "100.64.2.0/24",
      probes: {},
    },
    finds: ["VPC105 vpcs.production.cidr"],
  },
  {
    title: "refuse a vSwitch in the service's own network",
    edits: {
      "vpcs.production.cidr": "100.0.0.0/8",
      "vpcs.production.vswitches.vswitch-1.cidr": "100.64.1.0/24",
      "vpcs.production.vswitches.vswitch-2.cidr": "100.1.2.0/24",
      probes: {},
    },
    finds: ["VPC105 vpcs.production.vswitches.vswitch-1.cidr"],
  },
  {
    title: "want vSwitches in two zones",
    edits: { "vpcs.production.vswitches.vswitch-2.zone": "cn-hangzhou-h" },
    finds: ["VPC106 vpcs.production.vswitches"],
    says: "the attached vSwitches are in cn-hangzhou-h only",
  },
  {
    title: "count attached vSwitches only",
    edits: { "vpcs.production.vswitches.vswitch-2.attached": false },
    finds: ["VPC106 vpcs.production.vswitches"],
  },
  {
    title: "want an attached vSwitch in a one-zone region, and no second zone",
    edits: {
      "transitRouters.cn-nanjing": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.from": "cn-nanjing",
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "cn-nanjing",
      "vpcs.production.vswitches.vswitch-1.zone": "cn-nanjing-a",
      "vpcs.production.vswitches.vswitch-2": undefined,
    },
    finds: [],
  },
  {
    title: "refuse a VPC without any attached vSwitch in a one-zone region",
    edits: {
      "transitRouters.cn-nanjing": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.from": "cn-nanjing",
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "cn-nanjing",
      "vpcs.production.vswitches": {},
      probes: {},
    },
    finds: ["VPC106 vpcs.production.vswitches"],
    says: "the attached vSwitches are in no zone",
  },
  {
    title: "want two zones in a region whose zones are not known",
    edits: {
      "transitRouters.ap-southeast-1": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.from": "ap-southeast-1",
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "ap-southeast-1",
      "vpcs.production.vswitches.vswitch-1.zone": "ap-southeast-1c",
      "vpcs.production.vswitches.vswitch-2.zone": "ap-southeast-1c",
    },
    finds: ["VPC106 vpcs.production.vswitches"],
  },
  { title: "let ten vSwitches be attached", edits: vswitches(8), finds: [] },
  {
    title: "refuse the eleventh attached vSwitch",
    edits: vswitches(9),
    finds: ["VPC107 vpcs.production.vswitches"],
    says: "set attached: false for 1 of them",
  },
  {
    title: "let an eleventh vSwitch be there without being attached",
    edits: vswitches(9, { attached: false }),
    finds: [],
  },
];

const routes: readonly RuleCase[] = [
  {
    title: "want the three private ranges to cover the data centres",
    edits: { "dataCentres.shanghai.cidrs.1": "203.0.113.0/26" },
    finds: ["VPC108 vpcs.production.routes"],
    says: "no route leads to 203.0.113.0/26 (dataCentres.shanghai.cidrs[1])",
  },
  {
    title: "want listed prefixes to cover the data centres",
    edits: { "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/23"] } },
    finds: ["VPC108 vpcs.production.routes"],
    says: "add 192.168.2.0/24 to prefixes",
  },
  {
    title: "let two prefixes cover a network together",
    edits: {
      "dataCentres.shanghai.cidrs": ["192.168.0.0/22"],
      "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.2.0/23", "192.168.0.0/23"] },
    },
    finds: [],
  },
  {
    title: "want no routes where the transit router publishes them",
    edits: {
      "dataCentres.shanghai.cidrs.1": "203.0.113.0/26",
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: [],
  },
  {
    title: "refuse a prefix inside the VPC itself",
    edits: {
      "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "172.16.30.0/24"] },
    },
    finds: ["VPC109 vpcs.production.routes.prefixes[1]"],
    says: "172.16.30.0/24 lies in the VPC itself, 172.16.0.0/16",
  },
  {
    title: "refuse a prefix that equals the VPC",
    edits: { "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "172.16.0.0/16"] } },
    finds: ["VPC109 vpcs.production.routes.prefixes[1]"],
  },
  {
    title: "let a prefix contain the VPC",
    edits: { "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "172.0.0.0/8"] } },
    finds: [],
  },
  {
    title: "refuse a vSwitch that equals one of the three private ranges",
    edits: {
      "dataCentres.shanghai.cidrs": ["10.1.0.0/16"],
      "vpcs.production.cidr": "192.168.0.0/16",
      "vpcs.production.vswitches": {
        all: { zone: "cn-hangzhou-h", cidr: "192.168.0.0/16", name: "a" },
      },
      probes: {},
    },
    finds: ["VPC106 vpcs.production.vswitches", "VPC109 vpcs.production.vswitches.all.cidr"],
  },
  {
    title: "refuse a prefix that stands twice",
    edits: {
      "vpcs.production.routes": {
        mode: "prefixes",
        prefixes: ["192.168.0.0/16", "10.0.0.0/8", "192.168.0.0/16"],
      },
    },
    finds: ["VPC110 vpcs.production.routes.prefixes[2]"],
  },
  {
    title: "refuse a route into the service's own network",
    edits: {
      "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "100.64.8.0/24"] },
    },
    finds: ["VPC111 vpcs.production.routes.prefixes[1]"],
  },
  {
    title: "want a route table of an existing VPC",
    edits: { ...existingVpc, "vpcs.production.routeTables": {} },
    finds: ["VPC112 vpcs.production.routeTables"],
  },
  {
    title: "want no route table where the transit router publishes the routes",
    edits: {
      ...existingVpc,
      "vpcs.production.routeTables": {},
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: [],
  },
];

const zones: readonly RuleCase[] = [
  {
    title: "refuse a zone of another region",
    edits: { "vpcs.production.vswitches.vswitch-1.zone": "cn-shanghai-f" },
    finds: ["ZONE101 vpcs.production.vswitches.vswitch-1.zone"],
    says: "use a zone of cn-hangzhou, such as cn-hangzhou-b",
  },
  {
    title: "refuse a zone of a region whose name only begins alike",
    edits: {
      ...singleTunnel,
      "dataCentres.shanghai.vpn.zone": "cn-shanghai-finance-1a",
    },
    finds: [singleTunnelWarning, "ZONE101 dataCentres.shanghai.vpn.zone"].sort(),
  },
  {
    title: "refuse a zone in which the transit router has no interfaces",
    edits: { "vpcs.production.vswitches.vswitch-1.zone": "cn-hangzhou-g" },
    finds: ["ZONE102 vpcs.production.vswitches.vswitch-1.zone"],
    says: "use one of cn-hangzhou-b, cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j, cn-hangzhou-k",
  },
  {
    title: "let a vSwitch that is not attached be in any zone of the region",
    edits: { "vpcs.production.vswitches.more-1": vswitch(1, { zone: "cn-hangzhou-g", attached: false }) },
    finds: [],
  },
  {
    title: "refuse an unsupported zone of a single-tunnel connection",
    edits: { ...singleTunnel, "dataCentres.shanghai.vpn.zone": "cn-shanghai-a" },
    finds: [singleTunnelWarning, "ZONE102 dataCentres.shanghai.vpn.zone"].sort(),
  },
  {
    title: "take any zone of a region whose zones are not known",
    edits: {
      "transitRouters.ap-southeast-1": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.from": "ap-southeast-1",
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "ap-southeast-1",
      "vpcs.production.vswitches.vswitch-1.zone": "ap-southeast-1a",
      "vpcs.production.vswitches.vswitch-2.zone": "ap-southeast-1z",
    },
    finds: [],
  },
];

const identity: readonly RuleCase[] = [
  {
    title: "refuse the id of a VPC that stands twice",
    edits: {
      ...existingVpc,
      "vpcs.copy": {
        mode: "existing",
        region: "cn-hangzhou",
        id: "vpc-example",
        cidrs: ["172.17.0.0/16"],
        attachment: { name: "VPC-Attachment-2" },
        vswitches: {
          "vswitch-1": { id: "vsw-example3", zone: "cn-hangzhou-h", cidr: "172.17.10.0/24" },
          "vswitch-2": { id: "vsw-example4", zone: "cn-hangzhou-i", cidr: "172.17.20.0/24" },
        },
        routeTables: { system: "vtb-example2" },
      },
    },
    finds: ["ID101 vpcs.copy.id"],
    says: "vpc-example stands at vpcs.production.id already",
  },
  {
    title: "refuse the id of a vSwitch that stands twice",
    edits: { ...existingVpc, "vpcs.production.vswitches.vswitch-2.id": "vsw-example1" },
    finds: ["ID101 vpcs.production.vswitches.vswitch-2.id"],
  },
  {
    title: "refuse a route table that is listed twice",
    edits: { ...existingVpc, "vpcs.production.routeTables": { system: "vtb-1", custom: "vtb-1" } },
    finds: ["ID101 vpcs.production.routeTables.custom"],
  },
  {
    title: "refuse a route table that gets routes and is isolated",
    edits: { ...existingVpc, "vpcs.production.isolatedRouteTables": ["vtb-example2", "vtb-example1"] },
    finds: ["ID101 vpcs.production.isolatedRouteTables[1]"],
  },
  {
    title: "refuse the id of a transit router that stands twice",
    edits: {
      ...existingRouter,
      "transitRouters.cn-hangzhou": { mode: "existing", id: "tr-example" },
    },
    finds: ["ID101 transitRouters.cn-hangzhou.id"],
  },
];

const probes: readonly RuleCase[] = [
  {
    title: "want the VPC of a probe",
    edits: { "probes.ecs.at": "prodaction" },
    finds: ["PROBE101 probes.ecs.at"],
    says: "did you mean production?",
  },
  {
    title: "look for the home of a probe on its own side",
    edits: { "probes.ecs.side": "data-centre" },
    finds: ["PROBE101 probes.ecs.at"],
    says: "dataCentres has no production",
  },
  {
    title: "are not fooled by a probe that is called like something of JavaScript",
    edits: { "probes.ecs.at": "constructor" },
    finds: ["PROBE101 probes.ecs.at"],
  },
  {
    title: "want the address of a probe inside a vSwitch",
    edits: { "probes.ecs.address": "172.16.30.1" },
    finds: ["PROBE102 probes.ecs.address"],
    says: "use a host address of 172.16.10.0/24 and 172.16.20.0/24",
  },
  ...["172.16.10.0", "172.16.10.253", "172.16.10.255"].map((address) => ({
    title: `refuse ${address}, which the vSwitch keeps for itself, as a probe`,
    edits: { "probes.ecs.address": address },
    finds: ["PROBE102 probes.ecs.address"],
  })),
  {
    title: "take the last free address of a vSwitch",
    edits: { "probes.ecs.address": "172.16.10.252" },
    finds: [],
  },
  {
    title: "take a host of the data centre as a probe",
    edits: { "probes.host": { side: "data-centre", at: "shanghai", address: "192.168.1.254" } },
    finds: [],
  },
  {
    title: "want the address of a probe inside a network of the data centre",
    edits: { "probes.host": { side: "data-centre", at: "shanghai", address: "192.168.1.255" } },
    finds: ["PROBE102 probes.host.address"],
  },
];

const tags = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`tag-${n}`, "value"]));

const tagCases: readonly RuleCase[] = [
  { title: "let a resource have 20 tags", edits: { tags: tags(20) }, finds: [] },
  {
    title: "refuse the 21st tag",
    edits: { tags: tags(21) },
    finds: ["TAG101 tags"],
    says: "remove 1 of them",
  },
  { title: "take a tag key of 64 characters", edits: { tags: { ["k".repeat(64)]: "v" } }, finds: [] },
  {
    title: "refuse a tag key of 65 characters",
    edits: { tags: { ["k".repeat(65)]: "v" } },
    finds: [`TAG102 tags["${"k".repeat(56)}...]`],
  },
  {
    title: "refuse a tag key of the service",
    edits: { tags: { aliyunX: "v" } },
    finds: ["TAG103 tags.aliyunX"],
  },
  {
    title: "refuse a tag value of the service",
    edits: { tags: { owner: "acs:me" } },
    finds: ["TAG103 tags.owner"],
  },
  {
    title: "refuse an address in a tag",
    edits: { tags: { wiki: "see https://x" } },
    finds: ["TAG103 tags.wiki"],
  },
];

export const cloudCases: readonly RuleCase[] = [
  ...regions,
  ...transitRouters,
  ...vpcs,
  ...routes,
  ...zones,
  ...identity,
  ...probes,
  ...tagCases,
  { title: "take a second VPC", edits: secondVpc, finds: [] },
  { title: "take a second data centre", edits: secondSite, finds: [] },
];
