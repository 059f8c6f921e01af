import { CenTransitRouterVbrAttachment } from "@cdktf/provider-alicloud/lib/cen-transit-router-vbr-attachment";
import { CenVbrHealthCheck } from "@cdktf/provider-alicloud/lib/cen-vbr-health-check";
import type { Circuit } from "@hybridnet/network";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";
import { RouteTableMembership } from "./route-table-membership";
import type { RegionalTransitRouter } from "./transit-router";

export interface VbrAttachmentProps {
  readonly circuit: Circuit;
  readonly vbrId: string;
  readonly cenId: string;
  readonly router: RegionalTransitRouter;
}

/** Joins a VBR to the transit router of its region, with its health check where one is wanted. */
export class VbrAttachment extends Construct {
  readonly attachmentId: string;

  constructor(
    scope: Construct,
    { circuit, vbrId, cenId, router }: VbrAttachmentProps,
    context: BuildContext,
  ) {
    super(scope, `vbr_attachment_${circuit.address}`);
    const { address, healthCheck, region } = circuit;
    const provider = context.provider(region);
    const attachment = at(
      address,
      new CenTransitRouterVbrAttachment(this, "attachment", {
        provider,
        ...context.guarded,
        ...context.tagged,
        cenId,
        transitRouterId: router.transitRouterId,
        transitRouterAttachmentName: circuit.attachmentName,
        vbrId,
        // The routes of the transit router go to the VBR and from there to the data centre.
        autoPublishRouteEnabled: true,
      }),
    );
    this.attachmentId = attachment.transitRouterAttachmentId;
    new RouteTableMembership(
      this,
      "membership",
      {
        address: `vbr_${address}`,
        region,
        attachmentId: this.attachmentId,
        routeTableId: router.routeTableId,
      },
      context,
    );
    if (healthCheck) {
      at(
        address,
        new CenVbrHealthCheck(this, "health_check", {
          provider,
          // Its arguments name VBR and CEN only, but the service refuses it while the VBR is not attached.
          dependsOn: [attachment],
          cenId,
          vbrInstanceId: vbrId,
          vbrInstanceRegionId: region,
          healthCheckTargetIp: circuit.link.customerAddress,
          healthCheckInterval: healthCheck.intervalSeconds,
          healthyThreshold: healthCheck.packets,
          ...(healthCheck.sourceAddress && { healthCheckSourceIp: healthCheck.sourceAddress }),
        }),
      );
    }
  }
}
