import { integer, type Limit } from "./values";

const contacts = { duty: { mail: "duty@example.com" } };
const base = { monitoring: { contactGroup: { mode: "create", contacts }, thresholds: {} } };

/** What the schema takes and refuses of alarms. */
export const monitoringLimits: readonly Limit[] = [
  {
    at: "monitoring.namePrefix",
    base,
    takes: ["a", `a${"b".repeat(39)}`, "prod-1"],
    refuses: { MON001: ["", "A", "1a", "a_b", `a${"b".repeat(40)}`], SHAPE001: [1] },
  },
  {
    at: "monitoring.contactGroup.name",
    base: { monitoring: { contactGroup: { mode: "existing" } } },
    takes: ["a", "On call 2", "运维", "x".repeat(64)],
    refuses: { MON001: ["", " a", "a,b", "x".repeat(65), "a${b}"], SHAPE001: [1] },
  },
  {
    at: "monitoring.contactGroup.contacts.duty.mail",
    base,
    takes: ["d@example.com", "on.call+net@a-b.example"],
    refuses: { MON002: ["", "duty", "a@", "a b@c.d", "a@b@c", "${a}@b.c"], SHAPE001: [1] },
  },
  {
    at: "monitoring.webhook.url",
    base: { monitoring: { ...base.monitoring, webhook: { mode: "address" } } },
    takes: ["https://alarms.example/hook", "http://10.0.0.1:8080/a/b_c~d-e.f"],
    refuses: {
      MON003: ["ftp://a", "https://a/?token=1", "https://user:pw@a/", "https://a/#b", "https://a/${b}", "a"],
      SHAPE001: [1],
    },
  },
  { at: "monitoring.repeatMinutes", base, ...integer("MON005", 5, 1440) },
  { at: "monitoring.thresholds.packetLossPercent", base, ...integer("MON004", 1, 100) },
  { at: "monitoring.thresholds.bandwidthPercent", base, ...integer("MON004", 1, 100) },
  { at: "monitoring.thresholds.minutes", base, ...integer("MON005", 1, 60) },
];
