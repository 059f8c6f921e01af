import { readFileSync } from "node:fs";

/** What all names of drills begin with. */
export const namePrefix = "drill-";

/**
 * A run is named after its process: the number and the time at which it started, in clock ticks since
 * boot, so that a later process with the same number is not taken for it.
 */
export function runId(): string {
  return `${process.pid}-${startOf(process.pid) ?? "0"}`;
}

/** The run that a name of a namespace or folder belongs to; undefined where it is none of a drill's. */
export function runOf(name: string): string | undefined {
  return /^drill-(\d+-\d+)(?:-|$)/.exec(name)?.[1];
}

export function isAlive(run: string): boolean {
  const [pid = "", start] = run.split("-");
  return startOf(Number(pid)) === start;
}

/** Field 22 of proc(5), /proc/pid/stat; the name of the program before it may hold blanks and brackets. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
