import { renderPath, renderProblem, renderProblems } from "../problems";
import { renderSource } from "../sources";
import { edited, exampleData, found, load, problems } from "../testing/data";
import { anyDevice } from "../testing/rule-case";
import { rules } from "./all";
import { casesWithAnyDevice } from "./cases/all";
import { deviceAbilityCases } from "./cases/device-abilities";
import { deviceCases } from "./cases/devices";
import { noteCases } from "./cases/notes";

const warnings = [
  ...[
    "CIDR105",
    "REGION104",
    "REGION105",
    "REGION106",
    "VPC114",
    "TR107",
    "DC103",
    "BGP103",
    "NAME101",
    "DEV112",
  ],
  ...["VPN106", "VPN107", "VPN108", "VPN109", "VPN110", "VPN111", "MON102"],
];
const notes = rules.flatMap(({ code }) => (/^QUOTA|^VPC115$/.test(code) ? [code] : []));
/** So that a rule cannot turn from an error into a warning unseen. */
const severities = new Map([
  ...rules.map(({ code }): [string, string] => [code, "error"]),
  ...warnings.map((code): [string, string] => [code, "warning"]),
  ...notes.map((code): [string, string] => [code, "note"]),
]);
const cases = [
  ...casesWithAnyDevice.map((it) => ({
    ...it,
    edits: { ...anyDevice, ...it.edits },
  })),
  ...deviceAbilityCases,
  ...deviceCases,
];

describe("the rules", () => {
  it("let the example pass without a word", () => {
    const result = load(exampleData());
    expect(found(result)).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it.each(cases)("$title", ({ edits, finds, says = "" }) => {
    const result = load(edited(exampleData(), edits));
    expect(found(result)).toEqual([...finds].sort());
    expect(problems(result).map(renderProblem).join("\n")).toContain(says);
    expect(problems(result).map(({ severity }) => severity)).toEqual(
      problems(result).map(({ code }) => severities.get(code) ?? "error"),
    );
    expect(result.ok).toBe(problems(result).every(({ severity }) => severity === "warning"));
  });

  it.each(noteCases)("$title, where notes are asked for", ({ edits, finds, says = "" }) => {
    const result = load(edited(exampleData(), { ...anyDevice, ...edits }));
    if (!result.ok) throw new Error(renderProblems(result.problems));
    expect(result.notes.map(({ code, path }) => `${code} ${renderPath(path)}`).sort()).toEqual(
      [...finds].sort(),
    );
    expect(renderProblems(result.notes)).toContain(says);
    expect(new Set(result.notes.map(({ severity }) => severity))).toEqual(new Set(finds.map(() => "note")));
    expect(found(result).filter((it) => finds.includes(it))).toEqual([]);
  });

  it.each(rules)("have a case in which $code is broken", ({ code }) => {
    expect(
      [...cases, ...noteCases].filter(({ finds }) => finds.some((found) => found.startsWith(`${code} `))),
    ).not.toEqual([]);
  });

  it("have codes of one form, each for one rule, above those of the schema", () => {
    const codes = rules.map(({ code }) => code);
    expect(codes.filter((code) => !/^[A-Z]+1\d{2}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("are written so that they fit into one line of a message", () => {
    for (const { rule, source } of rules) {
      expect(rule).toMatch(/^[^\s;][^;\n]*[^\s;.]$/);
      expect(renderSource(source)).toMatch(/\S+ \([^)]+\)$/);
    }
  });
});
