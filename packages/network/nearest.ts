/**
 * What was most likely meant by a mistyped word; undefined where nothing is near. Neither capitals nor hyphens
 * and the like count, and one that begins with the other is near: `auto` and `auto-publish`, `vlanId` and `vlan`.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { readonly candidate: string; readonly cost: number } | undefined;
  for (const candidate of candidates) {
    const cost = costOf(word, candidate);
    if (best === undefined || cost < best.cost) best = { candidate, cost };
  }
  return best && best.cost <= Math.max(1, best.candidate.length / 3) ? best.candidate : undefined;
}

/** Slips of the keyboard between two words; less than one where only their spelling differs. */
export function costOf(word: string, candidate: string): number {
  if (word === candidate) return 0;
  // No slip of the keyboard makes a word much longer, and the work grows with its length.
  const [a, b] = [plain(word.slice(0, 80)), plain(candidate)];
  if (a === b) return 0.5;
  const slips = distance(a, b);
  const isBeginning = Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
  return isBeginning ? Math.min(slips, 1.5) : slips;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_. ]/g, "");
}

/** Letters to insert, leave out, replace, or swap with the next one (optimal string alignment). */
function distance(a: string, b: string): number {
  let [before, last]: readonly (readonly number[])[] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(row, j - 1) + 1,
        at(last, j) + 1,
        at(last, j - 1) + (isSame ? 0 : 1),
        i > 1 && j > 1 && isSwapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Number.POSITIVE_INFINITY;
}
