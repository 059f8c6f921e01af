import { constants } from "node:os";
import { startChild } from "../../command/children";
import { exitCodes } from "../../command/exit-codes";
import type { Printer } from "../../command/workflow-log";

interface CommandProps {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly err: Pick<Printer, "write">;
}

/** Runs a command with this terminal and gives back its exit code, that of a shell where a signal ended it. */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  { cwd, env, err }: CommandProps,
): Promise<number> {
  return new Promise((resolve) => {
    const child = startChild(program, args, { cwd, env, stdio: "inherit" });
    child.on("error", (error) => {
      const missing = "code" in error && error.code === "ENOENT";
      err.write(`${program} cannot be run: ${missing ? "there is no such program" : error.message}.\n`);
      resolve(missing ? exitCodes.missing : exitCodes.fault);
    });
    child.on("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
