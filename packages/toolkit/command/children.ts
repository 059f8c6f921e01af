import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { Stop } from "./exit-codes";

interface Running {
  readonly child: ChildProcess;
  readonly sharesTerminal: boolean;
  isTold: boolean;
}

const running = new Set<Running>();
const holds = new Set<symbol>();
let interrupted: NodeJS.Signals | undefined;

export interface ChildOptions extends Omit<SpawnOptions, "detached"> {
  /**
   * Whether it stays in the terminal's foreground, as an editor or a shell must. Ctrl-C then reaches it by itself, as
   * often as it is pressed, and the end of the terminal does.
   */
  readonly sharesTerminal?: boolean;
}

/**
 * Starts a program that must not outlive this one. Unless it shares the terminal it gets a session of its own, so
 * that a signal reaches it through this process alone, and once: at a second interrupt Terraform gives up, and
 * forgets the object that it is making (Terraform: `terraform apply`, "Interrupting").
 *
 * @throws Stop where this one was asked to end: a program that was running then may have ended as if nothing were.
 */
export function startChild(
  program: string,
  args: readonly string[],
  { sharesTerminal = false, ...options }: ChildOptions,
): ChildProcess {
  if (interrupted !== undefined) throw new Stop(interruptedCode(), "Interrupted.");
  const child = spawn(program, [...args], { ...options, detached: !sharesTerminal });
  const state = { child, sharesTerminal, isTold: false };
  running.add(state);
  child.once("close", () => running.delete(state));
  return child;
}

/** Whether this process was asked to end; nothing new may be started then. */
export function isInterrupted(): boolean {
  return interrupted !== undefined;
}

/**
 * Lets this process go on after a signal until the end of what it has begun elsewhere: whoever calls this looks at
 * `isInterrupted`, and calls what it gets when nothing is left running.
 */
export function holdEnd(): () => void {
  const hold = Symbol("begun elsewhere");
  holds.add(hold);
  return () => void holds.delete(hold);
}

/** The exit code of a shell for the first signal that asked for the end. */
export function interruptedCode(): number {
  return 128 + constants.signals[interrupted ?? "SIGINT"];
}

/**
 * Makes Ctrl-C and its kin an orderly end: running programs are told to stop, once, and waited for, because an
 * apply that is killed leaves a lock and objects that no state holds. Where none runs the process ends, and with
 * it goes, on its event `exit`, what it has put elsewhere.
 *
 * @param say tells the user, who would otherwise press Ctrl-C again
 */
export function endInOrder(say: (text: string) => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      const isFirst = interrupted === undefined;
      interrupted ??= signal;
      if (running.size === 0 && holds.size === 0) process.exit(interruptedCode());
      for (const state of running) interrupt(state, signal);
      const pids = [...running].flatMap(({ child: { pid }, sharesTerminal }) =>
        sharesTerminal ? [] : (pid ?? []),
      );
      if (isFirst && pids.length > 0) say(waiting(pids));
    });
}

/** Terraform, as a shell, waits for its own work after SIGINT. */
function interrupt(state: Running, signal: NodeJS.Signals): void {
  const { child, sharesTerminal, isTold } = state;
  if (isTold || child.pid === undefined) return;
  state.isTold = true;
  if (!sharesTerminal) endGroup(child.pid, "SIGINT");
  // The terminal has given Ctrl-C to everything in its foreground.
  else if (signal !== "SIGINT") child.kill("SIGINT");
}

/** Also what a child has started, such as the terraform of a script; nothing where all of it has ended. */
export function endGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function waiting(pids: readonly number[]): string {
  return `Interrupted. Waiting for what was begun (process ${pids.join(", ")}), so that nothing is made that no state holds.
`;
}

/**
 * When a process began, in clock ticks since the machine did: numbers of processes come round, and this tells two
 * with one number apart. Undefined where the system does not say or there is no such process. Source: Linux manual
 * page proc_pid_stat(5), field 22; the name in field 2 may hold blanks and brackets.
 */
export function startOfProcess(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
