import { wrapped } from "../../command/terminal";

/** Items of a list that are written out; the rest is counted. `--json` has all. */
export const mostOfAList = 40;

/** The first items of a list, one a paragraph, and how many more there are. */
export function listed<T>(items: readonly T[], render: (item: T) => string): readonly string[] {
  return [
    ...items.slice(0, mostOfAList).flatMap((item) => wrapped(render(item), "  ")),
    ...rest(items, mostOfAList),
  ];
}

export function rest(items: readonly unknown[], shown: number): readonly string[] {
  return items.length > shown ? [`... and ${items.length - shown} more; --json has all`] : [];
}
