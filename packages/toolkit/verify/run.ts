import type { Network } from "@hybridnet/network";
import { jsonText } from "../command/escape";
import { exitCodes } from "../command/exit-codes";
import { type Form, formIn, type Given, refuse } from "../command/given";
import { networkOf } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { type Style, styleOf } from "../command/terminal";
import { putPage } from "../failover/cli/page";
import { openService } from "../service/client";
import { verifyMarkdown } from "./markdown";
import { look, type VerifyReport } from "./report";
import { verifyText } from "./text";

export type VerifyWords = Given<"json" | "markdown" | "watch" | "every" | "html" | "open">;

/** Seconds between two looks; the service refuses who asks too often. */
const shortestInterval = 10;
const usualInterval = 60;

/** `hybridnet verify`: asks the service, says what is wrong, changes nothing. */
export async function runVerify(
  given: VerifyWords,
  { env, out, err }: Pick<Surroundings, "env" | "out" | "err">,
  wait: (ms: number) => Promise<boolean> = waited,
): Promise<number> {
  const form = formIn(given);
  const seconds = intervalIn(given);
  const page = pageIn(given);
  refuse(given);
  const network = networkOf(env, err);
  const service = await openService({ env });
  const style = styleOf(out, env);
  const looked = async (isFirst: boolean): Promise<VerifyReport> => {
    const { state, report } = await look(network, service);
    if (page !== undefined)
      await writeLivePage(network, { state, report }, { ...page, isFirst }, { env, err });
    return report;
  };
  if (!given.has("watch")) {
    const report = await looked(true);
    out.write(print(report, form, style));
    return exitCodeOf(report);
  }
  // Each report that differs from the one before in more than its time.
  for (let shown = ""; ; ) {
    const report = await looked(shown === "");
    const { at: _, ...rest } = report;
    const text = JSON.stringify(rest);
    if (text !== shown) out.write(form === "json" ? jsonText(report, 0) : print(report, form, style));
    shown = text;
    if (!(await wait(seconds * 1000))) return exitCodeOf(report);
  }
}

interface PageOptions {
  readonly file: string;
  readonly open: boolean;
}

function pageIn(given: VerifyWords): PageOptions | undefined {
  const [file, open] = [given.value("html"), given.has("open")];
  if (file === undefined && open) given.faults.push("--open goes with --html.");
  return file === undefined ? undefined : { file, open };
}

/** Said and shown once; while it is watched, the file alone is written anew. */
async function writeLivePage(
  network: Network,
  { state, report }: Awaited<ReturnType<typeof look>>,
  { file, open, isFirst }: PageOptions & { readonly isFirst: boolean },
  { env, err }: Pick<Surroundings, "env" | "err">,
): Promise<void> {
  // The picture's layout is loaded by nobody else.
  const { livePage }: typeof import("./page") = require("./page");
  const text = livePage(network, state, report);
  await putPage(text, { file, open: open && isFirst }, { env, err: isFirst ? err : silent });
}

const silent = { write: () => true };

function print(report: VerifyReport, form: Form, style: Style): string {
  switch (form) {
    case "json":
      return jsonText(report);
    case "markdown":
      return verifyMarkdown(report);
    case "text":
      return verifyText(report, style);
  }
}

function intervalIn(given: VerifyWords): number {
  const text = given.value("every");
  if (text === undefined) return usualInterval;
  if (!given.has("watch")) given.faults.push("--every goes with --watch.");
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (seconds < shortestInterval)
    given.faults.push(`--every takes seconds, ${shortestInterval} or more: ${text} is not that.`);
  return seconds;
}

const exitCodeOf = ({ expectations }: VerifyReport): number =>
  expectations.every(({ holds }) => holds) ? exitCodes.done : exitCodes.fault;

/** Until somebody ends the command. */
const waited = (ms: number): Promise<boolean> =>
  new Promise((resolve) => setTimeout(() => resolve(true), ms));
