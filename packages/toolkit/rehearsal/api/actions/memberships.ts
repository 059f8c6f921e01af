/** Route tables of transit routers, who is in them, and health checks. Source: Alibaba Cloud help: CBN API 2017-09-12; the provider's requests, resource_alicloud_cen_transit_router_route_table_*.go, _cen_vbr_health_check.go. */
import { isTested } from "../../account/failover-jobs";
import { isDown } from "../../account/outside";
import { anyRegion } from "../../account/regions";
import { own } from "../../account/store/content";
import { attachments, tf } from "../../account/types";
import { text as textIn } from "../../account/values";
import type { Actions, Create, Identity, List } from "../action";
import { accepted, number as isNumber, tags as isTags, text as isText } from "../parameters";
import { type Field, type Fields, fixed, id, number, type Row, region, state, text } from "../row";
import { objectsOf, rowsOfData } from "../rows";

/** What an attachment attaches, by its id. */
const attached: Readonly<Record<string, { readonly kind: string; readonly argument: string }>> = {
  [tf.vpcAttachment]: { kind: "VPC", argument: "vpc_id" },
  [tf.vbrAttachment]: { kind: "VBR", argument: "vbr_id" },
  [tf.vpnAttachment]: { kind: "VPN", argument: "vpn_id" },
  [tf.peerAttachment]: { kind: "TR", argument: "peer_transit_router_id" },
};

function resourceOf({ requests }: Row, attachment: string): { readonly kind: string; readonly id: string } {
  for (const type of attachments) {
    const object = requests.world.get(type, attachment);
    const { kind, argument } = attached[type] ?? { kind: "", argument: "" };
    if (object !== undefined) return { kind, id: textIn(object.attributes, argument) };
  }
  return { kind: "", id: "" };
}

const attachmentId = text("transit_router_attachment_id");
const tableId = text("transit_router_route_table_id");

const memberFields: Fields = {
  TransitRouterAttachmentId: attachmentId,
  TransitRouterRouteTableId: tableId,
  Status: state,
  ResourceType: (row) => resourceOf(row, textIn(row.shown, "transit_router_attachment_id")).kind,
  ResourceId: (row) => resourceOf(row, textIn(row.shown, "transit_router_attachment_id")).id,
};

const pair = {
  TransitRouterAttachmentId: isText("transit_router_attachment_id"),
  TransitRouterRouteTableId: isText("transit_router_route_table_id"),
} as const;
const pairNames = Object.keys(pair);

/** Requests for memberships name no region: it is that of the table. */
const regionOfTable: Create["region"] = (given, { world }) =>
  world.get(own.routerRouteTable, textIn(given, "transit_router_route_table_id"))?.region ?? anyRegion;

const member = (type: string): Identity => ({
  of: pairNames,
  find: ({ TransitRouterAttachmentId, TransitRouterRouteTableId }, { world }) =>
    world.get(type, `${TransitRouterAttachmentId}:${TransitRouterRouteTableId}`),
});

const members = (type: string, under: string): List => ({
  kind: "list",
  rows: objectsOf(type),
  fields: () => memberFields,
  under: [under],
  pages: "tokens",
  parameters: {},
  filters: {
    TransitRouterAttachmentId: attachmentId,
    TransitRouterRouteTableId: tableId,
    Status: state,
    AttachmentResourceType: memberFields.ResourceType ?? fixed(""),
  },
});

