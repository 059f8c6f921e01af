import { type Deployment, tunnelId } from "../failover/deployment/deployment";
import { readDeployment } from "../failover/deployment/read-deployment";
import { Evaluator } from "../failover/evaluate/evaluator";
import { type Lane, lanesOf } from "../failover/evaluate/lanes";
import { LinkFacts, linksIn } from "../failover/findings/ways";
import type { Topology } from "../routing/topology";
import type { FoundCause } from "./causes";
import { type Deployed, withoutResources } from "./deployed";
import type { ExistingLink } from "./existing";

/** A data centre and a VPC whose traffic has no way left. */
export interface CutPair {
  readonly site: string;
  readonly vpc: string;
  readonly vpcId: string;
  /** Whether only links that are not known to be up would be left. */
  readonly rule: "last-path" | "standby-not-up";
  /** Ids of everything that the traffic passes now. */
  readonly passes: ReadonlySet<string>;
}

/** Which ways traffic has now, and while changes are applied. */
export class Lanes {
  private readonly deployment: Deployment;
  private readonly lanes: readonly Lane[];
  private readonly evaluator: Evaluator;
  private readonly notUp: readonly string[];

  constructor(
    private readonly deployed: Deployed,
    links: readonly ExistingLink[],
  ) {
    this.deployment = deployed.deployment;
    this.lanes = lanesOf(this.deployment.topology, this.deployment.probes);
    this.evaluator = new Evaluator(this.deployment.topology);
    this.notUp = links.flatMap(({ id, tunnels }) =>
      tunnels.filter(({ isUp }) => !isUp).map(({ index }) => tunnelId(id, index)),
    );
  }

  /** Ids of the links that carry traffic while nothing fails. */
  active(): ReadonlySet<string> {
    const facts = new LinkFacts(this.deployment);
    const found = this.lanes.flatMap((lane) =>
      (["to-vpc", "to-data-centre"] as const).flatMap((direction) => {
        const { paths } = this.evaluator.outcome(lane, direction, this.notUp);
        return linksIn(facts.waysOf(paths, direction === "to-vpc" ? lane.vpc : lane.site), facts);
      }),
    );
    return new Set(found);
  }

  /** The pairs that have a way now and none while the changes are applied, all of them at once. */
  cutBy(causes: readonly FoundCause[], gone: ReadonlySet<string>): readonly CutPair[] {
    const topology = this.topologyWithout(gone);
    const during = topology === this.deployment.topology ? this.evaluator : new Evaluator(topology);
    const present = new Set([...topology.vpcs, ...topology.dataCentres].map(({ id }) => id));
    const down = causes.flatMap(({ down: ids, tunnels }) => [
      ...ids,
      ...tunnels.map(({ connection, index }) => tunnelId(connection, index)),
    ]);
    const cut = new Map<string, CutPair>();
    for (const lane of this.lanes) {
      if (!delivers(this.evaluator, lane, this.notUp)) continue;
      const isLost = !present.has(lane.vpc) || !present.has(lane.site) || !delivers(during, lane, down);
      if (!isLost && delivers(during, lane, [...down, ...this.notUp])) continue;
      const key = `${lane.site} ${lane.vpc}`;
      // The worse of what happens to its networks counts for a pair.
      if (!isLost && cut.has(key)) continue;
      cut.set(key, {
        site: this.deployment.sites.find(({ id }) => id === lane.site)?.key ?? lane.site,
        vpc: this.deployment.vpcs.find(({ id }) => id === lane.vpc)?.key ?? this.labelOf(lane.vpc),
        vpcId: lane.vpc,
        rule: isLost ? "last-path" : "standby-not-up",
        passes: this.passedBy(lane),
      });
    }
    return [...cut.values()];
  }

  private topologyWithout(gone: ReadonlySet<string>): Topology {
    if (gone.size === 0) return this.deployment.topology;
    const { network, stacks } = this.deployed;
    return readDeployment(network, withoutResources(stacks, gone), { devicesSuit: true }).topology;
  }

  /** Whether the network file names a VPC. */
  knows(vpc: string): boolean {
    return this.deployment.vpcs.some(({ id }) => id === vpc);
  }

  labelOf(id: string): string {
    return this.deployment.labels.get(id) ?? id;
  }

  private passedBy(lane: Lane): ReadonlySet<string> {
    const facts = new LinkFacts(this.deployment);
    const ways = (["to-vpc", "to-data-centre"] as const).flatMap((direction) =>
      facts.waysOf(
        this.evaluator.outcome(lane, direction, this.notUp).paths,
        direction === "to-vpc" ? lane.vpc : lane.site,
      ),
    );
    return new Set(ways.flatMap(({ nodes, edges }) => [...nodes, ...edges.flatMap(({ via }) => via ?? [])]));
  }
}

function delivers(evaluator: Evaluator, lane: Lane, down: readonly string[]): boolean {
  return (["to-vpc", "to-data-centre"] as const).every(
    (direction) => evaluator.outcome(lane, direction, down).paths.delivered,
  );
}
