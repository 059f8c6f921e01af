import { CenTransitRouter } from "@cdktf/provider-alicloud/lib/cen-transit-router";
import { CenTransitRouterCidr } from "@cdktf/provider-alicloud/lib/cen-transit-router-cidr";
import { DataAlicloudCenTransitRouterRouteTables } from "@cdktf/provider-alicloud/lib/data-alicloud-cen-transit-router-route-tables";
import type { TransitRouter } from "@hybridnet/network";
import { TerraformLocal } from "cdktf";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";

export interface RegionalTransitRouterProps {
  readonly router: TransitRouter;
  readonly cenId: string;
}

/** The transit router of one region with its CIDR blocks and its default route table. */
export class RegionalTransitRouter extends Construct {
  readonly region: string;
  /** The bare id, `tr-...`; the resource's own `id` has the CEN's id in front. */
  readonly transitRouterId: string;
  /** The same id, but known only once the CIDR blocks exist; undefined where there is none. */
  readonly vpnTransitRouterId: string | undefined;
  readonly routeTableId: string;

  constructor(scope: Construct, { router, cenId }: RegionalTransitRouterProps, context: BuildContext) {
    super(scope, `transit_router_${router.address}`);
    const provider = context.provider(router.region);
    this.region = router.region;
    this.transitRouterId =
      router.source.mode === "existing"
        ? router.source.id
        : at(
            router.address,
            new CenTransitRouter(this, "router", {
              provider,
              ...context.guarded,
              ...context.tagged,
              cenId,
              transitRouterName: router.source.name,
              // Attachments linger for minutes after their deletion; the default gives up after five.
              timeouts: { delete: "20m" },
            }),
          ).transitRouterId;

    const cidrs = router.cidrs.map(({ key, address, cidr }) =>
      at(
        address,
        new CenTransitRouterCidr(this, `cidr_${key}`, {
          provider,
          ...context.guarded,
          transitRouterId: this.transitRouterId,
          transitRouterCidrName: key,
          cidr,
          // Only private VPN connections need the announcement.
          publishCidrRoute: false,
        }),
      ),
    );
    // An existing block of an existing router has no resource to wait for.
    this.vpnTransitRouterId =
      cidrs[0]?.transitRouterId ?? (router.existingCidrs.length > 0 ? this.transitRouterId : undefined);

    this.routeTableId = at(
      router.address,
      new DataAlicloudCenTransitRouterRouteTables(this, "route_tables", {
        provider,
        transitRouterId: this.idForReading(router),
        transitRouterRouteTableType: "System",
      }),
    ).tables.get(0).transitRouterRouteTableId;
  }

  /**
   * The id by way of a local value. Named directly, any change of the transit router, a tag say, would put
   * off the reading of its tables until the apply, and replace every association and propagation
   * (Terraform documentation: Data sources, Dependencies).
   */
  private idForReading({ source, address }: TransitRouter): string {
    if (source.mode === "existing") return this.transitRouterId;
    return at(`transit_router_${address}`, new TerraformLocal(this, "id", this.transitRouterId)).asString;
  }
}
