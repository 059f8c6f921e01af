import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { environmentOf, networkFileOf } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import type { Surroundings } from "../command/surroundings";
import type { PlanReport } from "../plan/report";
import { appliedElsewhere } from "../plan/text";
import { renderSummary } from "./comment";
import { publicText } from "./mask";
import { type CommentFiles, reportIn } from "./post-comment";
import { comparison, reviewedInPullRequest } from "./reviewed";
import { addSummary, contextOf, setOutput } from "./workflow-run";

/** An environment variable of Linux holds 128 KiB (MAX_ARG_STRLEN, execve(2)); this leaves room. */
const longestOutput = 120_000;

/**
 * Shows the plan that is about to be approved in the job summary, beside what was reviewed in the pull
 * request, and hands it to the job that applies, as an output of this one: an output has no file that
 * anybody could take the report from, and an approval is for exactly this report.
 *
 * @throws Stop where the plan failed, was refused, or is too large to be handed over.
 */
export async function runApproval(
  files: CommentFiles,
  { env, checkout, out, err }: Pick<Surroundings, "env" | "checkout" | "out" | "err">,
): Promise<number> {
  const context = contextOf(env);
  const masked = publicText(env);
  const report = reportIn(files.plan);
  const errors = existsSync(files.errors) ? readFileSync(files.errors, "utf8") : "";
  const { commit, runUrl } = context;
  const time = new Date().toISOString();
  const environment = environmentOf(networkFileOf(env), checkout);
  addSummary(renderSummary({ environment, report, errors, commit, time, runUrl, masked }), { env, out });
  if (errors.trim() !== "") err.write(`${masked(errors).trimEnd()}\n`);
  if (report === undefined) throw new Stop(exitCodes.fault, "There is no plan to approve.");
  const tell = (text: string) => {
    if (env.GITHUB_STEP_SUMMARY) addSummary(text, { env, out });
    out.write(`${text}\n`);
  };
  const elsewhere = report.stacks.filter(({ status }) => status === "version-control");
  const here = report.stacks.filter(({ status }) => status !== "version-control");
  if (elsewhere.length > 0) {
    tell(appliedElsewhere(elsewhere));
  }
  if (here.length === 0) {
    setOutput(env, "changes", "false");
    return exitCodes.done;
  }
  const said = comparison(report, await reviewedInPullRequest(context, environment, env));
  tell(said);
  if (report.exitCode !== exitCodes.done && report.exitCode !== exitCodes.changes) return report.exitCode;
  const packed = pack(report);
  if (packed.length > longestOutput)
    throw new Stop(
      exitCodes.fault,
      "The plan is too large to be handed from one job to the next. Apply it from a terminal: npx --no hybridnet apply all",
    );
  setOutput(env, "changes", String(here.some(({ status }) => status !== "no-change")));
  setOutput(env, "report", packed);
  return exitCodes.done;
}

/**
 * Writes the report that was approved, from the variable REVIEWED, to a file for `npx --no hybridnet apply --reviewed`.
 *
 * @throws Stop where there is none, or where a variable is empty that the job needs for credentials.
 */
export function runReviewed(file: string, { env }: Pick<Surroundings, "env">): number {
  const unset = [
    ...(env.APPLY_ROLE === "" ? ["ALIBABA_CLOUD_APPLY_ROLE_ARN of the environment"] : []),
    ...(env.OIDC_PROVIDER === "" ? ["ALIBABA_CLOUD_OIDC_PROVIDER_ARN of the repository"] : []),
  ];
  if (unset.length > 0)
    throw new Stop(
      exitCodes.missing,
      `Nothing is applied, because variables are not set: ${unset.join(", ")}. See docs/pull-requests.md, "Set it up".`,
    );
  if (!env.REVIEWED) throw new Stop(exitCodes.missing, "REVIEWED is not set: no plan was handed over.");
  writeFileSync(file, unpack(env.REVIEWED), { mode: 0o600 });
  return exitCodes.done;
}

/** One line of base64, which no workflow command can hide in and no mask takes for a secret. */
export function pack(report: PlanReport): string {
  return gzipSync(JSON.stringify(report), { level: 9 }).toString("base64");
}

/** @throws Stop where the text is something else. */
export function unpack(text: string): string {
  try {
    return gunzipSync(Buffer.from(text, "base64")).toString("utf8");
  } catch {
    throw new Stop(exitCodes.fault, "What was handed over as the reviewed plan is none.");
  }
}
