import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startChild } from "../command/children";
import { jsonText } from "../command/escape";
import { exitCodes, Stop } from "../command/exit-codes";
import { parseJson, valueAt } from "../command/json";
import { block, words } from "../command/markdown";
import { maskedDeep } from "../command/masked";
import type { Surroundings } from "../command/surroundings";
import { pairText, type ReportDifference, reportDifference } from "../failover/difference";
import type { Report } from "../failover/report/report";
import { synthesize } from "../terraform/synthesized";
import { publicText } from "./mask";
import { type Blocks, readBlocks, type SynthDiff, synthDiff } from "./synth-diff";
import { synthDiffMarkdown } from "./synth-diff-report";
import { addSummary, annotations } from "./workflow-run";

/** What `hybridnet pr change --json` prints. */
interface ChangeReport {
  readonly format: "hybrid network change report";
  readonly version: 1;
  /** What the synthesized stacks differ in, and the ways; null where that cannot be told: see `problems`. */
  readonly synth: SynthDiff | null;
  readonly ways: ReportDifference | null;
  readonly problems: readonly Problem[];
}

/** Why a part of the report is missing. */
interface Problem {
  readonly title: string;
  readonly text: string;
  /** What was said by what failed. */
  readonly said: string | null;
}

/** What is found, part by part. */
type Part =
  | { readonly synth: SynthDiff }
  | { readonly ways: ReportDifference }
  | { readonly problem: Problem };

export interface ChangeProps {
  readonly base: string;
  readonly head: string;
  /** Prints one JSON document; the job summary stays Markdown. */
  readonly isJson: boolean;
}

/**
 * Says what a change does compared with its base, without an account: to the synthesized stacks, and to
 * the ways between data centres and VPCs when both are deployed anew. A base that cannot be synthesized
 * or rehearsed is no fault of the change; a change that cannot is.
 *
 * @throws Stop where there is no folder of the base.
 */
export async function runChange(
  { base, head, isJson }: ChangeProps,
  surroundings: Surroundings,
): Promise<number> {
  const { env, out } = surroundings;
  if (!existsSync(base))
    throw new Stop(
      exitCodes.missing,
      `There is no folder ${base}. Check the base out there: docs/pull-requests.md`,
    );
  const masked = publicText(env);
  const parts: Part[] = [];
  const exitCode = await compare({ base, head, isJson }, surroundings, (part) => {
    parts.push(part);
    const markdown = masked(partMarkdown(part));
    if (!isJson) out.write(`${markdown}\n`);
    if (env.GITHUB_STEP_SUMMARY) addSummary(markdown, surroundings);
  });
  if (isJson) out.write(jsonText(maskedDeep(reportOf(parts), masked)));
  return exitCode;
}

async function compare(
  { base, head, isJson }: ChangeProps,
  { env, err, runner }: Surroundings,
  tell: (part: Part) => void,
): Promise<number> {
  const masked = publicText(env);
  const problem = (title: string, text: string, said: string | null) =>
    tell({ problem: { title, text, said } });
  const [before, after] = [blocksOf(base, env), blocksOf(head, env)];
  if ("fault" in after) {
    // The runner reads standard output, which is the report alone.
    if (!isJson) for (const line of annotations(masked(after.fault))) runner.write(`${line}\n`);
    err.write(`${masked(after.fault)}\n`);
    problem("Synth: refused", "", after.fault);
    return exitCodes.fault;
  }
  if ("fault" in before)
    problem("Synth: nothing to compare with", "The base cannot be synthesized:", before.fault);
  else tell({ synth: synthDiff(before.blocks, after.blocks) });
  const made = await rehearsedReport(head, env);
  if (!made.ok) {
    err.write(`${masked(made.reason)}\n`);
    problem("Rehearsal: failed", "", made.reason);
    return exitCodes.fault;
  }
  const known = "fault" in before ? undefined : await rehearsedReport(base, env);
  if (known?.ok) tell({ ways: reportDifference(known.report, made.report) });
  else problem(waysTitle, "There is no report of the base to compare with.", known?.reason ?? null);
  return exitCodes.done;
}

