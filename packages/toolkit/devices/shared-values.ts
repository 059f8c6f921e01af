import type { Vpn } from "@hybridnet/network";
import { dottedMask, parseCidr } from "@hybridnet/network/cidr";
import type { CircuitEnd, DevicePlan, TunnelEnd } from "./plan";

/** A value that device and Alibaba Cloud must both have, and where Terraform sets it. */
export interface SharedValue {
  readonly what: string;
  readonly value: string;
  /** Address of the resource. */
  readonly resource: string;
  /** Which of the connection's tunnel blocks; undefined for attributes of the resource itself. */
  readonly tunnelIndex: 1 | 2 | undefined;
  /** Attribute, with the block that it lies in. */
  readonly attribute: readonly string[];
}

/** Everything on which both ends have to agree, in the order of the checklist. */
export function sharedValues(plan: DevicePlan): readonly SharedValue[] {
  const { vpn } = plan;
  return [
    ...plan.circuits.flatMap((end) => ofCircuit(plan, end)),
    ...plan.tunnels.flatMap((end) => (vpn === undefined ? [] : ofTunnel(plan, vpn, end))),
  ];
}

function ofCircuit(
  plan: DevicePlan,
  { circuit, neighbor, address, asn }: CircuitEnd,
): readonly SharedValue[] {
  const { bfd, bgp, link, vlan } = circuit;
  const at = (type: string) => (attribute: string, what: string, value: string | number) => ({
    what: `${circuit.key}: ${what}`,
    value: String(value),
    resource: `${type}.${circuit.address}`,
    tunnelIndex: undefined,
    attribute: [attribute],
  });
  const vbr = at("alicloud_express_connect_virtual_border_router");
  const group = at("alicloud_vpc_bgp_group");
  const peer = at("alicloud_vpc_bgp_peer");
  return [
    vbr("vlan_id", "VLAN id, 0 is untagged", vlan),
    vbr("peer_gateway_ip", "address of the device", address),
    vbr("local_gateway_ip", "BGP neighbour", neighbor),
    vbr("peering_subnet_mask", "mask of both", dottedMask(parseCidr(link.cidr).prefixLength)),
    group("peer_asn", "AS of the device", plan.asn),
    group("local_asn", "AS of the neighbour", asn),
    ...(bgp.keyVariable === undefined ? [] : [group("auth_key", "TCP MD5 key", `var.${bgp.keyVariable}`)]),
    peer("enable_bfd", "BFD", bfd !== undefined ? "true" : "false"),
    ...(bfd === undefined
      ? []
      : [
          peer("bfd_multi_hop", "BFD hops", bfd.hops),
          vbr("min_tx_interval", "BFD, ms between packets of the VBR", bfd.transmitIntervalMs),
          vbr("min_rx_interval", "BFD, ms between packets to the VBR", bfd.receiveIntervalMs),
          vbr("detect_multiplier", "BFD, packets lost in a row", bfd.multiplier),
        ]),
  ];
}

function ofTunnel(plan: DevicePlan, vpn: Vpn, { tunnel, neighbor, asn }: TunnelEnd): readonly SharedValue[] {
  const { ike, ipsec } = vpn;
  const row = (attribute: readonly string[], what: string, value: string | number): SharedValue => ({
    what: `${tunnel.key}: ${what}`,
    value: String(value),
    resource: `alicloud_vpn_gateway_vpn_attachment.${vpn.address}`,
    tunnelIndex: vpn.mode === "dual" ? tunnel.index : undefined,
    attribute,
  });
  const prefix = vpn.mode === "dual" ? "tunnel_" : "";
  const block = (name: string) => (attribute: string, what: string, value: string | number) =>
    row([`${prefix}${name}_config`, attribute], what, value);
  const [phase1, phase2, bgp] = [block("ike"), block("ipsec"), block("bgp")];
  const customer = (attribute: string, what: string, value: string | number): SharedValue => ({
    ...row([attribute], what, value),
    resource: `alicloud_vpn_customer_gateway.${tunnel.customerGateway}`,
    tunnelIndex: undefined,
  });
  return [
    customer("ip_address", "public address of the device", tunnel.publicIp),
    customer("asn", "AS of the device", plan.asn),
    phase1("ike_version", "IKE version", ike.version),
    phase1("ike_enc_alg", "phase 1 encryption", ike.encryption),
    phase1("ike_auth_alg", "phase 1 integrity", ike.authentication),
    phase1("ike_pfs", "phase 1 group", ike.dhGroup),
    phase1("ike_lifetime", "phase 1 seconds", ike.lifetimeSeconds),
    phase1("remote_id", "identity of the device", tunnel.customerId),
    ...(tunnel.alibabaId === undefined
      ? []
      : [phase1("local_id", "identity of the cloud", tunnel.alibabaId)]),
    phase1("psk", "pre-shared key", `var.${tunnel.pskVariable}`),
    phase2("ipsec_enc_alg", "phase 2 encryption", ipsec.encryption),
    phase2("ipsec_auth_alg", "phase 2 integrity", ipsec.authentication),
    phase2("ipsec_pfs", "phase 2 group", ipsec.dhGroup),
    phase2("ipsec_lifetime", "phase 2 seconds", ipsec.lifetimeSeconds),
    row(["enable_dpd"], "dead peer detection", String(vpn.deadPeerDetection)),
    row(["enable_nat_traversal"], "NAT traversal", String(vpn.natTraversal)),
    bgp("tunnel_cidr", "network in the tunnel", tunnel.link.cidr),
    bgp("local_bgp_ip", "BGP neighbour", neighbor),
    bgp("local_asn", "AS of the neighbour", asn),
  ];
}

/** Where a value stands in Terraform, as a reader finds it there. */
export function renderPlace({ resource, tunnelIndex, attribute }: SharedValue): string {
  const block = tunnelIndex === undefined ? "" : `, tunnel ${tunnelIndex}`;
  return `${resource}${block}: ${attribute.join(".")}`;
}
