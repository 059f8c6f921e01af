import { randomBytes } from "node:crypto";
import type { Network } from "@hybridnet/network";
import { defaultNetworkFile, loadNetwork, renderProblems } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import { styleOf } from "../command/terminal";
import { type Surroundings, stacksOf } from "../failover/cli/run";
import { readCloud } from "../failover/cloud/read-cloud";
import { readDeployment } from "../failover/deployment/read-deployment";
import { Analysis } from "../failover/findings/analysis";
import { drill } from "./drill";
import { CommandFailed } from "./machine/exec";
import { parseOptions } from "./options";
import { forecastOf } from "./phases/forecast";
import { buildPlan } from "./plan/build-plan";
import { type Machine, missing, thisMachine } from "./prerequisites";
import { drillMarkdown } from "./report/markdown";
import { drillText } from "./report/text";

/** Runs the command and returns its exit code. */
export async function run(
  words: readonly string[],
  { env, out, err }: Surroundings,
  machine: Machine = thisMachine(env),
): Promise<number> {
  try {
    const options = parseOptions(words);
    const loaded = loadNetwork(env.NETWORK_CONFIG || defaultNetworkFile);
    if (!loaded.ok) throw new Stop(exitCodes.fault, renderProblems(loaded.problems));
    const { network } = loaded;
    const start = Date.now();
    const progress = (text: string) =>
      void err.write(`${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
    const lacking = missing(machine);
    if (lacking.length > 0) throw new Stop(exitCodes.missing, lacking.join("\n"));
    const { stacks } = await stacksOf(options, env, progress);
    const deployment = readDeployment(network, stacks);
    const analysis = new Analysis(deployment);
    const cloud = readCloud(stacks, network);
    const plan = buildPlan({
      network,
      cloud,
      deployment,
      lanes: analysis.lanes,
      secrets: throwawayKeys(network),
    });
    const report = await drill({
      plan,
      deployment,
      forecast: forecastOf(analysis),
      phases: options.phases,
      progress,
    });
    const print = {
      text: () => drillText(report, styleOf(out, env)),
      json: () => `${JSON.stringify(report, undefined, 2)}\n`,
      markdown: () => drillMarkdown(report),
    } as const;
    out.write(print[options.output]());
    return report.agrees ? exitCodes.done : exitCodes.fault;
  } catch (error) {
    if (error instanceof CommandFailed) {
      err.write(`The drill could not go on: ${error.message}\n`);
      return exitCodes.fault;
    }
    if (!(error instanceof Stop)) throw error;
    (error.exitCode === exitCodes.done ? out : err).write(`${error.message}\n`);
    return error.exitCode;
  }
}

/** BGP keys for the time of the drill: both ends get the same, and the real ones are not asked for. */
function throwawayKeys({ dataCentres }: Network): Readonly<Record<string, string>> {
  const names = dataCentres.flatMap(({ circuits }) => circuits.flatMap(({ bgp }) => bgp.keyVariable ?? []));
  return Object.fromEntries(names.map((name) => [name, randomBytes(12).toString("hex")]));
}
