/** A line of two texts: of both, or of one of them. */
export interface Line {
  readonly of: "both" | "before" | "after";
  /** Its number in each text, from 0; of a line of one text alone where it would stand in the other one. */
  readonly before: number;
  readonly after: number;
}

/** The lines or words of two texts in a row, as few of one alone as can be. */
export function alignLines(a: readonly string[], b: readonly string[]): readonly Line[] {
  let [begin, end] = [0, 0];
  while (begin < Math.min(a.length, b.length) && a[begin] === b[begin]) begin++;
  while (end < Math.min(a.length, b.length) - begin && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [rows, columns] = [a.length - begin - end, b.length - begin - end];
  // The longest common part of what is left, from its end to its beginning.
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      longest[i * width + j] =
        a[begin + i] === b[begin + j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [row, column] = [i - begin, j - begin];
    const isOutside = row < 0 || (row >= rows && column >= columns);
    if (isOutside || (row < rows && column < columns && a[i] === b[j]))
      lines.push({ of: "both", before: i++, after: j++ });
    else if (
      column >= columns ||
      (row < rows && (longest[(row + 1) * width + column] ?? 0) >= (longest[row * width + column + 1] ?? 0))
    )
      lines.push({ of: "before", before: i++, after: j });
    else lines.push({ of: "after", before: i, after: j++ });
  }
  return lines;
}

/** What a text has in place of another one, with three lines around each difference, as `diff -u` shows it. */
export function differenceText(before: string, after: string): string {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const lines = alignLines(a, b);
  const isNear = (at: number) => lines.slice(Math.max(0, at - 3), at + 4).some(({ of }) => of !== "both");
  return lines
    .flatMap((line, at) => {
      if (!isNear(at)) return [];
      const head = at === 0 || !isNear(at - 1) ? [`@@ line ${line.before + 1} @@`] : [];
      const mark = { both: " ", before: "-", after: "+" }[line.of];
      return [...head, `${mark}${(line.of === "after" ? b[line.after] : a[line.before]) ?? ""}`];
    })
    .join("\n");
}
