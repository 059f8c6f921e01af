import { forEach } from "../machine/exec";
import { InnerRouter } from "../machine/inner-routing";
import type { Lab } from "../machine/lab";
import { isUp, type LogEvent, readLog } from "../observe/log-events";
import { type KernelRoute, readRoutes } from "../observe/tables";
import { Walk, wayText } from "../observe/walk";
import type { DrillPlan, Flow } from "../plan/plan";
import { type Forecast, type Prediction, sortedOnce } from "./forecast";

/** Where packets go by the kernels' routes at one moment. */
export type FlowWays = ReadonlyMap<Flow, Prediction>;

/** Looks at a lab: routes of the kernels, logs of the daemons. */
export class Watch {
  private readonly walk: Walk;
  private readonly inner: readonly InnerRouter[];

  constructor(
    private readonly lab: Lab,
    private readonly plan: DrillPlan,
  ) {
    this.walk = new Walk(plan);
    this.inner = plan.inner.map((it) => new InnerRouter(lab, it));
  }

  async flowWays(): Promise<FlowWays> {
    this.lab.assertRunning();
    const routes = new Map<string, readonly KernelRoute[]>();
    await forEach(this.plan.nodes, async ({ name }) => {
      routes.set(name, readRoutes(await this.lab.ip(name, "-j", "route", "show", "table", "all")));
    });
    for (const it of this.inner) await it.follow(routes);
    const texts = (from: Flow["site"], to: Flow["site"]) =>
      sortedOnce(this.walk.ways(routes, from, to).map(wayText));
    return new Map(
      this.plan.flows.map((flow) => [
        flow,
        { toVpc: texts(flow.site, flow.vpc), toDataCentre: texts(flow.vpc, flow.site) },
      ]),
    );
  }

  /** What daemons have written, by node. */
  logs(): ReadonlyMap<string, readonly LogEvent[]> {
    return new Map(
      this.plan.nodes
        .filter(({ frr }) => frr !== undefined)
        .map(({ name }) => [name, readLog(this.lab.log(name))] as const),
    );
  }

  /** Ends that do not have their session as it should be: these down, all others up. Sentences without a full stop. */
  wrongSessions(down: readonly string[], logs: ReadonlyMap<string, readonly LogEvent[]>): readonly string[] {
    return this.plan.sessions.flatMap(({ id, key, device, edge, neighbor, address }) =>
      [
        { node: device, up: isUp(logs.get(device) ?? [], neighbor) },
        { node: edge, up: isUp(logs.get(edge) ?? [], address) },
      ].flatMap(({ node, up }) =>
        up === !down.includes(id) ? [] : [`the session ${key} is ${up ? "up" : "down"} on ${node}`],
      ),
    );
  }
}

/** What every flow should do. */
export function expected(plan: DrillPlan, forecast: Forecast, down: readonly string[]): FlowWays {
  return new Map(plan.flows.map((flow) => [flow, forecast.predict(flow.lane, down)]));
}

export function sameFlowWays(a: FlowWays, b: FlowWays): boolean {
  return [...a].every(([flow, { toVpc, toDataCentre }]) => {
    const other = b.get(flow);
    return other !== undefined && same(toVpc, other.toVpc) && same(toDataCentre, other.toDataCentre);
  });
}

export function same(a: readonly string[], b: readonly string[]): boolean {
  return a.join("\n") === b.join("\n");
}
