import { Composer, type CST, type Document, Parser, type YAMLError } from "yaml";
import { fileDepth } from "./limits";
import { commentFault } from "./plain-text";
import { clipped, type Position, printable } from "./problems";
import { isMap } from "./schema/walk";
import { fileFault, type TextProblem } from "./text-problem";

export type SyntaxResult =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

type At = (offset: number) => Position;
/** Where, what is wrong, how to mend it. */
type Fault = readonly [offset: number, message: string, remedy: string];

const rule = "YAML 1.2, one document, no tags";

/**
 * Parses a text as one YAML document. Behind the first break of the syntax a parser guesses, so that alone is
 * told, where it was made; tags, directives and what hides in comments are told all at once.
 */
export function parseSyntax(text: string, at: At): SyntaxResult {
  let tokens: readonly CST.Token[];
  let documents: readonly Document[];
  try {
    tokens = [...new Parser().parse(text)];
    // Keys that stand twice are found in one pass later; the composer compares every key with every other one.
    documents = [
      ...new Composer({ prettyErrors: false, resolveKnownTags: false, uniqueKeys: false }).compose(
        tokens,
        true,
        text.length,
      ),
    ];
  } catch {
    // Parser and composer are recursive: so deep a text ends with an overflow of the stack.
    return { ok: false, problems: [tooDeep(at(0))] };
  }
  const [document, second] = documents;
  if (document === undefined) throw new Error("the parser gave no document");
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const deep = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep !== undefined) return { ok: false, problems: [tooDeep(at(deep.pos[0]))] };
  const parts = flat(tokens);
  const [first] = errors;
  const broken = first === undefined ? undefined : breakOf(first, errors, parts, text);
  if (broken !== undefined) return { ok: false, problems: [syntaxProblem(broken, at)] };
  const problems = [...unwanted(parts), ...secondDocument(second)].map((fault) => syntaxProblem(fault, at));
  const hidden = parts.flatMap(({ type, offset, source }) => {
    const fault = type === "comment" ? commentFault(source) : undefined;
    if (fault === undefined) return [];
    return [fileFault(at(offset + fault.index), fault.code, fault.message, fault.rule, fault.remedy)];
  });
  const all = [...problems, ...hidden];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, document };
}

export function tooDeep(position: Position): TextProblem {
  return fileFault(
    position,
    "FILE004",
    "the file is nested too deeply",
    `at most ${fileDepth.max} levels`,
    "see docs/configuration.md for the shape",
  );
}

function syntaxProblem([offset, message, remedy]: Fault, at: At): TextProblem {
  return fileFault(at(offset), "YAML001", message, rule, remedy);
}

/** A token, or a part of one, as far as it is looked at here. */
interface Part {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
  /** Of a `[` or `{`: what closes it, if anything does. */
  readonly end?: string;
}

/** Members in which a token holds other tokens, the last one first. */
const inner = ["end", "value", "sep", "key", "items", "start", "props"];

/** The tokens with all their parts, in the order of the text; without recursion, however deep the text is. */
function flat(tokens: readonly CST.Token[]): readonly Part[] {
  const parts: Part[] = [];
  const open: Readonly<Record<string, unknown>>[] = [...tokens].reverse().flatMap(tokensIn);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { type, offset, source } = next;
    if (typeof type === "string" && typeof offset === "number")
      parts.push({
        type,
        offset,
        source: typeof source === "string" ? source : "",
        ...(type === "flow-collection" ? { end: endOf(next.end) } : {}),
      });
    for (const name of inner) {
      const found = tokensIn(next[name]);
      for (let index = found.length - 1; index >= 0; index--) {
        const token = found[index];
        if (token !== undefined) open.push(token);
      }
    }
  }
  return parts;
}

function tokensIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value;
  return isMap(value) ? [value] : [];
}

function endOf(end: unknown): string {
  const [token] = tokensIn(end);
  return typeof token?.source === "string" ? token.source : "";
}

