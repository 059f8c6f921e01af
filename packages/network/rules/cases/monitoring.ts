import type { RuleCase } from "../../testing/rule-case";

const healthCheck = { "dataCentres.shanghai.circuits.circuit1.healthCheck": {} };
const group = { mode: "create", contacts: { duty: { mail: "duty@example.com" } } };

export const monitoringCases: readonly RuleCase[] = [
  {
    title: "let a network be watched whose circuit has a health check",
    edits: { ...healthCheck, monitoring: { contactGroup: group } },
    finds: [],
  },
  {
    title: "refuse alarms that reach nobody",
    edits: { ...healthCheck, monitoring: { contactGroup: { mode: "create", contacts: {} } } },
    finds: ["MON101 monitoring.contactGroup.contacts"],
    says: "alarms reach nobody",
  },
  {
    title: "let a webhook alone be told",
    edits: {
      ...healthCheck,
      monitoring: { contactGroup: { mode: "create", contacts: {} }, webhook: { mode: "secret" } },
    },
    finds: [],
  },
  {
    title: "warn of a circuit whose loss no alarm notices",
    edits: { monitoring: { contactGroup: group } },
    finds: ["MON102 dataCentres.shanghai.circuits.circuit1"],
    says: "give it a healthCheck",
  },
];
