import { CenTransitRouterVpnAttachment } from "@cdktf/provider-alicloud/lib/cen-transit-router-vpn-attachment";
import { DataAlicloudVpnGatewayVpnAttachments } from "@cdktf/provider-alicloud/lib/data-alicloud-vpn-gateway-vpn-attachments";
import type { Vpn } from "@hybridnet/network";
import { Construct } from "constructs";
import { at, type BuildContext, expression } from "./context";
import type { IpsecConnection } from "./ipsec-connection";
import { RouteTableMembership } from "./route-table-membership";

export interface VpnAttachmentProps {
  readonly vpn: Vpn;
  readonly connection: IpsecConnection["connection"];
  readonly cenId: string;
  /** The transit router's id as its CIDR block knows it. */
  readonly transitRouterId: string;
  readonly routeTableId: string;
}

/** Joins an IPsec-VPN connection to the transit router of its region. */
export class VpnAttachment extends Construct {
  readonly attachmentId: string;
  readonly membership: RouteTableMembership;
  /** Expression of a map from tunnel to the public IP of its Alibaba Cloud end. */
  readonly publicIps: string;

  constructor(scope: Construct, props: VpnAttachmentProps, context: BuildContext) {
    const { vpn, connection, cenId, transitRouterId, routeTableId } = props;
    super(scope, `vpn_attachment_${vpn.address}`);
    const provider = context.provider(vpn.region);
    const attachment = at(
      vpn.address,
      new CenTransitRouterVpnAttachment(this, "attachment", {
        provider,
        ...context.guarded,
        ...context.tagged,
        cenId,
        transitRouterId,
        vpnId: connection.id,
        transitRouterVpnAttachmentName: vpn.attachmentName,
        autoPublishRouteEnabled: true,
        // A dual-tunnel connection gets its zones from the service, which refuses the block.
        ...(vpn.mode === "single" && { zone: [{ zoneId: vpn.zone }] }),
      }),
    );
    // Here, and only here, the resource's id is the bare attachment id.
    this.attachmentId = attachment.id;
    this.membership = new RouteTableMembership(
      this,
      "membership",
      { address: vpn.address, region: vpn.region, attachmentId: this.attachmentId, routeTableId },
      context,
    );
    const read = at(
      vpn.address,
      new DataAlicloudVpnGatewayVpnAttachments(this, "public_ips", {
        provider,
        ids: [connection.id],
        // The service assigns the public IPs with the attachment; before it they are empty.
        dependsOn: [attachment],
      }),
    );
    this.publicIps = publicIpsOf(vpn, expression(read, "attachments[0]"));
  }
}

/** Only the addresses: what the data source reads has the pre-shared key beside them. */
function publicIpsOf(vpn: Vpn, connection: string): string {
  if (vpn.mode === "single") return `{ tunnel1 = ${connection}.internet_ip }`;
  // A set: its members have no order, only a tunnel index.
  return `{ for tunnel in ${connection}.tunnel_options_specification : "tunnel\${tunnel.tunnel_index}" => tunnel.internet_ip }`;
}
