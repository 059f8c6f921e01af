import type { Deployment } from "../deployment/deployment";
import type { Failure } from "../failures/failures";
import type { EffectKind } from "../findings/effects";
import type { Report } from "../report/report";
import type { Picture } from "./layout";

/** What a failure does to how many lanes. */
export type Counts = Readonly<Partial<Record<EffectKind, number>>>;

export interface Verdict {
  readonly failure: Failure;
  readonly detection: { readonly seconds: number | null; readonly by: string; readonly text: string };
  readonly counts: Counts;
}

/** All that the page knows. What it computes itself, it computes from the deployment. */
export interface PageData {
  readonly source: string;
  readonly deployment: PlainDeployment;
  readonly picture: Picture;
  readonly verdicts: readonly Verdict[];
  readonly expectations: readonly {
    readonly name: string;
    readonly holds: boolean;
    readonly breaches: readonly string[];
  }[];
  readonly missing: readonly string[];
  /** What differs from an earlier report, a sentence each; left out where there is none. */
  readonly since?: readonly string[];
  /** What the service shows; left out where the page is made from what Terraform knows. */
  readonly now?: Now;
}

/** The network at one moment. */
export interface Now {
  /** When the service was asked, UTC (RFC 3339). */
  readonly at: string;
  readonly state: "well" | "degraded" | "cut-off";
  readonly headline: string;
  readonly elements: readonly ElementNow[];
  readonly findings: readonly { readonly code: string; readonly text: string; readonly remedy: string }[];
}

export interface ElementNow {
  /** Id of an element of the picture. */
  readonly id: string;
  /** `wrong`: it carries traffic, and something about it is not as it should be. */
  readonly state: "up" | "wrong" | "down";
  readonly texts: readonly string[];
}

/** A deployment as JSON holds it: entries for maps. */
export type PlainDeployment = Omit<Deployment, "labels" | "addresses" | "vpcs"> & {
  readonly labels: readonly (readonly [string, string])[];
  readonly addresses: readonly (readonly [string, string])[];
  readonly vpcs: readonly (Omit<Deployment["vpcs"][number], "zones"> & {
    readonly zones: readonly (readonly [string, string])[];
  })[];
};

export const plainDeployment = (deployment: Deployment): PlainDeployment => ({
  ...deployment,
  labels: [...deployment.labels],
  addresses: [...deployment.addresses],
  vpcs: deployment.vpcs.map((vpc) => ({ ...vpc, zones: [...vpc.zones] })),
});

export const deploymentOfPlain = (plain: PlainDeployment): Deployment => ({
  ...plain,
  labels: new Map(plain.labels),
  addresses: new Map(plain.addresses),
  vpcs: plain.vpcs.map((vpc) => ({ ...vpc, zones: new Map(vpc.zones) })),
});

/** How many lanes a failure of the report touches, and how. */
export function countsOf({ effects }: Pick<Report["failures"][number], "effects">): Counts {
  const counts: Partial<Record<EffectKind, number>> = {};
  for (const { kind } of effects) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
