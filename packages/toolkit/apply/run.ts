import { writeFileSync } from "node:fs";
import { interruptedCode, isInterrupted } from "../command/children";
import { jsonText } from "../command/escape";
import { exitCodes, Stop } from "../command/exit-codes";
import { textAt } from "../command/json";
import { masking } from "../command/masked";
import { networkOf } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { inLines, styleOf } from "../command/terminal";
import type { Printer } from "../command/workflow-log";
import { type PlannedApp, planAll } from "../plan/plan-all";
import type { PlannedStack } from "../plan/plan-stack";
import {
  type Replacements,
  refuseOtherReplacements,
  refuseUnreplaced,
  replacedSince,
  replacementsIn,
  without,
} from "../plan/replacements";
import type { PlanReport, StackPlan } from "../plan/report";
import { commitOf, reportOf, selectedOf } from "../plan/run";
import { reportText, safetyLines } from "../plan/text";
import { applyPlan } from "../terraform/apply";
import { withTerraform } from "../terraform/release/offer";
import { isRefusedFile } from "../terraform/run-terraform";
import { readState } from "../terraform/state";
import { type Synthesized, synthesize } from "../terraform/synthesized";
import { approve, readReviewed, refuseUnlessCurrent } from "./approve";
import { compare } from "./compare";
import { type ApplyOptions, type ApplyWords, parseApplyOptions } from "./options";
import { refuseReport, refuseUnknown } from "./refuse";
import { type ApplyReport, applyMarkdown, type Outcome } from "./report";

/** `hybridnet apply`: see docs/plan-and-apply.md for what it judges. */
export async function runApply(given: ApplyWords, callers: Surroundings): Promise<number> {
  const { checkout, err } = callers;
  const options = parseApplyOptions(given);
  // What is no review of this checkout is refused before anything is planned.
  const reviewed = options.reviewed === undefined ? undefined : readReviewed(options.reviewed);
  if (reviewed !== undefined)
    refuseUnlessCurrent(reviewed, { ...commitOf(checkout, callers.env), time: new Date() }, options.maxAge);
  const env = await withTerraform(callers);
  const app = synthesize(checkout, env);
  err.write(masking(env)(app.said));
  const selected = selectedOf(app, options.stacks);
  const replacements = replacementsIn(app.stacks, options.replace, selected);
  if (reviewed !== undefined) refuseOtherReplacements(reviewed, replacements, selected);
  return await new Apply(app, options, { selected, replacements, reviewed }, { ...callers, env }).run();
}

/** What is to be applied, as it was found in the synthesized app. */
interface Asked {
  /** Names of stacks. */
  readonly selected: readonly string[];
  readonly replacements: Replacements;
  readonly reviewed: PlanReport | undefined;
}

/** One apply: plans that are made, judged, approved, and then applied stack by stack. */
class Apply {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly network;
  private readonly selected: readonly string[];
  private readonly reviewed: PlanReport | undefined;
  /** What is still to be made anew. */
  private replacements: Replacements;
  /** Standard output takes the report alone where that goes there. */
  private readonly progress: Printer;
  private planned: PlannedApp | undefined;
  /** Whether a stack failed because there was no room for a file, or no right to write it. */
  private isRefusedFile = false;
  /** On the plans that were to be approved. */
  private first: PlanReport | undefined;
  /** On the last plans, of which those of `judged` were judged. */
  private report: PlanReport | undefined;
  private judged: readonly string[] = [];

  constructor(
    private readonly app: Synthesized,
    private readonly options: ApplyOptions,
    { selected, replacements, reviewed }: Asked,
    private readonly surroundings: Surroundings,
  ) {
    this.selected = selected;
    this.replacements = replacements;
    this.reviewed = reviewed;
    this.network = networkOf(surroundings.env);
    const { out, err } = surroundings;
    this.progress = options.markdown || options.json === "-" ? err : out;
  }

