/** The bucket and the lock table of the state. The provider's set hashes there cover every argument. */
import type { Repeated, Semantics } from "./semantics";

const throttledOnly = (line: number): Repeated => ({ codes: [], line });
/** errors.go:52 */
const busyTable = [
  "OTSServerBusy",
  "OTSPartitionUnavailable",
  "OTSInternalServerError",
  "OTSTimeout",
  "OTSServerUnavailable",
  "OTSRowOperationConflict",
  "OTSTableNotReady",
  "OTSNotEnoughCapacityUnit",
];
const whileBusy = (line: number): Repeated => ({ codes: busyTable, throttled: false, line });
const nothing = (line: number): Repeated => ({ codes: [], throttled: false, line });

/** A bucket that is not empty is emptied and deleted again only with force_destroy. */
export const ossBucketSemantics: Semantics = {
  neverRead: [
    {
      arguments: ["force_destroy", "lifecycle_rule_allow_same_action_overlap", "logging_isenable"],
      line: 608,
    },
  ],
  neverSent: [{ arguments: ["force_destroy"], line: 996 }],
  repeated: {
    create: nothing(564),
    update: throttledOnly(1127),
    delete: { codes: ["BucketNotEmpty"], throttled: false, line: 1757 },
  },
  deleteOfGone: { ends: "done", line: 1748 },
  read: { from: "its region", line: 601 },
};

export const ossBucketAclSemantics: Semantics = {
  repeated: { create: throttledOnly(66), update: throttledOnly(134), delete: nothing(151) },
  // Delete makes no call: the bucket keeps its list.
  deleteOfGone: { ends: "done", line: 151 },
  read: { from: "its region", line: 85 },
};

export const ossBucketVersioningSemantics: Semantics = {
  repeated: { create: throttledOnly(69), update: throttledOnly(138), delete: nothing(155) },
  // Delete makes no call: versioning stays as it is.
  deleteOfGone: { ends: "done", line: 155 },
  read: { from: "its region", line: 88 },
};

export const ossBucketServerSideEncryptionSemantics: Semantics = {
  repeated: { create: throttledOnly(89), update: throttledOnly(184), delete: throttledOnly(223) },
  deleteOfGone: { ends: "done", line: 234 },
  read: { from: "its region", line: 114 },
};

export const ossBucketPublicAccessBlockSemantics: Semantics = {
  repeated: { create: throttledOnly(68), update: throttledOnly(143), delete: throttledOnly(178) },
  deleteOfGone: { ends: "in an error", line: 188 },
  read: { from: "its region", line: 87 },
};

export const otsInstanceSemantics: Semantics = {
  suppressed: [{ argument: "description", hidden: "once made", line: 70 }],
  repeated: { create: throttledOnly(95), update: throttledOnly(239), delete: throttledOnly(376) },
  deleteOfGone: { ends: "done", line: 378 },
  read: { from: "its region", line: 187 },
};

export const otsTableSemantics: Semantics = {
  suppressed: [
    { argument: "sse_key_id", hidden: { unless: "sse_key_type", is: "SSE_BYOK" }, line: 115 },
    { argument: "sse_role_arn", hidden: { unless: "sse_key_type", is: "SSE_BYOK" }, line: 122 },
  ],
  neverSent: [{ arguments: ["enable_sse", "sse_key_id", "sse_key_type", "sse_role_arn"], line: 304 }],
  repeated: { create: whileBusy(217), update: whileBusy(325), delete: whileBusy(464) },
  deleteOfGone: { ends: "done", line: 473 },
  read: { from: "its region", line: 242 },
};
