import { entriesAt, textAt } from "../command/json";
import type { PlanReport } from "../plan/report";
import type { Comment } from "./github";

const name = "<!-- hybrid-network plan";

/** The hidden line that a comment begins with: of its first part, of a further one, or what all begin with. */
export function markerOf(part?: number): string {
  if (part === undefined) return name;
  return part === 0 ? `${name} -->` : `${name}, part ${part + 1} -->`;
}

/** What a reviewer saw: the commit that was planned and the hash of each stack's plan. */
export interface Reviewed {
  readonly commit: string | null;
  readonly hashes: Readonly<Record<string, string>>;
}

/** The second hidden line. */
export function reviewedLine({ commit, stacks }: PlanReport): string {
  const hashes = Object.fromEntries(
    stacks.flatMap(({ stack, hash }) => (hash === null ? [] : [[stack, hash]])),
  );
  return `<!-- reviewed ${JSON.stringify({ commit, hashes })} -->`;
}

/**
 * What a comment was written about. Only its second line counts: the rest holds texts of the network
 * file, which may say anything.
 */
export function reviewedOf({ body }: Pick<Comment, "body">): Reviewed | undefined {
  const [first, second] = body.split(/\r?\n/);
  const [, json] = /^<!-- reviewed (\{.*\}) -->$/.exec(second ?? "") ?? [];
  if (first !== markerOf(0) || json === undefined) return undefined;
  const said: unknown = JSON.parse(json);
  const hashes = entriesAt(said, "hashes").flatMap(([stack, hash]) =>
    typeof hash === "string" ? [[stack, hash] as const] : [],
  );
  return { commit: textAt(said, "commit") ?? null, hashes: Object.fromEntries(hashes) };
}
