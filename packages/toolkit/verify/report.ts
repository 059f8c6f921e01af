import type { Network } from "@hybridnet/network";
import { buildReport } from "../failover/report/build-report";
import type { Report as FailoverReport, LaneReport } from "../failover/report/report";
import { groupBy } from "../routing/group-by";
import type { Service } from "../service/client";
import { type Finding, findingCodes } from "./findings/finding";
import { networkFindings } from "./findings/networks";
import { inServiceWords, partFindings } from "./findings/parts";
import { circuitFindings, sessionFindings, stateFindings } from "./findings/sessions";
import { type LiveDeployment, liveDeployment } from "./live/deployment";
import { readLive } from "./live/network";
import { type NextFailure, nextFailures } from "./next-failure";
import { type RouteCheck, routeChecks, routeFindings } from "./routes";

/** What is now: what `--json` prints. Names are those of the network file. */
export interface VerifyReport {
  readonly format: "hybrid network verify report";
  /** Raised when a member changes its meaning or goes away. */
  readonly version: 1;
  /** When the service was asked, UTC (RFC 3339). */
  readonly at: string;
  /** `cut-off`: some traffic is lost; `degraded`: all of it flows and something is wrong; else `well`. */
  readonly state: "well" | "degraded" | "cut-off";
  readonly cutOff: readonly {
    readonly dataCentre: string;
    readonly vpc: string;
    /** What explains it, as far as anything does. */
    readonly because: readonly string[];
  }[];
  readonly findings: readonly (Finding & { readonly remedy: string })[];
  readonly sessions: readonly {
    readonly name: string;
    readonly isUp: boolean;
    /** The service's own word; of a tunnel that is up, for BGP. */
    readonly shown: string;
    /** When the service last noted a change; null where it shows none. */
    readonly since: string | null;
  }[];
  readonly routes: readonly RouteCheck[];
  readonly nextFailures: readonly NextFailure[];
  readonly expectations: FailoverReport["expectations"];
}

function reasonsOf({ missing, dropped, toVpc, toDataCentre }: LaneReport): readonly string[] {
  if (missing.length > 0) return missing.map(inServiceWords);
  if (dropped !== null) return [dropped];
  return [...toVpc.ways, ...toDataCentre.ways].flatMap(({ reason }) => reason ?? []);
}

/** Asks the service, and only asks. @throws Stop with 4 where it cannot be asked. */
export async function look(
  network: Network,
  service: Service,
  now: () => Date = () => new Date(),
): Promise<{ readonly state: LiveDeployment; readonly report: VerifyReport }> {
  const at = now().toISOString();
  const state = liveDeployment(network, await readLive(network, service));
  return { state, report: verifyReport(network, state, at) };
}

/** What a look at the service tells. @throws Stop as `look` does */
export const verify = async (...asked: Parameters<typeof look>): Promise<VerifyReport> =>
  (await look(...asked)).report;

export function verifyReport(network: Network, state: LiveDeployment, at: string): VerifyReport {
  const routes = routeChecks(state);
  const findings = [
    ...partFindings(network, state),
    ...circuitFindings(network, state),
    ...sessionFindings(state),
    ...stateFindings(state),
    ...networkFindings(state),
    ...routeFindings(routes),
  ];
  const failover = buildReport(state.deployment, {
    source: "the service, as it is now",
    expectations: network.expectations,
    pairs: "none",
  });
  const isOpen = (it: FailoverReport["lanes"][number]) =>
    it.toVpc.delivered && it.toDataCentre.delivered && it.dropped === null;
  const cutOff = groupBy(
    failover.lanes.filter((it) => !isOpen(it)),
    ({ dataCentre, vpc }) => `${dataCentre} ${vpc}`,
  );
  return {
    format: "hybrid network verify report",
    version: 1,
    at,
    state: cutOff.size > 0 ? "cut-off" : findings.length > 0 ? "degraded" : "well",
    cutOff: [...cutOff.values()].flatMap((lanes) => {
      const [first] = lanes;
      if (first === undefined) return [];
      const { dataCentre, vpc } = first;
      return [{ dataCentre, vpc, because: [...new Set(lanes.flatMap(reasonsOf))] }];
    }),
    findings: findings.map((it) => ({ ...it, remedy: findingCodes[it.code] })),
    sessions: state.sessions.map(({ session, isUp, shown, since }) => ({
      name: state.configured.labels.get(session.id) ?? session.id,
      isUp,
      shown,
      since: since ?? null,
    })),
    routes,
    nextFailures: nextFailures(state.deployment),
    expectations: failover.expectations,
  };
}
