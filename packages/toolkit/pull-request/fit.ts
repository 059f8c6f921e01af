/** A part of a text in one or more forms, each shorter than the one before; the last one is never cut. */
export interface Section {
  readonly forms: readonly [string, ...string[]];
}

/**
 * Joins sections, shortened from the last to the first until the whole is short enough.
 * The length is that of UTF-8, which is never less than the number of characters.
 *
 * @returns the text and whether something was shortened; it is longer than `limit` only where the
 *   shortest forms together are.
 */
export function fit(
  sections: readonly Section[],
  limit: number,
): { readonly text: string; readonly shortened: boolean } {
  const chosen = sections.map(() => 0);
  const join = () =>
    `${sections
      .map(({ forms }, index) => forms[chosen[index] ?? 0] ?? "")
      .filter((text) => text !== "")
      .join("\n\n")}\n`;
  let text = join();
  let shortened = false;
  while (sizeOf(text) > limit) {
    // All of one form go before the next one gets shorter, so that no section is starved for another.
    const index = nextToShorten(sections, chosen);
    if (index === undefined) break;
    chosen[index] = (chosen[index] ?? 0) + 1;
    shortened = true;
    text = join();
  }
  return { text, shortened };
}

export function sizeOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function nextToShorten(sections: readonly Section[], chosen: readonly number[]): number | undefined {
  const open = sections.flatMap(({ forms }, index) =>
    (chosen[index] ?? 0) < forms.length - 1 ? [{ index, form: chosen[index] ?? 0 }] : [],
  );
  const least = Math.min(...open.map(({ form }) => form));
  return open.filter(({ form }) => form === least).at(-1)?.index;
}
