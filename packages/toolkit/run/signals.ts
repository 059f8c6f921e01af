import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";

const running = new Set<ChildProcess>();
let interrupted: NodeJS.Signals | undefined;

/** Lets a signal that ends this process end the child first. */
export function track(child: ChildProcess): void {
  running.add(child);
  child.once("close", () => running.delete(child));
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
 * apply that is killed leaves a lock and objects that no state holds; then the process ends, and with it
 * goes what it keeps in its private folder.
 */
export function endInOrder(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      interrupted = signal;
      // Ctrl-C at a terminal reaches the children by itself; a second interrupt would make them give up.
      if (signal !== "SIGINT" || !process.stdin.isTTY) for (const child of running) child.kill("SIGINT");
      if (running.size === 0) process.exit(interruptedCode());
    });
}
