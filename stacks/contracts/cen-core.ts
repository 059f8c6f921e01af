import { contract } from "./contract";

/** What `cen-core` offers: the CEN, its transit routers and what is attached to them. */
export const cenCoreContract = contract("cen-core", {
  cen_id: { kind: "text", description: "Id of the CEN instance." },
  transit_router_ids: { kind: "map", description: "Transit router id per region." },
  transit_router_route_table_ids: {
    kind: "map",
    description: "Id of the default route table of the transit router, per region.",
  },
  vpn_transit_router_ids: {
    kind: "map",
    description:
      "Transit router id per region that has a CIDR block. The value comes from the CIDR block, so whatever uses it is made after and destroyed before that block.",
  },
  vpc_attachment_ids: { kind: "map", description: "Attachment id per VPC." },
  vbr_attachment_ids: { kind: "map", description: "Attachment id per circuit." },
  inter_region_attachment_ids: { kind: "map", description: "Attachment id per inter-region link." },
});
