import { referenceKeys } from "@hybridnet/network/reference/sections";
import type { KeyEdit } from "@hybridnet/toolkit/safety/testing/key-edits";
import { type KeyEffect, keyEffect } from "@hybridnet/toolkit/safety/testing/key-effects";
import { monitoringKeyEdits } from "@hybridnet/toolkit/safety/testing/monitoring-key-edits";
import { sharedKeyEdits } from "@hybridnet/toolkit/safety/testing/shared-key-edits";
import { siteKeyEdits } from "@hybridnet/toolkit/safety/testing/site-key-edits";
import { vpnKeyEdits } from "@hybridnet/toolkit/safety/testing/vpn-key-edits";

export const keyEdits: readonly KeyEdit[] = [
  ...sharedKeyEdits,
  ...siteKeyEdits,
  ...vpnKeyEdits,
  ...monitoringKeyEdits,
];

/** Keys that must have a row: those that hold a value, and each entry that the file's owner names. */
export function keysWithValues(): readonly string[] {
  const all = referenceKeys();
  return all.filter((key) => />( \(|$)/.test(key) || !all.some((it) => isBelow(it, key)));
}

/** Whether a change stands for a key. */
export function standsFor({ keys, below }: KeyEdit, key: string): boolean {
  return keys.some((own) => own === key || (below === true && isBelow(key, own)));
}

/** Below it, in the same mode where it exists in one only. */
function isBelow(key: string, above: string): boolean {
  const [path = "", mode] = key.split(" (");
  const [abovePath = "", aboveMode] = above.split(" (");
  return (
    /^[.[]/.test(path.slice(abovePath.length)) &&
    path.startsWith(abovePath) &&
    (aboveMode === undefined || aboveMode === mode)
  );
}

/** The table of all keys: what a change of each does, whom it interrupts, and who refuses it. */
export function keysTable(): string {
  const rows = keyEdits.map((keyEdit) => {
    const effect = keyEffect(keyEdit);
    const cells = [
      namesOf(keyEdit),
      keyEdit.change ?? "",
      whatHappens(effect),
      interruptionOf(effect),
      refusalOf(effect),
      keyEdit.note ?? "",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| key | change | Terraform | interrupts | refused by | besides |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function namesOf({ keys, below }: KeyEdit): string {
  return keys.map((key) => `\`${key}\``).join(", ") + (below ? " and all below" : "");
}

const verbs = {
  create: "makes",
  update: "changes in place",
  replace: "replaces",
  delete: "destroys",
} as const;

function whatHappens({ stacks, failing }: KeyEffect): string {
  const changes = stacks.flatMap((it) => it.changes).filter(({ address }) => !failing.includes(address));
  const told = Object.entries(verbs).flatMap(([action, verb]) => {
    const types = new Set(
      changes.filter((it) => it.action === action).map(({ type }) => type.replace("alicloud_", "")),
    );
    return types.size === 0
      ? []
      : [
          `${verb} ${[...types]
            .sort()
            .map((type) => `\`${type}\``)
            .join(", ")}`,
        ];
  });
  return told.length > 0 ? told.join("; ") : failing.length > 0 ? "sees no difference" : "nothing";
}

const kinds = {
  circuit: "a circuit",
  vpn: "the standby",
  tunnel: "a tunnel",
  "inter-region": "traffic between regions",
  "transit-router": "a transit router",
  vpc: "a VPC",
  vswitch: "a vSwitch",
} as const;

function interruptionOf({ interruptions, failing }: KeyEffect): string {
  if (failing.length > 0) return "";
  return [
    ...new Set(interruptions.map(({ kind, returns }) => `${kinds[kind]}${returns ? "" : ", for good"}`)),
  ].join("; ");
}

function refusalOf({ refusals, failing }: KeyEffect): string {
  const rules = [...new Set(refusals.map(({ rule }) => `\`${rule}\``))];
  return [
    ...(failing.length > 0 ? ["every tool"] : []),
    ...(rules.length > 0 ? [`**only \`hybridnet\`**: ${rules.join(", ")}`] : []),
  ].join("; ");
}
