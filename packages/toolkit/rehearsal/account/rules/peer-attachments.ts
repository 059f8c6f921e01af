import type { Attributes } from "../../service/service";
import { own } from "../store/content";
import { tf } from "../types";
import { text } from "../values";
import { chosenHere, errorCodesOf, help, providerDocs, providerSource, type Rule } from "./rule";
import { subject, title } from "./subject";
import { inUse } from "./vpc";

const peerCodes = errorCodesOf("CreateTransitRouterPeerAttachment");

export const peerAttachmentRules: readonly Rule[] = [
  {
    name: "an inter-region connection joins two transit routers of one CEN",
    code: "IllegalParam.PeerTransitRouterId",
    codeSource: peerCodes,
    source: help("CreateTransitRouterPeerAttachment"),
    on: ["create"],
    types: [tf.peerAttachment],
    refuses: (call) => {
      const near = call.world.get(tf.transitRouter, text(call.wanted, "transit_router_id"));
      const far = call.world.get(tf.transitRouter, text(call.wanted, "peer_transit_router_id"));
      if (near === undefined || far === undefined) return undefined;
      return near.id === far.id || text(near.attributes, "cen_id") !== text(far.attributes, "cen_id")
        ? `${subject(call)}: ${title(near)} and ${title(far)} must be two transit routers of one CEN.`
        : undefined;
    },
  },
  {
    name: "an inter-region connection names the region of its far end",
    code: "IllegalParam.PeerRegionId",
    codeSource: peerCodes,
    source: help("CreateTransitRouterPeerAttachment"),
    on: ["create"],
    types: [tf.peerAttachment],
    refuses: (call) => {
      const region = text(call.wanted, "peer_transit_router_region_id");
      const far = call.world.get(tf.transitRouter, text(call.wanted, "peer_transit_router_id"));
      return far && region !== "" && far.region !== region
        ? `${subject(call)}: ${title(far)} is in ${far.region}, not in ${region}.`
        : undefined;
    },
  },
  {
    name: "Platinum is for pay-by-traffic",
    code: "ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold",
    codeSource: peerCodes,
    source: providerDocs("r/cen_transit_router_peer_attachment"),
    on: ["create", "update"],
    types: [tf.peerAttachment],
    refuses: (call) =>
      text(call.wanted, "default_link_type") === "Platinum" &&
      text(call.wanted, "bandwidth_type") !== "DataTransfer"
        ? `${subject(call)}: default_link_type Platinum needs bandwidth_type DataTransfer.`
        : undefined,
  },
  {
    name: "an inter-region connection draws on a plan only where it pays by plan",
    code: "IllegalParam.CenBandwidthPackageId",
    codeSource: peerCodes,
    source: help("CreateTransitRouterPeerAttachment"),
    on: ["create", "update"],
    types: [tf.peerAttachment],
    refuses: (call) => {
      const plan = text(call.wanted, "cen_bandwidth_package_id");
      if (plan === "") return undefined;
      if (text(call.wanted, "bandwidth_type") === "DataTransfer")
        return `${subject(call)}: cen_bandwidth_package_id must stay unset with bandwidth_type DataTransfer.`;
      return call.world.get(own.bandwidthPlan, plan) === undefined
        ? `${subject(call)}: the bandwidth plan ${plan} does not exist.`
        : undefined;
    },
  },
  {
    name: "an inter-region connection draws on a plan of its CEN",
    code: "InvalidOperation.BwpNotAssociated",
    codeSource: peerCodes,
    source: peerCodes,
    on: ["create", "update"],
    types: [tf.peerAttachment],
    refuses: (call) => {
      const plan = text(call.wanted, "cen_bandwidth_package_id");
      const cenId = text(call.wanted, "cen_id");
      const association = call.world.get(tf.planAssociation, plan);
      return plan === "" || text(association?.attributes ?? {}, "instance_id") === cenId
        ? undefined
        : `${subject(call)}: the bandwidth plan ${plan} is not associated with the CEN ${cenId}.`;
    },
  },
  {
    // What is documented is that bandwidth comes from a plan between two areas; two connections between the
    // same transit routers are neither described nor seen.
    name: "two transit routers have one inter-region connection",
    code: "OperationFailed.PeerAttachmentExist",
    codeSource: chosenHere,
    source: help("CreateTransitRouterPeerAttachment"),
    on: ["create"],
    types: [tf.peerAttachment],
    refuses: (call) => {
      const ends = endsOf(call.wanted);
      const [existing] = call.world
        .all(tf.peerAttachment)
        .filter(({ attributes }) => ends !== "" && endsOf(attributes) === ends);
      return existing && `${subject(call)}: ${title(existing)} joins the same two transit routers already.`;
    },
  },
  {
    name: "a bandwidth plan that leaves its CEN gives no bandwidth to a connection",
    code: "InvalidOperation.CenBandwidthLimitsNotZero",
    codeSource: providerSource("resource_alicloud_cen_bandwidth_package_attachment"),
    source: providerSource("resource_alicloud_cen_bandwidth_package_attachment"),
    on: ["delete"],
    types: [tf.planAssociation],
    refuses: (call) =>
      inUse(call, call.world.where(tf.peerAttachment, { cen_bandwidth_package_id: call.object?.id ?? "" })),
  },
];

/** Both transit routers in one order, since a connection has no direction. */
const endsOf = (attributes: Attributes): string =>
  [text(attributes, "transit_router_id"), text(attributes, "peer_transit_router_id")].sort().join(" ").trim();
