import { CenInstance } from "@cdktf/provider-alicloud/lib/cen-instance";
import type { Cen } from "@hybridnet/network";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";

export interface CenNetworkProps {
  readonly cen: Cen;
  /** Any region: a CEN belongs to none. */
  readonly region: string;
}

/** The CEN instance that joins all transit routers: made here, or an existing one. */
export class CenNetwork extends Construct {
  readonly cenId: string;

  constructor(scope: Construct, id: string, { cen, region }: CenNetworkProps, context: BuildContext) {
    super(scope, id);
    this.cenId =
      cen.mode === "existing"
        ? cen.id
        : at(
            "cen",
            new CenInstance(this, "instance", {
              provider: context.provider(region),
              ...context.guarded,
              ...context.tagged,
              cenInstanceName: cen.name,
              protectionLevel: "REDUCED",
            }),
          ).id;
  }
}
