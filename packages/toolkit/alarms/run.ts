import { jsonText } from "../command/escape";
import { exitCodes } from "../command/exit-codes";
import { formIn, type Given, refuse } from "../command/given";
import { tableOf, words } from "../command/markdown";
import { networkOf } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { inLines, narrowTable } from "../command/terminal";
import { stacksOfFolder } from "../failover/cli/stacks";
import { readDeployment } from "../failover/deployment/read-deployment";
import { outputOf } from "../terraform/synthesized";
import { type CoveredFailure, coverageOf, type Notice } from "./coverage";

/** `hybridnet alarms`: the failures of the failover report beside the alarms that notice them. */
export async function runAlarms(
  given: Given<"json" | "markdown">,
  { env, checkout, out, err }: Pick<Surroundings, "env" | "checkout" | "out" | "err">,
): Promise<number> {
  const form = formIn(given);
  refuse(given);
  const network = networkOf(env, err);
  const stacks = await stacksOfFolder(outputOf(checkout, env), { plan: false }, env);
  const failures = coverageOf(network, readDeployment(network, stacks));
  out.write(form === "json" ? jsonText({ failures }) : printed(failures, form));
  return exitCodes.done;
}

const header = ["failure", "noticed by", "level", "after"];

export function printed(failures: readonly CoveredFailure[], form: "text" | "markdown"): string {
  const said = form === "markdown" ? words : (text: string) => text;
  const rows = failures.flatMap(({ id, notices }) =>
    notices.map((notice) => [id, notice.alarm, notice.severity, whenOf(notice)]),
  );
  const unseen = failures.filter(({ notices }) => notices.length === 0);
  const table =
    form === "markdown"
      ? tableOf(
          header,
          rows.map((row) => row.map(words)),
        ).split("\n")
      : narrowTable(header, rows);
  return inLines([
    ...(rows.length > 0
      ? table
      : ["No alarm notices any failure. The key monitoring of the network file makes some."]),
    "",
    ...(unseen.length === 0
      ? []
      : ["No alarm notices:", "", ...unseen.map(({ id, title }) => `- ${said(`${id}: ${title}`)}`), ""]),
    "Nor a standby that never came up, because its events are told on a change alone, nor a route, an association or a propagation that somebody removed. A scheduled verify is for all of these.",
    "",
  ]);
}

const whenOf = ({ seconds }: Notice): string =>
  seconds === null ? "the event; no time is stated" : `${seconds} s or a little more`;
