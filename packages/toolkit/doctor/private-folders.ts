import { bad, type Finding, ok } from "./finding";

/** A folder that holds keys, as it was found: nothing where nobody else could look into it. */
export interface OpenFolder {
  readonly folder: string;
  /** Whether it is its owner's alone by now. */
  readonly mended: boolean;
}

const check = "Folders with keys";

/** Whether other users of this machine could read states, their backups and saved plans. */
export function privateFoldersFinding(open: readonly OpenFolder[]): Finding {
  const names = (mended: boolean) => open.filter((it) => it.mended === mended).map(({ folder }) => folder);
  const [left, closed] = [names(false), names(true)];
  if (left.length > 0)
    return bad(
      check,
      "fault",
      `other users can read ${left.join(", ")}`,
      `chmod 700 ${left.join(" ")}, by their owner`,
    );
  if (closed.length > 0)
    return bad(
      check,
      "warning",
      `other users of this machine could read ${closed.join(", ")}; now nobody else can`,
      "if one of them is not trusted, change the keys: docs/rotate-keys.md",
    );
  return ok(check, "nobody else on this machine can read them");
}
