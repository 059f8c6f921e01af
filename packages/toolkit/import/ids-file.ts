import { readFileSync } from "node:fs";
import { type LocatedProblem, type Path, type Problem, readYaml, renderValue } from "@hybridnet/network";
import { distance } from "fastest-levenshtein";
import { stringify } from "yaml";
import { entriesAt } from "../command/json";
import type { Declared } from "./declared";
import { type Question, questionsOf, tellingArgument } from "./questions";

/** The ids that a person filled in. */
export interface IdsFile {
  /** By stack and key; what is left empty is not in it. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly problems: readonly LocatedProblem[];
  /** Gives a problem its place in the file. */
  located(problem: Problem): LocatedProblem;
}

/** Keys that may stand in the file, by stack. */
export type KnownKeys = ReadonlyMap<string, readonly string[]>;

/** Reads a file with ids, YAML or JSON. Never throws: a file that cannot be read is a problem like any other. */
export function readIdsFile(file: string, known: KnownKeys): IdsFile {
  try {
    return parseIds(readFileSync(file, "utf8"), file, known);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : "unknown";
    const problem = ids(
      "IMPORT001",
      [],
      `the file cannot be read (${reason})`,
      "--ids names a readable file",
      "check the name",
    );
    const located = (it: Problem) => ({ ...it, file, position: { line: 1, column: 1 } });
    return { answers: new Map(), problems: [located(problem)], located };
  }
}

export function parseIds(text: string, file: string, known: KnownKeys): IdsFile {
  const yaml = readYaml(text);
  if (!yaml.ok)
    return {
      answers: new Map(),
      problems: yaml.problems.map((problem) => ({
        ...(problem.code === "FILE002" ? { ...problem, ...shape } : problem),
        file,
      })),
      located: (problem) => ({ ...problem, file, position: { line: 1, column: 1 } }),
    };
  const located = (problem: Problem): LocatedProblem => ({
    ...problem,
    file,
    position: yaml.file.locate(problem.path),
  });
  const problems: Problem[] = [];
  const { value } = yaml.file;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    problems.push(ids("IMPORT002", [], `the value is ${renderValue(value)}`, shape.rule, shape.remedy));
  const answers = new Map<string, ReadonlyMap<string, string>>();
  for (const [stack, keys] of entriesAt(value)) {
    const allowed = known.get(stack);
    if (allowed === undefined) problems.push(unknownName([stack], "stack", stack, [...known.keys()]));
    else answers.set(stack, answersOf(stack, keys, allowed, problems));
  }
  return { answers, problems: problems.map(located), located };
}

const shape = {
  rule: "a map from each stack to a map of keys and ids",
  remedy: "start from npx --no hybridnet import --template",
};

function answersOf(
  stack: string,
  keys: unknown,
  allowed: readonly string[],
  problems: Problem[],
): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  if (keys === null) return answers;
  if (typeof keys !== "object" || Array.isArray(keys))
    problems.push(
      ids("IMPORT002", [stack], `the value is ${renderValue(keys)}`, "a map of keys and ids", shape.remedy),
    );
  else
    for (const [key, value] of entriesAt(keys)) {
      if (!allowed.includes(key)) problems.push(unknownName([stack, key], "key", key, allowed));
      else if (typeof value === "string" && value.trim() !== "") answers.set(key, value.trim());
      else if (value !== null && value !== "")
        problems.push(
          ids(
            "IMPORT002",
            [stack, key],
            `the value is ${renderValue(value)}`,
            "an id, or new",
            "write the id as the console shows it",
          ),
        );
    }
  return answers;
}

function unknownName(path: Path, what: string, name: string, names: readonly string[]): Problem {
  const [nearest] = [...names].sort((a, b) => distance(a, name) - distance(b, name));
  return ids(
    "IMPORT003",
    path,
    `there is no ${what} ${renderValue(name)}`,
    "stacks, addresses and attributes are those of --template",
    nearest === undefined ? "remove it" : `write ${nearest}, or remove it`,
  );
}

/** A problem of a file with ids. */
export function ids(code: string, path: Path, message: string, rule: string, remedy: string): Problem {
  return { severity: "error", code, path, message, rule, remedy };
}

const head = `# Ids of what exists already, for: npx --no hybridnet import --ids FILE
#
# Fill in every line. Where an import id has several parts, the part that is asked for is enough: the
# others follow from the other lines. "new" stands for what does not exist yet: Terraform makes it.
`;

/** What is asked for that is no resource's own id, by how it begins. */
const meanings: Readonly<Record<string, string>> = {
  "vtb-": "System route table",
  "vrt-": "vRouter",
};

/** The file to fill in: a line for every id that is asked for, and in comments those that follow from them. */
export function templateOf(declared: Declared): string {
  const questions = questionsOf(declared);
  const parts = declared.stackNames.map((stack) => {
    const asked = questions.filter((it) => it.stack === stack);
    const follows = declared.resources.filter((it) => it.stack === stack && it.id.assigned === undefined);
    return [
      ...(asked.length > 0 ? [`${stack}:`] : [`${stack}: {}`]),
      ...asked.flatMap((question) => [`  # ${comment(question)}`, `  ${keyText(question.key)}:`]),
      ...(follows.length > 0
        ? [
            "  # These follow from the lines above; name one to say otherwise.",
            ...follows.map((it) => `  #   ${it.address}: ${it.id.format}`),
          ]
        : []),
      "",
    ].join("\n");
  });
  return [head, ...parts].join("\n");
}

function comment({ key, resource, prefix }: Question): string {
  const example = prefix === undefined ? "" : `: ${prefix}...`;
  if (resource === undefined) {
    const owner = key
      .replace(/^data\.alicloud_cen_transit_router_route_tables\./, "the transit router ")
      .replace(/\.(route_table_id|router_id)$/, "");
    return `${meanings[prefix ?? ""] ?? "Id"} of ${owner}${example}`;
  }
  const shown = resource.name ?? tellingArgument(resource);
  const words = [shown === undefined ? undefined : `"${shown}"`, resource.region].filter(Boolean);
  return `${words.join(", ")}; import id ${resource.id.format}, asked for ${resource.id.assigned}${example}`;
}

/** A key as YAML writes it, in quotes where it needs them. */
function keyText(key: string): string {
  return stringify({ [key]: 0 }, { lineWidth: 0 }).replace(/: 0\n$/, "");
}