/** The place and the words of the first break of the syntax. */
function breakOf(
  first: YAMLError,
  errors: readonly YAMLError[],
  parts: readonly Part[],
  text: string,
): Fault {
  const offset = first.pos[0];
  const quote = openQuote(offset, parts, text);
  if (quote !== undefined)
    return [
      quote.offset,
      `the quote ${quote.source.charAt(0)} that opens here is not closed`,
      "close it in the same line",
    ];
  const bracket = /^Flow|Expected flow|end with/.test(first.message) ? openBracket(parts) : undefined;
  if (bracket !== undefined) {
    const opened = text.charAt(bracket.offset);
    const closing = opened === "[" ? "]" : "}";
    const by = bracket.end === "" ? "not closed" : `closed by ${bracket.end}`;
    return [bracket.offset, `the ${opened} that opens here is ${by}`, `close it with ${closing}`];
  }
  if (first.code === "UNEXPECTED_TOKEN" && /flow-(map|seq)-end/.test(first.message))
    return [offset, `a ${text.charAt(offset)} stands here that nothing opens`, "remove it"];
  const goesOn = errors.find(({ code, pos }) => code === "MULTILINE_IMPLICIT_KEY" && pos[0] === offset);
  if (goesOn !== undefined)
    return [
      secondLine(offset, text),
      "this line is indented as a part of the value above it",
      "indent it like the keys beside it",
    ];
  if (first.code === "BLOCK_AS_IMPLICIT_KEY")
    return [
      offset,
      "a second key stands in one line",
      "put a value that holds a colon and a space in quotes",
    ];
  const words = `${first.message.charAt(0).toLowerCase()}${first.message.slice(1)}`.replace(/\.$/, "");
  return [offset, clipped(printable(words)), "mend the syntax at this place"];
}

/**
 * The quoted text that was left open: nothing closes it, or it swallows lines up to the next quote, right behind which
 * the syntax breaks. No value of a network file has several lines.
 */
function openQuote(offset: number, parts: readonly Part[], text: string): Part | undefined {
  const quoted = parts.filter((it) => it.type.endsWith("-quoted-scalar") && it.offset <= offset);
  return quoted.find(({ source, offset: from }) => {
    const isClosed = source.length > 1 && source.endsWith(source.charAt(0));
    if (!isClosed) return true;
    return source.includes("\n") && !text.slice(from + source.length, offset).includes("\n");
  });
}

/** Of the brackets that are left open the one that is closed by the other kind, else the first. */
function openBracket(parts: readonly Part[]): Part | undefined {
  const closing = (it: Part) => (it.source === "[" ? "]" : "}");
  const starts = new Map(
    parts.filter(({ type }) => /^flow-(map|seq)-start$/.test(type)).map((it) => [it.offset, it]),
  );
  const open = parts.filter(({ end, offset }) => {
    const start = starts.get(offset);
    return end !== undefined && start !== undefined && end !== closing(start);
  });
  return open.find(({ end }) => end !== "") ?? open[0];
}

/** Where the text of the next line begins that is not empty. */
function secondLine(offset: number, text: string): number {
  const rest = /\n\s*(?=\S)/.exec(text.slice(offset));
  return rest === null ? offset : offset + rest.index + rest[0].length;
}

/** Tags and directives: a file without them means the same for everybody who reads it. */
function unwanted(parts: readonly Part[]): readonly Fault[] {
  return parts.flatMap(({ type, offset, source }): readonly Fault[] => {
    const shown = clipped(JSON.stringify(printable(source)));
    if (type === "tag") return [[offset, `the tag ${shown} stands here`, "remove the tag"]];
    if (type !== "directive" || /^%YAML\s+1\.2\s*$/.test(source)) return [];
    return [[offset, `the directive ${shown} stands here`, "remove the directive"]];
  });
}

function secondDocument(document: Document | undefined): readonly Fault[] {
  const offset = document?.range?.[0];
  return offset === undefined
    ? []
    : [[offset, "a second document starts here", "remove everything from this line on"]];
}
