import { CenBandwidthPackageAttachment } from "@cdktf/provider-alicloud/lib/cen-bandwidth-package-attachment";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";

export interface BandwidthPlanProps {
  readonly planId: string;
  readonly cenId: string;
  /** Any region: a bandwidth plan belongs to none. */
  readonly region: string;
}

/** Associates a bandwidth plan that was bought with the CEN, so that inter-region links can draw on it. */
export class BandwidthPlan extends Construct {
  /** The plan's id, known only once it is associated. */
  readonly planId: string;

  constructor(scope: Construct, { planId, cenId, region }: BandwidthPlanProps, context: BuildContext) {
    super(scope, `bandwidth_plan_${planId}`);
    this.planId = at(
      planId,
      new CenBandwidthPackageAttachment(this, "association", {
        provider: context.provider(region),
        // It cannot go while a link has bandwidth from it: the link changes first.
        lifecycle: { ...context.guarded.lifecycle, createBeforeDestroy: true },
        instanceId: cenId,
        bandwidthPackageId: planId,
      }),
    ).bandwidthPackageId;
  }
}
