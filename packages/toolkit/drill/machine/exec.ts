import { execFile } from "node:child_process";

/** A program that a drill needs has failed. */
export class CommandFailed extends Error {}

/**
 * Runs a program to its end and gives what it printed.
 * @throws CommandFailed where it fails; the message has the command and what it said.
 */
export function exec(program: string, args: readonly string[], input?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      [...args],
      { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) return resolve(stdout);
        const said = `${stdout}${stderr}`.trim();
        reject(new CommandFailed(`${program} ${args.join(" ")}: ${said || error.message}`));
      },
    );
    // A program may end without reading all of its input.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input ?? "");
  });
}

/** Runs something for every item, a few at a time. */
export async function forEach<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  atOnce = 4,
): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
