import { z } from "zod";
import { scriptJson } from "../command/escape";
import { Stop } from "../command/exit-codes";
import { parseJson } from "../command/json";
import { code, fit, type Section, sizeOf, whole } from "../command/markdown";
import { maskedDeep } from "../command/masked";
import { lossesOf, lossLine, originText, reportSections } from "../plan/markdown";
import { errorSection } from "../plan/markdown-sections";
import type { PlanReport, ResourceChange } from "../plan/report";
import type { StackDiff } from "./cdktf-diff";
import { diffSections } from "./diff-section";
import type { Comment } from "./forge";

/**
 * The longest text that GitHub takes is 65,536 characters ("body is too long" otherwise); this leaves room for
 * what its own processing adds. In bytes, of which a text never has fewer than characters.
 */
export const longestComment = 60_000;

/** What a comment is about. */
export interface CommentInput {
  /** Name of the environment; undefined for the plain one. */
  readonly environment?: string | undefined;
  /** undefined where there is no plan at all. */
  readonly report: PlanReport | undefined;
  /** What was said instead of a plan, or besides it. */
  readonly errors: string;
  /** What `cdktf diff` said of every stack. */
  readonly diffs?: readonly StackDiff[];
  /** The commit of the pull request, where the report names none. */
  readonly commit: string;
  /** ISO 8601. */
  readonly time: string;
  /** Page of the workflow run; undefined outside of one. */
  readonly runUrl: string | undefined;
  /** Id of the workflow run; undefined outside of one. */
  readonly run?: number | undefined;
  /** Takes secrets out of what is published. */
  readonly masked: (text: string) => string;
}

/**
 * The comment on a pull request. One text, but where the names of what is destroyed or replaced alone are
 * too many for one: those are never left out, and continue in further ones.
 */
export function renderComment(
  { report: original, errors, diffs = [], masked, ...input }: CommentInput,
  limit = longestComment,
): readonly [string, ...string[]] {
  // Before anything is escaped, because an escaped secret is not found; and after, for what only shows then.
  const report = original && maskedDeep(original, masked);
  const losses = report === undefined ? [] : lossesOf(report);
  const { environment } = input;
  const head = [
    markerOf(environment, 0),
    ...(original === undefined ? [] : [reviewedLine(original, input.run)]),
  ].join("\n");
  const origin = originOf(report, input);
  const said = errors.trim() === "" ? [] : [errorSection(saidTitle(report), masked(errors))];
  const sections = (lossForms?: Section["forms"]): readonly Section[] =>
    (report === undefined
      ? [whole(`## Plan: none\n\n${origin}`), ...said]
      : reportSections(report, { origin, said, ...(lossForms && { losses: lossForms }) })
    ).map((section) => maskedSection(section, masked));
  const besides = diffSections(maskedDeep(diffs, masked)).map((section) => maskedSection(section, masked));
  const summary = input.runUrl === undefined ? "job summary" : `[job summary](${input.runUrl})`;
  const notice = `> Shortened: the whole is in the ${summary}.`;
  const room = limit - sizeOf(head) - sizeOf(notice) - 4;
  const assemble = ({ text, shortened }: ReturnType<typeof fit>) =>
    `${head}\n${text}${shortened ? `\n${notice}\n` : ""}`;
  const one = fitBoth(sections(), besides, room);
  if (sizeOf(one.text) <= room) return [assemble(one)];
  const more = continued(losses, environment, limit).map(masked);
  const announced = `### Destroyed or replaced: ${losses.length}\n\nToo many to name here: they are in the ${more.length} comments that continue this one.`;
  return [assemble(fitBoth(sections([announced]), besides, room)), ...more];
}

/** The report has all the room that it needs, and what cdktf says gets the rest. */
function fitBoth(
  report: readonly Section[],
  diffs: readonly Section[],
  room: number,
): ReturnType<typeof fit> {
  if (diffs.length === 0) return fit(report, room);
  const least = sizeOf(fit(diffs, 0).text) + 1;
  const first = fit(report, room - least);
  const rest = fit(diffs, room - sizeOf(first.text) - 1);
  return { text: `${first.text}\n${rest.text}`, shortened: first.shortened || rest.shortened };
}

