import { existingVpc, type RuleCase, secondVpc, vswitch } from "../../testing/rule-case";

/** A VPC with that many attached vSwitches, each in a zone of its own: in a region whose zones are not known. */
const vswitches = (count: number, more = {}) => ({
  "transitRouters.cn-hangzhou": undefined,
  "transitRouters.ap-southeast-1": { mode: "create" },
  "interRegionLinks.hangzhou-shanghai.from": "ap-southeast-1",
  "vpcs.production.region": "ap-southeast-1",
  "vpcs.production.vswitches": Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `vswitch-${n}`,
      vswitch(n, { zone: `ap-southeast-1${String.fromCharCode(97 + n)}`, ...(n < 10 ? {} : more) }),
    ]),
  ),
  probes: {},
});

const made = "vpcs.production.newVswitches";

export const vpcCases: readonly RuleCase[] = [
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
    title: "take a new vSwitch in an existing VPC",
    edits: { ...existingVpc, [`${made}.j`]: vswitch(1, { zone: "cn-hangzhou-j" }) },
    finds: [],
  },
  {
    title: "take two new vSwitches in an existing VPC that has none",
    edits: {
      ...existingVpc,
      "vpcs.production.vswitches": {},
      [made]: { h: vswitch(1), i: vswitch(2, { zone: "cn-hangzhou-i" }) },
      probes: {},
    },
    finds: [],
  },
  {
    title: "want a new vSwitch inside the existing VPC, of a size that the service makes, and where none is",
    edits: {
      ...existingVpc,
      [`${made}.far`]: vswitch(1, { zone: "cn-hangzhou-j", cidr: "172.17.0.0/24" }),
      [`${made}.small`]: vswitch(2, { zone: "cn-hangzhou-k", cidr: "172.16.30.0/30" }),
      [`${made}.taken`]: vswitch(3, { zone: "cn-hangzhou-b", cidr: "172.16.20.0/25" }),
    },
    finds: [`VPC101 ${made}.far.cidr`, `VPC102 ${made}.taken.cidr`, `VPC104 ${made}.small.cidr`],
  },
  {
    title: "refuse the key of an existing vSwitch for a new one",
    edits: { ...existingVpc, [`${made}.vswitch-1`]: vswitch(1, { zone: "cn-hangzhou-j" }) },
    finds: [`VPC116 ${made}.vswitch-1`],
    says: "vpcs.production.vswitches.vswitch-1 has the key too",
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
    title: "refuse a VPC that contains the service's own network, wherever its vSwitches are",
    edits: {
      "vpcs.production.cidr": "100.0.0.0/8",
      "vpcs.production.vswitches.vswitch-1.cidr": "100.64.1.0/24",
      "vpcs.production.vswitches.vswitch-2.cidr": "100.1.2.0/24",
      probes: {},
    },
    finds: ["VPC105 vpcs.production.cidr"],
    says: "100.0.0.0/8 contains the service's own network",
  },
  {
    title: "refuse a network of an existing VPC that equals the service's own one",
    edits: { ...existingVpc, "vpcs.production.cidrs": ["172.16.0.0/16", "100.64.0.0/10"] },
    finds: ["VPC105 vpcs.production.cidrs[1]"],
    says: "100.64.0.0/10 lies in",
  },
  {
    title: "take a VPC beside the service's own network",
    edits: {
      "vpcs.production.cidr": "100.128.0.0/9",
      "vpcs.production.vswitches.vswitch-1.cidr": "100.128.1.0/24",
      "vpcs.production.vswitches.vswitch-2.cidr": "100.128.2.0/24",
      probes: {},
    },
    finds: [],
  },
  {
    title: "refuse a second attached vSwitch in a zone",
    edits: { "vpcs.production.vswitches.vswitch-3": vswitch(3) },
    finds: ["VPC113 vpcs.production.vswitches.vswitch-3.zone"],
    says: "set attached: false for one of the two, which stays reachable",
  },
  {
    title: "refuse it in an existing VPC, too",
    edits: {
      ...existingVpc,
      "vpcs.production.vswitches.vswitch-3": {
        id: "vsw-example3",
        zone: "cn-hangzhou-i",
        cidr: "172.16.30.0/24",
      },
    },
    finds: ["VPC113 vpcs.production.vswitches.vswitch-3.zone"],
    says: "cn-hangzhou-i is also the zone of vpcs.production.vswitches.vswitch-2",
  },
  {
    title: "let a second vSwitch in a zone be there without being attached",
    edits: { "vpcs.production.vswitches.vswitch-3": vswitch(3, { attached: false }) },
    finds: [],
  },
  {
    title: "refuse two attached vSwitches in the only zone of a region",
    edits: {
      "transitRouters.cn-nanjing": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.from": "cn-nanjing",
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "cn-nanjing",
      "vpcs.production.vswitches.vswitch-1.zone": "cn-nanjing-a",
      "vpcs.production.vswitches.vswitch-2.zone": "cn-nanjing-a",
    },
    finds: ["VPC113 vpcs.production.vswitches.vswitch-2.zone"],
  },
  {
    title: "want vSwitches in two zones",
    edits: { "vpcs.production.vswitches.vswitch-2.zone": "cn-hangzhou-h" },
    finds: ["VPC106 vpcs.production.vswitches"],
    says: "the attached vSwitches are in cn-hangzhou-h only; a VPC attachment has vSwitches in two zones, or in the only zone of a one-zone region; move one of them to another zone of cn-hangzhou",
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
  { title: "let ten vSwitches be attached", edits: vswitches(10), finds: [] },
  {
    title: "refuse the eleventh attached vSwitch",
    edits: vswitches(11),
    finds: ["VPC107 vpcs.production.vswitches"],
    says: "set attached: false for 1 of them",
  },
  {
    title: "let an eleventh vSwitch be there without being attached",
    edits: vswitches(11, { attached: false }),
    finds: [],
  },
  {
    title:
      "warn of zones of the transit router in which a VPC has vSwitches of which none is attached, each once",
    edits: {
      "vpcs.production.vswitches.j-1": vswitch(1, { zone: "cn-hangzhou-j", attached: false }),
      "vpcs.production.vswitches.j-2": vswitch(2, { zone: "cn-hangzhou-j", attached: false }),
      "vpcs.production.vswitches.k-1": vswitch(3, { zone: "cn-hangzhou-k", attached: false }),
    },
    finds: ["VPC114 vpcs.production.vswitches.j-1.attached", "VPC114 vpcs.production.vswitches.k-1.attached"],
    says: "no vSwitch in cn-hangzhou-j is attached; the transit router is in cn-hangzhou-b, cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j, cn-hangzhou-k",
  },
  {
    title: "say nothing of a zone in which the transit router is not",
    edits: { "vpcs.production.vswitches.g": vswitch(1, { zone: "cn-hangzhou-g", attached: false }) },
    finds: [],
  },
  { title: "take a second VPC", edits: secondVpc, finds: [] },
];
