import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readlinkSync } from "node:fs";

/** Debian packages of the programs that tests start; `.ci/install-packages` installs them. */
const packages = {
  vtysh: "frr",
  swanctl: "strongswan-swanctl",
  "/usr/sbin/charon-systemd": "charon-systemd",
  nft: "nftables",
  ip: "iproute2",
  ping: "iputils-ping",
  unshare: "util-linux",
  nsenter: "util-linux",
  setpriv: "util-linux",
} as const;

export type Program = keyof typeof packages;

/** @throws Error with the one line that installs all programs that are missing: no test is skipped for that. */
export function need(...programs: readonly Program[]): void {
  const missing = programs.filter((program) => {
    const { status } = spawnSync("sh", ["-c", 'command -v "$0"', program], { stdio: "ignore" });
    return status !== 0;
  });
  if (missing.length === 0) return;
  const line = [...new Set(missing.map((program) => packages[program]))].join(" ");
  throw new Error(
    `Missing: ${missing.join(", ")}. As root: apt-get update && apt-get install -y --no-install-recommends ${line}`,
  );
}

export interface ProgramRun {
  readonly status: number | null;
  readonly said: string;
}

/** @throws Error where the program cannot be started. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ProgramRun {
  const { error, status, stdout, stderr } = spawnSync(program, [...args], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (error) throw error;
  return { status, said: stdout + stderr };
}

/** What `setpriv` needs to let a program end with the test that started it, however that ends. */
const mortal = ["--pdeathsig", "KILL"];

/** A network namespace of its own, in which nothing reaches any network. Ends with `end`. */
export class Namespace {
  private readonly holder: ChildProcess;
  private readonly daemons: ChildProcess[] = [];

  private constructor(holder: ChildProcess) {
    this.holder = holder;
  }

  /** @throws Error where the user may not make one. */
  static async make(): Promise<Namespace> {
    if (process.getuid?.() !== 0)
      throw new Error("network namespaces need the superuser: run the tests with sudo");
    const holder = spawn("setpriv", [...mortal, "unshare", "-n", "sleep", "300"], { stdio: "ignore" });
    holder.on("error", () => undefined);
    const own = readlinkSync("/proc/self/ns/net");
    await until("a namespace", () => {
      const link = `/proc/${holder.pid}/ns/net`;
      return existsSync(link) && readlinkSync(link) !== own;
    });
    return new Namespace(holder);
  }

  get pid(): number {
    return this.holder.pid ?? 0;
  }

  run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ProgramRun {
    return run("nsenter", ["-n", "-t", String(this.pid), program, ...args], env);
  }

  /** The same, for commands that have to succeed. */
  must(command: string): string {
    const [program = "", ...args] = command.split(" ");
    const { status, said } = this.run(program, args);
    if (status !== 0) throw new Error(`${command}: ${said}`);
    return said;
  }

  /** Starts a program that `end` ends, or whoever calls what is returned. */
  start(program: string, env: NodeJS.ProcessEnv): () => Promise<void> {
    const daemon = spawn("setpriv", [...mortal, "nsenter", "-n", "-t", String(this.pid), program], {
      env: { ...process.env, ...env },
      stdio: "ignore",
    });
    this.daemons.push(daemon);
    return () => ended(daemon);
  }

  /** Ends every program that was started here, and waits for each. */
  async end(): Promise<void> {
    for (const child of [...this.daemons, this.holder]) await ended(child);
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return done();
    const hard = setTimeout(() => child.kill("SIGKILL"), 5000);
    child.once("exit", () => {
      clearTimeout(hard);
      done();
    });
    child.kill("SIGTERM");
  });
}

/** Waits until something holds, for ten seconds at most. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}
