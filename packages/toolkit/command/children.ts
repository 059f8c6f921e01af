import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { Stop } from "./exit-codes";

/** Children with the signal that makes each end in order. */
const running = new Map<ChildProcess, NodeJS.Signals>();
let interrupted: NodeJS.Signals | undefined;

/**
 * Starts a program that must not outlive this one.
 *
 * @param end the signal that makes it end in order: Terraform, as a shell, waits for its own work after SIGINT
 * @throws Stop where this one was asked to end: a program that was running then may have ended as if nothing were.
 */
export function startChild(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
  end: NodeJS.Signals = "SIGINT",
): ChildProcess {
  if (interrupted !== undefined) throw new Stop(interruptedCode(), "Interrupted.");
  const child = spawn(program, [...args], options);
  running.set(child, end);
  child.once("close", () => running.delete(child));
  return child;
}

/** Whether this process was asked to end; nothing new may be started then. */
export function isInterrupted(): boolean {
  return interrupted !== undefined;
}

/** The exit code of a shell for the signal that ended the work. */
export function interruptedCode(): number {
  return 128 + constants.signals[interrupted ?? "SIGINT"];
}

/**
 * Makes Ctrl-C and its kin an orderly end: running programs are told to stop and waited for, because an
 * apply that is killed leaves a lock and objects that no state holds. Where none runs the process ends, and with
 * it goes, on its event `exit`, what it has put elsewhere.
 */
export function endInOrder(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      interrupted = signal;
      // Ctrl-C reaches every process of a terminal by itself; a second interrupt would make Terraform give up.
      if (signal !== "SIGINT") for (const [child, end] of running) child.kill(end);
      if (running.size === 0) process.exit(interruptedCode());
    });
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
