import { exitCodes } from "../command/exit-codes";
import { type Form, formIn, type Given, refuse } from "../command/given";
import { networkOf } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { type Style, styleOf } from "../command/terminal";
import { openService } from "../service/client";
import { verifyMarkdown } from "./markdown";
import { type VerifyReport, verify } from "./report";
import { verifyText } from "./text";

export type VerifyWords = Given<"json" | "markdown" | "watch" | "every">;

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
  refuse(given);
  const network = networkOf(env, err);
  const service = await openService({ env });
  const style = styleOf(out, env);
  if (!given.has("watch")) {
    const report = await verify(network, service);
    out.write(print(report, form, style));
    return exitCodeOf(report);
  }
  // Each report that differs from the one before in more than its time.
  for (let shown = ""; ; ) {
    const report = await verify(network, service);
    const { at: _, ...rest } = report;
    const text = JSON.stringify(rest);
    if (text !== shown)
      out.write(form === "json" ? `${JSON.stringify(report)}\n` : print(report, form, style));
    shown = text;
    if (!(await wait(seconds * 1000))) return exitCodeOf(report);
  }
}

function print(report: VerifyReport, form: Form, style: Style): string {
  switch (form) {
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
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
