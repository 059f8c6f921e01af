import type { CenTransitRouterVpcAttachment } from "@cdktf/provider-alicloud/lib/cen-transit-router-vpc-attachment";
import { RouteEntry } from "@cdktf/provider-alicloud/lib/route-entry";
import type { Vpc } from "@hybridnet/network";
import { joinKeys } from "@hybridnet/network";
import { Construct } from "constructs";
import { at, type BuildContext, expression, guardedBy } from "./context";
import type { VpcRouteTable } from "./vpc-network";
import { checkRouteTables, type RouteCheck } from "./vpc-route-check";

export interface VpcRoutesProps {
  readonly vpc: Vpc;
  readonly routeTables: readonly VpcRouteTable[];
  readonly attachment: CenTransitRouterVpcAttachment;
}

/** Routes from every route table of a VPC to the transit router, as the console adds them. */
export class VpcRoutes extends Construct {
  constructor(scope: Construct, { vpc, routeTables, attachment }: VpcRoutesProps, context: BuildContext) {
    super(scope, "routes");
    const provider = context.provider(vpc.region);
    const checks: ReadonlyMap<string, RouteCheck> =
      vpc.source.mode === "existing" && vpc.routes.length > 0
        ? checkRouteTables(this, {
            vpc,
            source: vpc.source,
            attachmentId: expression(attachment, "transit_router_attachment_id"),
            provider,
          })
        : new Map();
    for (const table of routeTables) {
      for (const destination of vpc.routes) {
        const check = checks.get(table.key);
        at(
          joinKeys(vpc.address, table.key, destination.replace(/[./]/g, "-")),
          new RouteEntry(this, `${table.key}_${destination}`, {
            provider,
            ...guardedBy(context, { pre: check ? [check.precondition(destination)] : [] }),
            ...(check && { dependsOn: [check.before] }),
            routeTableId: table.id,
            destinationCidrblock: destination,
            nexthopType: "Attachment",
            nexthopId: attachment.transitRouterAttachmentId,
          }),
        );
      }
    }
  }
}
