import { durationFaults } from "../../command/duration";
import { type Form, formIn, type Given, refuse } from "../../command/given";
import type { ProviderName } from "../real/names";
import { type Fault, faultUsage, parseFault } from "./faults";

export type RehearsalWords = Given<
  | "keep"
  | "destroy"
  | "ids"
  | "skip-synth"
  | "realistic"
  | "advance"
  | "fault"
  | "json"
  | "markdown"
  | "provider"
  | "provider-binary"
  | "compare"
  | "guesses"
  | "yes"
>;

/** What `hybridnet rehearse` was asked to do. */
export interface Options {
  /**
   * Deploy the whole network, run one command, list what no state holds, try edits of these titles (of any without
   * one) with both providers, or list what the account guesses.
   */
  readonly task:
    | { readonly kind: "deploy" }
    | { readonly kind: "command"; readonly command: readonly [string, ...string[]] }
    | { readonly kind: "orphans" }
    | { readonly kind: "compare"; readonly titles: readonly string[] }
    | { readonly kind: "guesses" };
  /** Who speaks to Terraform: the stand-in, or the provider itself, which speaks to the account's API. */
  readonly provider: ProviderName;
  /** The real provider's program, where it is named. */
  readonly providerBinary: string | undefined;
  /** Leave account and state in place afterwards. */
  readonly keep: boolean;
  /** Destroy afterwards and prove that the account is back to its seed. */
  readonly destroy: boolean;
  /** Show the ids of what was built, instead of the network. */
  readonly ids: boolean;
  /** Take the stacks as they are, without synthesizing them first. */
  readonly skipSynth: boolean;
  /** Let what takes minutes take seconds, instead of milliseconds. */
  readonly realistic: boolean;
  /** How far the account's clock is set forward first, such as `8d`. */
  readonly advance: string | undefined;
  /** What goes wrong on purpose. */
  readonly faults: readonly Fault[];
  /** Whether a Terraform may be fetched where there is none. */
  readonly yes: boolean;
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
  const { has, value, values, faults } = given;
  const task = taskOf(given);
  const provider = value("provider") === "real" || task.kind === "compare" ? "real" : "stand-in";
  if (has("provider-binary") && provider !== "real")
    faults.push("--provider-binary goes with --provider real and with --compare.");
  const [keep, destroy, skipSynth] = [has("keep"), has("destroy"), has("skip-synth")];
  if (task.kind === "compare" || task.kind === "guesses") faults.push(...aloneFaults(given, task.kind));
  else if (task.kind !== "deploy") {
    if (keep) faults.push(`--keep goes with a deploy alone: ${deployOnly.keep}`);
    if (destroy) faults.push(`--destroy goes with a deploy alone: ${deployOnly.destroy}`);
  }
  const form = formIn(given);
  if (form !== "text" && task.kind === "command")
    faults.push(`--${form} goes with a deploy or orphans: a command prints what it prints.`);
  if (skipSynth && task.kind === "deploy") faults.push("--skip-synth goes with a command or orphans.");
  if (has("ids") && (form !== "text" || task.kind !== "deploy"))
    faults.push("--ids is for the text of a deploy: leave it out.");
  const injected = values("fault").map((text) => ({ text, fault: parseFault(text) }));
  const unknown = injected.filter(({ fault }) => fault === undefined).map(({ text }) => text);
  if (unknown.length > 0) faults.push(`There is no fault ${unknown.join(", ")}. Faults are:\n${faultUsage}`);
  const lost = injected.flatMap(({ text, fault }) => (fault && needsDeployed(fault) ? [text] : []));
  if (task.kind === "deploy" && lost.length > 0)
    faults.push(
      `A deploy begins anew, so --fault ${lost.join(", ")} goes with a command: npx --no hybridnet rehearse --keep first, then for example npx --no hybridnet rehearse --fault ${lost[0]} npx --no hybridnet plan.`,
    );
  faults.push(...values("advance").flatMap((text) => durationFaults("--advance", text)));
  refuse(given);
  return {
    task,
    provider,
    providerBinary: value("provider-binary"),
    keep,
    destroy,
    ids: has("ids"),
    yes: has("yes"),
    skipSynth,
    realistic: has("realistic"),
    advance: value("advance"),
    faults: injected.flatMap(({ fault }) => fault ?? []),
    form,
  };
}

function taskOf({ has, rest }: RehearsalWords): Options["task"] {
  const [first, ...others] = rest;
  if (has("guesses")) return { kind: "guesses" };
  if (has("compare")) return { kind: "compare", titles: rest };
  if (first === undefined) return { kind: "deploy" };
  if (first === "orphans" && others.length === 0) return { kind: "orphans" };
  return { kind: "command", command: [first, ...others] };
}

/** Options of a rehearsal that would do nothing beside one that makes rehearsals of its own, or none. */
function aloneFaults({ has, rest }: RehearsalWords, kind: "compare" | "guesses"): readonly string[] {
  const useless = (["keep", "destroy", "skip-synth", "realistic", "advance", "fault"] as const).filter(has);
  const printed = (["json", "markdown"] as const).filter(has);
  return [
    ...[...useless, ...printed].map((name) => `--${name} does not go with --${kind}.`),
    ...(kind === "guesses" && rest.length > 0 ? ["--guesses only prints, and runs no command."] : []),
    ...(kind === "guesses" && has("compare") ? ["--compare does not go with --guesses."] : []),
  ];
}

/** Whether it is done to what an earlier run has deployed. */
function needsDeployed({ kind }: Fault): boolean {
  return ["delete", "change", "down", "up", "announce", "corrupt-account"].includes(kind);
}
