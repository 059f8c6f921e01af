import type { Vpn } from "@hybridnet/network";
import { dottedMask, parseCidr } from "@hybridnet/network/cidr";
import type { CircuitEnd, DevicePlan, TunnelEnd } from "./plan";

/** A value that device and Alibaba Cloud must both have, and where Terraform sets it. */
export interface SharedValue {
  readonly what: string;
  /** `var.` and a name for a secret; undefined where the network file says nothing, which leaves it to the cloud. */
  readonly value: string | number | boolean | undefined;
  /** Where the network file says it. Tunnels and circuits that have a value in common name the same key. */
  readonly key: string;
  /** Address of the resource. */
  readonly resource: string;
  /** Which of the connection's tunnel blocks; undefined for attributes of the resource itself. */
  readonly tunnelIndex: 1 | 2 | undefined;
  /** Attribute, with the block that it lies in. */
  readonly attribute: readonly string[];
}

/** Everything on which both ends have to agree, in the order of the checklist. */
export function sharedValues(plan: DevicePlan): readonly SharedValue[] {
  return possibleValues(plan).filter(({ value }) => value !== undefined);
}

/** The same with what the network file leaves out and the cloud may have all the same. */
export function possibleValues(plan: DevicePlan): readonly SharedValue[] {
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
  const site = `dataCentres.${plan.dataCentre}`;
  const below = `${site}.circuits.${circuit.key}`;
  const at =
    (type: string) =>
    (attribute: string, what: string, value: SharedValue["value"], key: string): SharedValue => ({
      what: `${circuit.key}: ${what}`,
      value,
      key,
      resource: `${type}.${circuit.address}`,
      tunnelIndex: undefined,
      attribute: [attribute],
    });
  const vbr = at("alicloud_express_connect_virtual_border_router");
  const group = at("alicloud_vpc_bgp_group");
  const peer = at("alicloud_vpc_bgp_peer");
  const mask = dottedMask(parseCidr(link.cidr).prefixLength);
  const [ofLink, ofBfd, sent] = [`${below}.link`, `${below}.bfd`, "BFD, ms between packets of the VBR"];
  const [received, lost] = ["BFD, ms between packets to the VBR", "BFD, packets lost in a row"];
  return [
    vbr("vlan_id", "VLAN id, 0 is untagged", vlan, `${below}.vbr.vlan`),
    vbr("peer_gateway_ip", "address of the device", address, `${ofLink}.customerAddress`),
    vbr("local_gateway_ip", "BGP neighbour", neighbor, `${ofLink}.alibabaAddress`),
    vbr("peering_subnet_mask", "mask of both", mask, `${ofLink}.cidr`),
    group("peer_asn", "AS of the device", plan.asn, `${site}.asn`),
    group("local_asn", "AS of the neighbour", asn, `${below}.bgp.alibabaAsn`),
    group("auth_key", "TCP MD5 key", bgp.keyVariable && `var.${bgp.keyVariable}`, `${below}.bgp.authKey`),
    peer("enable_bfd", "BFD", bfd !== undefined, ofBfd),
    peer("bfd_multi_hop", "BFD hops", bfd?.hops, `${ofBfd}.hops`),
    vbr("min_tx_interval", sent, bfd?.transmitIntervalMs, `${ofBfd}.transmitIntervalMs`),
    vbr("min_rx_interval", received, bfd?.receiveIntervalMs, `${ofBfd}.receiveIntervalMs`),
    vbr("detect_multiplier", lost, bfd?.multiplier, `${ofBfd}.multiplier`),
  ];
}

function ofTunnel(plan: DevicePlan, vpn: Vpn, { tunnel, neighbor, asn }: TunnelEnd): readonly SharedValue[] {
  const { ike, ipsec } = vpn;
  const site = `dataCentres.${plan.dataCentre}`;
  const own = `tunnels.${tunnel.key}`;
  const row = (
    attribute: readonly string[],
    what: string,
    value: SharedValue["value"],
    key: string,
  ): SharedValue => ({
    what: `${tunnel.key}: ${what}`,
    value,
    key: `${site}.vpn.${key}`,
    resource: `alicloud_vpn_gateway_vpn_attachment.${vpn.address}`,
    tunnelIndex: vpn.mode === "dual" ? tunnel.index : undefined,
    attribute,
  });
  const prefix = vpn.mode === "dual" ? "tunnel_" : "";
  const block =
    (name: string) => (attribute: string, what: string, value: SharedValue["value"], key: string) =>
      row([`${prefix}${name}_config`, attribute], what, value, key);
  const [phase1, phase2, bgp] = [block("ike"), block("ipsec"), block("bgp")];
  const customer = (attribute: string, what: string, value: string | number, key: string): SharedValue => ({
    ...row([attribute], what, value, ""),
    key: `${site}.${key}`,
    resource: `alicloud_vpn_customer_gateway.${tunnel.customerGateway}`,
    tunnelIndex: undefined,
  });
  const uplink = `gateways.${tunnel.gateway}.uplinks.${tunnel.uplink}`;
  return [
    customer("ip_address", "public address of the device", tunnel.publicIp, `${uplink}.publicIp`),
    customer("asn", "AS of the device", plan.asn, "asn"),
    phase1("ike_version", "IKE version", ike.version, "ike.version"),
    phase1("ike_enc_alg", "phase 1 encryption", ike.encryption, "ike.encryption"),
    phase1("ike_auth_alg", "phase 1 integrity", ike.authentication, "ike.authentication"),
    phase1("ike_pfs", "phase 1 group", ike.dhGroup, "ike.dhGroup"),
    phase1("ike_lifetime", "phase 1 seconds", ike.lifetimeSeconds, "ike.lifetimeSeconds"),
    phase1("remote_id", "identity of the device", tunnel.customerId, `${own}.customerId`),
    phase1("local_id", "identity of the cloud", tunnel.alibabaId, `${own}.alibabaId`),
    phase1("psk", "pre-shared key", `var.${tunnel.pskVariable}`, own),
    phase2("ipsec_enc_alg", "phase 2 encryption", ipsec.encryption, "ipsec.encryption"),
    phase2("ipsec_auth_alg", "phase 2 integrity", ipsec.authentication, "ipsec.authentication"),
    phase2("ipsec_pfs", "phase 2 group", ipsec.dhGroup, "ipsec.dhGroup"),
    phase2("ipsec_lifetime", "phase 2 seconds", ipsec.lifetimeSeconds, "ipsec.lifetimeSeconds"),
    row(["enable_dpd"], "dead peer detection", vpn.deadPeerDetection, "deadPeerDetection"),
    row(["enable_nat_traversal"], "NAT traversal", vpn.natTraversal, "natTraversal"),
    bgp("tunnel_cidr", "network in the tunnel", tunnel.link.cidr, `${own}.cidr`),
    bgp("local_bgp_ip", "BGP neighbour", neighbor, `${own}.alibabaAddress`),
    bgp("local_asn", "AS of the neighbour", asn, "alibabaAsn"),
  ];
}

/** Where a value stands in Terraform, as a reader finds it there. */
export function renderPlace({
  resource,
  tunnelIndex,
  attribute,
}: Pick<SharedValue, "resource" | "tunnelIndex" | "attribute">): string {
  const block = tunnelIndex === undefined ? "" : `, tunnel ${tunnelIndex}`;
  return `${resource}${block}: ${attribute.join(".")}`;
}
