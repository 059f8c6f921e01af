import { contract } from "./contract";

/** What `monitoring` offers: the alarms by which CloudMonitor knows them. */
export const monitoringContract = contract("monitoring", {
  alarm_rule_ids: { kind: "map", description: "Id of the rule per alarm over a metric." },
  event_rule_names: { kind: "map", description: "Name of the rule per alarm over events." },
});
