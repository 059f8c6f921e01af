import { type RuleCase, secondCircuit, secondSite } from "../../testing/rule-case";

const site = "dataCentres.shanghai";
const circuit = `${site}.circuits.circuit1`;

export const circuitCases: readonly RuleCase[] = [
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
  { title: "take a second circuit", edits: secondCircuit, finds: [] },
];
