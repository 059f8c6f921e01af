import { constants } from "node:os";
import { exitCodes } from "../../command/exit-codes";
import { spawnChild } from "./children";

/** Runs a command with this terminal and gives back its exit code, that of a shell where a signal ended it. */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawnChild(program, args, { cwd, env, stdio: "inherit" });
    child.on("error", (error) => {
      const missing = "code" in error && error.code === "ENOENT";
      console.error(`${program} cannot be run: ${missing ? "there is no such program" : error.message}.`);
      resolve(missing ? exitCodes.missing : exitCodes.fault);
    });
    child.on("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
