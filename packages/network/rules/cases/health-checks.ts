import { type RuleCase, secondCircuit } from "../../testing/rule-case";

const site = "dataCentres.shanghai";
const circuit = `${site}.circuits.circuit1`;
const source = `${circuit}.healthCheck.sourceAddress`;
const from = (sourceAddress: string) => ({ [`${circuit}.healthCheck`]: { sourceAddress } });

const refused: readonly (readonly [what: string, address: string, says: string])[] = [
  ["the device that it probes", "10.0.0.1", "10.0.0.1 is the device that is probed"],
  ["the VBR's own address", "10.0.0.2", "10.0.0.2 is the VBR's own address on the link"],
  ["a public address", "198.51.100.7", "198.51.100.7 is no private address"],
  ["the service's own range", "100.96.0.7", "100.96.0.7 is no private address"],
  ["an address of a VPC", "172.16.10.9", "172.16.10.9 meets 172.16.0.0/16 at vpcs.production.cidr"],
  [
    "an address of the data centre",
    "192.168.1.9",
    "192.168.1.9 meets 192.168.1.0/24 at dataCentres.shanghai",
  ],
  ["an address of a transit router", "10.200.0.9", "10.200.0.9 meets 10.200.0.0/24 at transitRouters."],
];

export const healthCheckCases: readonly RuleCase[] = [
  ...refused.map(([what, address, says]) => ({
    title: `refuse a health check from ${what}`,
    edits: from(address),
    finds: [`HC101 ${source}`],
    says,
  })),
  {
    title: "say which source a health check may have",
    edits: from("10.0.0.2"),
    finds: [`HC101 ${source}`],
    says: "use an idle address such as 10.201.0.1, or leave it out",
  },
  { title: "take a health check from an idle private address", edits: from("10.0.0.9"), finds: [] },
  {
    title: "take a health check from an idle address of a wide link",
    edits: { [`${circuit}.link.cidr`]: "10.0.0.0/24", ...from("10.0.0.9") },
    finds: [],
  },
  { title: "take a health check without a source", edits: { [`${circuit}.healthCheck`]: {} }, finds: [] },
  {
    title: "refuse the service's choice of a source where the data centre uses that range",
    edits: {
      [`${site}.vpn`]: undefined,
      [`${circuit}.healthCheck`]: {},
      [`${site}.cidrs`]: ["192.168.0.0/24", "100.96.7.0/24"],
    },
    finds: [`DC103 ${site}`, `HC101 ${circuit}.healthCheck`, "VPC108 vpcs.production.routes"],
    says: "100.96.0.0/16 meets 100.96.7.0/24 at dataCentres.shanghai.cidrs[1]",
  },
  {
    title: "refuse one source of two circuits on one device, whose answers could change places",
    edits: {
      ...secondCircuit,
      [`${circuit}.healthCheck`]: {},
      [`${site}.circuits.circuit2.healthCheck`]: {},
    },
    finds: [`HC102 ${site}.circuits.circuit2.healthCheck`],
    says: "its probes come from 100.96.0.0/16, as those of dataCentres.shanghai.circuits.circuit1 do",
  },
  {
    title: "take two circuits on one device whose probes come from different addresses",
    edits: {
      ...secondCircuit,
      [`${circuit}.healthCheck`]: {},
      [`${site}.circuits.circuit2.healthCheck`]: { sourceAddress: "10.0.9.1" },
    },
    finds: [],
  },
];
