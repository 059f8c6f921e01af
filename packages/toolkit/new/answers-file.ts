import { readFileSync } from "node:fs";
import {
  type LocatedProblem,
  type Path,
  type Problem,
  readYaml,
  renderProblems,
  renderValue,
  valueAt,
} from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import { textAt } from "../command/json";
import type { Draft } from "./draft";
import { isTree, type Tree, treeAt } from "./plain-data";

/**
 * The draft with the answers of a file, YAML or JSON.
 * @throws Stop with everything that is wrong with them, each once.
 */
export function withAnswersOf(file: string, draft: Draft): Draft {
  const answers = readAnswers(file);
  const first = draft.with(answers.value);
  // What nobody knows is told once, and the rest is judged without it.
  const { draft: next, renames } =
    first.problems.length === 0
      ? first
      : draft.with(
          without(
            answers.value,
            first.problems.map(({ path }) => path),
          ),
        );
  const networkFile = readYaml(draft.text);
  const had = new Set(draft.problems.map(({ code, path, message }) => JSON.stringify([code, path, message])));
  const located = (problem: Problem): LocatedProblem => {
    const path = renames.written(problem.path);
    if (had.has(JSON.stringify([problem.code, path, problem.message])))
      return {
        ...problem,
        path,
        file: draft.file,
        position: networkFile.ok ? networkFile.file.locate(path) : top,
      };
    const [one, other] = [depthOf(answers.value, path), depthOf(answers.value, problem.path)];
    return { ...problem, file, position: answers.locate(one >= other ? path : problem.path) };
  };
  const problems = [...first.problems, ...next.problems].map(located);
  if (problems.length > 0) throw new Stop(exitCodes.fault, renderProblems(problems));
  return next;
}

const top = { line: 1, column: 1 };

/** @throws Stop where the file is no map in YAML or JSON. */
function readAnswers(file: string): {
  readonly value: Tree;
  readonly locate: (path: Path) => LocatedProblem["position"];
} {
  const refused = (problem: Omit<Problem, "severity" | "path">, position: LocatedProblem["position"] = top) =>
    new Stop(exitCodes.fault, renderProblems([{ severity: "error", path: [], ...problem, file, position }]));
  const [rule, remedy] = ["a map with keys of the network file", "see docs/configuration.md for the keys"];
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw refused({
      code: "FILE001",
      message: `the file cannot be read (${textAt(error, "code") ?? "unknown"})`,
      rule: "--answers names a readable file",
      remedy: "check the name and its permissions",
    });
  }
  const yaml = readYaml(text);
  if (!yaml.ok)
    throw new Stop(
      exitCodes.fault,
      renderProblems(
        yaml.problems.map((it) => ({ ...it, ...(it.code === "FILE002" && { rule, remedy }), file })),
      ),
    );
  const { value, locate } = yaml.file;
  if (!isTree(value))
    throw refused(
      { code: "SHAPE001", message: `the value is ${renderValue(value)}`, rule, remedy },
      locate([]),
    );
  return { value, locate: (path) => yaml.file.locate(path) };
}

/** How many keys of a path the answers have. */
function depthOf(answers: Tree, path: Path): number {
  const depth = path.findIndex((_, at) => valueAt(answers, path.slice(0, at + 1)) === undefined);
  return depth < 0 ? path.length : depth;
}

function without(answers: Tree, paths: readonly Path[]): Tree {
  const rest = structuredClone(answers);
  for (const path of paths) delete treeAt(rest, ...path.slice(0, -1))[String(path.at(-1))];
  return rest;
}