export const membershipActions: Actions = {
  AssociateTransitRouterAttachmentWithRouteTable: {
    kind: "create",
    type: tf.association,
    needs: pairNames,
    region: regionOfTable,
    parameters: pair,
    answer: {},
  },
  ReplaceTransitRouterRouteTableAssociation: {
    kind: "change",
    type: tf.association,
    by: {
      of: ["TransitRouterAttachmentId"],
      find: ({ TransitRouterAttachmentId = "" }, { world }) =>
        world.where(tf.association, { transit_router_attachment_id: TransitRouterAttachmentId })[0],
    },
    needs: ["TransitRouterRouteTableId"],
    parameters: { TransitRouterRouteTableId: isText("transit_router_route_table_id") },
  },
  DissociateTransitRouterAttachmentFromRouteTable: {
    kind: "remove",
    type: tf.association,
    by: member(tf.association),
    parameters: {},
  },
  ListTransitRouterRouteTableAssociations: members(tf.association, "TransitRouterAssociations"),
  EnableTransitRouterRouteTablePropagation: {
    kind: "create",
    type: tf.propagation,
    needs: pairNames,
    region: regionOfTable,
    parameters: pair,
    answer: {},
  },
  DisableTransitRouterRouteTablePropagation: {
    kind: "remove",
    type: tf.propagation,
    by: member(tf.propagation),
    parameters: {},
  },
  ListTransitRouterRouteTablePropagations: members(tf.propagation, "TransitRouterPropagations"),
};

const hopType: Field = (row) =>
  resourceOf(row, textIn(row.shown, "transit_router_route_entry_next_hop_id")).kind;
const hopId: Field = (row) => resourceOf(row, textIn(row.shown, "transit_router_route_entry_next_hop_id")).id;

export const routerTableActions: Actions = {
  ListTransitRouterRouteTables: {
    kind: "list",
    rows: (request, requests) =>
      requests.world
        .all(own.routerRouteTable)
        .filter((table) => request.region === "" || table.region === request.region)
        .map((table) => ({
          id: table.id,
          region: table.region,
          shown: { ...table.attributes, name: table.name },
          requests,
        })),
    fields: () => ({
      TransitRouterRouteTableId: id,
      TransitRouterRouteTableName: text("name"),
      TransitRouterRouteTableDescription: fixed(""),
      TransitRouterRouteTableType: text("transit_router_route_table_type"),
      TransitRouterRouteTableStatus: fixed("Active"),
      TransitRouterId: text("transit_router_id"),
      RegionId: region,
      CreateTime: ({ shown, requests }) =>
        textIn(
          requests.world.get(tf.transitRouter, textIn(shown, "transit_router_id"))?.attributes ?? {},
          "create_time",
        ),
      RouteTableOptions: fixed({ MultiRegionECMP: "disable" }),
      Tags: fixed([]),
    }),
    under: ["TransitRouterRouteTables"],
    pages: "tokens",
    parameters: { Tag: isTags },
    filters: {
      TransitRouterId: text("transit_router_id"),
      TransitRouterRouteTableIds: id,
      TransitRouterRouteTableNames: text("name"),
      TransitRouterRouteTableType: text("transit_router_route_table_type"),
      TransitRouterRouteTableStatus: fixed("Active"),
    },
  },
  ListTransitRouterRouteEntries: {
    kind: "list",
    rows: ({ parameters, region: of }, requests) =>
      rowsOfData(requests, of, "alicloud_cen_transit_router_route_entries", "entries", {
        transit_router_route_table_id: parameters.TransitRouterRouteTableId ?? "",
      }),
    fields: () => ({
      TransitRouterRouteEntryId: id,
      TransitRouterRouteEntryName: text("transit_router_route_entry_name"),
      TransitRouterRouteEntryDescription: text("transit_router_route_entry_description"),
      TransitRouterRouteEntryDestinationCidrBlock: text("transit_router_route_entry_destination_cidr_block"),
      TransitRouterRouteEntryType: text("transit_router_route_entry_type"),
      TransitRouterRouteEntryStatus: text("status"),
      TransitRouterRouteEntryNextHopType: text("transit_router_route_entry_next_hop_type"),
      TransitRouterRouteEntryNextHopId: text("transit_router_route_entry_next_hop_id"),
      TransitRouterRouteEntryNextHopResourceType: hopType,
      TransitRouterRouteEntryNextHopResourceId: hopId,
      TransitRouterRouteEntryOriginResourceType: hopType,
      TransitRouterRouteEntryOriginResourceId: hopId,
      CreateTime: fixed(""),
      OperationalMode: fixed(false),
      Tag: fixed(""),
      PrefixListId: fixed(""),
      PathAttributes: fixed({}),
    }),
    under: ["TransitRouterRouteEntries"],
    pages: "tokens",
    needs: ["TransitRouterRouteTableId"],
    parameters: { TransitRouterRouteTableId: accepted },
    filters: {
      TransitRouterRouteEntryIds: id,
      TransitRouterRouteEntryNames: text("transit_router_route_entry_name"),
      TransitRouterRouteEntryStatus: text("status"),
      TransitRouterRouteEntryDestinationCidrBlock: text("transit_router_route_entry_destination_cidr_block"),
      TransitRouterRouteEntryNextHopId: text("transit_router_route_entry_next_hop_id"),
    },
  },
};

