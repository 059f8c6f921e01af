import { join } from "node:path";
import { decode } from "../decode";
import { loadNetwork, parseNetwork } from "../load";
import type { Problem } from "../problems";
import { rules } from "../rules/all";
import { casesWithAnyDevice } from "../rules/cases/all";
import { deviceAbilityCases } from "../rules/cases/device-abilities";
import { deviceCases } from "../rules/cases/devices";
import { noteCases } from "../rules/cases/notes";
import { networkFile } from "../schema";
import { factsOf, schemaAt } from "../schema/walk";
import { renderSource, sources } from "../sources";
import { edited, exampleData, exampleText, load, problems } from "./data";
import { backendLimits } from "./limits/backend";
import { cloudLimits } from "./limits/cloud";
import { dataCentreLimits } from "./limits/data-centres";
import { expectationLimits } from "./limits/expectations";
import { monitoringLimits } from "./limits/monitoring";
import { anyDevice } from "./rule-case";

/** A problem as it is told, and the document that its rule is from. */
export interface ProblemExample {
  readonly problem: Problem;
  readonly source: string;
}

const yaml = "YAML 1.2.2 (2021-10)";
const unicode = "Unicode, UAX 44: general categories (15.1)";
const own = renderSource(sources.template("a network file is data that people read"));

/** Texts that break the file itself, with the source of what they break. */
const texts: readonly (readonly [text: string, source: string])[] = [
  ["", own],
  [`# ${"x".repeat(1024 * 1024)}\n`, own],
  [`cen: ${"[".repeat(40)}${"]".repeat(40)}\n`, own],
  ["# old line ends\rcen: {}\r", yaml],
  ['cen:\n  name: "CEN\n', yaml],
  ["cen: {}\ncen: {}\n", yaml],
  ["cen: &a {mode: create}\nvpcs: *a\n", own],
  ["1: a\n", own],
  ["__proto__: {}\n", own],
  [exampleText().replace("name: CEN", 'name: "CEN\\u200b"'), unicode],
  [
    exampleText().replace("name: CEN", 'name: "${TfToken[TOKEN.0]}"'),
    "cdktf: lib/tokens/private/encoding.js (0.21.0)",
  ],
  [exampleText().replace("asn: 65530", 'asn: "65530"'), own],
  [exampleText().replace("vlan: 0", "vlna: 0"), own],
  [exampleText().replace("    asn: 65530\n", ""), own],
  [exampleText().replace("  shanghai:", "  Shanghai:"), own],
  [exampleText().replace("mode: dual", "mode: duel"), own],
  [JSON.stringify(edited(exampleData(), { "probes.ecs": { host: "ecs", port: 22 } })), own],
];

/** One example of every code of a network file, in the order of the codes. */
export function problemExamples(): ReadonlyMap<string, ProblemExample> {
  const found = new Map<string, ProblemExample>();
  const learn = (problem: Problem | undefined, source: string) => {
    if (problem !== undefined && !found.has(problem.code)) found.set(problem.code, { problem, source });
  };
  learn(problems(loadNetwork(join("config", "missing.yaml")))[0], own);
  const latin = decode(Buffer.from("cen:\n  name: Zürich\n", "latin1"));
  if (!latin.ok) learn(latin.problem, yaml);
  for (const [text, source] of texts) learn(problems(parseNetwork(text, "network.yaml"))[0], source);
  for (const { at, base, refuses } of [
    ...backendLimits,
    ...cloudLimits,
    ...dataCentreLimits,
    ...expectationLimits,
    ...monitoringLimits,
  ])
    for (const [code, [value]] of Object.entries(refuses)) {
      if (found.has(code)) continue;
      const data = edited(exampleData(), { ...base, [at]: value });
      const problem = problems(load(data)).find((it) => it.code === code);
      const schema = problem && schemaAt(networkFile, problem.path, data);
      const facts = schema && factsOf(schema);
      learn(problem, facts?.source ? renderSource(facts.source) : own);
    }
  for (const { code, source } of rules) {
    const inCases = [
      ...[...casesWithAnyDevice, ...noteCases].map((it) => ({ ...it, edits: { ...anyDevice, ...it.edits } })),
      ...deviceAbilityCases,
      ...deviceCases,
    ].find(({ finds }) => finds.some((it) => it.startsWith(`${code} `)));
    const data = inCases && edited(exampleData(), inCases.edits);
    const loaded = data && load(data);
    const told = loaded && [...problems(loaded), ...(loaded.ok ? loaded.notes : [])];
    learn(
      told?.find((it) => it.code === code),
      renderSource(source),
    );
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
