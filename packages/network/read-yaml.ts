import { isAlias, isCollection, isMap, isPair, isScalar, type Node, type Scalar, type YAMLMap } from "yaml";
import { tooLong } from "./decode";
import { fileBytes, fileDepth } from "./limits";
import { textFault } from "./plain-text";
import { type Path, type Position, renderValue } from "./problems";
import { parseSyntax, tooDeep } from "./syntax";
import { fileFault, positions, type TextProblem } from "./text-problem";

/** A YAML text as plain data, and where in the text each value stands. */
export interface YamlFile {
  readonly value: unknown;
  /** Position of a value; of the nearest ancestor where the path leads nowhere. */
  locate(path: Path): Position;
}

export type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** What is wrong, what is allowed, how to mend it. */
type Fault = readonly [code: string, message: string, rule: string, remedy: string];
type At = (offset: number) => Position;

const start: Position = { line: 1, column: 1 };
const empty: Fault = [
  "FILE002",
  "the file is empty",
  "a map with the keys cen, transitRouters, vpcs, dataCentres",
  "start from config/network.yaml",
];
const lineEnds: Fault = [
  "FILE006",
  "the line ends here with a carriage return alone",
  "lines end with a line feed, before which a carriage return may stand",
  "save the file with LF line ends in your editor",
];

/**
 * Reads YAML 1.2 as data only: no aliases, no tags, one document, bounded size and depth.
 * Never throws: whatever is wrong comes back as problems.
 */
export function readYaml(textOrBom: string): YamlResult {
  const text = textOrBom.replace(/^\uFEFF/, "");
  const bytes = Buffer.byteLength(text);
  if (bytes > fileBytes.max) return refuse([tooLong(bytes)]);
  const at = positions(text);
  const loneReturn = text.search(/\r(?!\n)/);
  if (loneReturn >= 0) return refuse([problem(at(loneReturn), lineEnds)]);

  const syntax = parseSyntax(text, at);
  if (!syntax.ok) return syntax;
  const { document } = syntax;
  const faults = inspect(document.contents, at);
  if (faults.length > 0) return refuse(faults);
  const root: Node | null = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return refuse([problem(start, empty)]);
  const offsetOf = offsets(root);
  return {
    ok: true,
    file: { value: document.toJS({ maxAliasCount: 0 }), locate: (path) => at(offsetOf(path)) },
  };
}

function inspect(node: unknown, at: At, depth = 0): readonly TextProblem[] {
  const position = () => at(offsetOfNode(node) ?? 0);
  if (isAlias(node)) {
    const message = `the alias ${renderValue(`*${node.source}`)} stands here`;
    const rule = "no aliases: every value is written out";
    return [problem(position(), ["YAML003", message, rule, "write the value itself"])];
  }
  if (isScalar(node)) return textFaults(node, at);
  if (!isCollection(node)) return [];
  if (depth >= fileDepth.max) return [tooDeep(position())];
  const inner = node.items.flatMap((item) => inspect(isPair(item) ? item.value : item, at, depth + 1));
  return isMap(node) ? [...keyFaults(node, at), ...inner] : inner;
}

function keyFaults(map: YAMLMap, at: At): readonly TextProblem[] {
  const seen = new Set<string>();
  const faults: TextProblem[] = [];
  for (const { key } of map.items) {
    const position = at(offsetOfNode(key) ?? map.range?.[0] ?? 0);
    const name = isScalar(key) ? key.value : undefined;
    if (typeof name !== "string") {
      faults.push(
        problem(position, ["YAML004", "a key is not a text", "keys are texts", "put the key in quotes"]),
      );
    } else if (name === "__proto__") {
      // The one key that plain JavaScript objects do not keep as data.
      faults.push(problem(position, ["YAML005", "a key is __proto__", "any other text", "rename the key"]));
    } else if (seen.has(name)) {
      const message = `the key ${renderValue(name)} stands twice in one map`;
      faults.push(
        problem(position, ["YAML002", message, "every key of a map stands once", "keep one of the two"]),
      );
    } else seen.add(name);
    if (isScalar(key)) faults.push(...textFaults(key, at));
  }
  return faults;
}

function textFaults(node: Scalar, at: At): readonly TextProblem[] {
  const fault = typeof node.value === "string" ? textFault(node.value) : undefined;
  if (fault === undefined) return [];
  const { code, message, rule, remedy } = fault;
  return [problem(at(offsetOfNode(node) ?? 0), [code, message, rule, remedy])];
}

/** Where the value of a path starts. Maps are indexed once: a large file can have thousands of problems. */
function offsets(root: Node): (path: Path) => number {
  const indexes = new Map<YAMLMap, ReadonlyMap<unknown, YAMLMap["items"][number]>>();
  const pairOf = (map: YAMLMap, key: string | number) => {
    const index =
      indexes.get(map) ??
      new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]));
    indexes.set(map, index);
    return index.get(key);
  };
  return (path) => {
    let node: unknown = root;
    let offset = offsetOfNode(root) ?? 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = pairOf(node, key);
        if (!isPair(pair)) return offset;
        offset = offsetOfNode(pair.key) ?? offset;
        node = pair.value;
        // People look for a wrong value at the value, for a wrong entry at its key.
        if (isScalar(node) && node.value !== null) offset = offsetOfNode(node) ?? offset;
      } else if (isCollection(node)) {
        node = node.items[Number(key)];
        offset = offsetOfNode(node) ?? offset;
      } else return offset;
    }
    return offset;
  };
}

function offsetOfNode(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function problem(position: Position, [code, message, rule, remedy]: Fault): TextProblem {
  return fileFault(position, code, message, rule, remedy);
}

function refuse(problems: readonly TextProblem[]): YamlResult {
  return { ok: false, problems };
}