function reportOf(parts: readonly Part[]): ChangeReport {
  const [synth] = parts.flatMap((part) => ("synth" in part ? part.synth : []));
  const [ways] = parts.flatMap((part) => ("ways" in part ? part.ways : []));
  return {
    format: "hybrid network change report",
    version: 1,
    synth: synth ?? null,
    ways: ways ?? null,
    problems: parts.flatMap((part) => ("problem" in part ? part.problem : [])),
  };
}

function partMarkdown(part: Part): string {
  if ("synth" in part) return synthDiffMarkdown(part.synth);
  if ("ways" in part) return waysMarkdown(part.ways);
  const { title, text, said } = part.problem;
  return `${[`## ${title}`, text, said === null ? "" : block(said)].filter(Boolean).join("\n\n")}\n`;
}

const waysTitle = "Ways between data centres and VPCs";

function blocksOf(
  checkout: string,
  env: NodeJS.ProcessEnv,
): { readonly blocks: Blocks } | { readonly fault: string } {
  const folder = mkdtempSync(join(tmpdir(), "synth-"));
  try {
    const place = join(folder, "cdktf.out");
    synthesize(resolve(checkout), { ...env, CDKTF_OUTDIR: place, CDKTF_OUTPUT: place });
    return { blocks: readBlocks(place) };
  } catch (error) {
    if (error instanceof Stop) return { fault: error.message };
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a change does to the ways between data centres and VPCs, as Markdown. */
export function waysMarkdown({ pairs, broken, mended, newDoubleLosses }: ReportDifference): string {
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ["", `${title}:`, "", ...items.map((text) => `- ${words(text)}`)];
  const lines = [
    ...pairs.map((pair) => `- ${words(pairText(pair))}`),
    ...list("Expected, and not so any more", broken),
    ...list("Expected, and so again", mended),
    ...list("Two failures that cut something off together, from now on", newDoubleLosses),
  ];
  const nothing = "Deployed anew, base and change have the same ways, normally and when something fails.";
  return `## ${waysTitle}\n\n${lines.length === 0 ? nothing : lines.join("\n").trim()}\n`;
}

/** The failover report of a checkout, or why there is none. */
type Rehearsed =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly reason: string };

/**
 * Deploys a checkout in a rehearsal, with its own code, and asks for the failover report. No account is
 * needed, and nothing is left behind.
 */
async function rehearsedReport(checkout: string, env: NodeJS.ProcessEnv): Promise<Rehearsed> {
  const place = mkdtempSync(join(tmpdir(), "rehearsed-"));
  // That of the checkout, which goes with what it deploys.
  const hybridnet = join(checkout, "node_modules", "@hybridnet", "toolkit", "bin", "hybridnet.js");
  const rehearse = (...words: readonly string[]) =>
    run([hybridnet, "rehearse", ...words], checkout, {
      ...env,
      REHEARSAL_DIR: place,
    });
  try {
    const deployed = await rehearse("--keep");
    if (deployed.status !== 0) return failed("It cannot be rehearsed", deployed);
    const failover = ["--from", join(place, "cdktf.out"), "--json"];
    const told = await rehearse(process.execPath, hybridnet, "failover", ...failover);
    const report = failoverReportIn(told.stdout);
    // The report is printed also where an expectation does not hold.
    return report === undefined ? failed("It has no failover report", told) : { ok: true, report };
  } finally {
    rmSync(place, { recursive: true, force: true });
    rmSync(`${place}.pid`, { force: true });
  }
}

interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Result> {
  return new Promise((resolve) => {
    const child = startChild(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout?.on("data", (data: Buffer) => out.push(data));
    child.stderr?.on("data", (data: Buffer) => errors.push(data));
    const end = (status: number) => resolve({ status, stdout: textOf(out), stderr: textOf(errors) });
    child.on("error", () => end(127));
    child.on("close", (status) => end(status ?? 1));
  });
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString("utf8");
}

function failed(what: string, { stdout, stderr }: Result): Rehearsed {
  const said = (stderr.trim() || stdout.trim()).split("\n").slice(-20).join("\n");
  return { ok: false, reason: `${what}:\n${said}` };
}

function failoverReportIn(text: string): Report | undefined {
  try {
    const json = parseJson(text, "the failover report");
    return isReport(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isReport(json: unknown): json is Report {
  return valueAt(json, "format") === "hybrid network failover report" && valueAt(json, "version") === 1;
}
