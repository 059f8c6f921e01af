import { containsAddress, parseAddress, parseCidr } from "@hybridnet/network/cidr";
import {
  bfdIntervalMs,
  bfdMultiplier,
  linkPrefixLength,
  vbrBandwidthMbps,
  vbrLocalAsns,
  vlanId,
} from "@hybridnet/network/limits";
import { timestamp } from "../clock";
import { own } from "../store/content";
import { tf } from "../types";
import { number, text } from "../values";
import { chosenHere, errorCodesOf, help, providerDocs, providerSource, type Rule } from "./rule";
import { subject, title, titles } from "./subject";
import { inUse } from "./vpc";

const creation = errorCodesOf("CreateVirtualBorderRouter");
/** BGP peers of one VBR. Source: Alibaba Cloud help: What is a virtual border router. */
const peersPerVbr = 8;

export const expressConnectRules: readonly Rule[] = [
  {
    name: "a VBR is on a circuit in service",
    code: "InvalidPhysicalConnectionId.NotEnabled",
    codeSource: creation,
    source: creation,
    on: ["create"],
    types: [tf.vbr],
    refuses: (call) => {
      const circuit = call.world.get(own.circuit, text(call.wanted, "physical_connection_id"));
      const status = text(circuit?.attributes ?? {}, "status");
      return circuit && status !== "Enabled"
        ? `${subject(call)}: the circuit ${circuit.id} is ${status}, not Enabled.`
        : undefined;
    },
  },
  {
    name: "a VLAN id is in range",
    code: "InvalidVlanId.Malformed",
    codeSource: creation,
    source: help("CreateVirtualBorderRouter"),
    on: ["create", "update"],
    types: [tf.vbr],
    refuses: (call) => {
      const vlan = number(call.wanted, "vlan_id") ?? 0;
      return Number.isInteger(vlan) && vlan >= vlanId.min && vlan <= vlanId.max
        ? undefined
        : `${subject(call)}: vlan_id ${vlan} must be from ${vlanId.min} to ${vlanId.max}.`;
    },
  },
  {
    name: "a VLAN id is used once on a circuit",
    code: "InvalidVlanId.Used",
    codeSource: creation,
    source: help("CreateVirtualBorderRouter"),
    on: ["create", "update"],
    types: [tf.vbr],
    refuses: (call) => {
      const vlan = number(call.wanted, "vlan_id");
      const others = call.world
        .where(tf.vbr, { physical_connection_id: text(call.wanted, "physical_connection_id") })
        .filter(({ id, attributes }) => id !== call.object?.id && number(attributes, "vlan_id") === vlan);
      return others.length > 0
        ? `${subject(call)}: VLAN ${vlan} is used on this circuit by ${titles(others)}.`
        : undefined;
    },
  },
  {
    name: "a VLAN id is free again seven days after its VBR was deleted",
    code: "InvalidVlanId.Used",
    codeSource: creation,
    source: help("ModifyVirtualBorderRouterAttribute"),
    on: ["create", "update"],
    types: [tf.vbr],
    refuses: (call) => {
      const vlan = number(call.wanted, "vlan_id") ?? 0;
      if (call.object !== undefined && number(call.object.attributes, "vlan_id") === vlan) return undefined;
      const circuitId = text(call.wanted, "physical_connection_id");
      const reserved = call.world.reservation(circuitId, vlan);
      return (
        reserved &&
        `${subject(call)}: VLAN ${vlan} of the circuit ${circuitId} stays reserved for seven days after its VBR ` +
          `was deleted, until ${timestamp(reserved.untilMs)}. Use another VLAN or wait.`
      );
    },
  },
  {
    name: "both ends of a link are in one subnet",
    code: "InvalidIp.NotSameSubnet",
    codeSource: creation,
    source: help("CreateVirtualBorderRouter"),
    on: ["create", "update"],
    types: [tf.vbr],
    refuses: (call) => {
      const [local, peer] = [text(call.wanted, "local_gateway_ip"), text(call.wanted, "peer_gateway_ip")];
      const length = maskLength(text(call.wanted, "peering_subnet_mask"));
      if (length === undefined || !isAddress(local) || !isAddress(peer)) return undefined;
      const link = parseCidr(`${local}/${length}`);
      return local !== peer && containsAddress(link, parseAddress(peer))
        ? undefined
        : `${subject(call)}: local_gateway_ip ${local} and peer_gateway_ip ${peer} must be two addresses of one subnet.`;
    },
  },
  {
    name: "the addresses and the mask of a link are well formed",
    code: "InvalidPeeringSubnetMask.Malformed",
    codeSource: creation,
    source: help("CreateVirtualBorderRouter"),
    on: ["create", "update"],
    types: [tf.vbr],
    refuses: (call) => {
      for (const name of ["local_gateway_ip", "peer_gateway_ip"]) {
        const value = text(call.wanted, name);
        if (!isAddress(value)) return `${subject(call)}: ${name} ${value} is no IPv4 address.`;
      }
      const mask = text(call.wanted, "peering_subnet_mask");
      const length = maskLength(mask);
      return length !== undefined && length >= linkPrefixLength.min && length <= linkPrefixLength.max
        ? undefined
        : `${subject(call)}: peering_subnet_mask ${mask} must be a mask from 255.255.255.0 to 255.255.255.252.`;
    },
  },
  {
    name: "a VBR has a bandwidth that is offered",
    code: "InvalidBandwidth.Malformed",
    codeSource: chosenHere,
    source: providerDocs("r/express_connect_virtual_border_router"),
    on: ["create", "update"],
    types: [tf.vbr],
    refuses: (call) => {
      const bandwidth = number(call.wanted, "bandwidth") ?? 0;
      return bandwidth === 0 || vbrBandwidthMbps.values.includes(bandwidth)
        ? undefined
        : `${subject(call)}: bandwidth ${bandwidth} is none of ${vbrBandwidthMbps.values.join(", ")} Mbit/s.`;
    },
  },
  {
    name: "BFD timers of a VBR are in range",
    code: "InvalidBfdParameter",
    codeSource: chosenHere,
    source: providerDocs("r/express_connect_virtual_border_router"),
    on: ["create", "update"],
    types: [tf.vbr],
    refuses: (call) => {
      const ranges = {
        min_tx_interval: bfdIntervalMs,
        min_rx_interval: bfdIntervalMs,
        detect_multiplier: bfdMultiplier,
      };
      for (const [name, { min, max }] of Object.entries(ranges)) {
        const value = number(call.wanted, name) ?? 0;
        if (value !== 0 && (value < min || value > max))
          return `${subject(call)}: ${name} ${value} must be from ${min} to ${max}.`;
      }
      return undefined;
    },
  },
  {
    name: "a VBR that is deleted has no BGP group",
    code: "DependencyViolation.BgpGroup",
    codeSource: providerSource("resource_alicloud_express_connect_virtual_border_router"),
    source: providerSource("resource_alicloud_express_connect_virtual_border_router"),
    on: ["delete"],
    types: [tf.vbr],
    refuses: (call) => inUse(call, call.world.where(tf.bgpGroup, { router_id: call.object?.id ?? "" })),
  },
  {
    name: "a VBR that is deleted is attached to no transit router",
    code: "InvalidOperation.OperationNotAllowedInState",
    codeSource: errorCodesOf("DeleteVirtualBorderRouter"),
    source: errorCodesOf("DeleteVirtualBorderRouter"),
    on: ["delete"],
    types: [tf.vbr],
    refuses: (call) => inUse(call, call.world.where(tf.vbrAttachment, { vbr_id: call.object?.id ?? "" })),
  },
  {
    name: "the ASN of a VBR is one that VBRs may have",
    code: "InvalidLocalAsn.Malformed",
    codeSource: chosenHere,
    source: providerDocs("r/vpc_bgp_group"),
    on: ["create", "update"],
    types: [tf.bgpGroup],
    refuses: (call) => {
      const asn = number(call.wanted, "local_asn");
      const { single, twoByte, fourByte, reserved } = vbrLocalAsns;
      const within = ({ min, max }: { min: number; max: number }) =>
        asn !== undefined && asn >= min && asn <= max;
      return asn === undefined ||
        asn === single ||
        (asn !== reserved && (within(twoByte) || within(fourByte)))
        ? undefined
        : `${subject(call)}: local_asn ${asn} must be ${single}, ${twoByte.min}-${twoByte.max} except ${reserved}, ` +
            `or ${fourByte.min}-${fourByte.max}.`;
    },
  },
  {
    name: "a BGP group does not peer with the service's own ASN",
    code: "InvalidPeerAsn.Malformed",
    codeSource: errorCodesOf("CreateBgpGroup"),
    source: errorCodesOf("CreateBgpGroup"),
    on: ["create", "update"],
    types: [tf.bgpGroup],
    refuses: (call) =>
      number(call.wanted, "peer_asn") === vbrLocalAsns.single
        ? `${subject(call)}: peer_asn cannot be ${vbrLocalAsns.single}, which is Alibaba Cloud's.`
        : undefined,
  },
  {
    name: "a BGP group that is deleted has no peer",
    code: "DependencyViolation.BgpPeer",
    codeSource: providerSource("resource_alicloud_vpc_bgp_group"),
    source: providerSource("resource_alicloud_vpc_bgp_group"),
    on: ["delete"],
    types: [tf.bgpGroup],
    refuses: (call) => inUse(call, call.world.where(tf.bgpPeer, { bgp_group_id: call.object?.id ?? "" })),
  },
  {
    name: "a VBR has at most eight BGP peers",
    code: "QuotaExceeded.Bgp",
    codeSource: errorCodesOf("CreateBgpPeer"),
    source: help("What is a virtual border router"),
    on: ["create"],
    types: [tf.bgpPeer],
    refuses: (call) => {
      const group = call.world.get(tf.bgpGroup, text(call.wanted, "bgp_group_id"));
      const vbrId = text(group?.attributes ?? {}, "router_id");
      const peers = call.world
        .where(tf.bgpGroup, { router_id: vbrId })
        .flatMap(({ id }) => call.world.where(tf.bgpPeer, { bgp_group_id: id }));
      const vbr = call.world.get(tf.vbr, vbrId);
      return vbr && peers.length >= peersPerVbr
        ? `${subject(call)}: ${title(vbr)} has ${peers.length} BGP peers already; ${peersPerVbr} is the limit.`
        : undefined;
    },
  },
];

function isAddress(value: string): boolean {
  return /^(\d{1,3}\.){3}\d{1,3}$/.test(value) && value.split(".").every((octet) => Number(octet) <= 255);
}

/** Prefix length of a dotted mask, undefined where it is none. */
function maskLength(mask: string): number | undefined {
  if (!isAddress(mask)) return undefined;
  const bits = mask
    .split(".")
    .map((octet) => Number(octet).toString(2).padStart(8, "0"))
    .join("");
  return /^1*0*$/.test(bits) ? bits.lastIndexOf("1") + 1 : undefined;
}
