import { randomBytes } from "node:crypto";
import type { Network } from "@hybridnet/network";
import { jsonText } from "../command/escape";
import { exitCodes, Stop } from "../command/exit-codes";
import { networkOf } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { styleOf } from "../command/terminal";
import { stacksOf } from "../failover/cli/run";
import { readCloud } from "../failover/cloud/read-cloud";
import { readDeployment } from "../failover/deployment/read-deployment";
import { Analysis } from "../failover/findings/analysis";
import { drill } from "./drill";
import { CommandFailed } from "./machine/exec";
import { type DrillWords, parseDrillOptions } from "./options";
import { forecastOf } from "./phases/forecast";
import { buildPlan } from "./plan/build-plan";
import { type Machine, missing, thisMachine } from "./prerequisites";
import { drillMarkdown, drillText } from "./report/text";

/** `hybridnet drill`: see docs/drill.md for what it does. */
export async function runDrill(
  given: DrillWords,
  { env, checkout, out, err }: Pick<Surroundings, "env" | "checkout" | "out" | "err">,
  machine: Machine = thisMachine(env),
): Promise<number> {
  const options = parseDrillOptions(given);
  const network = networkOf(env, err);
  const start = Date.now();
  const progress = (text: string) =>
    void err.write(`${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
  const lacking = missing(machine);
  if (lacking.length > 0) throw new Stop(exitCodes.missing, lacking.join("\n"));
  const { stacks } = await stacksOf(options, { env, checkout }, progress);
  const cloud = readCloud(stacks, network);
  const deployment = readDeployment(network, stacks, { cloud });
  const analysis = new Analysis(deployment);
  const plan = buildPlan({
    network,
    cloud,
    deployment,
    lanes: analysis.lanes,
    secrets: throwawayKeys(network),
  });
  const props = { plan, deployment, forecast: forecastOf(analysis), phases: options.phases, progress };
  const report = await drill(props).catch((error: unknown) => {
    if (!(error instanceof CommandFailed)) throw error;
    throw new Stop(exitCodes.fault, `The drill could not go on: ${error.message}`);
  });
  const print = {
    text: () => drillText(report, styleOf(out, env)),
    json: () => jsonText(report),
    markdown: () => drillMarkdown(report),
  } as const;
  out.write(print[options.output]());
  return report.agrees ? exitCodes.done : exitCodes.fault;
}

/** BGP keys for the time of the drill: both ends get the same, and the real ones are not asked for. */
function throwawayKeys({ dataCentres }: Network): Readonly<Record<string, string>> {
  const names = dataCentres.flatMap(({ circuits }) => circuits.flatMap(({ bgp }) => bgp.keyVariable ?? []));
  return Object.fromEntries(names.map((name) => [name, randomBytes(12).toString("hex")]));
}
