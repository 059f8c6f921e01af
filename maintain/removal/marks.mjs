/**
 * What goes with a folder is marked where it stands, by the folder's last name:
 *
 * - parts of a file lie between `toolkit:begin` and `toolkit:end`, each in a comment on a line of its own;
 * - a file that goes as a whole says `toolkit`, and nothing else, in a comment on one of its first two lines.
 */
const comment = /^\s*(?:<!--|#|\/\/)\s*(toolkit|network|maintain)(?::(begin|end))?\s*(?:-->)?\s*$/;

/** The folder that a whole file goes with, if any. */
export function goesWith(text) {
  for (const line of text.split("\n", 2)) {
    const [, kind, edge] = comment.exec(line) ?? [];
    if (kind !== undefined && edge === undefined) return kind;
  }
  return undefined;
}

/**
 * A text without the parts that go with some folders, and without any mark.
 * @throws {Error} where a part has no beginning, no end, or ends inside another one
 */
export function withoutParts(text, kinds, file) {
  const kept = [];
  const open = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [, kind, edge] = comment.exec(line) ?? [];
    if (edge === undefined) {
      if (kind === undefined && !open.some((it) => kinds.includes(it))) kept.push(line);
      continue;
    }
    const fault = `${file}:${index + 1}: ${kind}:${edge}`;
    if (edge === "begin") open.push(kind);
    else if (open.pop() !== kind) throw new Error(`${fault} ends no part of its kind`);
    // One empty line is enough between what stood before a part and what stands behind it.
    if (edge === "end" && kinds.includes(kind)) kept.push(gap);
  }
  if (open.length > 0) throw new Error(`${file}: ${open.at(-1)}:begin has no end`);
  return kept.filter((line, at) => line !== gap && !(line === "" && isDoubled(kept, at))).join("\n");
}

/** Where a part stood. */
const gap = Symbol("gap");

function isDoubled(lines, at) {
  let before = at - 1;
  while (lines[before] === gap) before -= 1;
  return before < at - 1 && (before < 0 || lines[before] === "");
}
