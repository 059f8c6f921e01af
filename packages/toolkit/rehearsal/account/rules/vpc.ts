import { canonical, contains, overlaps, parseCidr, readCanonical } from "@hybridnet/network/cidr";
import { vpcPrefixLength, vswitchPrefixLength } from "@hybridnet/network/limits";
import { cidrsOf } from "../handlers/vpc";
import { isZoneOf } from "../regions";
import { own } from "../store/content";
import { attachments, tf } from "../types";
import { blocks, text } from "../values";
import { type Call, chosenHere, errorCodesOf, help, providerSource, type Rule } from "./rule";
import { subject, title, titles } from "./subject";

const notForVpcs = ["100.64.0.0/10", "224.0.0.0/4", "127.0.0.0/8", "169.254.0.0/16"].map(parseCidr);

export const vpcRules: readonly Rule[] = [
  {
    name: "a VPC has a CIDR block that VPCs may have",
    code: "InvalidParameter",
    codeSource: errorCodesOf("CreateVpc"),
    source: help("CreateVpc"),
    on: ["create"],
    types: [tf.vpc],
    refuses: (call) => {
      const cidr = text(call.wanted, "cidr_block");
      if (cidr === "") return undefined;
      const network = readCanonical(cidr);
      const { min, max } = vpcPrefixLength;
      if (network === undefined || network.prefixLength < min || network.prefixLength > max)
        return `${subject(call)}: cidr_block ${cidr} must be an IPv4 network from /${min} to /${max}.`;
      const reserved = notForVpcs.find((it) => overlaps(it, network));
      return reserved && `${subject(call)}: cidr_block ${cidr} touches the reserved ${canonical(reserved)}.`;
    },
  },
  {
    name: "a vSwitch lies in its VPC",
    code: "InvalidParameter",
    codeSource: errorCodesOf("CreateVSwitch"),
    source: help("CreateVSwitch"),
    on: ["create"],
    types: [tf.vswitch],
    refuses: (call) => {
      const cidr = text(call.wanted, "cidr_block");
      const network = readCanonical(cidr);
      const { min, max } = vswitchPrefixLength;
      if (network === undefined || network.prefixLength < min || network.prefixLength > max)
        return `${subject(call)}: cidr_block ${cidr} must be an IPv4 network from /${min} to /${max}.`;
      const blocksOfVpc = cidrsOf(call.world.get(tf.vpc, text(call.wanted, "vpc_id"))?.attributes ?? {});
      return blocksOfVpc.some((block) => contains(parseCidr(block), network))
        ? undefined
        : `${subject(call)}: cidr_block ${cidr} does not lie in the VPC's ${blocksOfVpc.join(", ")}.`;
    },
  },
  {
    name: "a vSwitch overlaps no other vSwitch of its VPC",
    code: "InvalidCidrBlock.Overlapped",
    codeSource: errorCodesOf("CreateVSwitch"),
    source: help("CreateVSwitch"),
    on: ["create"],
    types: [tf.vswitch],
    refuses: (call) => {
      const network = readCanonical(text(call.wanted, "cidr_block"));
      const others = call.world.where(tf.vswitch, { vpc_id: text(call.wanted, "vpc_id") });
      const overlapped = others.filter(
        ({ attributes }) => network && overlaps(parseCidr(text(attributes, "cidr_block")), network),
      );
      return overlapped.length > 0
        ? `${subject(call)}: its CIDR block overlaps ${titles(overlapped)}.`
        : undefined;
    },
  },
  {
    name: "a vSwitch is in a zone of its region",
    code: "InvalidZoneId.NotFound",
    codeSource: errorCodesOf("CreateVSwitch"),
    source: help("CreateVSwitch"),
    on: ["create"],
    types: [tf.vswitch],
    refuses: (call) => {
      const zone = text(call.wanted, "zone_id") || text(call.wanted, "availability_zone");
      return isZoneOf(call.region, zone)
        ? undefined
        : `${subject(call)}: there is no zone ${zone} in the region ${call.region}.`;
    },
  },
  {
    name: "a VPC that is deleted has no vSwitch",
    code: "DependencyViolation.VSwitch",
    codeSource: errorCodesOf("DeleteVpc"),
    source: help("DeleteVpc"),
    on: ["delete"],
    types: [tf.vpc],
    refuses: (call) => inUse(call, call.world.where(tf.vswitch, { vpc_id: call.object?.id ?? "" })),
  },
  {
    name: "a VPC that is deleted has no routes of its own",
    code: "DependencyViolation.RouteEntry",
    codeSource: errorCodesOf("DeleteVpc"),
    source: help("DeleteVpc"),
    on: ["delete"],
    types: [tf.vpc],
    refuses: (call) => {
      const tables = call.world.where(own.vpcRouteTable, { vpc_id: call.object?.id ?? "" });
      return inUse(
        call,
        tables.flatMap(({ id }) => call.world.where(tf.routeEntry, { route_table_id: id })),
      );
    },
  },
  {
    name: "a VPC that is deleted is attached to no transit router",
    code: "DependencyViolation.TransitRouterAttachment",
    codeSource: chosenHere,
    source: help("DeleteVpc"),
    on: ["delete"],
    types: [tf.vpc],
    refuses: (call) => inUse(call, call.world.where(tf.vpcAttachment, { vpc_id: call.object?.id ?? "" })),
  },
  {
    name: "a vSwitch that is deleted holds no transit router interface",
    code: "DeleteVSwitch.IncorrectStatus.cbnStatus",
    codeSource: providerSource("resource_alicloud_vswitch"),
    source: providerSource("resource_alicloud_vswitch"),
    on: ["delete"],
    types: [tf.vswitch],
    refuses: (call) =>
      inUse(
        call,
        call.world
          .all(tf.vpcAttachment)
          .filter(({ attributes }) =>
            blocks(attributes, "zone_mappings").some((it) => text(it, "vswitch_id") === call.object?.id),
          ),
      ),
  },
  {
    name: "a VPC route table has one route to a destination",
    code: "RouterEntryConflict.Duplicated",
    codeSource: providerSource("errors"),
    source: providerSource("resource_alicloud_route_entry"),
    on: ["create"],
    types: [tf.routeEntry],
    refuses: (call) => {
      const table = text(call.wanted, "route_table_id");
      const destination = text(call.wanted, "destination_cidrblock");
      const [taken] = call.world.where(tf.routeEntry, {
        route_table_id: table,
        destination_cidrblock: destination,
      });
      return (
        taken &&
        `The route entry ${destination} has already existed in ${table}. Please import it using ID '${taken.terraformId}' ` +
          "or specify a new 'destination_cidrblock' and try again."
      );
    },
  },
  {
    name: "a VPC route does not lead out of the VPC for its own vSwitches",
    code: "InvalidCidrBlock",
    codeSource: errorCodesOf("CreateRouteEntry"),
    source: errorCodesOf("CreateRouteEntry"),
    on: ["create"],
    types: [tf.routeEntry],
    refuses: (call) => {
      const destination = text(call.wanted, "destination_cidrblock");
      const network = readCanonical(destination);
      if (network === undefined) return `${subject(call)}: ${destination} is no IPv4 network.`;
      if (overlaps(network, parseCidr("100.64.0.0/10")) && network.prefixLength >= 10)
        return `${subject(call)}: ${destination} is reserved for the service itself.`;
      const table = call.world.get(own.vpcRouteTable, text(call.wanted, "route_table_id"));
      const inside = call.world
        .where(tf.vswitch, { vpc_id: text(table?.attributes ?? {}, "vpc_id") })
        .find(({ attributes }) => contains(parseCidr(text(attributes, "cidr_block")), network));
      return inside && `${subject(call)}: ${destination} lies in ${title(inside)}.`;
    },
  },
  {
    name: "a VPC route to an attachment leads to an attachment of that VPC",
    code: "InvalidNextHopId.NotFound",
    codeSource: errorCodesOf("CreateRouteEntry"),
    source: errorCodesOf("CreateRouteEntry"),
    on: ["create"],
    types: [tf.routeEntry],
    refuses: (call) => {
      if (text(call.wanted, "nexthop_type") !== "Attachment") return undefined;
      const id = text(call.wanted, "nexthop_id");
      const found = attachments.map((type) => call.world.get(type, id)).find((it) => it !== undefined);
      const table = call.world.get(own.vpcRouteTable, text(call.wanted, "route_table_id"));
      return text(found?.attributes ?? {}, "vpc_id") === text(table?.attributes ?? {}, "vpc_id") &&
        found?.type === tf.vpcAttachment
        ? undefined
        : `${subject(call)}: the next hop ${id} is no attachment of the VPC whose table is ${table?.id}.`;
    },
  },
];

/** The refusal to delete what others use. */
export function inUse(call: Call, users: Parameters<typeof titles>[0]): string | undefined {
  return users.length > 0 ? `${subject(call)} is still in use by ${titles(users)}.` : undefined;
}
