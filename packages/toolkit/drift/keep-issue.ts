import type { Forge } from "../pull-request/forge";

export interface Wanted {
  /** First line of its text, by which it is found again. */
  readonly marker: string;
  /** Who has opened it; anybody can write the marker into theirs. */
  readonly author: string;
  readonly title: string;
  readonly body: string;
  /** Whether there is something to say. */
  readonly isOpen: boolean;
}

export interface Kept {
  readonly what: "opened" | "updated" | "closed" | "none";
  readonly url: string;
}

/**
 * Keeps one issue up to date: opens it, writes it anew, or closes it. Where there are several, as after two runs at
 * once, the oldest one is kept and the others are closed.
 *
 * @throws ForgeFailure
 */
export async function keepIssue(
  forge: Pick<Forge, "openIssues" | "openIssue" | "changeIssue">,
  { marker, author, title, body, isOpen }: Wanted,
): Promise<Kept> {
  const own = (await forge.openIssues()).filter(
    (it) => it.author === author && it.body.split(/\r?\n/, 1)[0] === marker,
  );
  const [known, ...others] = own;
  for (const { number } of others) await forge.changeIssue(number, { title, body, isOpen: false });
  if (known !== undefined) {
    await forge.changeIssue(known.number, { title, body, isOpen });
    return { what: isOpen ? "updated" : "closed", url: known.url };
  }
  if (!isOpen) return { what: "none", url: "" };
  return { what: "opened", url: (await forge.openIssue({ title, body })).url };
}
