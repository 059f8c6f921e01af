import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startChild } from "../command/children";
import { exitCodes, Stop } from "../command/exit-codes";
import { parseJson, valueAt } from "../command/json";
import { block, words } from "../command/markdown";
import type { Surroundings } from "../command/surroundings";
import { pairText, type ReportDifference, reportDifference } from "../failover/difference";
import type { Report } from "../failover/report/report";
import { synthesize } from "../terraform/synthesized";
import { publicText } from "./mask";
import { type Blocks, readBlocks, synthDiff } from "./synth-diff";
import { synthDiffMarkdown } from "./synth-diff-report";
import { addSummary, annotations } from "./workflow-run";

/**
 * Says what a change does compared with its base, without an account: to the synthesized stacks, and to
 * the ways between data centres and VPCs when both are deployed anew. A base that cannot be synthesized
 * or rehearsed is no fault of the change; a change that cannot is.
 *
 * @throws Stop where there is no folder of the base.
 */
export async function runChange(
  { base, head }: { readonly base: string; readonly head: string },
  { env, out, err, runner }: Surroundings,
): Promise<number> {
  if (!existsSync(base))
    throw new Stop(
      exitCodes.missing,
      `There is no folder ${base}. Check the base out there: docs/pull-requests.md`,
    );
  const masked = publicText(env);
  const [before, after] = [blocksOf(base, env), blocksOf(head, env)];
  const write = (markdown: string) => {
    out.write(`${masked(markdown)}\n`);
    if (env.GITHUB_STEP_SUMMARY) addSummary(env, masked(markdown));
  };
  if ("fault" in after) {
    for (const line of annotations(masked(after.fault))) runner.write(`${line}\n`);
    err.write(`${masked(after.fault)}\n`);
    write(`## Synth: refused\n\n${block(after.fault)}\n`);
    return exitCodes.fault;
  }
  write(
    "fault" in before
      ? `## Synth: nothing to compare with\n\nThe base cannot be synthesized:\n\n${block(before.fault)}\n`
      : synthDiffMarkdown(synthDiff(before.blocks, after.blocks)),
  );
  const made = await rehearsedReport(head, env);
  if (!made.ok) {
    err.write(`${masked(made.reason)}\n`);
    write(`## Rehearsal: failed\n\n${block(made.reason)}\n`);
    return exitCodes.fault;
  }
  const known = "fault" in before ? undefined : await rehearsedReport(base, env);
  write(
    known?.ok
      ? waysMarkdown(reportDifference(known.report, made.report))
      : `## Ways between data centres and VPCs\n\nThere is no report of the base to compare with.\n\n${known === undefined ? "" : block(known.reason)}\n`,
  );
  return exitCodes.done;
}

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
  return `## Ways between data centres and VPCs\n\n${lines.length === 0 ? nothing : lines.join("\n").trim()}\n`;
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
    const report = reportOf(told.stdout);
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
    const child = startChild(
      process.execPath,
      args,
      { cwd, env, stdio: ["ignore", "pipe", "pipe"] },
      "SIGTERM",
    );
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

function reportOf(text: string): Report | undefined {
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
