import type { Expectation } from "../expectations/expectation";
import type { FailureKind } from "../failures/failures";
import type { Detection } from "../findings/detection";
import type { EffectKind } from "../findings/effects";
import type { PlannedWork } from "../findings/returns";

/**
 * The whole result as plain data: what `--json` prints. Names are those of the network file, not ids.
 * README.md describes every member.
 */
export interface Report {
  readonly format: "hybrid network failover report";
  /** Raised when a member changes its meaning or goes away. */
  readonly version: 1;
  /** Where the stacks were read, such as `the rehearsal`. */
  readonly source: string;
  /** When the state that was read was last written, UTC (RFC 3339); null where nobody but its backend knows. */
  readonly written: string | null;
  readonly stacks: readonly { readonly stack: string; readonly kind: "state" | "plan" }[];
  /** Whether the network file says what is expected, or the default expectations apply. */
  readonly expectationsFrom: "network file" | "default";
  readonly expectations: readonly ExpectationReport[];
  readonly missing: readonly { readonly type: string; readonly of: string; readonly text: string }[];
  readonly lanes: readonly LaneReport[];
  readonly failures: readonly FailureReport[];
  /** null where they were not looked at, because there are too many. */
  readonly pairs: PairsReport | null;
  readonly singlePoints: readonly SinglePointReport[];
  readonly stateRisks: readonly StateRiskReport[];
  readonly assumptions: readonly { readonly name: string; readonly text: string }[];
}

export interface ExpectationReport {
  /** Its key in the network file; null for a default one. */
  readonly key: string | null;
  readonly expectation: Expectation;
  readonly text: string;
  readonly holds: boolean;
  readonly checked: number;
  readonly breaches: readonly {
    readonly lane: string | null;
    readonly failure: string | null;
    readonly text: string;
    readonly missing: readonly string[];
  }[];
}

/** Networks of a data centre and a VPC that nothing in the network treats differently. */
export interface LaneReport {
  readonly id: string;
  readonly dataCentre: string;
  readonly vpc: string;
  readonly dataCentreNetworks: readonly string[];
  readonly vpcNetworks: readonly string[];
  readonly probe: string | null;
  readonly symmetric: boolean;
  readonly toVpc: TrafficReport;
  readonly toDataCentre: TrafficReport;
  /** Why a device drops flows although routes deliver them; null where none does. */
  readonly dropped: string | null;
  /** Resources whose lack explains why traffic is lost. */
  readonly missing: readonly string[];
}

export interface TrafficReport {
  readonly delivered: boolean;
  /** The VBRs and connections that carry it. */
  readonly links: readonly string[];
  readonly mbps: number | null;
  /** More than one where routes share the traffic. */
  readonly ways: readonly WayReport[];
}

export interface WayReport {
  readonly nodes: readonly string[];
  /** What leads from each node to the next one; null between a device and its data centre. */
  readonly via: readonly (string | null)[];
  readonly delivered: boolean;
  readonly reason: string | null;
}

export interface FailureReport {
  readonly id: string;
  readonly kind: FailureKind | "pair";
  readonly title: string;
  readonly detection: {
    readonly seconds: number | null;
    readonly by: Detection["by"];
    readonly text: string;
  };
  readonly plannedWork: PlannedWork;
  /** Networks whose hosts are down themselves, by the VPC's key. */
  readonly hostsDown: readonly { readonly vpc: string; readonly networks: readonly string[] }[];
  readonly recovery: readonly string[];
  /** Lanes that change; all others are as they are normally. */
  readonly effects: readonly EffectReport[];
}

export interface EffectReport {
  readonly lane: string;
  readonly kind: Exclude<EffectKind, "unchanged">;
  readonly symmetric: boolean;
  readonly toVpc: TrafficReport;
  readonly toDataCentre: TrafficReport;
  readonly dropped: string | null;
  readonly missing: readonly string[];
}

export interface PairsReport {
  readonly evaluated: number;
  /**
   * Pairs that do what does not follow from what each of the two does alone. All others do to every lane what
   * the more severe of the two does.
   */
  readonly cases: readonly PairCaseReport[];
  /** Pairs of failures that cut off what neither of the two cuts off alone. */
  readonly losses: readonly {
    readonly id: string;
    readonly title: string;
    readonly lanes: readonly string[];
  }[];
}

export interface PairCaseReport {
  readonly id: string;
  readonly title: string;
  /** Ids of the two. */
  readonly failures: readonly [string, string];
  /** Work on one while the other has failed, by ids, both ways round. */
  readonly plannedWork: readonly (PlannedWork & { readonly on: string; readonly during: string })[];
  /** Lanes whose ways are not those under the more severe of the two. */
  readonly effects: readonly EffectReport[];
}

export interface SinglePointReport {
  readonly failure: string;
  readonly title: string;
  readonly pairs: readonly { readonly dataCentre: string; readonly vpc: string }[];
  readonly remedy: string;
}

export interface StateRiskReport {
  readonly dataCentre: string;
  readonly kind: "same-device" | "other-device";
  /** Whether a device drops such packets. */
  readonly loss: boolean;
  readonly sessions: readonly string[];
  /** `normal`, or ids of failures. */
  readonly states: readonly string[];
  readonly text: string;
}

/** The whole report as JSON, see README.md. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
