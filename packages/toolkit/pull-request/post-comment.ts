import { existsSync, readFileSync } from "node:fs";
import { environmentOf, networkFileOf } from "@hybridnet/network";
import { readReviewed } from "../apply/approve";
import { exitCodes } from "../command/exit-codes";
import type { Surroundings } from "../command/surroundings";
import type { PlanReport } from "../plan/report";
import { diffsIn } from "./cdktf-diff";
import { type CommentInput, isPartOf, markerOf, renderComment, renderSummary } from "./comment";
import { type Comment, type Forge, ForgeFailure } from "./forge";
import { publicText } from "./mask";
import { writeTo } from "./open-forge";
import { addSummary, annotations, contextOf, type RunContext } from "./workflow-run";

export interface CommentFiles {
  /** What `npx --no hybridnet plan --json` wrote, if it did. */
  readonly plan: string;
  /** What it said on standard error. */
  readonly errors: string;
  /** What `npx --no hybridnet pr diff` wrote, if it was run. */
  readonly diff?: string | undefined;
}

/**
 * Writes the pull request's comment and the job summary, whatever became of the plan, and ends like the
 * plan did: 0 also where it found changes.
 *
 * @throws Stop where the comment cannot be written; the summary is there all the same.
 */
export async function runComment(
  files: CommentFiles,
  { env, checkout, out, err, runner }: Surroundings,
): Promise<number> {
  const context = contextOf(env);
  const masked = publicText(env);
  const said = existsSync(files.errors) ? readFileSync(files.errors, "utf8") : "";
  if (context.forge === "GitHub") for (const line of annotations(masked(said))) runner.write(`${line}\n`);
  const withoutRights = context.pullRequest?.withoutRights;
  if (withoutRights !== undefined) {
    addSummary(withoutPlan(withoutRights), { env, out });
    return exitCodes.done;
  }
  const report = reportIn(files.plan);
  const environment = environmentOf(networkFileOf(env), checkout);
  const diffs = diffsIn(files.diff);
  const input = { ...inputOf(report, { said, context, masked, env }), environment, diffs };
  addSummary(renderSummary(input), { env, out });
  if (said.trim() !== "") err.write(`${masked(said).trimEnd()}\n`);
  await post(context, environment, renderComment(input), { env, out });
  return exitCodeOf(report);
}

function withoutPlan(reason: string): string {
  return `## Plan: none\n\nThis pull request gets neither cloud credentials nor a comment, because ${reason}. The check workflow shows what the change does to the synthesized stacks and to the ways between data centres and VPCs. How to get a plan all the same says docs/pull-requests.md.`;
}

function inputOf(
  report: PlanReport | undefined,
  {
    said,
    context,
    masked,
    env,
  }: {
    readonly said: string;
    readonly context: RunContext;
    readonly masked: (text: string) => string;
    readonly env: NodeJS.ProcessEnv;
  },
): CommentInput {
  const { commit, runUrl, run } = context;
  const nothing = report === undefined && said.trim() === "";
  const errors = nothing ? stepsBefore(env) : said;
  return { report, errors, commit, time: new Date().toISOString(), runUrl, run, masked };
}

/** Why the plan did not even begin. */
function stepsBefore(env: NodeJS.ProcessEnv): string {
  if (env.OIDC_PROVIDER === "")
    return "There are no cloud credentials: the repository has no variable ALIBABA_CLOUD_OIDC_PROVIDER_ARN. See docs/pull-requests.md.";
  return env.CREDENTIALS_OUTCOME === "failure"
    ? "There are no cloud credentials: the role could not be assumed. See the step's log; docs/pull-requests.md says how role, trust policy and repository variables belong together."
    : "The run ended before the plan. See its log.";
}

async function post(
  context: RunContext,
  environment: string | undefined,
  parts: readonly [string, ...string[]],
  { env, out }: Pick<Surroundings, "env" | "out">,
): Promise<void> {
  const { pullRequest } = context;
  if (pullRequest === undefined) return;
  const { what, url } = await writeTo(context, env, "comment", (forge, author) =>
    postComment(forge, { pullRequest: pullRequest.number, author, environment }, parts),
  );
  out.write(`The comment was ${what}: ${url}\n`);
}

function exitCodeOf(report: PlanReport | undefined): number {
  if (report === undefined) return exitCodes.fault;
  return report.exitCode === exitCodes.changes ? exitCodes.done : report.exitCode;
}

/** Reads what `npx --no hybridnet plan --json FILE` wrote; undefined where it wrote none. @throws Stop where it is something else. */
export function reportIn(file: string): PlanReport | undefined {
  return existsSync(file) ? readReviewed(file) : undefined;
}

interface Posted {
  readonly what: "created" | "edited";
  readonly url: string;
}

/**
 * Writes the comment of a pull request on an environment: into the one that is there already, else a new one. Texts after the
 * first continue it in comments of their own; what an earlier, longer one left behind is deleted.
 *
 * Only comments of `author` are touched: anybody can write the marker into theirs.
 *
 * @throws ForgeFailure
 */
export async function postComment(
  forge: Forge,
  {
    pullRequest,
    author,
    environment,
  }: { readonly pullRequest: number; readonly author: string; readonly environment?: string | undefined },
  parts: readonly [string, ...string[]],
): Promise<Posted> {
  const own = (await forge.comments(pullRequest)).filter((it) => it.author === author);
  const used = new Set<Comment>();
  const posted: Posted[] = [];
  for (const [index, body] of parts.entries()) {
    const known = own.find((it) => it.body.startsWith(markerOf(environment, index)));
    if (known !== undefined) used.add(known);
    posted.push(await write(forge, pullRequest, known, body));
  }
  const surplus = own.filter((it) => isPartOf(it.body, environment) && !used.has(it));
  for (const { id } of surplus) await forge.remove(pullRequest, id).catch(unlessGone);
  return posted[0] ?? { what: "created", url: "" };
}

async function write(
  forge: Forge,
  pullRequest: number,
  known: Comment | undefined,
  body: string,
): Promise<Posted> {
  if (known !== undefined) {
    const edited = await forge.update(pullRequest, known.id, body).catch(unlessGone);
    if (edited !== undefined) return { what: "edited", url: edited.url };
  }
  return { what: "created", url: (await forge.create(pullRequest, body)).url };
}

/** Somebody deleted the comment since it was listed. */
function unlessGone(error: unknown): undefined {
  if (error instanceof ForgeFailure && (error.status === 404 || error.status === 410)) return undefined;
  throw error;
}