  async run(): Promise<number> {
    try {
      const exitCode = await this.work();
      this.publish(exitCode);
      return exitCode;
    } catch (error) {
      if (error instanceof Stop) this.publish(error.exitCode);
      throw error;
    } finally {
      this.planned?.discard();
    }
  }

  private async work(): Promise<number> {
    const report = await this.planFirst();
    this.first = report;
    this.say(reportText(report, styleOf(this.progress, this.surroundings.env)).trimEnd());
    refuseReport(report, this.selected);
    const [stack = ""] = this.selected;
    refuseUnknown(this.plannedStack(stack), this.options.detach);
    if (this.isDone(report)) {
      this.say("\nThere is nothing to do.");
      return exitCodes.done;
    }
    const approved = await approve(report, this.options, this.surroundings.terminal);
    for (const stack of this.selected) await this.apply(stack, approved);
    return this.conclude();
  }

  /** Writes the report in the forms that were asked for, if anything was planned. */
  private publish(exitCode: number): void {
    if (this.first === undefined) return;
    const outcomes = [...this.outcomes].map(([stack, outcome]) => ({ stack, outcome }));
    const report: ApplyReport = {
      format: "hybrid network apply report",
      version: 1,
      exitCode,
      plan: this.first,
      outcomes,
    };
    const { json, markdown } = this.options;
    const { out } = this.surroundings;
    if (markdown) out.write(applyMarkdown(report));
    if (json === "-") out.write(jsonText(report));
    else if (json !== undefined) writeFileSync(json, jsonText(report));
  }

  /** What a review says is to be made anew, and has been since, is not made anew once more. */
  private async planFirst(): Promise<PlanReport> {
    const report = await this.plan(this.selected, this.selected);
    const done = this.reviewed === undefined ? [] : replacedSince(this.reviewed, report);
    for (const address of done) this.say(`${address} was replaced, or destroyed for it, since the review.`);
    this.replacements = without(this.replacements, done);
    const left = done.length === 0 ? report : await this.plan(this.selected, this.selected);
    refuseUnreplaced(this.planned?.stacks ?? []);
    return left;
  }

  /** Plans everything anew and forgets the plans before. */
  private async plan(together: readonly string[], judged: readonly string[]): Promise<PlanReport> {
    this.planned?.discard();
    const { env, checkout } = this.surroundings;
    const [stack = ""] = this.selected;
    this.planned = await planAll(this.app, {
      env,
      checkout,
      lock: true,
      selected: together,
      detach: { stack, addresses: this.options.detach },
      replacements: this.replacements,
    });
    const { app, network } = this;
    const choice = { app, network, selected: judged, allow: this.options.allow };
    this.report = await reportOf(this.planned.stacks, choice, this.surroundings);
    this.judged = judged;
    return this.report;
  }

  private isDone({ stacks }: PlanReport): boolean {
    return stacks.every(({ selected, status }) => !selected || status === "no-change");
  }

  private async apply(stack: string, approved: PlanReport): Promise<void> {
    const upstream = this.app.stacks.find(({ name }) => name === stack)?.dependencies ?? [];
    const unapplied = upstream.find((name) =>
      ["failed", "skipped", "refused"].includes(this.outcomes.get(name) ?? ""),
    );
    if (unapplied !== undefined || isInterrupted()) {
      this.say(
        `\n${stack}: skipped${unapplied === undefined ? "" : `, because ${unapplied} ${this.outcomes.get(unapplied)}`}`,
      );
      this.outcomes.set(stack, "skipped");
      return;
    }
    this.outcomes.set(stack, await this.applyOne(stack, approved));
  }

