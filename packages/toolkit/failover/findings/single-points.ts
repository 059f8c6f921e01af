import type { Failure } from "../failures/failures";
import type { Analysis } from "./analysis";
import { type Effect, isCutOff } from "./effects";

/** Something whose failure alone cuts pairs off. */
export interface SinglePoint {
  readonly failure: Failure;
  /** Pairs of data centre and VPC that lose traffic between hosts that are up, as `site vpc` ids. */
  readonly pairs: readonly string[];
  /** What would remove it. */
  readonly remedy: string;
}

/** Single points of failure, those that cut off most pairs first. What was lost before is no loss. */
export function singlePointsOf(
  effects: ReadonlyMap<Failure, readonly Effect[]>,
  analysis: Analysis,
): readonly SinglePoint[] {
  return [...effects]
    .filter(([{ kind }]) => kind !== "pair" && kind !== "all-circuits" && kind !== "all-bgp-sessions")
    .flatMap(([failure, all]) => {
      const lost = all.filter(
        ({ kind, normal }) => (kind === "lost" || kind === "dropped") && !isCutOff(normal),
      );
      const pairs = [...new Set(lost.map(({ lane }) => `${lane.site} ${lane.vpc}`))].sort();
      return pairs.length === 0 ? [] : [{ failure, pairs, remedy: remedyOf(failure, lost, analysis) }];
    })
    .sort((a, b) => b.pairs.length - a.pairs.length || (a.failure.id < b.failure.id ? -1 : 1));
}

function remedyOf(failure: Failure, lost: readonly Effect[], analysis: Analysis): string {
  const site = failure.site ?? "";
  if (lost.every(({ kind }) => kind === "dropped"))
    return "one traffic zone for the device's tunnels; with two devices, state that they share or a longer AS path from one of them";
  switch (failure.kind) {
    case "circuit":
    case "bgp-session":
      return `an IPsec-VPN connection or a second circuit for data centre ${site}`;
    case "tunnel":
    case "vpn-connection":
      return `a circuit, or a connection with two tunnels, for data centre ${site}`;
    case "device":
      return `a second gateway of data centre ${site} with a circuit or a tunnel of its own`;
    case "uplink":
      return `a circuit, or a tunnel over a second uplink, for data centre ${site}`;
    case "inter-region-link":
      return "a circuit or a connection of the data centre into the VPC's region, or inter-region connections by way of a third region";
    case "transit-router":
      return transitRouterRemedy(failure, lost, analysis);
    default:
      return "a vSwitch of the VPC attachment in a second zone, or a connection with two tunnels";
  }
}

/** A region has one transit router per CEN (Alibaba Cloud help: CEN FAQ), so its remedy lies in another region. */
function transitRouterRemedy({ down }: Failure, lost: readonly Effect[], { deployment }: Analysis): string {
  const attachments = deployment.topology.attachments.flatMap((it) => (it.kind === "peer" ? [] : [it]));
  const vpcs = new Set(
    attachments.filter((it) => it.kind === "vpc" && down.includes(it.transitRouter)).map((it) => it.network),
  );
  const remedies = new Set(
    lost.map(({ lane }) =>
      vpcs.has(lane.vpc)
        ? "a copy of what runs in the VPC in another region, because a region has one transit router"
        : "a circuit or a connection of the data centre into another region",
    ),
  );
  return [...remedies].sort().join("; ");
}
