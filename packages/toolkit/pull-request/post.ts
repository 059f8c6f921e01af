import { type Comment, type GitHub, GitHubFailure } from "./github";
import { markerOf } from "./marker";

export interface Posted {
  readonly what: "created" | "edited";
  readonly url: string;
}

/**
 * Writes the comment of a pull request: into the one that is there already, else a new one. Texts after the
 * first continue it in comments of their own; what an earlier, longer one left behind is deleted.
 *
 * Only comments of `author` are touched: anybody can write the marker into theirs.
 *
 * @throws GitHubFailure
 */
export async function postComment(
  github: GitHub,
  { pullRequest, author }: { readonly pullRequest: number; readonly author: string },
  parts: readonly [string, ...string[]],
): Promise<Posted> {
  const own = (await github.comments(pullRequest)).filter((it) => it.author === author);
  const used = new Set<Comment>();
  const posted: Posted[] = [];
  for (const [index, body] of parts.entries()) {
    const known = own.find((it) => it.body.startsWith(markerOf(index)));
    if (known !== undefined) used.add(known);
    posted.push(await write(github, pullRequest, known, body));
  }
  const surplus = own.filter((it) => it.body.startsWith(markerOf()) && !used.has(it));
  for (const { id } of surplus) await github.remove(id).catch(unlessGone);
  return posted[0] ?? { what: "created", url: "" };
}

async function write(
  github: GitHub,
  pullRequest: number,
  known: Comment | undefined,
  body: string,
): Promise<Posted> {
  if (known !== undefined) {
    const edited = await github.update(known.id, body).catch(unlessGone);
    if (edited !== undefined) return { what: "edited", url: edited.url };
  }
  return { what: "created", url: (await github.create(pullRequest, body)).url };
}

/** Somebody deleted the comment since it was listed. */
function unlessGone(error: unknown): undefined {
  if (error instanceof GitHubFailure && (error.status === 404 || error.status === 410)) return undefined;
  throw error;
}
