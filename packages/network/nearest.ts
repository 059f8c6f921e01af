/**
 * What was most likely meant by a mistyped word; undefined where nothing is near. Neither capitals nor hyphens
 * and the like count, and one that begins with the other is near: `auto` and `auto-publish`, `vlanId` and `vlan`.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { readonly candidate: string; readonly cost: number } | undefined;
  for (const candidate of candidates) {
    const most = Math.max(1, candidate.length / 3);
    const cost = costOf(word, candidate, most);
    if (cost <= most && (best === undefined || cost < best.cost)) best = { candidate, cost };
  }
  return best?.candidate;
}

/**
 * Slips of the keyboard between two words; less than one where only their spelling differs. Not counted where the
 * words are longer or shorter by more than `most`.
 */
export function costOf(word: string, candidate: string, most = Number.POSITIVE_INFINITY): number {
  if (word === candidate) return 0;
  // No slip of the keyboard makes a word much longer, and the work grows with its length.
  const [a, b] = [plain(word.slice(0, 80)), plain(candidate)];
  if (a === b) return 0.5;
  const isBeginning = Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
  if (Math.abs(a.length - b.length) > most) return isBeginning ? 1.25 : Number.POSITIVE_INFINITY;
  return isBeginning ? Math.min(distance(a, b), 1.25) : distance(a, b);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_. ]/g, "");
}

/** Letters to insert, leave out, replace, or swap with the next one (optimal string alignment). */
function distance(a: string, b: string): number {
  const width = b.length + 1;
  const table = new Uint8Array((a.length + 1) * width);
  for (let j = 1; j < width; j++) table[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = i * width;
    table[row] = i;
    for (let j = 1; j < width; j++) {
      const replace = (table[row - width + j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const insert = (table[row + j - 1] ?? 0) + 1;
      const leaveOut = (table[row - width + j] ?? 0) + 1;
      let least = replace < insert ? replace : insert;
      if (leaveOut < least) least = leaveOut;
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (table[row - 2 * width + j - 2] ?? 0) + 1);
      table[row + j] = least;
    }
  }
  return table[table.length - 1] ?? 0;
}
