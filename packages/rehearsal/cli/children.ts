import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

const running = new Set<ChildProcess>();

/** Starts a program that must not outlive this one. */
export function spawnChild(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, [...args], options);
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

/** Asks every running child to end. Ctrl-C reaches them by itself; a signal to this process alone does not. */
export function endChildren(): void {
  for (const child of running) child.kill("SIGINT");
}
