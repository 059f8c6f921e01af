import { VpnCustomerGateway } from "@cdktf/provider-alicloud/lib/vpn-customer-gateway";
import { VpnGatewayVpnAttachment } from "@cdktf/provider-alicloud/lib/vpn-gateway-vpn-attachment";
import type { DualTunnelVpn, SingleTunnelVpn, Tunnel, Vpn } from "@hybridnet/network";
import { Construct } from "constructs";
import { addressOf, at, type BuildContext, guardedBy } from "./context";
import { pskVariable, type Secret } from "./secret-variable";
import { CheckBlock, noForgottenIdentity, tunnelConditions } from "./tunnel-conditions";

/** Destination routing: the selectors take everything, BGP decides. */
const anyNetwork = "0.0.0.0/0";

/**
 * Customer gateways and the IPsec-VPN connection of one data centre. Every number and switch is set,
 * because the provider sends an omitted one as 0 or false and not as the service's default.
 */
export class IpsecConnection extends Construct {
  readonly connection: VpnGatewayVpnAttachment;
  private readonly customerGatewayIds: ReadonlyMap<string, string>;
  private readonly psks: ReadonlyMap<Tunnel["key"], Secret>;

  constructor(scope: Construct, vpn: Vpn, context: BuildContext) {
    super(scope, `connection_${vpn.address}`);
    const common = { provider: context.provider(vpn.region), ...context.guarded, ...context.tagged };
    this.customerGatewayIds = new Map(
      vpn.customerGateways.map(({ address, name, publicIp, asn }) => [
        address,
        at(
          address,
          new VpnCustomerGateway(this, `customer_gateway_${address}`, {
            ...common,
            // One in use cannot be deleted: its successor is made first and the connection moved over.
            lifecycle: { ...common.lifecycle, createBeforeDestroy: true },
            customerGatewayName: name,
            ipAddress: publicIp,
            asn: String(asn),
          }),
        ).id,
      ]),
    );
    this.psks = new Map(
      vpn.tunnels.map(({ key, pskVariable: name }) => [
        key,
        pskVariable(this, name, `${key} of data centre ${vpn.dataCentre}`, vpn.mode),
      ]),
    );
    const guarded = context.guarded.lifecycle?.preventDestroy === true;
    const post =
      vpn.mode === "single"
        ? noForgottenIdentity(vpn)
        : onTunnels(vpn, "error", (dual) => tunnelConditions(this, dual, { connection: "self", guarded }));
    this.connection = at(
      vpn.address,
      new VpnGatewayVpnAttachment(this, "connection", {
        ...common,
        ...guardedBy(context, {
          pre: [...this.psks.values()].map(({ check }) => check),
          post,
        }),
        vpnAttachmentName: vpn.connectionName,
        networkType: "public",
        localSubnet: anyNetwork,
        remoteSubnet: anyNetwork,
        effectImmediately: vpn.effectImmediately,
        ...(vpn.mode === "dual" ? this.dualTunnel(vpn) : this.singleTunnel(vpn)),
      }),
    );
    const connection = addressOf(this.connection);
    const warnings = onTunnels(vpn, "warn", (dual) => tunnelConditions(this, dual, { connection, guarded }));
    if (warnings.length > 0) at(`tunnels_${vpn.address}`, new CheckBlock(this, "tunnels", warnings));
  }

  private dualTunnel(vpn: DualTunnelVpn) {
    return {
      // Standard is the service's default: a service that answers nothing would have it replaced on every plan.
      ...(vpn.tunnelBandwidth !== "Standard" && { tunnelBandwidth: vpn.tunnelBandwidth }),
      enableTunnelsBgp: true,
      tunnelOptionsSpecification: vpn.tunnels.map((tunnel) => ({
        tunnelIndex: tunnel.index,
        customerGatewayId: this.customerGatewayId(tunnel),
        enableDpd: vpn.deadPeerDetection,
        enableNatTraversal: vpn.natTraversal,
        tunnelIkeConfig: this.ike(vpn, tunnel),
        tunnelIpsecConfig: ipsec(vpn),
        tunnelBgpConfig: bgp(vpn, tunnel),
      })),
    };
  }

  private singleTunnel(vpn: SingleTunnelVpn) {
    const [tunnel] = vpn.tunnels;
    return {
      customerGatewayId: this.customerGatewayId(tunnel),
      enableDpd: vpn.deadPeerDetection,
      enableNatTraversal: vpn.natTraversal,
      ikeConfig: this.ike(vpn, tunnel),
      ipsecConfig: ipsec(vpn),
      bgpConfig: { enable: true, ...bgp(vpn, tunnel) },
    };
  }

  private ike(vpn: Vpn, tunnel: Tunnel) {
    return {
      ikeVersion: vpn.ike.version,
      ikeMode: "main",
      ikeEncAlg: vpn.ike.encryption,
      ikeAuthAlg: vpn.ike.authentication,
      ikePfs: vpn.ike.dhGroup,
      ikeLifetime: vpn.ike.lifetimeSeconds,
      psk: found(this.psks, tunnel.key).value,
      remoteId: tunnel.customerId,
      ...(tunnel.alibabaId && { localId: tunnel.alibabaId }),
    };
  }

  private customerGatewayId({ customerGateway }: Tunnel): string {
    return found(this.customerGatewayIds, customerGateway);
  }
}

function onTunnels<T>(
  vpn: Vpn,
  wish: DualTunnelVpn["tunnelConditions"],
  make: (vpn: DualTunnelVpn) => readonly T[],
): readonly T[] {
  // The only tunnel is no member of a set: the provider finds and sends what differs.
  return vpn.mode === "dual" && vpn.tunnelConditions === wish ? make(vpn) : [];
}

function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing is called ${key}`);
  return value;
}

function ipsec({ ipsec: { encryption, authentication, dhGroup, lifetimeSeconds } }: Vpn) {
  return {
    ipsecEncAlg: encryption,
    ipsecAuthAlg: authentication,
    ipsecPfs: dhGroup,
    ipsecLifetime: lifetimeSeconds,
  };
}

function bgp({ alibabaAsn }: Vpn, { link }: Tunnel) {
  return { localAsn: alibabaAsn, tunnelCidr: link.cidr, localBgpIp: link.alibabaAddress };
}
