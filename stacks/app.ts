import type { Network } from "@hybridnet/network";
import { App } from "cdktf";
import { CenCoreStack } from "./cen-core-stack";
import { ConnectivityStack } from "./connectivity-stack";
import { VpnStandbyStack } from "./vpn-standby-stack";

/** The three stacks of a network. Nothing is written before `synth()` of what this returns. */
export function buildApp(network: Network, outdir?: string): App {
  const app = new App(outdir === undefined ? {} : { outdir });
  const connectivity = new ConnectivityStack(app, network);
  const cenCore = new CenCoreStack(app, network, connectivity);
  new VpnStandbyStack(app, network, cenCore);
  return app;
}
