import { ExpressConnectVirtualBorderRouter } from "@cdktf/provider-alicloud/lib/express-connect-virtual-border-router";
import { VpcBgpGroup } from "@cdktf/provider-alicloud/lib/vpc-bgp-group";
import { VpcBgpPeer } from "@cdktf/provider-alicloud/lib/vpc-bgp-peer";
import type { Circuit } from "@hybridnet/network";
import { dottedMask, parseCidr } from "@hybridnet/network/cidr";
import type { Postcondition, Precondition } from "cdktf";
import { Construct } from "constructs";
import { at, type BuildContext, guardedBy } from "./context";
import { bgpKeyVariable } from "./secret-variable";

/** The Alibaba Cloud end of one circuit: VBR, BGP group and BGP peer. */
export class ExpressConnectLink extends Construct {
  readonly vbrId: string;

  /** @param checks what must hold before the VBR is made or changed */
  constructor(scope: Construct, circuit: Circuit, checks: readonly Precondition[], context: BuildContext) {
    super(scope, circuit.address);
    const { address, bfd, bgp, link } = circuit;
    const common = { provider: context.provider(circuit.region), ...context.guarded };

    const vbr = at(
      address,
      new ExpressConnectVirtualBorderRouter(this, "vbr", {
        ...common,
        ...guardedBy(context, { pre: checks }),
        ...context.tagged,
        virtualBorderRouterName: circuit.vbrName,
        physicalConnectionId: circuit.circuitId,
        vlanId: circuit.vlan,
        bandwidth: circuit.bandwidthMbps,
        localGatewayIp: link.alibabaAddress,
        peerGatewayIp: link.customerAddress,
        // The provider wants a dotted mask, not a prefix length.
        peeringSubnetMask: dottedMask(parseCidr(link.cidr).prefixLength),
        ...(bfd && {
          minTxInterval: bfd.transmitIntervalMs,
          minRxInterval: bfd.receiveIntervalMs,
          detectMultiplier: bfd.multiplier,
        }),
      }),
    );
    const key =
      bgp.keyVariable === undefined
        ? undefined
        : bgpKeyVariable(
            this,
            bgp.keyVariable,
            `the BGP group of circuit ${circuit.key} of ${circuit.dataCentre}`,
          );
    const group = at(
      address,
      new VpcBgpGroup(this, "bgp_group", {
        ...common,
        ...guardedBy(context, {
          pre: key ? [key.check] : [],
          post: key || bgp.removesKey ? [] : [noForgottenKey(circuit)],
        }),
        bgpGroupName: bgp.groupName,
        routerId: vbr.id,
        peerAsn: bgp.customerAsn,
        localAsn: bgp.alibabaAsn,
        ...(key && { authKey: key.value }),
        // An empty key leaves the old one (resource_alicloud_vpc_bgp_group.go:214, 1.289.0).
        ...(bgp.removesKey && { clearAuthKey: true }),
      }),
    );
    at(
      address,
      new VpcBgpPeer(this, "bgp_peer", {
        ...common,
        bgpGroupId: group.id,
        peerIpAddress: link.customerAddress,
        enableBfd: bfd !== undefined,
        // Without BFD the provider suppresses this argument.
        ...(bfd && { bfdMultiHop: bfd.hops }),
      }),
    );
    this.vbrId = vbr.id;
  }
}

/** A key that was taken out of the network file stays at the service, and the device then has none. */
function noForgottenKey({ dataCentre, key }: Circuit): Postcondition {
  const authKey = `dataCentres.${dataCentre}.circuits.${key}.bgp.authKey`;
  return {
    condition: "${try(length(self.auth_key), 0) == 0}",
    errorMessage: `The BGP group of circuit ${key} of data centre ${dataCentre} has a key at Alibaba Cloud, and the network file says nothing of one: the session stays down while the device has none. Write ${authKey}: false to remove it, or true to keep one.`,
  };
}