  private async applyOne(stack: string, approved: PlanReport): Promise<Outcome> {
    const known = approved.stacks.find((it) => it.stack === stack);
    // What it reads from the stacks before it is known only now; and what was planned for another stack was not judged for this one.
    const isOpen = (this.plannedStack(stack)?.pending.length ?? 0) > 0 || !this.judged.includes(stack);
    if (isOpen) await this.plan(this.left(), [stack]);
    for (let attempt = 1; attempt <= 2; attempt++) {
      const planned = this.plannedStack(stack);
      if (planned === undefined || !this.isStillApproved(stack, known)) return "refused";
      if (this.report?.stacks.some((it) => it.stack === stack && it.status === "no-change")) {
        this.say(`\n${stack}: nothing to do`);
        return "nothing to do";
      }
      this.say(`\n${stack}: apply`);
      const { env } = this.surroundings;
      const masked = masking(env, planned.plan?.secrets);
      const {
        planFile = "",
        stack: { folder },
      } = planned;
      const result = await applyPlan({ folder, planFile }, env, (line) => this.say(masked(line)));
      if (result.kind === "done") return "applied";
      if (result.kind === "failed") {
        this.complain(masked(`${stack} failed:\n${result.text}`));
        this.isRefusedFile ||= isRefusedFile(result.text);
        await this.sayReplaced(planned);
        return "failed";
      }
      if (attempt === 1) {
        this.say(`${stack}: its state has changed since the plan was made; planning again`);
        await this.plan(this.left(), [stack]);
      }
    }
    this.complain(
      `${stack} failed: its state keeps changing, so somebody else is applying it at the same time.`,
    );
    return "failed";
  }

  /** The same words again would replace once more what is replaced already; a review says what it was. */
  private async sayReplaced({ stack, plan, replaced }: PlannedStack): Promise<void> {
    if (replaced.length === 0 || this.reviewed !== undefined) return;
    const state = await readState(stack, this.surroundings.env).catch((error: unknown) => {
      if (error instanceof Stop) return undefined;
      throw error;
    });
    if (state === undefined) return;
    const idOf = (address: string) =>
      textAt(state.resources.find((it) => it.address === address)?.values, "id");
    for (const { address, sides } of plan?.changes ?? [])
      if (replaced.includes(address) && idOf(address) !== textAt(sides.before, "id"))
        this.complain(
          `${address} is replaced already, or its old object is gone: leave --replace '${address}' out when you run this again.`,
        );
  }

  private plannedStack(name: string): PlannedStack | undefined {
    return this.planned?.stacks.find(({ stack }) => stack.name === name);
  }

  /** The stacks that are still to be applied. */
  private left(): readonly string[] {
    return this.selected.filter((name) => !this.outcomes.has(name));
  }

  /** Whether the last plan of a stack is one that was approved, and nothing speaks against it by now. */
  private isStillApproved(stack: string, known: StackPlan | undefined): boolean {
    const fresh = this.report?.stacks.find((it) => it.stack === stack);
    if (fresh === undefined || known === undefined) return false;
    if (fresh.error !== null) {
      this.complain(`${stack} cannot be planned any more:\n${fresh.error}`);
      return false;
    }
    const { verdict, differences } = compare(known, fresh);
    if (verdict === "other" && fresh.status !== "no-change") {
      this.complain(
        inLines([
          `${stack}: this is not the plan that was approved:`,
          ...differences.map((text) => `  ${text}`),
        ]),
      );
      return false;
    }
    if (this.report?.safety.verdict === "refused") {
      this.complain(inLines(safetyLines(this.report.safety, styleOf({}, {}))));
      return false;
    }
    return true;
  }

  private conclude(): number {
    const outcomes = [...this.outcomes];
    this.say(`\n${outcomes.map(([stack, outcome]) => `${stack}: ${outcome}`).join("\n")}`);
    if (isInterrupted()) return interruptedCode();
    const has = (outcome: Outcome) => outcomes.some(([, it]) => it === outcome);
    if (!has("failed") && !has("refused")) return exitCodes.done;
    this.say("\nWhat was applied stays. Mend what failed and run the same command again.");
    if (this.isRefusedFile) return exitCodes.missing;
    return has("failed") ? exitCodes.fault : exitCodes.refused;
  }

  private say(text: string): void {
    this.progress.write(`${text}\n`);
  }

  private complain(text: string): void {
    this.surroundings.err.write(`${text}\n`);
  }
}
