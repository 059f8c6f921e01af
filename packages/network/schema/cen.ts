import * as z from "zod";
import { interRegionBandwidthMbps } from "../limits";
import { sources } from "../sources";
import {
  cidr,
  dottedName,
  existingId,
  field,
  flag,
  freeName,
  keyed,
  oneOf,
  region,
  wholeNumber,
} from "./field";

export const cen = field(
  z.discriminatedUnion("mode", [
    z.strictObject({
      mode: z.literal("create"),
      name: dottedName("CEN", { description: "Name of the CEN instance.", source: sources.rosCen }),
    }),
    z.strictObject({
      mode: z.literal("existing"),
      id: existingId("cen", { description: "Id of the CEN instance that exists already." }),
    }),
  ]),
  {
    code: "SHAPE005",
    description: "The Cloud Enterprise Network that joins everything: made here, or an existing one.",
  },
);

const transitRouterCidrs = keyed(
  cidr({
    code: "CIDR001",
    description: "CIDR block from which the service takes addresses for VPN attachments.",
    source: sources.createTransitRouterCidr,
  }),
  {
    description:
      "CIDR blocks that are added to this transit router. A region with an IPsec-VPN connection needs one; the key becomes its name.",
    source: sources.createTransitRouterCidr,
  },
);

export const transitRouter = field(
  z.discriminatedUnion("mode", [
    z.strictObject({
      mode: z.literal("create"),
      name: freeName("Transit-Router", 128, { description: "Name of the transit router." }),
      cidrs: transitRouterCidrs.default({}),
    }),
    z.strictObject({
      mode: z.literal("existing"),
      id: existingId("tr", {
        description: "Id of the transit router that exists already in this region and CEN.",
      }),
      cidrs: transitRouterCidrs.default({}),
      existingCidrs: field(
        z.array(cidr({ code: "CIDR001", description: "A CIDR block that the transit router already has." })),
        {
          code: "SHAPE001",
          description: "CIDR blocks that the transit router has already; they are checked, not made.",
        },
      ).default([]),
    }),
  ]),
  {
    code: "SHAPE005",
    description: "The Enterprise Edition transit router of one region: made here, or an existing one.",
  },
);

export const interRegionLink = z.strictObject({
  from: region({ code: "LINK001", description: "Region that creates and pays for the connection." }),
  to: region({ code: "LINK001", description: "Region at the other end." }),
  name: freeName("Inter-region-connection", 128, {
    description: "Name of the inter-region connection.",
    source: sources.scenario,
  }),
  bandwidthMbps: wholeNumber(interRegionBandwidthMbps, {
    code: "LINK002",
    description: "Throttle of the connection; pay-by-traffic bills what is sent, not this.",
    unit: "Mbit/s",
  }),
  billing: field(
    z.discriminatedUnion("mode", [
      z.strictObject({
        mode: z.literal("pay-by-traffic"),
        linkType: oneOf(
          { values: ["Gold", "Platinum"], source: sources.peerAttachment },
          { code: "LINK003", description: "Link class of the backbone." },
        ).default("Gold"),
      }),
      z.strictObject({
        mode: z.literal("bandwidth-plan"),
        planId: existingId("cenbwp", { description: "Id of the bandwidth plan that was bought." }),
        associate: flag({
          code: "SHAPE001",
          description: "Associate the plan with the CEN here; false where that has been done already.",
        }).default(true),
      }),
    ]),
    {
      code: "SHAPE005",
      description: "How the connection is paid for.",
      source: sources.createPeerAttachment,
    },
  ).prefault({ mode: "pay-by-traffic" }),
});