const healthCheck: Identity = {
  of: ["VbrInstanceId", "VbrInstanceRegionId"],
  find: ({ VbrInstanceId, VbrInstanceRegionId }, { world }) =>
    world.get(tf.healthCheck, `${VbrInstanceId}:${VbrInstanceRegionId}`),
};

/** The probes go over the circuit to the device, BGP or not. */
function isAnswered({ shown, requests: { world } }: Row): boolean {
  const vbr = world.get(tf.vbr, textIn(shown, "vbr_instance_id"));
  const circuitId = textIn(vbr?.attributes ?? {}, "physical_connection_id");
  if (isTested(world, circuitId)) return false;
  return !world.dataCentres.some(({ key, circuits }) =>
    circuits.some(
      (it) =>
        it.circuitId === circuitId &&
        isDown(world, `circuit:${key}/${it.key}`, `locked-circuit:${key}/${it.key}`, `device:${it.device}`),
    ),
  );
}

export const healthCheckActions: Actions = {
  EnableCenVbrHealthCheck: {
    kind: "put",
    type: tf.healthCheck,
    by: healthCheck,
    needs: ["CenId", "VbrInstanceId", "VbrInstanceRegionId"],
    region: (given) => textIn(given, "vbr_instance_region_id"),
    parameters: {
      CenId: isText("cen_id"),
      VbrInstanceId: isText("vbr_instance_id"),
      VbrInstanceRegionId: isText("vbr_instance_region_id"),
      VbrInstanceOwnerId: isNumber("vbr_instance_owner_id"),
      HealthCheckTargetIp: isText("health_check_target_ip"),
      HealthCheckSourceIp: isText("health_check_source_ip"),
      HealthCheckInterval: isNumber("health_check_interval"),
      HealthyThreshold: isNumber("healthy_threshold"),
    },
    answer: {},
  },
  DisableCenVbrHealthCheck: {
    kind: "remove",
    type: tf.healthCheck,
    by: healthCheck,
    parameters: { CenId: accepted, VbrInstanceOwnerId: accepted },
  },
  DescribeCenVbrHealthCheck: {
    kind: "list",
    rows: (request, requests) => objectsOf(tf.healthCheck)({ ...request, region: "" }, requests),
    fields: () => ({
      CenId: text("cen_id"),
      VbrInstanceId: text("vbr_instance_id"),
      VbrInstanceRegionId: text("vbr_instance_region_id"),
      HealthCheckTargetIp: text("health_check_target_ip"),
      HealthCheckSourceIp: text("health_check_source_ip"),
      HealthCheckInterval: number("health_check_interval"),
      HealthyThreshold: number("healthy_threshold"),
      LinkStatus: (row) => (isAnswered(row) ? "up" : "down"),
      PacketLoss: (row) => (isAnswered(row) ? 0 : 100),
      Delay: fixed(0),
      HealthCheckOnly: fixed(false),
      Description: fixed(""),
    }),
    under: ["VbrHealthChecks", "VbrHealthCheck"],
    pages: "numbers",
    parameters: { VbrInstanceOwnerId: accepted },
    filters: {
      CenId: text("cen_id"),
      VbrInstanceId: text("vbr_instance_id"),
      VbrInstanceRegionId: text("vbr_instance_region_id"),
    },
  },
};
