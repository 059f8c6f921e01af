import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Network } from "@hybridnet/network";
import { jsonText } from "../command/escape";
import { exitCodes, Stop } from "../command/exit-codes";
import { masking } from "../command/masked";
import { loadedOf } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { styleOf } from "../command/terminal";
import { withTerraform } from "../terraform/release/offer";
import { type Synthesized, synthesize } from "../terraform/synthesized";
import { buildReport } from "./build-report";
import { reportMarkdown } from "./markdown";
import { type PlanWords, parsePlanOptions } from "./options";
import { planAll } from "./plan-all";
import type { PlannedStack } from "./plan-stack";
import { removedStacksOf } from "./removed-stacks";
import { refuseUnreplaced, replacementsIn } from "./replacements";
import type { PlanReport } from "./report";
import { reportText } from "./text";

/** `hybridnet plan`: see docs/plan-and-apply.md for what it judges. */
export async function runPlan(given: PlanWords, surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings;
  const options = parsePlanOptions(given);
  const { network, notes } = loadedOf(surroundings.env);
  const env = await withTerraform(surroundings);
  const app = synthesize(surroundings.checkout, env);
  err.write(masking(env)(app.said));
  const selected = selectedOf(app, options.stacks);
  const replacements = replacementsIn(app.stacks, options.replace, selected);
  const { checkout } = surroundings;
  const planned = await planAll(app, { env, checkout, lock: false, selected, replacements });
  planned.discard();
  refuseUnreplaced(planned.stacks);
  const choice = { app, network, selected, allow: options.allow };
  const report = { ...(await reportOf(planned.stacks, choice, surroundings)), notes };
  if (options.json !== undefined) {
    const text = jsonText(report);
    if (options.json === "-") out.write(text);
    else writeFileSync(options.json, text);
  }
  if (options.markdown) out.write(reportMarkdown(report));
  else if (options.json !== "-") out.write(reportText(report, styleOf(out, env)));
  return report.exitCode;
}

/** Names of the chosen stacks; of all where none is named. @throws Stop where one does not exist. */
export function selectedOf({ stacks }: Synthesized, names: readonly string[]): readonly string[] {
  const known = stacks.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Stop(
      exitCodes.fault,
      `There is no stack ${unknown.join(", ")}. Stacks are: ${known.join(", ")}.`,
    );
  return names.length === 0 ? known : known.filter((name) => names.includes(name));
}

/** The report on plans that were just made. */
export async function reportOf(
  stacks: readonly PlannedStack[],
  {
    app,
    network,
    selected,
    allow,
  }: {
    readonly app: Synthesized;
    readonly network: Network;
    readonly selected: readonly string[];
    readonly allow: readonly string[];
  },
  { env, checkout }: Surroundings,
): Promise<PlanReport> {
  const removedStacks = await removedStacksOf(app, { network, env });
  return buildReport({
    network,
    stacks,
    selected,
    allow,
    removedStacks,
    checkout,
    time: new Date(),
    masked: masking(
      env,
      stacks.flatMap(({ plan }) => [...(plan?.secrets ?? [])]),
    ),
    ...commitOf(checkout, env),
  });
}

/** The commit of a checkout, and whether it was changed since. */
export function commitOf(
  checkout: string,
  env: NodeJS.ProcessEnv,
): { readonly commit: string | null; readonly dirty: boolean } {
  const git = (...args: readonly string[]) => {
    const { status, stdout } = spawnSync("git", ["-C", checkout, ...args], { encoding: "utf8", env });
    return status === 0 ? stdout.trim() : undefined;
  };
  const top = git("rev-parse", "--show-toplevel");
  // Inside of somebody else's repository, its commit says nothing.
  if (top === undefined || git("ls-files", "--error-unmatch", join(checkout, "cdktf.json")) === undefined)
    return { commit: null, dirty: false };
  return {
    commit: git("rev-parse", "HEAD") ?? null,
    dirty: git("status", "--porcelain", "--untracked-files=no") !== "",
  };
}
