import { existingVpc, type RuleCase, secondCircuit, secondVpc, vswitch } from "../../testing/rule-case";
import { manyVpns } from "./transit-routers";

const zones = "VPC115 vpcs.production.vswitches";
const numbered = (count: number, make: (n: number) => readonly [string, unknown]) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => make(n)));
const vswitchesOf = (count: number) =>
  numbered(count, (n) => [
    `v-${n}`,
    vswitch(n, {
      zone: `cn-hangzhou-${n === 0 ? "h" : "i"}`,
      cidr: `172.16.${128 + Math.floor(n / 16)}.${(n % 16) * 16}/28`,
      attached: n < 2,
    }),
  ]);
const circuit2 = Object(secondCircuit["dataCentres.shanghai.circuits.circuit2"]);

/** What is told to who asks, beside a network that the other rules let pass. */
export const noteCases: readonly RuleCase[] = [
  {
    title: "name the zones of the transit router in which a VPC has no vSwitch",
    edits: {},
    finds: [zones],
    says: "note VPC115  vpcs.production.vswitches: there is none in cn-hangzhou-b, cn-hangzhou-j, cn-hangzhou-k; ",
  },
  {
    title: "say nothing of zones to a VPC that has a vSwitch in each",
    edits: Object.fromEntries(
      [..."bjk"].map((letter, n) => [
        `vpcs.production.vswitches.${letter}`,
        vswitch(n, { zone: `cn-hangzhou-${letter}` }),
      ]),
    ),
    finds: [],
  },
  {
    title: "count the VPCs of a region, those that exist too",
    edits: {
      ...existingVpc,
      ...secondVpc,
      ...numbered(6, (n) => [
        `vpcs.more-${n}`,
        {
          mode: "create",
          region: "cn-hangzhou",
          cidr: `10.${n + 1}.0.0/16`,
          attachment: { name: `More-${n}` },
          vswitches: {
            h: { zone: "cn-hangzhou-h", cidr: `10.${n + 1}.0.0/24` },
            i: { zone: "cn-hangzhou-i", cidr: `10.${n + 1}.1.0/24` },
          },
        },
      ]),
    },
    finds: [
      ...["production", "staging", ...[0, 1, 2, 3, 4, 5].map((n) => `more-${n}`)].map(
        (vpc) => `VPC115 vpcs.${vpc}.vswitches`,
      ),
      "QUOTA101 vpcs.production.region",
    ],
    says: "cn-hangzhou has 8 of 10 VPCs; a region has at most 10 VPCs, unless the quota of the account is raised; have it raised",
  },
  {
    title: "count the vSwitches of a VPC, and say nothing below four fifths of the quota",
    edits: { "vpcs.production.vswitches": vswitchesOf(120), probes: {} },
    finds: [zones, "QUOTA102 vpcs.production.vswitches"],
    says: "production has 120 of 150",
  },
  {
    title: "say nothing of a quota of which a fifth is left",
    edits: { "vpcs.production.vswitches": vswitchesOf(119), probes: {} },
    finds: [zones],
  },
  {
    title: "count the CIDR blocks of an existing VPC",
    edits: {
      ...existingVpc,
      "vpcs.production.cidrs": ["172.16.0.0/16", ...[20, 21, 22, 23].map((n) => `172.${n}.0.0/16`)],
    },
    finds: [zones, "QUOTA103 vpcs.production.cidrs"],
    says: "production has 5 of 6",
  },
  {
    title: "tell that a quota has to be raised for a network, whose routes are too many for a table",
    edits: {
      "vpcs.production.routes": {
        mode: "prefixes",
        prefixes: ["192.168.0.0/16", ...Array.from({ length: 200 }, (_, n) => `10.${n}.0.0/24`)],
      },
      "transitRouters.cn-shanghai.cidrs.vpn": "172.31.0.0/24",
    },
    finds: [zones, "QUOTA104 vpcs.production.routes"],
    says: "production has 201 of 200",
  },
  {
    title: "count the VBRs of a circuit",
    edits: Object.fromEntries([
      ["dataCentres.shanghai.circuits.circuit1.vbr.vlan", 1],
      ...[2, 3, 4].map((n) => [
        `dataCentres.shanghai.circuits.circuit${n}`,
        {
          ...circuit2,
          circuitId: "pc-example0circuit1",
          vbr: { name: `VBR-${n}`, vlan: n, bandwidthMbps: 1000 },
          link: {
            cidr: `10.0.${n}.0/30`,
            alibabaAddress: `10.0.${n}.2`,
            customerAddress: `10.0.${n}.1`,
          },
          bgp: { groupName: `VBR-BGP-${n}` },
          attachment: { name: `VBR-Attachment-${n}` },
        },
      ]),
    ]),
    finds: [zones, "QUOTA105 dataCentres.shanghai.circuits.circuit1.circuitId"],
    says: "pc-example0circuit1 has 4 of 5",
  },
  {
    title: "count the networks that a VBR takes",
    edits: {
      "dataCentres.shanghai.cidrs": Array.from({ length: 88 }, (_, n) => `192.168.${n}.0/24`),
    },
    finds: [zones, "QUOTA106 dataCentres.shanghai.cidrs"],
    says: "shanghai has 88 of 110",
  },
  {
    title: "count the IPsec-VPN connections of a transit router",
    edits: { ...manyVpns, "dataCentres.site-49": undefined, "dataCentres.site-50": undefined },
    finds: [zones, "QUOTA107 dataCentres.shanghai.vpn.region"],
    says: "cn-shanghai has 50 of 50",
  },
  {
    title: "count the CIDR blocks of a transit router",
    edits: Object.fromEntries(
      ["b", "c", "d"].map((key, n) => [`transitRouters.cn-shanghai.cidrs.${key}`, `10.200.${n + 1}.0/24`]),
    ),
    finds: [zones, "QUOTA108 transitRouters.cn-shanghai"],
    says: "cn-shanghai has 4 of 5",
  },
];
