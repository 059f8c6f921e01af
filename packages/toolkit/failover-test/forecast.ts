/** What a test of a circuit will do, from what is live, and what has to be so before it may begin. */
import type { Network } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import { inLines } from "../command/terminal";
import { buildReport } from "../failover/report/build-report";
import type { LaneReport, Report } from "../failover/report/report";
import type { Service } from "../service/client";
import { type LiveDeployment, liveDeployment } from "../verify/live/deployment";
import { readLive } from "../verify/live/network";
import { verifyReport } from "../verify/report";

export interface Look {
  readonly state: LiveDeployment;
  readonly failover: Report;
}

export async function look(network: Network, service: Service): Promise<Look> {
  const state = liveDeployment(network, await readLive(network, service));
  const failover = buildReport(state.deployment, { expectations: network.expectations, pairs: "none" });
  return { state, failover };
}

/** Which links carry a data centre and a VPC during the test, by the lane of the failover report. */
export type Forecast = ReadonlyMap<string, Ways>;

interface Ways {
  readonly toVpc: readonly string[];
  readonly toDataCentre: readonly string[];
}

/** @throws Stop with 3 where something is wrong already, or where the forecast is a loss. */
export function forecastOf(
  network: Network,
  { state, failover }: Look,
  circuit: string,
  now: Date,
): Forecast {
  const { findings, expectations } = verifyReport(network, state, now.toISOString());
  const failed = expectations.filter(({ holds }) => !holds).map(({ key, text }) => key ?? text);
  const wrong = [
    ...findings.map(({ text }) => text),
    ...failed.map((it) => `expectation ${it} does not hold`),
  ];
  if (wrong.length > 0) throw refused("Something is wrong already", wrong);
  const failure = failover.failures.find(({ id }) => id === `circuit:${circuit}`);
  const lost = (failure?.effects ?? []).filter(({ kind }) => kind !== "moves");
  if (lost.length > 0)
    throw refused(
      `The loss of circuit ${circuit} would not be survived`,
      lost.map(({ lane, kind }) => `${lane}: ${kind}`),
    );
  const moved = new Map(failure?.effects.map((it) => [it.lane, waysOf(it)]));
  return new Map(failover.lanes.map((lane) => [lane.id, moved.get(lane.id) ?? waysOf(lane)]));
}

/** What is other than forecast; nothing where all is as it should be. */
export function differences({ failover }: Look, forecast: Forecast): readonly string[] {
  return failover.lanes.flatMap((lane) => {
    const [is, should] = [waysOf(lane), forecast.get(lane.id)];
    if (!lane.toVpc.delivered || !lane.toDataCentre.delivered || lane.dropped !== null)
      return [`${lane.id}: traffic is cut off`];
    return should === undefined || wordsOf(is) === wordsOf(should)
      ? []
      : [`${lane.id}: over ${wordsOf(is)}, forecast was ${wordsOf(should)}`];
  });
}

export const forecastWords = (forecast: Forecast): readonly string[] =>
  [...forecast].map(([lane, ways]) => `${lane}: over ${wordsOf(ways)}`);

const waysOf = ({ toVpc, toDataCentre }: Pick<LaneReport, "toVpc" | "toDataCentre">): Ways => ({
  toVpc: toVpc.links,
  toDataCentre: toDataCentre.links,
});

const wordsOf = ({ toVpc, toDataCentre }: Ways): string =>
  toVpc.join() === toDataCentre.join()
    ? `${toVpc.join(" and ")}, both ways`
    : `${toVpc.join(" and ")} to the VPC, ${toDataCentre.join(" and ")} back`;

const refused = (why: string, what: readonly string[]): Stop =>
  new Stop(exitCodes.refused, inLines([`${why}, so no test is begun:`, ...what.map((it) => `  ${it}`)]));
