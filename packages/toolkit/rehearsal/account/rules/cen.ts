import { canonical, overlaps, parseCidr, readCanonical } from "@hybridnet/network/cidr";
import {
  cidrsPerTransitRouter,
  transitRouterCidrForbidden,
  transitRouterCidrPrefixLength,
} from "@hybridnet/network/limits";
import { cidrsOf } from "../handlers/vpc";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";
import { networkAttachments, tf } from "../types";
import { text } from "../values";
import { type Call, chosenHere, errorCodesOf, help, providerSource, type Rule } from "./rule";
import { subject, title, titles } from "./subject";
import { inUse } from "./vpc";

const cidrCodes = errorCodesOf("CreateTransitRouter");

export const cenRules: readonly Rule[] = [
  {
    name: "a CEN that is deleted has no transit router",
    code: "InvalidOperation.CenInstanceStatus",
    codeSource: providerSource("resource_alicloud_cen_instance"),
    source: providerSource("resource_alicloud_cen_instance"),
    on: ["delete"],
    types: [tf.cen],
    refuses: (call) => inUse(call, call.world.where(tf.transitRouter, { cen_id: call.object?.id ?? "" })),
  },
  {
    name: "a bandwidth plan is used by one CEN",
    code: "InvalidOperation.BwpInstanceStatus",
    codeSource: chosenHere,
    source: help("AssociateCenBandwidthPackage"),
    on: ["create"],
    types: [tf.planAssociation],
    refuses: (call) => {
      const plan = text(call.wanted, "bandwidth_package_id");
      const taken = call.world.get(tf.planAssociation, plan);
      return (
        taken &&
        `${subject(call)}: the plan ${plan} is associated with ${text(taken.attributes, "instance_id")} already.`
      );
    },
  },
  {
    name: "a CEN has one transit router in a region",
    code: "InstanceExist.TransitRouterInstance",
    codeSource: errorCodesOf("CreateTransitRouter"),
    source: help("CreateTransitRouter"),
    on: ["create"],
    types: [tf.transitRouter],
    refuses: (call) => {
      const [existing] = call.world
        .where(tf.transitRouter, { cen_id: text(call.wanted, "cen_id") })
        .filter(({ region }) => region === call.region);
      return (
        existing &&
        `${subject(call)}: the CEN ${text(call.wanted, "cen_id")} has ${title(existing)} in ${call.region} already.`
      );
    },
  },
  {
    name: "a transit router that is deleted has no attachment",
    code: "InvalidOperation.AttachedChildInstanceExist",
    codeSource: providerSource("resource_alicloud_cen_transit_router"),
    source: providerSource("resource_alicloud_cen_transit_router"),
    on: ["delete"],
    types: [tf.transitRouter],
    refuses: (call) => inUse(call, attachmentsOf(call.object?.id ?? "", call.world)),
  },
  {
    name: "a transit router has at most five CIDR blocks",
    code: "QuotaExceeded.TransitRouterCidr",
    codeSource: chosenHere,
    source: help("CreateTransitRouterCidr"),
    on: ["create"],
    types: [tf.routerCidr],
    refuses: (call) => {
      const { max } = cidrsPerTransitRouter;
      const router = text(call.wanted, "transit_router_id");
      return call.world.where(tf.routerCidr, { transit_router_id: router }).length >= max
        ? `${subject(call)}: the transit router ${router} has ${max} CIDR blocks already, which is the limit.`
        : undefined;
    },
  },
  {
    name: "a transit router CIDR block has a size and a place that are allowed",
    code: "IllegalParam.Cidr",
    codeSource: cidrCodes,
    source: help("CreateTransitRouterCidr"),
    on: ["create", "update"],
    types: [tf.routerCidr],
    refuses: (call) => {
      const cidr = text(call.wanted, "cidr");
      const network = readCanonical(cidr);
      const { min, max } = transitRouterCidrPrefixLength;
      if (network === undefined || network.prefixLength < min || network.prefixLength > max)
        return `${subject(call)}: cidr ${cidr} must be an IPv4 network from /${min} to /${max}.`;
      const reserved = transitRouterCidrForbidden.cidrs.map(parseCidr).find((it) => overlaps(it, network));
      return reserved && `${subject(call)}: cidr ${cidr} touches the reserved ${canonical(reserved)}.`;
    },
  },
  {
    name: "CIDR blocks of the transit routers of a CEN do not overlap",
    code: "OverLappingExist.Cidr",
    codeSource: cidrCodes,
    source: help("CreateTransitRouterCidr"),
    on: ["create", "update"],
    types: [tf.routerCidr],
    refuses: (call) => {
      const network = readCanonical(text(call.wanted, "cidr"));
      const overlapped = routersOfCen(call)
        .flatMap(({ id }) => call.world.where(tf.routerCidr, { transit_router_id: id }))
        .filter(({ id }) => id !== call.object?.id)
        .filter(({ attributes }) => network && overlaps(parseCidr(text(attributes, "cidr")), network));
      return overlapped.length > 0 ? `${subject(call)}: it overlaps ${titles(overlapped)}.` : undefined;
    },
  },
  {
    name: "a transit router CIDR block overlaps no network that talks over the CEN",
    code: "OperationFailed.CidrConflict",
    codeSource: cidrCodes,
    source: help("CreateTransitRouterCidr"),
    on: ["create", "update"],
    types: [tf.routerCidr],
    refuses: (call) => {
      const network = readCanonical(text(call.wanted, "cidr"));
      if (network === undefined) return undefined;
      const routers = new Set(routersOfCen(call).map(({ id }) => id));
      const conflict = attachedVpcs(call.world, routers).find((vpc) =>
        cidrsOf(vpc.attributes).some((cidr) => overlaps(parseCidr(cidr), network)),
      );
      if (conflict) return `${subject(call)}: it overlaps ${title(conflict)}.`;
      const site = call.world.dataCentres.find(({ cidrs }) =>
        cidrs.some((cidr) => overlaps(parseCidr(cidr), network)),
      );
      return site && `${subject(call)}: it overlaps networks of the data centre ${site.key}.`;
    },
  },
  {
    name: "a transit router CIDR block in use is neither changed nor deleted",
    code: "OperationFailed.CidrBlockAllocated",
    codeSource: providerSource("resource_alicloud_cen_transit_router_cidr"),
    source: help("ModifyTransitRouterCidr"),
    on: ["update", "delete"],
    types: [tf.routerCidr],
    refuses: (call) => {
      const stays = text(call.wanted, "cidr") === text(call.object?.attributes ?? {}, "cidr");
      if (call.operation === "update" && stays) return undefined;
      return inUse(
        call,
        call.world.all(tf.vpnAttachment).filter(({ facts }) => text(facts, "cidr_id") === call.object?.id),
      );
    },
  },
];

/** Everything that is attached to a transit router. */
export function attachmentsOf(routerId: string, world: World): readonly StoredObject[] {
  return [
    ...networkAttachments.flatMap((type) => world.where(type, { transit_router_id: routerId })),
    ...world
      .all(tf.peerAttachment)
      .filter(({ attributes }) =>
        [text(attributes, "transit_router_id"), text(attributes, "peer_transit_router_id")].includes(
          routerId,
        ),
      ),
  ];
}

function routersOfCen({ wanted, world }: Call): readonly StoredObject[] {
  const router = world.get(tf.transitRouter, text(wanted, "transit_router_id"));
  return world.where(tf.transitRouter, { cen_id: text(router?.attributes ?? {}, "cen_id") });
}

function attachedVpcs(world: World, routers: ReadonlySet<string>): readonly StoredObject[] {
  return world
    .all(tf.vpcAttachment)
    .filter(({ attributes }) => routers.has(text(attributes, "transit_router_id")))
    .map(({ attributes }) => world.get(tf.vpc, text(attributes, "vpc_id")))
    .filter((vpc) => vpc !== undefined);
}
