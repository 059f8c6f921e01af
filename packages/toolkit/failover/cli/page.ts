import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodes, Stop } from "../../command/exit-codes";
import { readJsonAs, valueAt } from "../../command/json";
import type { Surroundings } from "../../command/surroundings";
import type { Deployment } from "../deployment/deployment";
import type { Report } from "../report/report";
import type { PageWords } from "./options";

interface PageProps {
  readonly deployment: Deployment;
  readonly report: Report;
  readonly page: PageWords;
}

/**
 * Writes the what-if page, readable for its owner alone, and shows it where that is asked for.
 * @throws Stop where the earlier report cannot be read or the page cannot be written
 */
export async function writePage(
  { deployment, report, page: { file, open, since } }: PageProps,
  { env, err }: Pick<Surroundings, "env" | "err">,
): Promise<void> {
  const before =
    since === undefined
      ? undefined
      : readJsonAs<Report>(since, {
          what: "a failover report of version 1",
          remedy: "Make it with: npx --no hybridnet failover --json > report.json",
          is: isReport,
        });
  // The picture's layout is loaded by nobody else.
  const { whatIfPage }: typeof import("../page/write-page") = require("../page/write-page");
  const text = whatIfPage({ deployment, report, since: before });
  await putPage(text, { file, open }, { env, err });
}

/**
 * A page as a file that its owner alone can read, shown where that is asked for.
 * @throws Stop where it cannot be written
 */
export async function putPage(
  text: string,
  { file, open }: Pick<PageWords, "file" | "open">,
  { env, err }: Pick<Surroundings, "env" | "err">,
): Promise<void> {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw new Stop(
      exitCodes.fault,
      `${file} cannot be written: ${error instanceof Error ? error.message : error}`,
    );
  }
  err.write(`The page is in ${file}.\n`);
  if (open && !(await shown(resolve(file), env)))
    err.write("No browser could be started. Open the page by hand.\n");
}

const isReport = (json: unknown): json is Report =>
  valueAt(json, "format") === "hybrid network failover report" && valueAt(json, "version") === 1;

/** Programs that show a file as its owner wishes, by platform. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["explorer.exe"],
};

/** Whether a program that shows it has been started; what becomes of the window is nobody's business here. */
function shown(file: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const [program, ...args] = openers[process.platform] ?? ["xdg-open"];
  return new Promise((resolved) => {
    const child = spawn(program, [...args, file], { env, detached: true, stdio: "ignore" });
    child.on("error", () => resolved(false));
    child.on("spawn", () => {
      child.unref();
      resolved(true);
    });
  });
}
