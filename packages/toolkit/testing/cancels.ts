import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { listAt } from "../command/json";
import { everythingHeld } from "./recovery";
import { type Rehearsal, root } from "./rehearsal";

/** A way in which people and machines end a command before its time. */
export interface Way {
  /** Whether the command has a terminal; else its input is empty and its output a pipe. */
  readonly terminal: boolean;
  /** @param begun the command, or what gives it its terminal */
  readonly strike: (begun: ChildProcess) => Promise<void>;
}

const signal = async ({ pid }: ChildProcess, ...signals: readonly NodeJS.Signals[]): Promise<void> => {
  for (const it of signals) {
    if (pid !== undefined) kill(pid, it);
    await sleep(20);
  }
};
const signalGroup = async ({ pid }: ChildProcess, ...signals: readonly NodeJS.Signals[]): Promise<void> => {
  for (const it of signals) {
    if (pid !== undefined) kill(-pid, it);
    await sleep(20);
  }
};

/**
 * As a runner of GitHub Actions cancels a step, or ends one whose time is up: all of it goes to the step's own
 * process. Source: actions/runner 2.337.0, src/Runner.Sdk/ProcessInvoker.cs, CancelAndKillProcessTree: SIGINT,
 * SIGTERM after 7.5 s, SIGKILL after 2.5 s more.
 */
export async function cancelStep(step: ChildProcess): Promise<void> {
  const ended = new Promise<boolean>((resolve) => step.once("exit", () => resolve(true)));
  for (const [name, milliseconds] of [
    ["SIGINT", 7500],
    ["SIGTERM", 2500],
  ] as const) {
    step.kill(name);
    if (await Promise.race([ended, sleep(milliseconds, false, { ref: false })])) return;
  }
  step.kill("SIGKILL");
}

export const ways = {
  "SIGTERM to the process": { terminal: false, strike: (it) => signal(it, "SIGTERM") },
  "SIGINT to the process, three times": {
    terminal: false,
    strike: (it) => signal(it, "SIGINT", "SIGINT", "SIGINT"),
  },
  "SIGINT to the whole group, three times": {
    terminal: false,
    strike: (it) => signalGroup(it, "SIGINT", "SIGINT", "SIGINT"),
  },
  "SIGHUP, SIGTERM and SIGINT to the whole group": {
    terminal: false,
    strike: (it) => signalGroup(it, "SIGHUP", "SIGTERM", "SIGINT"),
  },
  "what a runner does to a step": { terminal: false, strike: cancelStep },
  "Ctrl-C, three times": {
    terminal: true,
    strike: async ({ stdin }) => {
      for (let times = 0; times < 3; times++) {
        stdin?.write("\x03");
        await sleep(20);
      }
    },
  },
  "the end of the terminal": { terminal: true, strike: (it) => signal(it, "SIGKILL") },
} as const satisfies Readonly<Record<string, Way>>;

export type WayName = keyof typeof ways;

export interface CancelProps {
  readonly command: readonly [string, ...string[]];
  readonly env: NodeJS.ProcessEnv;
  readonly way: Way;
  /** It is struck when the account has so many objects more than at first. */
  readonly objects: number;
  /** And so many milliseconds have gone by since. */
  readonly milliseconds: number;
}

/** What a cancelled command left behind. */
export interface Cancelled {
  /** Undefined where it ended in its own time, before it could be struck. */
  readonly struck: boolean;
  readonly status: number | null;
  readonly said: string;
  /** Terraforms that were still there when the command had ended. */
  readonly outlived: readonly string[];
}

/** Marks the processes of one command; no command hands it to terraform inside of a rehearsal. */
const mark = "CANCELLED_COMMAND";

/** Runs a command of a rehearsal, cancels it, and waits until all of it has ended. */
export async function cancel(
  rehearsal: Rehearsal,
  { command, env, way, objects, milliseconds }: CancelProps,
): Promise<Cancelled> {
  const before = objectsIn(rehearsal);
  const id = `${process.pid}-${Math.random()}`;
  const [program, ...args] = way.terminal ? inTerminal(command) : command;
  const begun = spawn(program, args, {
    cwd: root,
    env: { ...env, [mark]: id },
    stdio: [way.terminal ? "pipe" : "ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  for (const stream of [begun.stdout, begun.stderr])
    stream?.on("data", (data: Buffer) => {
      said += data.toString("utf8");
    });
  // A terminal that has gone takes no more keys.
  begun.stdin?.on("error", () => {});
  let status: number | null | undefined;
  const closed = new Promise<void>((resolve) =>
    begun.once("close", (code) => {
      status = code;
      resolve();
    }),
  );
  while (status === undefined && objectsIn(rehearsal) < before + objects) await sleep(5);
  await sleep(milliseconds);
  const struck = status === undefined;
  if (struck) await way.strike(begun);
  await closed;
  while (processes((pid) => environmentOf(pid).includes(`${mark}=${id}`)).length > 0) await sleep(20);
  const outlived = terraformsIn(rehearsal);
  while (terraformsIn(rehearsal).length > 0) await sleep(20);
  return { struck, status: status ?? null, said: stripVTControlCharacters(said), outlived };
}

/** Fails unless a state holds each object of the account, no lock is left, and the next apply makes all the rest. */
export async function losesNothing(rehearsal: Rehearsal): Promise<void> {
  if (existsSync(rehearsal.account) && objectsIn(rehearsal) > 0) everythingHeld(rehearsal, 0);
  const left = existsSync(rehearsal.states) ? readdirSync(rehearsal.states) : [];
  expect(left.filter((name) => name.endsWith(".lock.info"))).toEqual([]);
  const again = await rehearsal.callInside("apply", "all", "--auto-approve");
  expect(again.said).not.toContain("Error");
  expect(again.status).toBe(0);
  everythingHeld(rehearsal);
}

/** The command with a terminal of its own; bytes of its input are keys that are pressed. */
export function inTerminal(command: readonly string[]): readonly [string, ...string[]] {
  const words = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  return ["script", "--quiet", "--return", "--flush", "--command", `exec ${words.join(" ")}`, "/dev/null"];
}

function objectsIn({ account }: Rehearsal): number {
  if (!existsSync(account)) return 0;
  return listAt(JSON.parse(readFileSync(account, "utf8")), "content", "objects").length;
}

function terraformsIn({ place }: Rehearsal): readonly string[] {
  return processes((pid) => readlinkSync(`/proc/${pid}/cwd`).startsWith(place))
    .map((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "))
    .filter((words) => /(^|\/)(terraform|tofu) /.test(words));
}

/** Numbers of the processes of which something holds; those that have gone meanwhile, or have yet to be waited for, are none. */
function processes(holds: (pid: string) => boolean): readonly string[] {
  return readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && holds(name);
    } catch {
      return false;
    }
  });
}

function environmentOf(pid: string): readonly string[] {
  return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
}

function kill(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended.
  }
}