/** Everything, for a job summary: it takes 1 MiB. Source: GitHub Docs, "Workflow commands", job summaries. */
export function renderSummary(input: CommentInput): string {
  return renderComment(input, 1_000_000).join("\n");
}

/** What is destroyed or replaced, in comments of their own. */
function continued(
  losses: readonly ResourceChange[],
  environment: string | undefined,
  limit: number,
): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const line of losses.map(lossLine)) {
    if (part === "" || sizeOf(part) + sizeOf(line) + 2 > limit) {
      if (part !== "") parts.push(part);
      part = `${markerOf(environment, parts.length + 1)}\n### Destroyed or replaced, continued\n`;
    }
    part += `\n${line}`;
  }
  return [...parts, `${part}\n`];
}

/** What a command says on standard error where it went well are warnings. */
function saidTitle(report: PlanReport | undefined): string {
  return report === undefined ? "What went wrong" : "Said besides";
}

function originOf(
  report: PlanReport | undefined,
  { environment, commit, time, runUrl }: Pick<CommentInput, "environment" | "commit" | "time" | "runUrl">,
): string {
  const origin = originText({
    commit: report?.commit ?? commit,
    dirty: report?.dirty ?? false,
    time: report?.time ?? time,
  });
  const parts = [
    ...(environment === undefined ? [] : [`Environment ${code(environment)}`]),
    origin,
    ...(runUrl === undefined ? [] : [`[run](${runUrl})`]),
  ];
  return parts.join(" · ");
}

function maskedSection({ forms: [first, ...rest] }: Section, masked: (text: string) => string): Section {
  return { forms: [masked(first), ...rest.map(masked)] };
}

/** The hidden line that the comment on an environment begins with: its first part, or a further one. */
export function markerOf(environment: string | undefined, part: number): string {
  const of = environment === undefined ? "" : ` of ${encodeURIComponent(environment)}`;
  return `<!-- hybrid-network plan${of}${part === 0 ? "" : `, part ${part + 1}`} -->`;
}

/** Whether a comment is any part of the one on an environment. */
export function isPartOf(body: string, environment: string | undefined): boolean {
  const [line = ""] = body.split(/\r?\n/, 1);
  return line.replace(/, part \d+ -->$/, " -->") === markerOf(environment, 0);
}

/** What a reviewer saw: the commit that was planned and the hash of each stack's plan. */
export interface Reviewed {
  readonly commit: string | null;
  /** The workflow run that wrote it, as it says itself. */
  readonly run: number | null;
  readonly hashes: Readonly<Record<string, string>>;
}

/** The second hidden line. */
function reviewedLine({ commit, stacks }: PlanReport, run: number | undefined): string {
  const hashes = Object.fromEntries(
    stacks.flatMap(({ stack, hash }) => (hash === null ? [] : [[stack, hash]])),
  );
  return `${reviewedBeginning}${scriptJson({ commit, run: run ?? null, hashes })} -->`;
}

/** What follows the marker where a plan was there. */
const reviewedBeginning = "<!-- reviewed ";

/**
 * What a comment was written about. Only its second line counts: the rest holds texts of the network
 * file, which may say anything.
 *
 * @returns undefined where it is not the one on the environment or had no plan
 */
export function reviewedOf(
  { body }: Pick<Comment, "body">,
  environment?: string | undefined,
): Reviewed | "malformed" | undefined {
  const [first, second = ""] = body.split(/\r?\n/);
  if (first !== markerOf(environment, 0) || !second.startsWith(reviewedBeginning)) return undefined;
  const [, json = ""] = /^<!-- reviewed (\{.*\}) -->$/.exec(second) ?? [];
  try {
    const said = reviewedSchema.safeParse(parseJson(json, "a comment"));
    return said.success ? said.data : "malformed";
  } catch (error) {
    if (error instanceof Stop) return "malformed";
    throw error;
  }
}

const reviewedSchema = z.object({
  commit: z.string().nullable(),
  run: z.number().int().nullable(),
  hashes: z.record(z.string(), z.string()),
});
