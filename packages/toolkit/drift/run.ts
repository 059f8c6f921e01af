import { existsSync, readFileSync } from "node:fs";
import { environmentOf, networkFileOf } from "@hybridnet/network";
import { exitCodes } from "../command/exit-codes";
import { type Given, refuse } from "../command/given";
import { readJsonAs, textAt, valueAt } from "../command/json";
import { maskedDeep } from "../command/masked";
import type { Surroundings } from "../command/surroundings";
import { publicText } from "../pull-request/mask";
import { writeTo } from "../pull-request/open-forge";
import { reportIn } from "../pull-request/post-comment";
import { addSummary, contextOf } from "../pull-request/workflow-run";
import type { VerifyReport } from "../verify/report";
import { type Found, issueBody, issueMarker, issueTitle, isWell } from "./issue-text";
import { keepIssue } from "./keep-issue";

/** `hybridnet drift VERIFY PLAN ERRORS`: keeps the issue up to date, and shows the same in the job summary. */
export async function runDrift(given: Given<never>, surroundings: Surroundings): Promise<number> {
  refuse(given);
  const [verify = "", plan = "", errors = ""] = given.rest;
  const { env, checkout, out } = surroundings;
  const context = contextOf(env);
  const { commit, runUrl } = context;
  const masked = publicText(env);
  const found: Found = maskedDeep(
    { verify: verifyIn(verify), plan: isEmpty(plan) ? undefined : reportIn(plan), errors: textIn(errors) },
    masked,
  );
  const environment = environmentOf(networkFileOf(env), checkout);
  const body = masked(issueBody(found, { environment, commit, runUrl, time: new Date().toISOString() }));
  addSummary(body, surroundings);
  const wanted = {
    marker: issueMarker(environment),
    title: issueTitle(found, environment),
    body,
    isOpen: !isWell(found),
  };
  const { what, url } = await writeTo(context, env, "issue", (forge, author) =>
    keepIssue(forge, { ...wanted, author }),
  );
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
