import { CenTransitRouterVpcAttachment } from "@cdktf/provider-alicloud/lib/cen-transit-router-vpc-attachment";
import type { Vpc } from "@hybridnet/network";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";
import { RouteTableMembership } from "./route-table-membership";
import type { RegionalTransitRouter } from "./transit-router";
import type { VpcNetwork } from "./vpc-network";
import { VpcRoutes } from "./vpc-routes";

export interface VpcAttachmentProps {
  readonly vpc: Vpc;
  readonly network: VpcNetwork;
  readonly cenId: string;
  readonly router: RegionalTransitRouter;
}

/** Joins a VPC to the transit router of its region, with routes both ways. */
export class VpcAttachment extends Construct {
  readonly attachmentId: string;

  constructor(scope: Construct, props: VpcAttachmentProps, context: BuildContext) {
    const { vpc, network, cenId, router } = props;
    super(scope, `vpc_attachment_${vpc.address}`);
    const attachment = at(
      vpc.address,
      new CenTransitRouterVpcAttachment(this, "attachment", {
        provider: context.provider(vpc.region),
        ...context.guarded,
        ...context.tagged,
        // Formally optional, but the provider builds the resource's id from it.
        cenId,
        transitRouterId: router.transitRouterId,
        transitRouterVpcAttachmentName: vpc.attachmentName,
        vpcId: network.vpcId,
        zoneMappings: [...network.zoneMappings],
        paymentType: "PayAsYouGo",
        autoPublishRouteEnabled: vpc.autoPublish,
      }),
    );
    this.attachmentId = attachment.transitRouterAttachmentId;
    const { attachmentId } = this;
    new RouteTableMembership(
      this,
      "membership",
      { address: `vpc_${vpc.address}`, region: vpc.region, attachmentId, routeTableId: router.routeTableId },
      context,
    );
    new VpcRoutes(this, { vpc, routeTables: network.routeTables, attachment }, context);
  }
}
