import type { DualTunnelVpn, SingleTunnelVpn, Tunnel } from "@hybridnet/network";
import { type Postcondition, TerraformElement, TerraformLocal } from "cdktf";
import type { Construct } from "constructs";
import { at, escaped, literal } from "./context";

/** The identity of a single tunnel that has none. Source: provider documentation r/vpn_gateway_vpn_attachment, 1.289.0. */
const noIdentity = "leftid-not-exist";

/** One argument of a tunnel as the network file wants it. */
interface TunnelArgument {
  /** Path below a member of `tunnel_options_specification`. */
  readonly argument: string;
  /** Where the value comes from: a key of the network file or the name of a variable; undefined for this template. */
  readonly from: string | undefined;
  /** What the cloud may have, in lower case; the message quotes the first. */
  readonly wanted: string | number | boolean | { readonly secret: string } | { readonly sibling: string };
}

/** Answers that say nothing about a text: the service left the value out. */
const unsaid = '""';
/** The same for a number: the provider records what is left out as 0, which none of these may be. */
const unsaidNumber = '"", "0"';

/**
 * Conditions on the tunnels of a dual-tunnel connection, one an argument.
 *
 * The provider tells tunnels apart by index and customer gateway alone and finds no difference in
 * anything else: a new key or algorithm ends in "No changes" while the device gets it
 * (resource_alicloud_vpn_gateway_vpn_attachment.go:16, 1.289.0). Reading brings the cloud's values back,
 * so that a condition sees what the plan does not.
 *
 * Nobody has seen how the service spells its answers. So case and type do not count, and an answer that
 * is null, empty or masked is unknown and not different.
 *
 * @param connection Expression of the connection: `self` in its own lifecycle, else its address.
 */
export function tunnelConditions(
  scope: Construct,
  vpn: DualTunnelVpn,
  { connection, guarded }: { readonly connection: string; readonly guarded: boolean },
): readonly Postcondition[] {
  const name = `tunnel_change_${vpn.address}`;
  at(name, new TerraformLocal(scope, "tunnel_change", waysOn(vpn, guarded)));
  const differs = (of: string, argument: string, told: string) =>
    `${of} of data centre ${vpn.dataCentre}: Alibaba Cloud has another ${argument} than ${told}. \${local.${name}}`;
  // Without this argument, which is how Standard is written, the provider takes any bandwidth for right.
  const bandwidth = {
    condition: `\${${holds(`${connection}.tunnel_bandwidth`, vpn.tunnelBandwidth, connection)}}`,
    errorMessage: differs(
      "IPsec-VPN connection",
      "tunnel_bandwidth",
      said(`dataCentres.${vpn.dataCentre}.vpn.tunnelBandwidth`, vpn.tunnelBandwidth),
    ),
  };
  const options = vpn.tunnels.flatMap((tunnel) => {
    const member = `one([for t in ${connection}.tunnel_options_specification : t if t.tunnel_index == ${tunnel.index}])`;
    return tunnelArguments(vpn, tunnel).map(({ argument, from, wanted }) => ({
      condition: `\${${holds(`${member}.${argument}`, wanted, member)}}`,
      errorMessage: differs(tunnel.key, argument.replace("[0]", ""), said(from, wanted)),
    }));
  });
  return [bandwidth, ...options];
}

/**
 * The condition that the only tunnel of a connection has no identity that has left the network file: the
 * provider takes what is left out for what is there (`local_id` is computed, resource_alicloud_vpn_gateway_vpn_attachment.go:168, 1.289.0).
 */
export function noForgottenIdentity(vpn: SingleTunnelVpn): readonly Postcondition[] {
  const [{ key, alibabaId }] = vpn.tunnels;
  if (alibabaId !== undefined) return [];
  const path = `dataCentres.${vpn.dataCentre}.vpn.tunnels.${key}.alibabaId`;
  return [
    {
      condition: `\${contains([${unsaid}, ${literal(noIdentity)}], ${lowered("self.ike_config[0].local_id")})}`,
      errorMessage: `${key} of data centre ${vpn.dataCentre} has an identity at Alibaba Cloud, and the network file says nothing of one: left out, it stays, and the device expects another. Write ${path}: the tunnel's public address, or the identity that is to stay.`,
    },
  ];
}

/** What somebody can do who meets a failed condition: the same for all of a connection. */
function waysOn({ address, dataCentre, tunnelConditions }: DualTunnelVpn, guarded: boolean): string {
  const away = [
    "cen_transit_router_vpn_attachment",
    "cen_transit_router_route_table_association",
    "cen_transit_router_route_table_propagation",
  ];
  return [
    "The provider changes nothing of a tunnel that exists.",
    // toolkit:begin
    "Change it in place with npx --no hybridnet tunnels.",
    // toolkit:end
    "Change it by hand in the console, one tunnel after the other; a bandwidth cannot change there.",
    `Or replace the connection: ${guarded ? "set deletionProtection to false, then " : ""}terraform apply -replace=alicloud_vpn_gateway_vpn_attachment.${address}.`,
    // toolkit:begin
    `Or, judged first: npx --no hybridnet apply vpn-standby --replace alicloud_vpn_gateway_vpn_attachment.${address}.`,
    // toolkit:end
    `With it go ${away.map((type) => `alicloud_${type}.${address}`).join(", ")}: there is no standby until all are made anew, and the tunnels get other public addresses.`,
    ...(tunnelConditions === "error"
      ? [
          `Where the service only spells it in another way, dataCentres.${dataCentre}.vpn.tunnelConditions: warn lets the plan go on.`,
        ]
      : []),
    "Steps: docs/change-a-tunnel.md.",
  ].join(" ");
}

