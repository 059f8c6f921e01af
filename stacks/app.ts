import type { Network } from "@hybridnet/network";
import { App } from "cdktf";
import { CenCoreStack } from "./cen-core-stack";
import { ConnectivityStack } from "./connectivity-stack";
import { MonitoringStack } from "./monitoring-stack";
import { VpnStandbyStack } from "./vpn-standby-stack";

/** The stacks of a network: three, and a fourth where it is watched. Nothing is written before `synth()` of what this returns. */
export function buildApp(network: Network, outdir?: string): App {
  const app = new App(outdir === undefined ? {} : { outdir });
  const connectivity = new ConnectivityStack(app, network);
  const cenCore = new CenCoreStack(app, network, connectivity);
  const vpnStandby = new VpnStandbyStack(app, network, cenCore);
  const { monitoring } = network;
  if (monitoring !== undefined)
    new MonitoringStack(app, network, monitoring, { connectivity, cenCore, vpnStandby });
  return app;
}
