import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJsonAs, textAt, valueAt } from "../command/json";
import { tableOf, words } from "../command/markdown";
import { inLines } from "../command/terminal";
import type { TestRecord } from "./test-circuit";

/** How often a circuit has to be tested. Source: Alibaba Cloud help: active/standby connections with IPsec-VPN and Express Connect, 2026-04-01: every quarter. */
const monthsBetweenTests = 3;

/** Writes `<folder>/<date>-<circuit>.md` and `.json`, for people and for the history. @returns the first one's path */
export function writeRecord(folder: string, record: TestRecord): string {
  mkdirSync(folder, { recursive: true });
  const name = `${record.began.slice(0, 19).replaceAll(":", "")}-${record.circuit.replaceAll("/", "-")}`;
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
  const page = join(folder, `${name}.md`);
  writeFileSync(page, recordMarkdown(record));
  return page;
}

export function recordMarkdown(record: TestRecord): string {
  const { circuit, circuitId, who, minutes, began, ended, outcome, forecast, seen } = record;
  return `${[
    `# Failover test of circuit ${words(circuit)}: ${outcome}`,
    tableOf(
      ["", ""],
      [
        ["circuit", words(circuitId)],
        ["asked by", words(who)],
        ["asked for", `${minutes} minutes`],
        ["began", words(began)],
        ["ended", words(ended)],
      ],
    ),
    "## Forecast",
    forecast.map((it) => `- ${words(it)}`).join("\n"),
    "## Seen",
    tableOf(
      ["at", "what"],
      seen.map(({ at, text }) => [at, words(text)]),
    ),
  ].join("\n\n")}\n`;
}

/** All records of a folder, the oldest first. @throws Stop where one is damaged. */
export function recordsIn(folder: string): readonly TestRecord[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) =>
      readJsonAs(join(folder, file), {
        what: "a record of a failover test of version 1",
        remedy: "Take it out of the folder, or get it back from the repository.",
        is: isRecord,
      }),
    );
}

/** One line a test, and one a circuit for the next: a test that was no success does not count. */
export function historyText(records: readonly TestRecord[], circuits: readonly string[]): string {
  const lines = records.map(
    ({ began, circuit, outcome, who }) =>
      `${began.slice(0, 16).replace("T", " ")}  ${circuit}  ${outcome}  (${who})`,
  );
  const due = circuits.map((circuit) => {
    const last = records.filter((it) => it.circuit === circuit && it.outcome === "as forecast").at(-1);
    return `${circuit}: ${last === undefined ? "never tested with success; due now" : `next due ${dueAfter(last.began)}`}`;
  });
  return `${inLines([...lines, ...due])}\n`;
}

function dueAfter(began: string): string {
  const date = new Date(began);
  date.setUTCMonth(date.getUTCMonth() + monthsBetweenTests);
  return date.toISOString().slice(0, 10);
}

const isRecord = (json: unknown): json is TestRecord =>
  textAt(json, "format") === "hybrid network failover test" && valueAt(json, "version") === 1;
