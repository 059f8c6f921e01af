import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { exitCodes, Stop } from "../../command/exit-codes";

const running = new Set<ChildProcess>();
let ending = false;

/**
 * Starts a program that must not outlive this one.
 * @throws Stop where the end was asked for: a program that was running then may have ended as if nothing were.
 */
export function spawnChild(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (ending) throw new Stop(exitCodes.interrupted, "Interrupted.");
  const child = spawn(program, [...args], options);
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

/** From now on no child is started. Those that run have got the signal themselves, as with Ctrl-C. */
export function startNoMore(): void {
  ending = true;
}

/** Asks every running child to end as well, for a signal that this process alone has got. */
export function endChildren(): void {
  startNoMore();
  for (const child of running) child.kill("SIGINT");
}
