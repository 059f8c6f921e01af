import type { Network } from "@hybridnet/network";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { BandwidthPlan } from "../modules/bandwidth-plan";
import { CenNetwork } from "../modules/cen-network";
import { InterRegionConnection } from "../modules/inter-region-connection";
import { RegionalTransitRouter } from "../modules/transit-router";
import { VbrAttachment } from "../modules/vbr-attachment";
import { VpcAttachment } from "../modules/vpc-attachment";
import { VpcNetwork } from "../modules/vpc-network";
import type { ConnectivityStack } from "./connectivity-stack";
import { stateLocation } from "./contracts/backend";
import { cenCoreContract } from "./contracts/cen-core";
import { connectivityContract } from "./contracts/connectivity";
import { publish } from "./contracts/contract";
import { Upstream } from "./contracts/remote-state";
import { buildContext } from "./region-providers";

/** The CEN: transit routers, everything attached to them but the VPN, and the routes between. */
export class CenCoreStack extends TerraformStack {
  constructor(scope: Construct, network: Network, connectivity: ConnectivityStack) {
    super(scope, cenCoreContract.producer);
    stateLocation(network.backend, cenCoreContract.producer).attach(this);
    const context = buildContext(this, network);
    const upstream = new Upstream(this, connectivity, connectivityContract, network.backend);
    const [anyRegion] = network.regions;

    const { cenId } = new CenNetwork(this, "cen", { cen: network.cen, region: anyRegion }, context);
    const routers = new Map(
      network.transitRouters.map((router) => [
        router.region,
        new RegionalTransitRouter(this, { router, cenId }, context),
      ]),
    );
    const routerOf = (region: string): RegionalTransitRouter => {
      const router = routers.get(region);
      if (router === undefined) throw new Error(`no transit router in the region ${region}`);
      return router;
    };

    const vpcAttachments = network.vpcs.map((vpc) => {
      const made = new VpcNetwork(this, vpc, context);
      return [
        vpc.address,
        new VpcAttachment(this, { vpc, network: made, cenId, router: routerOf(vpc.region) }, context),
      ] as const;
    });
    const vbrAttachments = network.dataCentres
      .flatMap(({ circuits }) => circuits)
      .map((circuit) => {
        const vbrId = upstream.entry("vbr_ids", circuit.address);
        return [
          circuit.address,
          new VbrAttachment(this, { circuit, vbrId, cenId, router: routerOf(circuit.region) }, context),
        ] as const;
      });

    const plans = this.bandwidthPlans(
      network,
      (planId) => new BandwidthPlan(this, { planId, cenId, region: anyRegion }, context),
    );
    const connections = network.interRegionLinks.map((link) => {
      const { billing } = link;
      const planId =
        billing.mode === "bandwidth-plan" ? (plans.get(billing.planId)?.planId ?? billing.planId) : undefined;
      const ends = { from: routerOf(link.from), to: routerOf(link.to) };
      return [
        link.address,
        new InterRegionConnection(this, { link, cenId, planId, ...ends }, context),
      ] as const;
    });

    publish(this, cenCoreContract, {
      cen_id: cenId,
      transit_router_ids: perRegion(routers, ({ transitRouterId }) => transitRouterId),
      transit_router_route_table_ids: perRegion(routers, ({ routeTableId }) => routeTableId),
      vpn_transit_router_ids: perRegion(routers, ({ vpnTransitRouterId }) => vpnTransitRouterId),
      vpc_attachment_ids: attachmentIds(vpcAttachments),
      vbr_attachment_ids: attachmentIds(vbrAttachments),
      inter_region_attachment_ids: attachmentIds(connections),
    });
  }

  /** One association per plan, however many links draw on it. */
  private bandwidthPlans(
    network: Network,
    associate: (planId: string) => BandwidthPlan,
  ): ReadonlyMap<string, BandwidthPlan> {
    const ids = network.interRegionLinks.flatMap(({ billing }) =>
      billing.mode === "bandwidth-plan" && billing.associate ? [billing.planId] : [],
    );
    return new Map([...new Set(ids)].sort().map((id) => [id, associate(id)]));
  }
}

function perRegion(
  routers: ReadonlyMap<string, RegionalTransitRouter>,
  value: (router: RegionalTransitRouter) => string | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...routers].flatMap(([region, router]) => {
      const text = value(router);
      return text === undefined ? [] : [[region, text]];
    }),
  );
}

function attachmentIds(
  attachments: readonly (readonly [string, { readonly attachmentId: string }])[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(attachments.map(([address, { attachmentId }]) => [address, attachmentId]));
}
