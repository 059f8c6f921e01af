import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "../command/children";
import { parseJson, valueAt } from "../command/json";
import type { Report } from "../failover/report/report";

/** The failover report of a checkout, or why there is none. */
export type Rehearsed =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly reason: string };

/**
 * Deploys a checkout in a rehearsal, with its own code, and asks for the failover report. No account is
 * needed, and nothing is left behind.
 */
export async function rehearsedReport(checkout: string, env: NodeJS.ProcessEnv): Promise<Rehearsed> {
  const place = mkdtempSync(join(tmpdir(), "rehearsed-"));
  // That of the checkout, which goes with what it deploys.
  const hybridnet = join(checkout, "node_modules", "@hybridnet", "toolkit", "bin", "hybridnet.js");
  const rehearse = (...words: readonly string[]) =>
    run([hybridnet, "rehearse", ...words], checkout, {
      ...env,
      REHEARSAL_DIR: place,
    });
  try {
    const deployed = await rehearse("--keep");
    if (deployed.status !== 0) return failed("It cannot be rehearsed", deployed);
    const failover = ["--from", join(place, "cdktf.out"), "--json"];
    const told = await rehearse(process.execPath, hybridnet, "failover", ...failover);
    const report = reportOf(told.stdout);
    // The report is printed also where an expectation does not hold.
    return report === undefined ? failed("It has no failover report", told) : { ok: true, report };
  } finally {
    rmSync(place, { recursive: true, force: true });
    rmSync(`${place}.pid`, { force: true });
  }
}

interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Result> {
  return new Promise((resolve) => {
    const child = startChild(
      process.execPath,
      args,
      { cwd, env, stdio: ["ignore", "pipe", "pipe"] },
      "SIGTERM",
    );
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout?.on("data", (data: Buffer) => out.push(data));
    child.stderr?.on("data", (data: Buffer) => errors.push(data));
    const end = (status: number) => resolve({ status, stdout: textOf(out), stderr: textOf(errors) });
    child.on("error", () => end(127));
    child.on("close", (status) => end(status ?? 1));
  });
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString("utf8");
}

function failed(what: string, { stdout, stderr }: Result): Rehearsed {
  const said = (stderr.trim() || stdout.trim()).split("\n").slice(-20).join("\n");
  return { ok: false, reason: `${what}:\n${said}` };
}

function reportOf(text: string): Report | undefined {
  try {
    const json = parseJson(text, "the failover report");
    return isReport(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isReport(json: unknown): json is Report {
  return valueAt(json, "format") === "hybrid network failover report" && valueAt(json, "version") === 1;
}
