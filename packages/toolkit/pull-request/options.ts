import { exitCodes, Stop } from "../command/exit-codes";
import { readWords, refuse } from "../command/options";

/** The commands by the word that the npm script gives: what each takes, and what it does. */
const commands = {
  "synth-diff": {
    usage: "npm run synth:diff -- [--json] BASE HEAD",
    takes: ["BASE", "HEAD"],
    does: "compare two synthesized folders (cdktf.out)",
  },
  change: {
    usage: "npm run pr:change -- BASE",
    takes: ["BASE"],
    does: "synthesize and rehearse this checkout and the one in BASE",
  },
  access: {
    usage: "npm run pr:access",
    takes: [],
    does: "say whether this workflow run gets credentials",
  },
  comment: {
    usage: "npm run pr:comment -- PLAN ERRORS",
    takes: ["PLAN", "ERRORS"],
    does: "write the comment about the plan in these two files",
  },
  approval: {
    usage: "npm run pr:approval -- PLAN ERRORS",
    takes: ["PLAN", "ERRORS"],
    does: "show a plan that is to be approved and hand it over",
  },
  reviewed: {
    usage: "npm run pr:reviewed -- FILE",
    takes: ["FILE"],
    does: "write the plan that was approved to FILE",
  },
} as const;

export interface Command {
  readonly name: keyof typeof commands;
  /** As many files and folders as the command takes. */
  readonly paths: readonly string[];
  /** `synth-diff` alone. */
  readonly json: boolean;
}

const list = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(42)}${does}`);
const usage = `usage: one of
${list.join("\n")}

Exit status: 0 done, 1 fault, 2 differences (synth:diff), 3 refused for safety, 4 something is missing.`;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseCommand([first, ...words]: readonly string[]): Command {
  const name = Object.keys(commands).find((it): it is Command["name"] => it === first);
  const { has, rest, faults } = readWords(words, { json: "flag" }, usage);
  if (name === undefined) throw new Stop(exitCodes.fault, usage);
  const { takes } = commands[name];
  if (has("json") && name !== "synth-diff") faults.push("There is no option --json.");
  faults.push(...takes.slice(rest.length).map((it) => `${it} is missing.`));
  faults.push(...rest.slice(takes.length).map((it) => `There is one path too many: ${it}.`));
  refuse(faults, usage);
  return { name, paths: rest, json: has("json") };
}
