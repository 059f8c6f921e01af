import { existsSync, readFileSync } from "node:fs";
import { environmentOf, networkFileOf } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import { type Given, refuse } from "../command/given";
import { readJsonAs, textAt, valueAt } from "../command/json";
import { maskedDeep } from "../command/masked";
import type { Surroundings } from "../command/surroundings";
import { GitHub, GitHubFailure } from "../pull-request/github";
import { publicText } from "../pull-request/mask";
import { reportIn, workflowsOwn } from "../pull-request/post-comment";
import { addSummary, contextOf } from "../pull-request/workflow-run";
import type { VerifyReport } from "../verify/report";
import { type Found, issueBody, issueMarker, issueTitle, isWell } from "./issue-text";
import { keepIssue } from "./keep-issue";

/** `hybridnet drift VERIFY PLAN ERRORS`: keeps the issue up to date, and shows the same in the job summary. */
export async function runDrift(given: Given<never>, surroundings: Surroundings): Promise<number> {
  refuse(given);
  const [verify = "", plan = "", errors = ""] = given.rest;
  const { env, checkout, out } = surroundings;
  const { repository, commit, runUrl } = contextOf(env);
  const token = env.GITHUB_TOKEN;
  if (!token) throw new Stop(exitCodes.missing, "GITHUB_TOKEN is not set, so no issue can be written.");
  const masked = publicText(env);
  const found: Found = maskedDeep(
    { verify: verifyIn(verify), plan: isEmpty(plan) ? undefined : reportIn(plan), errors: textIn(errors) },
    masked,
  );
  const environment = environmentOf(networkFileOf(env), checkout);
  const body = masked(issueBody(found, { environment, commit, runUrl, time: new Date().toISOString() }));
  addSummary(env, body);
  const wanted = {
    marker: issueMarker(environment),
    author: env.COMMENT_AUTHOR || workflowsOwn,
    title: issueTitle(found, environment),
    body,
    isOpen: !isWell(found),
  };
  const github = new GitHub({ api: env.GITHUB_API_URL || "https://api.github.com", repository, token });
  const { what, url } = await keepIssue(github, wanted).catch((error: unknown) => {
    if (!(error instanceof GitHubFailure)) throw error;
    const isMissing = [401, 403, 404, 410].includes(error.status);
    throw new Stop(isMissing ? exitCodes.missing : exitCodes.fault, masked(error.message));
  });
  out.write(what === "none" ? "Everything is as it should be.\n" : `The issue was ${what}: ${url}\n`);
  return found.verify === undefined || found.plan === undefined ? exitCodes.fault : exitCodes.done;
}

/** A shell makes the file before the command that is to fill it says anything. */
const isEmpty = (file: string): boolean => textIn(file).trim() === "";

const textIn = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** What `verify --json` printed; undefined where it could not ask. @throws Stop where it is something else. */
function verifyIn(file: string): VerifyReport | undefined {
  if (isEmpty(file)) return undefined;
  const is = (json: unknown): json is VerifyReport =>
    textAt(json, "format") === "hybrid network verify report" && valueAt(json, "version") === 1;
  return readJsonAs(file, {
    what: "a verify report of version 1",
    remedy: "Make it with npx --no hybridnet verify --json",
    is,
  });
}
