import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleData } from "@hybridnet/network/testing/synth";
import { readWorkflow } from "../pull-request/testing/workflow";
import { cancel, losesNothing, type Way } from "./cancels";
import { hybridnet, Rehearsal } from "./rehearsal";

/** What is cancelled, in a rehearsal of its own. */
interface Command {
  /** Does what comes before, and gives the words of the command. */
  readonly words: (rehearsal: Rehearsal) => Promise<readonly [string, ...string[]]>;
  /** Objects that it makes; struck before the last one, it cannot have ended yet. */
  readonly objects: number;
  /** Whether it opens the account itself, instead of running in a rehearsal that stays open. */
  readonly rehearses?: true;
}

const node = process.execPath;

/** The worked example has 29 resources: 3 in connectivity, 21 in cen-core, 5 in vpn-standby. */
export const commands = {
  "hybridnet apply": {
    objects: 29,
    words: async () => [node, hybridnet, "apply", "all", "--auto-approve"],
  },
  "npx --no hybridnet apply": {
    objects: 29,
    words: async () => ["npx", "--no", "hybridnet", "apply", "all", "--auto-approve"],
  },
  "hybridnet rehearse": {
    objects: 29,
    words: async () => [node, hybridnet, "rehearse"],
    rehearses: true,
  },
  "npm run deploy": {
    objects: 21,
    words: async (rehearsal) => {
      await applied(rehearsal, "connectivity");
      return ["npm", "run", "deploy", "--", "cen-core", "--auto-approve"];
    },
  },
  "npx cdktf deploy": {
    objects: 21,
    words: async (rehearsal) => {
      await applied(rehearsal, "connectivity");
      return ["npx", "cdktf", "deploy", "cen-core", "--ignore-missing-stack-dependencies", "--auto-approve"];
    },
  },
  "the step of the workflow that applies": {
    objects: 29,
    words: async (rehearsal) => ["bash", "-e", await stepThatApplies(rehearsal)],
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** When a command is struck. */
export interface Moment {
  /** When so much of what it makes is there, from 0 to 1. */
  readonly share: number;
  readonly milliseconds: number;
}

/** Cancels a command once, and fails where anything was lost by it, or the command did not wait. */
export async function cancelOnce(name: CommandName, way: Way, moment: Moment): Promise<void> {
  const command: Command = commands[name];
  const rehearsal = new Rehearsal(exampleData("worked-example"), true);
  try {
    const words = await command.words(rehearsal);
    const { outlived, said } = await cancel(rehearsal, {
      command: words,
      env: command.rehearses ? rehearsal.environment() : rehearsal.environmentInside(),
      way,
      objects: Math.max(1, Math.floor(moment.share * (command.objects - 2))),
      milliseconds: moment.milliseconds,
    });
    expect(outlived).toEqual([]);
    expect(said).not.toMatch(/two interrupts received|Error: Error locking state/i);
    await losesNothing(rehearsal);
  } finally {
    rehearsal.remove();
  }
}

async function applied(rehearsal: Rehearsal, stack: string): Promise<void> {
  const { status, said } = await rehearsal.callInside("apply", stack, "--auto-approve");
  if (status !== 0) throw new Error(said);
}

/** The step's script, with what the steps before it hand over. */
async function stepThatApplies(rehearsal: Rehearsal): Promise<string> {
  const script =
    readWorkflow("apply").jobs.apply?.steps.find(({ run }) => run?.includes(" apply "))?.run ?? "";
  const { folder } = rehearsal;
  // Files that nobody has committed yet would make every review one of another commit.
  const GIT_DIR = join(folder, "no-git");
  rehearsal.insideWith({ GIT_DIR }, node, hybridnet, "plan", "--json", join(folder, "reviewed.json"));
  const file = join(folder, "step.sh");
  writeFileSync(file, `export GIT_DIR='${GIT_DIR}' RUNNER_TEMP='${folder}'\n${script}`);
  return file;
}
