import type { Network, Tunnel } from "@hybridnet/network";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { IpsecConnection } from "../modules/ipsec-connection";
import { VpnAttachment } from "../modules/vpn-attachment";
import type { CenCoreStack } from "./cen-core-stack";
import { stateLocation } from "./contracts/backend";
import { cenCoreContract } from "./contracts/cen-core";
import { publish } from "./contracts/contract";
import { Upstream } from "./contracts/remote-state";
import { vpnStandbyContract } from "./contracts/vpn-standby";
import { buildContext } from "./region-providers";

/** The standby: customer gateways, IPsec-VPN connections and their attachment to the transit router. */
export class VpnStandbyStack extends TerraformStack {
  constructor(scope: Construct, network: Network, cenCore: CenCoreStack) {
    super(scope, vpnStandbyContract.producer);
    stateLocation(network.backend, vpnStandbyContract.producer).attach(this);
    const context = buildContext(this, network);
    const upstream = new Upstream(this, cenCore, cenCoreContract, network.backend);

    const standbys = network.dataCentres.flatMap(({ key, vpn }) => {
      if (vpn === undefined) return [];
      const { connection } = new IpsecConnection(this, vpn, context);
      const attachment = new VpnAttachment(
        this,
        {
          vpn,
          connection,
          cenId: upstream.text("cen_id"),
          transitRouterId: upstream.entry("vpn_transit_router_ids", vpn.region),
          routeTableId: upstream.entry("transit_router_route_table_ids", vpn.region),
        },
        context,
      );
      return [{ key, vpn, connection, attachment }];
    });

    publish(
      this,
      vpnStandbyContract,
      {
        ipsec_connection_ids: Object.fromEntries(standbys.map(({ key, connection }) => [key, connection.id])),
        vpn_attachment_ids: Object.fromEntries(
          standbys.map(({ key, attachment }) => [key, attachment.attachmentId]),
        ),
        tunnel_public_ips: Object.fromEntries(
          standbys.map(({ key, attachment }) => [key, `\${${attachment.publicIps}}`]),
        ),
        tunnel_bgp_addresses: Object.fromEntries(
          standbys.map(({ key, vpn }) => [key, bgpAddresses(vpn.tunnels)]),
        ),
      },
      // Whoever acts on these values expects the cloud side to route.
      standbys.flatMap(({ attachment }) => attachment.membership.relations),
    );
  }
}

function bgpAddresses(tunnels: readonly Tunnel[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    tunnels.map(({ key, link }) => [
      key,
      { cidr: link.cidr, alibaba_address: link.alibabaAddress, customer_address: link.customerAddress },
    ]),
  );
}
