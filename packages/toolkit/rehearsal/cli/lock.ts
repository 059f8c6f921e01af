import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { startOfProcess } from "../../command/children";
import { exitCodes, Stop } from "../../command/exit-codes";
import type { Place } from "./place";

/**
 * Takes a place for this process, by a file beside it that only one process can make.
 * @returns what gives the place back
 * @throws Stop where another rehearsal runs in the same place: they would take each other's account away; and where
 * something else is in the file's place, such as a link that leads nowhere, which nobody could read or make.
 */
export function lock({ folder }: Pick<Place, "folder">): () => void {
  const file = `${folder}.pid`;
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, `${process.pid} ${startOfProcess(process.pid) ?? ""}`, { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const kind = lstatSync(file, { throwIfNoEntry: false });
    if (kind === undefined) continue;
    if (!kind.isFile()) throw new Stop(exitCodes.missing, `${file} ${noFile}`);
    const text = textOf(file);
    if (text === undefined) continue;
    if (isHeld(text)) throw refusal(folder, file, text);
    removeStaleLock(file, text, folder);
  }
}

/** Takes the file of a process that has ended away, and no other that has come in its place since. */
function removeStaleLock(file: string, text: string, folder: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const taken = textOf(aside) ?? "";
  if (taken !== text) {
    renameSync(aside, file);
    throw refusal(folder, file, taken);
  }
  rmSync(aside, { force: true });
}

const noFile =
  "is no file, and a rehearsal has to make one there. Delete it if nobody needs it, or set REHEARSAL_DIR.";

function refusal(folder: string, file: string, text: string): Stop {
  const [pid = ""] = text.split(" ");
  return new Stop(
    exitCodes.refused,
    `Another rehearsal (process ${pid || "unknown"}) runs in ${folder}. Wait for it, or set REHEARSAL_DIR. ` +
      `If none runs, delete ${file}.`,
  );
}

/** Whether the process that wrote the text still runs. A text without a number is one that is being written. */
function isHeld(text: string): boolean {
  const [pidText = "", start = ""] = text.split(" ");
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0) return true;
  const now = startOfProcess(pid);
  // Numbers come round: another process may have the one of a rehearsal that was killed.
  if (start !== "" && now !== undefined) return start === now;
  return pid !== process.pid && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, and so it is there.
    return codeOf(error) === "EPERM";
  }
}

/** Undefined where there is no such file, "" where it cannot be read. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : "";
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
