/** Alarms of CloudMonitor, and whom they reach. An alarm is put whole: each change sends every argument. */
import type { Repeated, Semantics } from "./semantics";

const throttledOnly = (line: number): Repeated => ({ codes: [], line });
const nothing = (line: number): Repeated => ({ codes: [], throttled: false, line });

export const alarmSemantics: Semantics = {
  suppressed: [{ argument: "metric_dimensions", hidden: "as the same JSON", line: 51 }],
  neverRead: [
    // Read makes "dimensions" of the answer's text, so both are there whichever was given.
    { arguments: ["start_time", "end_time", "notify_type"], line: 375 },
    { arguments: ["operator", "statistics", "threshold", "triggered_count"], line: 375 },
  ],
  neverSent: [
    { arguments: ["notify_type", "operator", "statistics", "threshold", "triggered_count"], line: 600 },
  ],
  // What is left out is not sent: what was there stays.
  emptyNotSent: [{ arguments: ["webhook", "metric_dimensions"], line: 660 }],
  repeated: { create: throttledOnly(837), update: throttledOnly(837), delete: throttledOnly(1005) },
  deleteOfGone: { ends: "done", line: 1014 },
  // Rules are the account's: no request names a region.
  read: { from: "any region", line: "service_alicloud_cms.go:36" },
};

export const contactSemantics: Semantics = {
  repeated: { create: nothing(83), update: nothing(151), delete: nothing(170) },
  // It looks at the answer before it looks whether there was one.
  deleteOfGone: { ends: "in an error", line: 177 },
  read: { from: "any region", line: "service_alicloud_cms.go:198" },
};

export const contactGroupSemantics: Semantics = {
  repeated: { create: throttledOnly(74), update: throttledOnly(141), delete: throttledOnly(172) },
  deleteOfGone: { ends: "in an error", line: 184 },
  read: { from: "any region", line: "service_alicloud_cms.go:241" },
};

export const eventRuleSemantics: Semantics = {
  repeated: { create: throttledOnly(307), update: throttledOnly(664), delete: throttledOnly(925) },
  deleteOfGone: { ends: "in an error", line: 935 },
  read: { from: "any region", line: "service_alicloud_cms.go:814" },
};
