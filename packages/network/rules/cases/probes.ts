import type { RuleCase } from "../../testing/rule-case";

export const probeCases: readonly RuleCase[] = [
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
