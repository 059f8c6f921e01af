import { type Form, formIn, type Given, refuse } from "../../command/given";
import { durationMs } from "../account/clock";
import { type Fault, faultUsage, parseFault } from "./faults";

export type RehearsalWords = Given<
  "keep" | "destroy" | "skip-synth" | "realistic" | "advance" | "fault" | "json" | "markdown"
>;

/** What `hybridnet rehearse` was asked to do. */
export interface Options {
  /** Deploy the whole network, run one command, or list what no state holds. */
  readonly task:
    | { readonly kind: "deploy" }
    | { readonly kind: "command"; readonly command: readonly [string, ...string[]] }
    | { readonly kind: "orphans" };
  /** Leave account and state in place afterwards. */
  readonly keep: boolean;
  /** Destroy afterwards and prove that the account is back to its seed. */
  readonly destroy: boolean;
  /** Take the stacks as they are, without synthesizing them first. */
  readonly skipSynth: boolean;
  /** Let what takes minutes take seconds, instead of milliseconds. */
  readonly realistic: boolean;
  /** How far the account's clock is set forward first, such as `8d`. */
  readonly advance: string | undefined;
  /** What goes wrong on purpose. */
  readonly faults: readonly Fault[];
  /** How what was built, or the list of orphans, is printed. */
  readonly form: Form;
}

/** Options that would do nothing beside a command, and why. */
const deployOnly = {
  keep: "a command leaves account and state in place anyway. Leave it out.",
  destroy: "to destroy with a command, run: npx --no hybridnet rehearse npx cdktf destroy '*' --auto-approve",
} as const;

/**
 * Options stand before the command, whose own are left alone.
 * @throws Stop where the words make no sense, with all that is wrong with them.
 */
export function parseRehearsalOptions(given: RehearsalWords): Options {
  const { has, value, values, rest, faults } = given;
  const task = taskOf(rest);
  const [keep, destroy, skipSynth] = [has("keep"), has("destroy"), has("skip-synth")];
  if (task.kind !== "deploy") {
    if (keep) faults.push(`--keep goes with a deploy alone: ${deployOnly.keep}`);
    if (destroy) faults.push(`--destroy goes with a deploy alone: ${deployOnly.destroy}`);
  }
  const form = formIn(given);
  if (form !== "text" && task.kind === "command")
    faults.push(`--${form} goes with a deploy or orphans: a command prints what it prints.`);
  if (skipSynth && task.kind === "deploy") faults.push("--skip-synth goes with a command or orphans.");
  const injected = values("fault").map((text) => ({ text, fault: parseFault(text) }));
  const unknown = injected.filter(({ fault }) => fault === undefined).map(({ text }) => text);
  if (unknown.length > 0) faults.push(`There is no fault ${unknown.join(", ")}. Faults are:\n${faultUsage}`);
  const lost = injected.flatMap(({ text, fault }) => (fault && needsDeployed(fault) ? [text] : []));
  if (task.kind === "deploy" && lost.length > 0)
    faults.push(
      `A deploy begins anew, so --fault ${lost.join(", ")} goes with a command: npx --no hybridnet rehearse --keep first, then for example npx --no hybridnet rehearse --fault ${lost[0]} npx --no hybridnet plan.`,
    );
  faults.push(...values("advance").flatMap(durationFault));
  refuse(given);
  return {
    task,
    keep,
    destroy,
    skipSynth,
    realistic: has("realistic"),
    advance: value("advance"),
    faults: injected.flatMap(({ fault }) => fault ?? []),
    form,
  };
}

function taskOf([first, ...others]: readonly string[]): Options["task"] {
  if (first === undefined) return { kind: "deploy" };
  if (first === "orphans" && others.length === 0) return { kind: "orphans" };
  return { kind: "command", command: [first, ...others] };
}

/** Whether it is done to what an earlier run has deployed. */
function needsDeployed({ kind }: Fault): boolean {
  return kind === "delete" || kind === "change" || kind === "corrupt-account";
}

function durationFault(text: string): readonly string[] {
  try {
    durationMs(text);
    return [];
  } catch (error) {
    return [`--advance: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
