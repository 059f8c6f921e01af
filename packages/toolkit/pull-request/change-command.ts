import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exitCodes, Stop } from "../command/exit-codes";
import { block } from "../command/markdown";
import type { Surroundings } from "../command/surroundings";
import { reportDifference } from "../failover/difference";
import { synthesize } from "../terraform/synthesized";
import { publicText } from "./mask";
import { rehearsedReport } from "./rehearsed-report";
import { type Blocks, readBlocks, synthDiff } from "./synth-diff";
import { synthDiffMarkdown } from "./synth-diff-markdown";
import { waysMarkdown } from "./ways-markdown";
import { addSummary, annotations } from "./workflow-commands";

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
