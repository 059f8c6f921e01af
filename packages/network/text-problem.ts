import type { Position, Problem } from "./problems";

/** A fault of the text itself, found before there are paths. */
export interface TextProblem extends Problem {
  readonly position: Position;
}

export function fileFault(
  position: Position,
  code: string,
  message: string,
  rule: string,
  remedy: string,
): TextProblem {
  return { severity: "error", code, path: [], position, message, rule, remedy };
}

/** Turns an offset into a position. Lines end at every line feed, whatever the parser makes of it. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const within = Math.min(offset, text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
  };
}
