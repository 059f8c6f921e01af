/**
 * What a problem does: an `error` stops the synth, a `warning` is printed and the synth goes on, a `note` is advice, or a
 * quota that comes near, and is told only where somebody asks for it.
 */
export type Severity = "error" | "warning" | "note";

/** A position in the network file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Keys and list indices that lead from the root of the network file to a value. */
export type Path = readonly (string | number)[];

/** One fault of a network file. */
export interface Problem {
  readonly severity: Severity;
  /** Stable across releases: tests, documentation and scripts may rely on it. */
  readonly code: string;
  readonly path: Path;
  /** What is wrong, with the value. */
  readonly message: string;
  /** What is allowed. */
  readonly rule: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** A fault together with the place in the file where its reader has to look. */
export interface LocatedProblem extends Problem {
  readonly file: string;
  readonly position: Position;
}

/** Renders a path the way people write it: `dataCentres.shanghai.cidrs[0]`; the root is `(file)`. */
export function renderPath(path: Path): string {
  const text = path.map(renderKey).join("");
  return text === "" ? "(file)" : text.replace(/^\./, "");
}

function renderKey(key: string | number): string {
  return typeof key === "string" && /^[\w-]{1,60}$/.test(key) ? `.${key}` : `[${renderValue(key)}]`;
}

/** Renders a value for a message: short, on one line, never more than 60 characters. */
export function renderValue(value: unknown): string {
  // JSON knows no infinity and no NaN.
  const text = printable(
    typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value)),
  );
  return clipped(text);
}

/** The beginning of a text of which nobody wants to read more than 60 characters. */
export function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A text without characters that a terminal would act on or that would start a new line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** `file:line:col  CODE  path: what is wrong; what is allowed; how to mend it` */
export function renderProblem(problem: LocatedProblem): string {
  const { file, position, severity, code, path, message, rule, remedy } = problem;
  const mark = severity === "error" ? "" : `${severity} `;
  return `${file}:${position.line}:${position.column}  ${mark}${code}  ${renderPath(path)}: ${message}; ${rule}; ${remedy}`;
}

/** All problems in the order in which their reader meets them in the file, one a line. */
export function renderProblems(problems: readonly LocatedProblem[]): string {
  return [...problems].sort(inFileOrder).map(renderProblem).join("\n");
}

function inFileOrder(a: LocatedProblem, b: LocatedProblem): number {
  return (
    a.position.line - b.position.line ||
    a.position.column - b.position.column ||
    a.code.localeCompare(b.code, "en") ||
    renderPath(a.path).localeCompare(renderPath(b.path), "en")
  );
}
