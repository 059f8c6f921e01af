import { shanghai } from "../console";
import { existingCen, existingRouter } from "../existing-network";
import type { RuleCases } from "./rule-case";

export const nameCases: RuleCases = {
  "names: transit_router_name, transit_router_cidr_name, transit_router_peer_attachment_name": {
    refused: (by) =>
      by.routerCidr(shanghai, existingRouter, "10.210.0.0/24", { transit_router_cidr_name: "http://x" }),
    allowed: (by) =>
      by.routerCidr(shanghai, existingRouter, "10.210.0.0/24", { transit_router_cidr_name: "1 http://x" }),
  },
  "names: transit_router_vpc_attachment_name, transit_router_vpn_attachment_name, transit_router_attachment_name":
    {
      refused: async (by) =>
        by.vbrAttachment(existingCen, existingRouter, await by.vbr(), {
          transit_router_attachment_name: "1st",
        }),
      allowed: async (by) =>
        by.vbrAttachment(existingCen, existingRouter, await by.vbr(), {
          transit_router_attachment_name: "a_1-b",
        }),
    },
  "names: bgp_group_name": {
    refused: async (by) => by.bgpGroup(await by.vbr(), { bgp_group_name: "a b" }),
    allowed: async (by) => by.bgpGroup(await by.vbr(), { bgp_group_name: "a.b" }),
  },
  "names: vpn_attachment_name": {
    refused: async (by) => by.connection(await by.gateway(), { vpn_attachment_name: "x".repeat(101) }),
    allowed: async (by) => by.connection(await by.gateway(), { vpn_attachment_name: "x".repeat(100) }),
  },
  "names: transit_router_attachment_description": {
    refused: async (by) =>
      by.vbrAttachment(existingCen, existingRouter, await by.vbr(), {
        transit_router_attachment_description: "1 link",
      }),
    allowed: async (by) =>
      by.vbrAttachment(existingCen, existingRouter, await by.vbr(), {
        transit_router_attachment_description: "Link 1",
      }),
  },
};
