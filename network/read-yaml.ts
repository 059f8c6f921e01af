import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import { fileBytes, fileDepth } from "./limits";
import type { Path, Position, Problem } from "./problems";

/** A YAML text as plain data, and where in the text each value stands. */
export interface YamlFile {
  readonly value: unknown;
  /** Position of a value; of the nearest ancestor where the path leads nowhere. */
  locate(path: Path): Position;
}

/** A fault of the text itself, found before there are paths. */
export interface TextProblem extends Problem {
  readonly position: Position;
}

export type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

const start: Position = { line: 1, column: 1 };

/**
 * Reads YAML 1.2 as data only: no aliases, no custom tags, one document, bounded size and depth.
 * Never throws: whatever is wrong comes back as problems.
 */
export function readYaml(text: string): YamlResult {
  const bytes = Buffer.byteLength(text);
  if (bytes > fileBytes.max) {
    return refuse(
      start,
      "FILE003",
      `the file has ${bytes} bytes`,
      `at most ${fileBytes.max} bytes`,
      "split the network",
    );
  }
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  } catch (error) {
    // The parser is recursive: a text of brackets alone overflows its stack.
    if (error instanceof RangeError) return tooDeep(start);
    throw error;
  }
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }): TextProblem => {
    const duplicate = code === "DUPLICATE_KEY";
    return problem(
      at(pos[0]),
      duplicate ? "YAML002" : "YAML001",
      duplicate ? "a key stands twice in one map" : lowerFirst(message.replace(/\.$/, "")),
      duplicate ? "every key of a map stands once" : "YAML 1.2, one document",
      duplicate ? "keep one of the two" : "mend the syntax at this place",
    );
  });
  if (faults.length > 0) return { ok: false, problems: faults };

  const shape = inspect(document.contents, at);
  if (shape.length > 0) return { ok: false, problems: shape };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return refuse(
      start,
      "FILE002",
      "the file is empty",
      "a map with the keys cen, transitRouters, vpcs, dataCentres",
      "start from config/network.yaml",
    );
  }
  const root: Node = document.contents;
  return {
    ok: true,
    file: { value: document.toJS({ maxAliasCount: 0 }), locate: (path) => at(offsetOf(root, path)) },
  };
}

function inspect(root: Node | null, at: (offset: number) => Position): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  visit(root, {
    Node(_key, node, ancestors) {
      const position = at(node.range?.[0] ?? 0);
      if (isAlias(node)) {
        problems.push(
          problem(
            position,
            "YAML003",
            `the alias *${node.source} stands here`,
            "no aliases: every value is written out",
            "write the value itself",
          ),
        );
      }
      const depth = ancestors.filter(isCollection).length;
      if (isCollection(node) && depth >= fileDepth.max) {
        problems.push(...tooDeepAt(position));
        return visit.BREAK;
      }
      return undefined;
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key) || typeof pair.key.value !== "string") {
        const position = at((pair.key as Node | null)?.range?.[0] ?? 0);
        problems.push(
          problem(position, "YAML004", "a key is not a text", "keys are texts", "put the key in quotes"),
        );
      }
    },
  });
  return problems;
}

function offsetOf(root: Node, path: Path): number {
  let node: unknown = root;
  let offset = root.range?.[0] ?? 0;
  for (const key of path) {
    if (!isCollection(node)) return offset;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair === undefined) return offset;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
      // People look for a wrong value at the value, for a wrong entry at its key.
      if (isScalar(node) && node.value !== null) offset = node.range?.[0] ?? offset;
      continue;
    }
    node = node.items[Number(key)];
    if (isCollection(node) || isScalar(node)) offset = node.range?.[0] ?? offset;
  }
  return offset;
}

function problem(
  position: Position,
  code: string,
  message: string,
  rule: string,
  remedy: string,
): TextProblem {
  return { severity: "error", code, path: [], position, message, rule, remedy };
}

function refuse(position: Position, code: string, message: string, rule: string, remedy: string): YamlResult {
  return { ok: false, problems: [problem(position, code, message, rule, remedy)] };
}

function tooDeepAt(position: Position): readonly TextProblem[] {
  return [
    problem(
      position,
      "FILE004",
      "the file is nested too deeply",
      `at most ${fileDepth.max} levels`,
      "see docs/configuration.md for the shape",
    ),
  ];
}

function tooDeep(position: Position): YamlResult {
  return { ok: false, problems: tooDeepAt(position) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
