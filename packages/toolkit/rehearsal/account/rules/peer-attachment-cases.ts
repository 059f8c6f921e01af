import { type Console, hangzhou, shanghai } from "../console";
import { existingCen, existingRouter, plan } from "../existing-network";
import { tf } from "../types";
import type { RuleCases } from "./rule-case";

/** A transit router of Hangzhou in the existing CEN. */
const nearRouter = (by: Console) => by.router(hangzhou, existingCen);

const linked = async (by: Console, more = {}) =>
  by.link(existingCen, await nearRouter(by), existingRouter, more);

export const peerAttachmentCases: RuleCases = {
  "an inter-region connection joins two transit routers of one CEN": {
    refused: async (by) => {
      const other = await by.router(hangzhou, await by.cen());
      await by.link(existingCen, await nearRouter(by), other, { peer_transit_router_region_id: hangzhou });
    },
    alsoRefused: [
      async (by) => {
        const near = await nearRouter(by);
        await by.link(existingCen, near, near, { peer_transit_router_region_id: hangzhou });
      },
    ],
    allowed: (by) => linked(by),
  },
  "an inter-region connection names the region of its far end": {
    refused: (by) => linked(by, { peer_transit_router_region_id: "cn-beijing" }),
    allowed: (by) => linked(by, { peer_transit_router_region_id: shanghai }),
  },
  "Platinum is for pay-by-traffic": {
    refused: (by) => linked(by, { bandwidth_type: "BandwidthPackage", default_link_type: "Platinum" }),
    allowed: (by) => linked(by, { default_link_type: "Platinum" }),
  },
  "an inter-region connection draws on a plan only where it pays by plan": {
    refused: (by) => linked(by, { cen_bandwidth_package_id: plan }),
    alsoRefused: [
      (by) => linked(by, { bandwidth_type: "BandwidthPackage", cen_bandwidth_package_id: "cenbwp-unknown" }),
    ],
    allowed: (by) => linked(by),
  },
  "an inter-region connection draws on a plan of its CEN": {
    refused: (by) => linked(by, { bandwidth_type: "BandwidthPackage", cen_bandwidth_package_id: plan }),
    allowed: async (by) => {
      await by.make(tf.planAssociation, hangzhou, { instance_id: existingCen, bandwidth_package_id: plan });
      await linked(by, { bandwidth_type: "BandwidthPackage", cen_bandwidth_package_id: plan });
    },
  },
  "two transit routers have one inter-region connection": {
    refused: async (by) => {
      const near = await nearRouter(by);
      await by.link(existingCen, near, existingRouter);
      await by.link(existingCen, near, existingRouter, { transit_router_peer_attachment_name: "second" });
    },
    alsoRefused: [
      async (by) => {
        const near = await nearRouter(by);
        await by.link(existingCen, near, existingRouter);
        await by.make(tf.peerAttachment, shanghai, {
          cen_id: existingCen,
          transit_router_id: existingRouter,
          peer_transit_router_id: near,
          bandwidth_type: "DataTransfer",
        });
      },
    ],
    allowed: async (by) => {
      const near = await nearRouter(by);
      const first = await by.link(existingCen, near, existingRouter);
      await by.delete(tf.peerAttachment, hangzhou, `${existingCen}:${first}`);
      await by.link(existingCen, near, existingRouter);
    },
  },
  "a bandwidth plan that leaves its CEN gives no bandwidth to a connection": {
    refused: async (by) => {
      await by.make(tf.planAssociation, hangzhou, { instance_id: existingCen, bandwidth_package_id: plan });
      await linked(by, { bandwidth_type: "BandwidthPackage", cen_bandwidth_package_id: plan });
      await by.delete(tf.planAssociation, hangzhou, plan);
    },
    allowed: async (by) => {
      await by.make(tf.planAssociation, hangzhou, { instance_id: existingCen, bandwidth_package_id: plan });
      await linked(by);
      await by.delete(tf.planAssociation, hangzhou, plan);
    },
  },
};
