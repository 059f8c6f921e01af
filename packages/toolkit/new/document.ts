import { isDeepStrictEqual } from "node:util";
import {
  type Document,
  isMap as isMapNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type ToStringOptions,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { alignLines } from "./lines";
import { isTree, type Tree } from "./plain-data";
import type { Rename } from "./renames";

/** The data of a network file whose text has been accepted. */
export function dataOf(text: string): Tree {
  const data: unknown = parseDocument(text).toJS();
  return isTree(data) ? data : {};
}

/**
 * The text of a network file with other data. Its comments, its order and the style of what does not change stay.
 *
 * @param renames entries whose keys change, by the keys as they are in the text; the data have the new ones
 */
export function rewritten(text: string, renames: readonly Rename[], data: Tree): string {
  const options = styleOf(text);
  const document = parseDocument(text);
  const untouched = document.toString(options);
  // Of two, the one further down is found by the keys of the text as long as the other one has not its new key.
  for (const { path, to } of [...renames].sort((one, other) => other.path.length - one.path.length)) {
    const map: unknown = document.getIn(path.slice(0, -1), true);
    const pair = isMapNode(map)
      ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    if (isScalar(pair?.key)) pair.key.value = to;
  }
  nodeOf(document.contents, data, document);
  const edited = document.toString(options);
  if (edited === untouched) return text;
  const ends = (it: string) => (text.includes("\r\n") ? it.replaceAll("\n", "\r\n") : it);
  const before = text.replaceAll("\r\n", "\n");
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  return mark + ends(asTyped(before.replace(/^\uFEFF/, ""), untouched, edited)).replace(/^\uFEFF/, "");
}

/** The node of a value: the one that is there as far as it can stay, because comments hang on it. */
function nodeOf(node: unknown, value: unknown, document: Document): Node {
  if (isMapNode(node) && isTree(value)) return mapOf(node, value, document);
  if (isSeq(node) && Array.isArray(value)) return listOf(node, value, document);
  const isPlain = typeof value !== "object" || value === null;
  if (!isScalar(node) || !isPlain) return document.createNode(value);
  if (node.value !== value) node.value = value;
  return node;
}

function mapOf(map: YAMLMap, value: Tree, document: Document): YAMLMap {
  const keyOf = (key: unknown) => String(isScalar(key) ? key.value : key);
  const had = new Set(map.items.map(({ key }) => keyOf(key)));
  map.items = map.items.filter(({ key }) => Object.hasOwn(value, keyOf(key)));
  for (const pair of map.items) pair.value = nodeOf(pair.value, value[keyOf(pair.key)], document);
  for (const [key, inner] of Object.entries(value))
    if (!had.has(key)) map.items.push(document.createPair(key, inner));
  return map;
}

/** What is still in a list keeps its comments, and so does what takes the place of something. */
function listOf(list: YAMLSeq, values: readonly unknown[], document: Document): YAMLSeq {
  const left = [...list.items];
  const take = (at: number) => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const isSame = (node: unknown, value: unknown) =>
    isDeepStrictEqual(
      isScalar(node) ? node.value : isSeq(node) || isMapNode(node) ? node.toJSON() : node,
      value,
    );
  const kept = values.map((value) => take(left.findIndex((node) => isSame(node, value))));
  list.items = values.map((value, at) => kept[at] ?? nodeOf(take(0), value, document));
  return list;
}

/** Indentation as the file has it. */
function styleOf(text: string): ToStringOptions {
  const [, indent = "  "] =
    /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*( +)[^\s#-]/m.exec(text) ?? [];
  const [, outer, inner] = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n( *)- /m.exec(text) ?? [];
  return {
    lineWidth: 0,
    indent: indent.length,
    indentSeq: outer === undefined || outer !== inner,
    flowCollectionPadding: !/[{[]\S[^\n]*[}\]]/.test(text.replace(/#.*/g, "")),
  };
}

/** A word or a bracket of a text, with the blanks and ends of lines before it. */
interface Word {
  readonly space: string;
  readonly word: string;
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/(\s*)([[\]{},]|[^\s[\]{},]+|$)/g)].map(([, space = "", word = ""]) => ({
    space,
    word,
  }));
}

/**
 * An edited text with blanks and ends of lines as somebody typed them, wherever the edit left them alone: the library
 * writes those before comments, between entries, and the like, its own way.
 */
function asTyped(typed: string, untouched: string, edited: string): string {
  const [a, b, c] = [wordsIn(typed), wordsIn(untouched), wordsIn(edited)];
  const isSame = a.length === b.length && a.every(({ word }, at) => word === b[at]?.word);
  if (typed === untouched || !isSame) return edited;
  // Words that were taken out, for those that come in their place.
  let out: number[] = [];
  const text = alignLines(
    b.map(({ word }) => word),
    c.map(({ word }) => word),
  ).flatMap(({ of, before, after }) => {
    if (of === "before") {
      out.push(before);
      return [];
    }
    const origin = of === "both" ? before : out.shift();
    if (of === "both") out = [];
    const { space, word } = c[after] ?? { space: "", word: "" };
    const was = origin === undefined ? undefined : b[origin]?.space;
    return [was === space && origin !== undefined ? (a[origin]?.space ?? space) : space, word];
  });
  const joined = text.join("");
  const parsed = parseDocument(joined);
  const isMeant =
    parsed.errors.length === 0 && isDeepStrictEqual(parsed.toJS(), parseDocument(edited).toJS());
  return isMeant ? joined : edited;
}
