import { readFileSync } from "node:fs";
import { decode } from "./decode";
import type { Network } from "./network";
import type { LocatedProblem, Problem } from "./problems";
import { readYaml } from "./read-yaml";
import { resolve } from "./resolve";
import { rules } from "./rules/all";
import type { NetworkFile } from "./schema";
import { parseShape } from "./shape";
import type { TextProblem } from "./text-problem";

/** The file that is read unless `NETWORK_CONFIG` names another one. */
export const defaultNetworkFile = "config/network.yaml";

export type LoadResult =
  | {
      readonly ok: true;
      readonly network: Network;
      readonly warnings: readonly LocatedProblem[];
      /** Advice, and quotas that come near. */
      readonly notes: readonly LocatedProblem[];
    }
  | { readonly ok: false; readonly problems: readonly LocatedProblem[] };

/** Reads a network file from disk. Never throws: a file that cannot be read is a problem like any other. */
export function loadNetwork(file: string): LoadResult {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const reason = typeof error === "object" && error !== null && "code" in error ? error.code : "unknown";
    return {
      ok: false,
      problems: [
        {
          file,
          position: { line: 1, column: 1 },
          severity: "error",
          code: "FILE001",
          path: [],
          message: `the file cannot be read (${reason})`,
          rule: `NETWORK_CONFIG names a readable file, else ${defaultNetworkFile} is read`,
          remedy: "check the name and its permissions",
        },
      ],
    };
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return { ok: false, problems: [{ ...decoded.problem, file }] };
  return parseNetwork(decoded.text, file);
}

/** Parses the text of a network file; `file` is only named in problems. Never throws. */
export function parseNetwork(text: string, file: string): LoadResult {
  const yaml = readYaml(text);
  if (!yaml.ok) {
    return {
      ok: false,
      problems: yaml.problems.map((problem: TextProblem): LocatedProblem => ({ ...problem, file })),
    };
  }
  const located = (problem: Problem): LocatedProblem => ({
    ...problem,
    file,
    position: yaml.file.locate(problem.path),
  });
  const shape = parseShape(yaml.file.value);
  if (!shape.ok) {
    const { rest, written } = shape;
    const meaning = rest
      ? applyRules(rest.file, rest.incomplete).filter(({ severity }) => severity !== "note")
      : [];
    const asWritten = meaning.map((problem) => ({ ...problem, path: written(problem.path) }));
    return { ok: false, problems: [...shape.problems, ...asWritten].map(located) };
  }
  const found = applyRules(shape.file, new Set()).map(located);
  const problems = found.filter(({ severity }) => severity !== "note");
  if (problems.some(({ severity }) => severity === "error")) return { ok: false, problems };
  const notes = found.filter(({ severity }) => severity === "note");
  return { ok: true, network: resolve(shape.file), warnings: problems, notes };
}

function applyRules(file: NetworkFile, incomplete: ReadonlySet<string>): readonly Problem[] {
  return rules
    .filter(({ needsWhole = [] }) => !needsWhole.some((section) => incomplete.has(section)))
    .flatMap(({ code, severity, rule, check }) =>
      [...check(file)].map((breach): Problem => ({ code, severity, rule, ...breach })),
    );
}
