import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";

export interface OpenRehearsalProps {
  /** Folder for two named pipes. */
  readonly folder: string;
  /** `hybridnet rehearse` with its options, without a command to run. */
  readonly rehearse: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A word that no variable of an environment is. */
const over = "over";

/**
 * A rehearsal that has begun and goes on until it is told to end, or until this process ends: what is run in its
 * environment meanwhile is run in the rehearsal, as the command of `hybridnet rehearse COMMAND` is, and needs no
 * start of its own. Everything waits in place, since tests do.
 */
export class OpenRehearsal {
  /** What its command got: the secrets among it go through a pipe, and into no file. */
  readonly env: NodeJS.ProcessEnv;
  private readonly told: number;
  private readonly held: number;

  /** @throws Error with what was said where the rehearsal ends before its command begins. */
  constructor({ folder, rehearse, cwd, env }: OpenRehearsalProps) {
    const [told, held] = [join(folder, "told"), join(folder, "held")];
    spawnSync("mkfifo", [told, held]);
    // Open for both directions, so that neither side waits for the other one to open its end.
    this.told = openSync(told, "r+");
    this.held = openSync(held, "r+");
    const command = ["sh", "-c", `(env -0; printf '\\0') 1<>"$0"; exec cat`, told];
    const whole = `said=$("$@" <"${held}" 2>&1); printf '${over} %s\\0\\0' "$said" 1<>"${told}"`;
    spawn("sh", ["-c", whole, "sh", ...rehearse, ...command], { cwd, env, stdio: "ignore" }).unref();
    const words = this.read();
    if (words[0]?.startsWith(over)) throw new Error(words[0]);
    this.env = Object.fromEntries(words.map((word) => divided(word)));
  }

  /** Ends it in order, and waits until it has. */
  close(): void {
    closeSync(this.held);
    this.read();
    closeSync(this.told);
  }

  /** What ends with two zeros, without them and parted at each. */
  private read(): readonly string[] {
    const bytes = Buffer.alloc(4096);
    let text = "";
    while (!text.endsWith("\0\0")) text += bytes.toString("utf8", 0, readSync(this.told, bytes));
    return text.slice(0, -2).split("\0");
  }
}

function divided(word: string): readonly [string, string] {
  const at = word.indexOf("=");
  return [word.slice(0, at), word.slice(at + 1)];
}
