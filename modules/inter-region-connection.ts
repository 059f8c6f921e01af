import { CenTransitRouterPeerAttachment } from "@cdktf/provider-alicloud/lib/cen-transit-router-peer-attachment";
import type { InterRegionLink } from "@hybridnet/network";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";
import { RouteTableMembership } from "./route-table-membership";
import type { RegionalTransitRouter } from "./transit-router";

export interface InterRegionConnectionProps {
  readonly link: InterRegionLink;
  readonly cenId: string;
  readonly from: RegionalTransitRouter;
  readonly to: RegionalTransitRouter;
  /** The bandwidth plan once it is associated; undefined for pay-by-traffic. */
  readonly planId: string | undefined;
}

/** The connection between two transit routers: one attachment that is a member of a route table at both ends. */
export class InterRegionConnection extends Construct {
  readonly attachmentId: string;

  constructor(scope: Construct, props: InterRegionConnectionProps, context: BuildContext) {
    const { link, cenId, from, to, planId } = props;
    super(scope, `inter_region_${link.address}`);
    const attachment = at(
      link.address,
      new CenTransitRouterPeerAttachment(this, "attachment", {
        provider: context.provider(from.region),
        // The provider never reads resource_type, so that its default would replace a connection that was imported
        // (resource_alicloud_cen_transit_router_peer_attachment.go:118 and 213, 1.289.0).
        lifecycle: { ...context.guarded.lifecycle, ignoreChanges: ["resource_type"] },
        ...context.tagged,
        cenId,
        transitRouterId: from.transitRouterId,
        peerTransitRouterId: to.transitRouterId,
        peerTransitRouterRegionId: to.region,
        transitRouterPeerAttachmentName: link.name,
        bandwidth: link.bandwidthMbps,
        ...(link.billing.mode === "pay-by-traffic"
          ? { bandwidthType: "DataTransfer", defaultLinkType: link.billing.linkType }
          : // Platinum exists with pay-by-traffic only.
            { bandwidthType: "BandwidthPackage", defaultLinkType: "Gold", cenBandwidthPackageId: planId }),
        autoPublishRouteEnabled: true,
      }),
    );
    this.attachmentId = attachment.transitRouterAttachmentId;
    for (const { region, routeTableId } of [from, to]) {
      new RouteTableMembership(
        this,
        `membership_${region}`,
        { address: `link_${link.address}_${region}`, region, attachmentId: this.attachmentId, routeTableId },
        context,
      );
    }
  }
}
