import type { Failure } from "../failures/failures";
import type { Evaluator, Outcome } from "./evaluator";
import { type Direction, directions, isIn, type Lane } from "./lanes";

/** One direction of one lane. */
export interface Flow {
  readonly id: string;
  readonly lane: Lane;
  readonly direction: Direction;
}

/** The ways of all flows, and how failures change them. */
export class Results {
  readonly flows: readonly Flow[];
  private readonly normal: ReadonlyMap<Flow, Outcome>;
  private readonly dependents = new Map<string, Flow[]>();

  constructor(
    readonly evaluator: Evaluator,
    readonly lanes: readonly Lane[],
  ) {
    this.flows = lanes.flatMap((lane) =>
      directions.map((direction) => ({ id: `${lane.id} ${direction}`, lane, direction })),
    );
    this.normal = new Map(this.flows.map((flow) => [flow, evaluator.outcome(flow.lane, flow.direction)]));
    for (const [flow, { dependsOn }] of this.normal)
      for (const id of dependsOn) {
        const known = this.dependents.get(id);
        if (known === undefined) this.dependents.set(id, [flow]);
        else known.push(flow);
      }
  }

  inNormal(flow: Flow): Outcome {
    return this.normal.get(flow) ?? this.evaluator.outcome(flow.lane, flow.direction);
  }

  under(flow: Flow, failure: Failure): Outcome {
    const normal = this.inNormal(flow);
    if (!failure.down.some((id) => normal.dependsOn.has(id))) return normal;
    return this.evaluator.outcome(flow.lane, flow.direction, failure.down);
  }

  /** The flows that a failure can touch, with what becomes of them. All others stay as they are. */
  affectedBy(failure: Failure): readonly (readonly [Flow, Outcome])[] {
    const flows = new Set(failure.down.flatMap((id) => this.dependents.get(id) ?? []));
    return [...flows].map((flow) => [flow, this.under(flow, failure)] as const);
  }
}

/** The networks of a VPC in a lane whose hosts live: those that are not in a zone that failed. */
export function networksUp(
  lane: Lane,
  zones: ReadonlyMap<string, string>,
  { zones: failed }: Pick<Failure, "zones">,
): readonly string[] {
  if (failed.length === 0) return lane.vpcNetworks;
  const zoneOf = (network: string) =>
    zones.get(network) ?? [...zones].find(([cidr]) => isIn(cidr, lane.vpcHost.address))?.[1] ?? "";
  return lane.vpcNetworks.filter((network) => !failed.includes(zoneOf(network)));
}
