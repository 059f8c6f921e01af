import { constants } from "node:os";
import { spawnChild } from "./children";

/** Runs a command with this terminal and gives back its exit code, that of a shell where a signal ended it. */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawnChild(program, args, { cwd, env, stdio: "inherit" });
    child.on("error", ({ message }) => {
      console.error(`${program} cannot be run: ${message}`);
      resolve(127);
    });
    child.on("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
