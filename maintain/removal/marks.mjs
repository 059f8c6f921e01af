/**
 * What goes with something is marked where it stands. The words of the marks:
 *
 * - `toolkit`: what is about `@hybridnet/toolkit` and its command;
 * - `sources`: what is about the sources of the packages, which a fork that takes tarballs does not have;
 * - `maintain`: what only the maintainers of the template need.
 *
 * Parts of a file lie between `toolkit:begin` and `toolkit:end`, each in a comment on a line of its own. A file
 * that goes as a whole says `toolkit`, and nothing else, in a comment on one of its first two lines.
 */
const comment = /^\s*(?:<!--|#|\/\/)\s*(toolkit|sources|maintain)(?::(begin|end))?\s*(?:-->)?\s*$/;

/** What a whole file goes with, if anything. */
export function goesWith(text) {
  for (const line of text.split("\n", 2)) {
    const [, word, edge] = comment.exec(line) ?? [];
    if (word !== undefined && edge === undefined) return word;
  }
  return undefined;
}

/**
 * A text without the parts that go, and without any mark.
 * @throws {Error} where a part has no beginning, no end, or ends inside another one
 */
export function withoutParts(text, words, file) {
  const kept = [];
  const open = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [, word, edge] = comment.exec(line) ?? [];
    if (edge === "begin") open.push(word);
    else if (edge === "end" && open.pop() !== word)
      throw new Error(`${file}:${index + 1}: ${word}:end ends no part that is open.`);
    else if (word === undefined && !open.some((it) => words.includes(it))) kept.push(line);
    if (edge === "end" && words.includes(word)) kept.push(gap);
  }
  if (open.length > 0) throw new Error(`${file}: ${open.at(-1)}:begin has no end.`);
  return kept.filter((line, at) => line !== gap && !(line === "" && isDoubled(kept, at))).join("\n");
}

/** Where a part stood: one empty line is enough between what is before it and what is behind it. */
const gap = Symbol("gap");

function isDoubled(lines, at) {
  let before = at - 1;
  while (lines[before] === gap) before -= 1;
  return before < at - 1 && (before < 0 || lines[before] === "");
}
