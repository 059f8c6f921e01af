import { sources } from "../sources";
import { circuits } from "./entries";
import type { Rule } from "./rule";

/** Rules about alarms. */
export const monitoringRules: readonly Rule[] = [
  {
    code: "MON101",
    severity: "error",
    rule: "a contact group that is made here has a contact, unless a webhook is told",
    source: sources.cmsContact,
    *check({ monitoring }) {
      if (monitoring?.contactGroup.mode !== "create" || monitoring.webhook !== undefined) return;
      if (Object.keys(monitoring.contactGroup.contacts).length > 0) return;
      yield {
        path: ["monitoring", "contactGroup", "contacts"],
        message: "there is none, so alarms reach nobody",
        remedy: "add one, such as duty: {mail: duty@example.com}, or a webhook",
      };
    },
  },
  {
    code: "MON102",
    severity: "warning",
    rule: "the loss of a circuit is noticed by the health check of its VBR",
    source: sources.vbrHealthCheck,
    *check(file) {
      if (file.monitoring === undefined) return;
      for (const { value, path } of circuits(file)) {
        if (value.healthCheck !== undefined) continue;
        yield {
          path,
          message: "it has none, so no alarm notices its loss",
          remedy: "give it a healthCheck",
        };
      }
    },
  },
];
