import { own } from "../store/content";
import { tf } from "../types";
import { text } from "../values";
import { errorCodesOf, help, providerDocs, type Rule } from "./rule";
import { subject, title } from "./subject";

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
];