/** Terraform's `check` block, which warns where a condition of a resource would stop; cdktf has no construct for it. */
export class CheckBlock extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly assertions: readonly Postcondition[],
  ) {
    super(scope, id);
  }

  override toTerraform(): unknown {
    const assert = this.assertions.map(({ condition, errorMessage }) => ({
      condition,
      error_message: errorMessage,
    }));
    return { check: { [this.friendlyUniqueId]: { assert } } };
  }
}

function tunnelArguments(vpn: DualTunnelVpn, tunnel: Tunnel): readonly TunnelArgument[] {
  const below = `dataCentres.${vpn.dataCentre}.vpn`;
  const own = `${below}.tunnels.${tunnel.key}`;
  const { ike, ipsec } = vpn;
  const of = (argument: string, from: TunnelArgument["from"], wanted: TunnelArgument["wanted"]) => ({
    argument,
    from,
    wanted,
  });
  return [
    of("enable_dpd", `${below}.deadPeerDetection`, vpn.deadPeerDetection),
    of("enable_nat_traversal", `${below}.natTraversal`, vpn.natTraversal),
    of("tunnel_ike_config[0].psk", tunnel.pskVariable, { secret: `var.${tunnel.pskVariable}` }),
    of("tunnel_ike_config[0].ike_version", `${below}.ike.version`, ike.version),
    of("tunnel_ike_config[0].ike_mode", undefined, "main"),
    of("tunnel_ike_config[0].ike_enc_alg", `${below}.ike.encryption`, ike.encryption),
    of("tunnel_ike_config[0].ike_auth_alg", `${below}.ike.authentication`, ike.authentication),
    of("tunnel_ike_config[0].ike_pfs", `${below}.ike.dhGroup`, ike.dhGroup),
    of("tunnel_ike_config[0].ike_lifetime", `${below}.ike.lifetimeSeconds`, ike.lifetimeSeconds),
    of("tunnel_ike_config[0].remote_id", `${own}.customerId`, tunnel.customerId),
    of("tunnel_ike_config[0].local_id", `${own}.alibabaId`, tunnel.alibabaId ?? { sibling: "internet_ip" }),
    of("tunnel_ipsec_config[0].ipsec_enc_alg", `${below}.ipsec.encryption`, ipsec.encryption),
    of("tunnel_ipsec_config[0].ipsec_auth_alg", `${below}.ipsec.authentication`, ipsec.authentication),
    of("tunnel_ipsec_config[0].ipsec_pfs", `${below}.ipsec.dhGroup`, ipsec.dhGroup),
    of("tunnel_ipsec_config[0].ipsec_lifetime", `${below}.ipsec.lifetimeSeconds`, ipsec.lifetimeSeconds),
    of("tunnel_bgp_config[0].local_asn", `${below}.alibabaAsn`, vpn.alibabaAsn),
    of("tunnel_bgp_config[0].tunnel_cidr", `${own}.cidr`, tunnel.link.cidr),
    of("tunnel_bgp_config[0].local_bgp_ip", `${own}.alibabaAddress`, tunnel.link.alibabaAddress),
  ];
}

/** The condition that a value of the cloud, `actual`, is the wanted one or says nothing. */
function holds(actual: string, wanted: TunnelArgument["wanted"], member: string): string {
  if (typeof wanted === "object" && "secret" in wanted) return sameKey(actual, wanted.secret);
  const answer = lowered(actual);
  if (typeof wanted === "object") {
    const sibling = lowered(`${member}.${wanted.sibling}`);
    return `${sibling} == "" || contains([${unsaid}, ${sibling}], ${answer})`;
  }
  const unknown = typeof wanted === "number" ? unsaidNumber : unsaid;
  return `contains([${unknown}, ${literal(String(wanted).toLowerCase())}], ${answer})`;
}

function lowered(value: string): string {
  return `try(lower(tostring(${value})), "")`;
}

/** A key counts as masked where it has three asterisks together that the variable's value has not. */
function sameKey(actual: string, variable: string): string {
  const answer = `try(tostring(${actual}), "")`;
  const masked = `strcontains(${answer}, "***") && !strcontains(${variable}, "***")`;
  return `try(replace(${answer}, "*", ""), "") == "" || ${masked} || ${answer} == ${variable}`;
}

function said(from: TunnelArgument["from"], wanted: TunnelArgument["wanted"]): string {
  if (typeof wanted !== "object")
    return `${from === undefined ? "this template sets" : `${from} says`} (${escaped(String(wanted))})`;
  if ("secret" in wanted) return `the variable ${from} has`;
  return `${from} says, which is left out, so that it is the tunnel's public address`;
}
