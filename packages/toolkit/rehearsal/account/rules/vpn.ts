import { contains, isHost, parseAddress, parseCidr, readCanonical } from "@hybridnet/network/cidr";
import { pskCharacters, pskLength, tunnelCidrsForbidden, tunnelNetwork } from "@hybridnet/network/limits";
import type { Attributes } from "../../service/service";
import { tunnelsOf } from "../handlers/tunnel-state";
import type { StoredObject } from "../store/content";
import { tf } from "../types";
import { block, blocks, flag, number, text } from "../values";
import { type Call, chosenHere, help, providerDocs, providerSource, type Rule } from "./rule";
import { subject } from "./subject";
import { inUse } from "./vpc";

const scenario =
  "Alibaba Cloud help: active/standby connections with IPsec-VPN and Express Connect on a transit router, 2025-11-09";

export const vpnRules: readonly Rule[] = [
  {
    name: "a customer gateway's address is used once",
    code: "InvalidIpAddress.AlreadyExist",
    codeSource: chosenHere,
    source: providerSource("resource_alicloud_vpn_customer_gateway_test"),
    on: ["create"],
    types: [tf.customerGateway],
    refuses: (call) => {
      const address = text(call.wanted, "ip_address");
      const [existing] = call.world
        .where(tf.customerGateway, { ip_address: address })
        .filter(({ region }) => region === call.region);
      return (
        existing && `${subject(call)}: ${existing.name} (${existing.id}) has the address ${address} already.`
      );
    },
  },
  {
    name: "a customer gateway that is deleted has no connection",
    code: "InvalidOperation.CustomerGatewayInUse",
    codeSource: chosenHere,
    source: help("DeleteCustomerGateway"),
    on: ["delete"],
    types: [tf.customerGateway],
    refuses: (call) => inUse(call, connectionsOver(call)),
  },
  {
    name: "a connection has two tunnels",
    code: "VpnConnection.InvalidCreateTunnelOptions",
    codeSource: providerSource("resource_alicloud_vpn_gateway_vpn_attachment_test"),
    source: help("Create a VPN connection (CEN)"),
    on: ["create"],
    types: [tf.connection],
    refuses: (call) => {
      const tunnels = blocks(call.wanted, "tunnel_options_specification");
      if (tunnels.length === 0)
        return call.options.allowSingleTunnel === true
          ? undefined
          : `${subject(call)}: connections with a single tunnel are not created any more; give two ` +
              "tunnel_options_specification blocks.";
      const indexes = tunnels.map((tunnel) => number(tunnel, "tunnel_index")).sort();
      return indexes.length === 2 && indexes[0] === 1 && indexes[1] === 2
        ? undefined
        : `${subject(call)}: two tunnels with tunnel_index 1 and 2 are needed, not ${indexes.join(", ")}.`;
    },
  },
  {
    name: "a connection keeps its number of tunnels",
    code: "InvalidTunnelIndex.NotFound",
    codeSource: chosenHere,
    source: "no document describes such a change, so this stand-in refuses it",
    on: ["update"],
    types: [tf.connection],
    refuses: (call) => {
      const count = (attributes: Attributes) => blocks(attributes, "tunnel_options_specification").length;
      const tunnels = count(call.object?.attributes ?? {});
      const isGivenAsSingle = blocks(call.wanted, "ike_config").length > 0;
      return count(call.wanted) === tunnels && !(tunnels > 0 && isGivenAsSingle)
        ? undefined
        : `${subject(call)}: one tunnel cannot be turned into two, nor two into one. Replace the connection.`;
    },
  },
  {
    name: "a tunnel's network is a /30 of 169.254.0.0/16 that is free to use",
    code: "InvalidTunnelCidr.Malformed",
    codeSource: chosenHere,
    source: scenario,
    on: ["create", "update"],
    types: [tf.connection],
    refuses: (call) => {
      const outer = parseCidr(tunnelNetwork.cidr);
      const reserved: readonly string[] = tunnelCidrsForbidden.cidrs;
      const wrong = tunnelCidrs(call.wanted).find((cidr) => {
        const network = readCanonical(cidr);
        return (
          network === undefined ||
          network.prefixLength !== tunnelNetwork.prefixLength ||
          !contains(outer, network) ||
          reserved.includes(cidr)
        );
      });
      return (
        wrong &&
        `${subject(call)}: tunnel_cidr ${wrong} must be a /30 of ${tunnelNetwork.cidr} that is not reserved.`
      );
    },
  },
  {
    name: "the tunnels of a connection have different networks",
    code: "InvalidTunnelCidr.Duplicate",
    codeSource: chosenHere,
    source: providerDocs("r/vpn_gateway_vpn_attachment"),
    on: ["create", "update"],
    types: [tf.connection],
    refuses: (call) => {
      const cidrs = tunnelCidrs(call.wanted);
      const twice = cidrs.find((cidr, index) => cidrs.indexOf(cidr) !== index);
      return twice && `${subject(call)}: both tunnels have the network ${twice}.`;
    },
  },
  {
    name: "the service's end of a tunnel is a host of the tunnel's network",
    code: "InvalidLocalBgpIp.Malformed",
    codeSource: chosenHere,
    source: scenario,
    on: ["create", "update"],
    types: [tf.connection],
    refuses: (call) => {
      for (const bgp of bgpConfigs(call.wanted)) {
        const [address, cidr] = [text(bgp, "local_bgp_ip"), readCanonical(text(bgp, "tunnel_cidr"))];
        if (address === "" || cidr === undefined) continue;
        if (!/^(\d{1,3}\.){3}\d{1,3}$/.test(address) || !isHost(cidr, parseAddress(address)))
          return `${subject(call)}: local_bgp_ip ${address} is no host of ${cidr.text}.`;
      }
      return undefined;
    },
  },
  {
    name: "a pre-shared key has characters that the service takes",
    code: "InvalidPsk.Malformed",
    codeSource: chosenHere,
    source: scenario,
    on: ["create", "update"],
    types: [tf.connection],
    refuses: (call) => {
      const [single, dual] = [
        blocks(call.wanted, "ike_config"),
        blocks(call.wanted, "tunnel_options_specification").map((it) => block(it, "tunnel_ike_config")),
      ];
      const wrong = (ikes: typeof single, { pattern, words }: { pattern: string; words: string }) =>
        // Never the key itself.
        ikes.every((ike) => new RegExp(`^${pattern}{0,${pskLength.max}}$`).test(text(ike, "psk")))
          ? undefined
          : `${subject(call)}: a pre-shared key must be ${pskLength.min} to ${pskLength.max} of: ${words}.`;
      return wrong(single, pskCharacters.single) ?? wrong(dual, pskCharacters.dual);
    },
  },
  {
    name: "BGP over a tunnel needs the ASN of the customer gateway",
    code: "InvalidCustomerGatewayAsn",
    codeSource: chosenHere,
    source: help("CreateVpnAttachment"),
    on: ["create", "update"],
    types: [tf.connection],
    refuses: (call) => {
      const single = flag(block(call.wanted, "bgp_config"), "enable") === true;
      if (!single && flag(call.wanted, "enable_tunnels_bgp") !== true) return undefined;
      const without = gatewayIds(call.wanted)
        .map((id) => call.world.get(tf.customerGateway, id))
        .find((gateway) => gateway && text(gateway.attributes, "asn") === "");
      return without && `${subject(call)}: ${without.name} (${without.id}) has no ASN, which BGP needs.`;
    },
  },
  {
    name: "a connection that is deleted is attached to no transit router",
    code: "VpnConnection.Attached",
    codeSource: chosenHere,
    source: help("DeleteVpnAttachment"),
    on: ["delete"],
    types: [tf.connection],
    refuses: (call) => inUse(call, call.world.where(tf.vpnAttachment, { vpn_id: call.object?.id ?? "" })),
  },
];

function bgpConfigs(attributes: Attributes): readonly Attributes[] {
  return [
    ...blocks(attributes, "bgp_config"),
    ...blocks(attributes, "tunnel_options_specification").map((it) => block(it, "tunnel_bgp_config")),
  ];
}

function tunnelCidrs(attributes: Attributes): readonly string[] {
  return bgpConfigs(attributes)
    .map((bgp) => text(bgp, "tunnel_cidr"))
    .filter(Boolean);
}

function gatewayIds(attributes: Attributes): readonly string[] {
  return [attributes, ...blocks(attributes, "tunnel_options_specification")]
    .map((it) => text(it, "customer_gateway_id"))
    .filter(Boolean);
}

function connectionsOver({ object, world }: Call): readonly StoredObject[] {
  return world
    .all(tf.connection)
    .filter((connection) => tunnelsOf(connection).some(({ gatewayId }) => gatewayId === object?.id));
}
