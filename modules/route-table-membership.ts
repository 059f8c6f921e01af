import { CenTransitRouterRouteTableAssociation } from "@cdktf/provider-alicloud/lib/cen-transit-router-route-table-association";
import { CenTransitRouterRouteTablePropagation } from "@cdktf/provider-alicloud/lib/cen-transit-router-route-table-propagation";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { addressOf, at, type BuildContext } from "./context";

export interface RouteTableMembershipProps {
  /** Terraform address of both relations. */
  readonly address: string;
  readonly region: string;
  /** The bare attachment id, `tr-attach-...`. */
  readonly attachmentId: string;
  readonly routeTableId: string;
}

/**
 * Lets an attachment use a route table (association) and fill it (propagation): what the console's
 * advanced settings do and the API does not. Resources of their own, because relations made by the
 * attachment's own deprecated flags are unknown to Terraform and block the destroy.
 */
export class RouteTableMembership extends Construct {
  /**
   * Both relations, for an output to wait for. By plain address: cdktf would write a reference, which
   * Terraform does not take in an output's `depends_on`.
   */
  readonly relations: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: RouteTableMembershipProps, context: BuildContext) {
    super(scope, id);
    const relation = {
      provider: context.provider(props.region),
      ...context.guarded,
      transitRouterAttachmentId: props.attachmentId,
      transitRouterRouteTableId: props.routeTableId,
    };
    const association = at(
      props.address,
      new CenTransitRouterRouteTableAssociation(this, "association", relation),
    );
    const propagation = at(
      props.address,
      new CenTransitRouterRouteTablePropagation(this, "propagation", relation),
    );
    this.relations = [association, propagation].map((relation) => ({ fqn: addressOf(relation) }));
  }
}
