import type { Network } from "@hybridnet/network";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { checkCircuits } from "../modules/circuit-check";
import { ExpressConnectLink } from "../modules/express-connect-link";
import { stateLocation } from "./contracts/backend";
import { connectivityContract } from "./contracts/connectivity";
import { publish } from "./contracts/contract";
import { buildContext } from "./region-providers";

/** Express Connect: VBR, BGP group and BGP peer of every circuit, and the check of the circuits. */
export class ConnectivityStack extends TerraformStack {
  constructor(scope: Construct, network: Network) {
    super(scope, connectivityContract.producer);
    stateLocation(network.backend, connectivityContract.producer).attach(this);
    const context = buildContext(this, network);
    const circuits = network.dataCentres.flatMap((site) => site.circuits);
    const checks = checkCircuits(this, circuits, context);
    const links = circuits.map((circuit) => {
      const { address } = circuit;
      return [address, new ExpressConnectLink(this, circuit, checks.get(address) ?? [], context)] as const;
    });
    publish(this, connectivityContract, {
      vbr_ids: Object.fromEntries(links.map(([address, { vbrId }]) => [address, vbrId])),
      vbr_regions: Object.fromEntries(circuits.map(({ address, region }) => [address, region])),
    });
  }
}
