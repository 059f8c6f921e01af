import { Vpc as VpcResource } from "@cdktf/provider-alicloud/lib/vpc";
import { Vswitch } from "@cdktf/provider-alicloud/lib/vswitch";
import type { Vpc } from "@hybridnet/network";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";

/** A route table of a VPC with the address that its routes get. */
export interface VpcRouteTable {
  readonly key: string;
  readonly id: string;
}

/** A VPC with its vSwitches: made here, or an existing one. */
export class VpcNetwork extends Construct {
  readonly vpcId: string;
  /** Tables that get the routes towards the transit router. */
  readonly routeTables: readonly VpcRouteTable[];
  /** Zone and vSwitch of every transit router interface. */
  readonly zoneMappings: readonly { readonly zoneId: string; readonly vswitchId: string }[];

  constructor(scope: Construct, vpc: Vpc, context: BuildContext) {
    super(scope, `vpc_${vpc.address}`);
    const provider = context.provider(vpc.region);
    const common = { provider, ...context.guarded, ...context.tagged };
    if (vpc.source.mode === "create") {
      const made = at(
        vpc.address,
        new VpcResource(this, "vpc", { ...common, vpcName: vpc.source.name, cidrBlock: vpc.source.cidr }),
      );
      this.vpcId = made.id;
      this.routeTables = [{ key: "system", id: made.routeTableId }];
    } else {
      this.vpcId = vpc.source.id;
      this.routeTables = vpc.source.routeTables;
    }
    const vswitchIds = vpc.vswitches.map(({ key, address, source, zone, cidr }) =>
      source.mode === "existing"
        ? source.id
        : at(
            address,
            new Vswitch(this, `vswitch_${key}`, {
              ...common,
              // A transit router's interface keeps it from being deleted: the attachment lets go of it first.
              lifecycle: { ...common.lifecycle, createBeforeDestroy: true },
              vpcId: this.vpcId,
              vswitchName: source.name,
              zoneId: zone,
              cidrBlock: cidr,
            }),
          ).id,
    );
    this.zoneMappings = vpc.vswitches.flatMap(({ zone, attached }, index) =>
      attached ? [{ zoneId: zone, vswitchId: vswitchIds[index] ?? "" }] : [],
    );
  }
}
