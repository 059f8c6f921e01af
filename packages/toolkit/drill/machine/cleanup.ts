import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOfProcess } from "../../command/children";

/** What all names of drills begin with. */
export const namePrefix = "drill-";

/**
 * A run is named after its process: the number and the time at which it started, in clock ticks since
 * boot, so that a later process with the same number is not taken for it.
 */
export function runId(): string {
  return `${process.pid}-${startOfProcess(process.pid) ?? "0"}`;
}

/** The run that a name of a namespace or folder belongs to; undefined where it is none of a drill's. */
export function runOf(name: string): string | undefined {
  return /^drill-(\d+-\d+)(?:-|$)/.exec(name)?.[1];
}

export function isRunning(run: string): boolean {
  const [pid = "", start] = run.split("-");
  return startOfProcess(Number(pid)) === start;
}

const namespacesFolder = "/run/netns";
/** Where FRR's daemons keep notes for the case that they crash; a daemon that is killed leaves them. */
const frrCrashFolder = "/var/tmp/frr";

/** Removes what runs have left that are not there any more. Gives their ids. */
export function removeEndedRuns(): readonly string[] {
  const ended = [...new Set([...namespaces(), ...folders()].flatMap((name) => runOf(name) ?? []))].filter(
    (run) => !isRunning(run),
  );
  for (const run of ended) removeRun(run);
  return ended;
}

/**
 * Ends every process in a run's namespaces and removes namespaces and files. May be called again, and
 * from a handler of a signal or of the end of the process: it does not wait for anything.
 */
export function removeRun(run: string): void {
  const own = namespaces().filter((name) => runOf(name) === run);
  for (let round = 0; round < 3; round++) {
    const processes = processesIn(own);
    if (processes.length === 0) break;
    for (const { pid, program } of processes) {
      kill(pid);
      rmSync(join(frrCrashFolder, `${program}.${pid}`), { recursive: true, force: true });
    }
  }
  if (own.length > 0)
    execFileSync("ip", ["-force", "-batch", "-"], {
      input: own.map((name) => `netns delete ${name}\n`).join(""),
      stdio: ["pipe", "ignore", "ignore"],
    });
  for (const name of folders())
    if (runOf(name) === run) rmSync(join(tmpdir(), name), { recursive: true, force: true });
}

function namespaces(): readonly string[] {
  return existsSync(namespacesFolder)
    ? readdirSync(namespacesFolder).filter((name) => name.startsWith(namePrefix))
    : [];
}

function folders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(namePrefix));
}

/** Processes whose network is one of the namespaces. */
function processesIn(
  names: readonly string[],
): readonly { readonly pid: number; readonly program: string }[] {
  const networks = new Set(names.flatMap((name) => networkAt(join(namespacesFolder, name)) ?? []));
  if (networks.size === 0) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const network = /\[(\d+)\]/.exec(readlinkSync(`/proc/${name}/ns/net`))?.[1] ?? "";
        if (!networks.has(network)) return [];
        return [{ pid: Number(name), program: readFileSync(`/proc/${name}/comm`, "utf8").trim() }];
      } catch {
        return []; // It has ended.
      }
    });
}

function networkAt(path: string): string | undefined {
  try {
    return String(statSync(path).ino);
  } catch {
    return undefined;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}
