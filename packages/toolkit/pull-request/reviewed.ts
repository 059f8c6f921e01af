import { exitCodes, Stop } from "../command/exit-codes";
import type { PlanReport } from "../plan/report";
import { type Reviewed, reviewedOf } from "./comment";
import { type Comment, type Forge, ForgeFailure, type Merged } from "./forge";
import { openForge } from "./open-forge";
import type { RunContext } from "./workflow-run";

/** What is known of the review of a commit. */
export type Known =
  | {
      /** As the forge writes it, such as #7. */
      readonly pullRequest: string;
      readonly reviewed: Reviewed;
    }
  /** Why nobody can tell, in a sentence. */
  | { readonly unknown: string };

/**
 * What the comment of the commit's pull request was written about; undefined where there is none. Every workflow of
 * a repository writes as the same user, so a comment counts only where the run that it names is one of the workflow
 * that plans, for the last commit of the pull request, and was under way when the comment was written last.
 *
 * @throws Stop where the only comment is damaged: what was reviewed is not known then
 */
export async function reviewedInPullRequest(
  context: Pick<RunContext, "forge" | "repository" | "commit">,
  environment: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Known | undefined> {
  const forge = openForge(context, env);
  if (forge === undefined) return undefined;
  const damaged: Comment[] = [];
  try {
    const author = await forge.author();
    for (const merged of await forge.pullRequestsOf(context.commit)) {
      const own = (await forge.comments(merged.number)).filter((it) => it.author === author);
      for (const comment of own) {
        const reviewed = reviewedOf(comment, environment);
        if (reviewed === "malformed") damaged.push(comment);
        else if (reviewed !== undefined && (await isOfPlan(forge, comment, reviewed, merged)))
          return { pullRequest: `${forge.sign}${merged.number}`, reviewed };
      }
    }
  } catch (error) {
    // It is a help for who approves, and nothing depends on it.
    if (!(error instanceof ForgeFailure)) throw error;
    return { unknown: error.message };
  }
  const [comment] = damaged;
  if (comment !== undefined)
    throw new Stop(
      exitCodes.refused,
      `The second line of the plan's comment ${comment.url} is damaged, so nobody can tell what was reviewed. Delete the comment, run this again, and review the plan that it shows.`,
    );
  return undefined;
}

async function isOfPlan(
  forge: Forge,
  { updatedAt }: Comment,
  { run }: Reviewed,
  { head }: Merged,
): Promise<boolean> {
  if (run === null) return false;
  const named = await forge.run(run).catch((error: unknown) => {
    // A number that is no run's was written by somebody else.
    if (error instanceof ForgeFailure && error.status === 404) return undefined;
    throw error;
  });
  if (named === undefined) return false;
  const [begun, written, ended] = [named.startedAt, updatedAt, named.updatedAt].map((it) => Date.parse(it));
  return (
    named.isPlan &&
    named.commit === head &&
    begun !== undefined &&
    written !== undefined &&
    ended !== undefined &&
    begun <= written &&
    written <= ended
  );
}

export function comparison(report: PlanReport, known: Known | undefined): string {
  if (known === undefined) return "No plan was reviewed in a pull request of this commit: review this one.";
  if ("unknown" in known)
    return `Nobody can tell whether this plan was reviewed in a pull request: review this one. ${known.unknown}`;
  const { pullRequest, reviewed } = known;
  const here = report.stacks.filter(({ status }) => status !== "version-control");
  const other = here.filter(({ stack, hash }) => hash === null || reviewed.hashes[stack] !== hash);
  if (other.length === 0) return `This is the plan that was reviewed in ${pullRequest}.`;
  const names = other.map(({ stack }) => stack).join(", ");
  return `**This is not the plan that was reviewed in ${pullRequest}**: ${names} would be changed in another way. Review it again before you approve.`;
}
