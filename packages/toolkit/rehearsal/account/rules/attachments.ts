import { overlaps, parseCidr } from "@hybridnet/network/cidr";
import { ipsecConnectionsPerTransitRouter, zoneMappingsPerVpcAttachment } from "@hybridnet/network/limits";
import { zoneMappings } from "../handlers/attachments";
import { tunnelsOf } from "../handlers/tunnel-state";
import { knownTransitRouterZones } from "../regions";
import { networkAttachments, tf } from "../types";
import { blocks, text } from "../values";
import { type Call, chosenHere, errorCodesOf, help, providerDocs, providerSource, type Rule } from "./rule";
import { subject, title, titles } from "./subject";

const vpcCodes = errorCodesOf("CreateTransitRouterVpcAttachment");
const vpnHelp = help("CreateTransitRouterVpnAttachment");
const networkArgument: Readonly<Record<string, string>> = {
  [tf.vpcAttachment]: "vpc_id",
  [tf.vbrAttachment]: "vbr_id",
  [tf.vpnAttachment]: "vpn_id",
};

export const attachmentRules: readonly Rule[] = [
  {
    name: "an attachment's id begins with a CEN",
    code: "MissingParam.CenIdOrRegionId",
    codeSource: vpcCodes,
    source: providerSource("resource_alicloud_cen_transit_router_vpc_attachment"),
    on: ["create"],
    types: [tf.vpcAttachment, tf.vbrAttachment, tf.peerAttachment],
    refuses: (call) =>
      text(call.wanted, "cen_id") === ""
        ? `${subject(call)}: cen_id is not set. The provider makes the resource's id of it, which would be ` +
          "<nil>:tr-attach-... and could never be read again."
        : undefined,
  },
  {
    name: "an attachment's transit router belongs to its CEN",
    code: "InvalidTransitRouterId.NotFound",
    codeSource: vpcCodes,
    source: vpcCodes,
    on: ["create"],
    types: [...networkAttachments, tf.peerAttachment],
    refuses: (call) => {
      const cenId = text(call.wanted, "cen_id");
      const router = call.world.get(tf.transitRouter, text(call.wanted, "transit_router_id"));
      return router && cenId !== "" && text(router.attributes, "cen_id") !== cenId
        ? `${subject(call)}: ${title(router)} does not belong to the CEN ${cenId}.`
        : undefined;
    },
  },
  {
    // A VPC may be attached in several CENs (Alibaba Cloud help: Multiple cloud enterprise networks using
    // shared services, 2026-04-01).
    name: "a network is attached once, a VPC once in a CEN",
    code: "QuotaFull.ChildInstanceRelatedCen",
    codeSource: vpcCodes,
    source: vpnHelp,
    on: ["create"],
    types: networkAttachments,
    refuses: (call) => {
      const argument = networkArgument[call.type] ?? "";
      const id = text(call.wanted, argument);
      const inCen = call.type === tf.vpcAttachment ? { cen_id: text(call.wanted, "cen_id") } : {};
      const [existing] = call.world.where(call.type, { [argument]: id, ...inCen });
      return existing && `${subject(call)}: ${id} is attached already, by ${title(existing)}.`;
    },
  },
  {
    name: "a VPC attachment uses different zones",
    code: "Duplicated.ZoneMapping",
    codeSource: vpcCodes,
    source: vpcCodes,
    on: ["create", "update"],
    types: [tf.vpcAttachment],
    refuses: (call) => {
      const zones = zoneMappings(call.wanted).map(({ zone }) => zone);
      const twice = zones.find((zone, index) => zones.indexOf(zone) !== index);
      return twice && `${subject(call)}: the zone ${twice} is given twice.`;
    },
  },
  {
    name: "a VPC attachment uses at most ten zones",
    code: "QuotaExceeded.ZoneMapping",
    codeSource: chosenHere,
    source: help("CreateTransitRouterVpcAttachment"),
    on: ["create", "update"],
    types: [tf.vpcAttachment],
    refuses: (call) => {
      const { length } = zoneMappings(call.wanted);
      const { max } = zoneMappingsPerVpcAttachment;
      return length > max ? `${subject(call)}: ${length} zones are more than ${max}.` : undefined;
    },
  },
  {
    name: "a VPC attachment uses zones of the transit router",
    code: "IllegalParam.ZoneMappings",
    codeSource: vpcCodes,
    source: help("Available regions and zones of transit routers"),
    on: ["create", "update"],
    types: [tf.vpcAttachment],
    refuses: (call) => {
      const known = knownTransitRouterZones(call.region);
      const mappings = zoneMappings(call.wanted);
      const other = known && mappings.find(({ zone }) => !known.includes(zone));
      if (other)
        return `${subject(call)}: the transit router is not in zone ${other.zone} but in ${known.join(", ")}.`;
      return known && known.length > 1 && mappings.length < 2
        ? `${subject(call)}: ${call.region} has several zones, so at least two vSwitches in different zones are needed.`
        : undefined;
    },
  },
  {
    name: "a VPC attachment uses vSwitches of the VPC in their own zones",
    code: "IllegalParam.VSwitchId",
    codeSource: vpcCodes,
    source: help("CreateTransitRouterVpcAttachment"),
    on: ["create", "update"],
    types: [tf.vpcAttachment],
    refuses: (call) => {
      for (const { zone, vswitch } of zoneMappings(call.wanted)) {
        const { attributes } = call.world.get(tf.vswitch, vswitch) ?? { attributes: {} };
        const where = text(attributes, "zone_id") || text(attributes, "availability_zone");
        if (text(attributes, "vpc_id") !== text(call.wanted, "vpc_id"))
          return `${subject(call)}: the vSwitch ${vswitch} is not of the VPC ${text(call.wanted, "vpc_id")}.`;
        if (where !== zone)
          return `${subject(call)}: the vSwitch ${vswitch} is in zone ${where}, not in ${zone}.`;
      }
      return undefined;
    },
  },
  {
    name: "VPCs of a CEN do not have the same networks",
    code: "OperationFailed.CidrConflict",
    codeSource: errorCodesOf("CreateTransitRouter"),
    source: providerDocs("r/cen_instance"),
    on: ["create"],
    types: [tf.vpcAttachment],
    refuses: (call) => overlappingVpc(call),
  },
  {
    name: "a connection is attached to a transit router with a CIDR block",
    code: "OperationFailed.AllocateCidrFailed",
    codeSource: providerSource("resource_alicloud_cen_transit_router_vpn_attachment"),
    source: vpnHelp,
    on: ["create"],
    types: [tf.vpnAttachment],
    refuses: (call) => {
      const router = text(call.wanted, "transit_router_id");
      return call.world.where(tf.routerCidr, { transit_router_id: router }).length === 0
        ? `${subject(call)}: the transit router ${router} has no CIDR block to take addresses from.`
        : undefined;
    },
  },
  {
    name: "a dual-tunnel connection is attached without a zone",
    code: "OperationUnsupported.VcoTunnelNotMatchZoneParam",
    codeSource: providerSource("resource_alicloud_cen_transit_router_vpn_attachment_test"),
    source: help("Dual-tunnel mode"),
    on: ["create"],
    types: [tf.vpnAttachment],
    refuses: (call) =>
      isDual(call) && blocks(call.wanted, "zone").length > 0
        ? `${subject(call)}: the connection ${text(call.wanted, "vpn_id")} has two tunnels, whose zones the service chooses. ` +
          "Leave out the zone block."
        : undefined,
  },
  {
    name: "a single-tunnel connection is attached in a zone of the transit router",
    code: "IllegalParam.ZoneId",
    codeSource: vpcCodes,
    source: providerDocs("r/cen_transit_router_vpn_attachment"),
    on: ["create"],
    types: [tf.vpnAttachment],
    refuses: (call) => {
      if (isDual(call)) return undefined;
      const zones = blocks(call.wanted, "zone").map((zone) => text(zone, "zone_id"));
      const known = knownTransitRouterZones(call.region);
      if (zones.length !== 1)
        return `${subject(call)}: a connection with one tunnel needs one zone block, not ${zones.length}.`;
      return known && !known.includes(zones[0] ?? "")
        ? `${subject(call)}: the transit router is not in zone ${zones[0]} but in ${known.join(", ")}.`
        : undefined;
    },
  },
  {
    name: "a transit router has at most 50 IPsec-VPN connections",
    code: "QuotaExceeded.VpnAttachmentPerTransitRouter",
    codeSource: chosenHere,
    source: help("Create a VPN connection (CEN)"),
    on: ["create"],
    types: [tf.vpnAttachment],
    refuses: (call) => {
      const { max } = ipsecConnectionsPerTransitRouter;
      const router = text(call.wanted, "transit_router_id");
      return call.world.where(tf.vpnAttachment, { transit_router_id: router }).length >= max
        ? `${subject(call)}: the transit router ${router} has ${max} connections already, which is the limit.`
        : undefined;
    },
  },
];

function isDual({ wanted, world }: Call): boolean {
  const connection = world.get(tf.connection, text(wanted, "vpn_id"));
  return connection !== undefined && tunnelsOf(connection).length === 2;
}

/** With protection level REDUCED networks may overlap, but not be the same. */
function overlappingVpc(call: Call): string | undefined {
  const { wanted, world } = call;
  const cenId = text(wanted, "cen_id");
  const reduced = text(world.get(tf.cen, cenId)?.attributes ?? {}, "protection_level") === "REDUCED";
  const networksOf = (vpcId: string) =>
    world.where(tf.vswitch, { vpc_id: vpcId }).map(({ attributes }) => text(attributes, "cidr_block"));
  const mine = networksOf(text(wanted, "vpc_id"));
  for (const other of world.where(tf.vpcAttachment, { cen_id: cenId })) {
    const vpc = world.get(tf.vpc, text(other.attributes, "vpc_id"));
    const clash = networksOf(vpc?.id ?? "").find((theirs) =>
      mine.some((it) => (reduced ? it === theirs : overlaps(parseCidr(it), parseCidr(theirs)))),
    );
    if (vpc && clash) return `${subject(call)}: its vSwitch ${clash} is also one of ${titles([vpc])}.`;
  }
  return undefined;
}
