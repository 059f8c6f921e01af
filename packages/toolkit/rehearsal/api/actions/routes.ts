/** Route tables of VPCs and their routes. Source: Alibaba Cloud help: VPC API 2016-04-28; the provider's requests, resource_alicloud_route_entry.go, data_source_alicloud_route_tables.go. */

import type { Requests } from "../../account/requests";
import { own, type StoredObject } from "../../account/store/content";
import { tf } from "../../account/types";
import { flag as flagIn, text as textIn } from "../../account/values";
import type { Attributes } from "../../service/service";
import type { Actions, Identity } from "../action";
import type { ApiRequest } from "../api-request";
import { accepted, flag as isFlag, tags as isTags, text as isText } from "../parameters";
import {
  derivedId,
  type Field,
  type Fields,
  fixed,
  id,
  nested,
  owner,
  type Row,
  text,
  texts,
  under,
  valuesOf,
} from "../row";
import { rowsOfData } from "../rows";

/** A VPC's own table is a part of the VPC: its name and resource group are the VPC's (resource_alicloud_vpc.go:330). */
const ofVpc =
  (argument: string, other: string): Field =>
  (row) => {
    const vpc = vpcOf(row);
    return vpc && textIn(row.shown, "route_table_type") === "System"
      ? textIn(row.requests.show(vpc), argument)
      : textIn(row.shown, other);
  };

const vpcOf = ({ shown, requests }: Row): StoredObject | undefined =>
  requests.world.get(tf.vpc, textIn(shown, "vpc_id"));

const tables = ({ region }: ApiRequest, requests: Requests): readonly Row[] =>
  region === "" ? [] : rowsOfData(requests, region, "alicloud_route_tables", "tables");

const creationTime: Field = (row) => textIn(vpcOf(row)?.attributes ?? {}, "create_time");
const group: Field = (row) =>
  ofVpc("resource_group_id", "resource_group_id")(row) || textIn(row.shown, "resource_group_id");

const tableFields: Fields = {
  RouteTableId: id,
  RouteTableName: ofVpc("system_route_table_name", "route_table_name"),
  RouteTableType: text("route_table_type"),
  RouterId: text("router_id"),
  RouterType: text("router_type"),
  VpcId: text("vpc_id"),
  Status: fixed("Available"),
  Description: ofVpc("system_route_table_description", "description"),
  CreationTime: creationTime,
  AssociateType: fixed("VSwitch"),
  ResourceGroupId: group,
  RoutePropagationEnable: (row) => {
    const vpc = vpcOf(row);
    const shown = vpc === undefined ? {} : row.requests.show(vpc);
    return flagIn(shown, "system_route_table_route_propagation_enable") ?? true;
  },
  OwnerId: owner,
  VSwitchIds: under("VSwitchId", texts("vswitch_ids")),
  GatewayIds: under("GatewayIds", fixed([])),
  Tags: under("Tag", fixed([])),
};

const entryFields: Fields = {
  RouteTableId: text("route_table_id"),
  RouteEntryId: (row) => routeEntryId(row),
  RouteEntryName: ({ object }) => textIn(object?.attributes ?? {}, "name"),
  Description: ({ object }) => textIn(object?.attributes ?? {}, "description"),
  Type: text("type"),
  Status: ({ object, requests }) => (object ? requests.stateOf(object) : "Available"),
  DestinationCidrBlock: text("cidr_block"),
  IpVersion: fixed("IPv4"),
  NextHopType: text("next_hop_type"),
  InstanceId: text("instance_id"),
  NextHopRegionId: fixed(""),
  NextHopOppsiteInstanceId: fixed(""),
  NextHopOppsiteType: fixed(""),
  NextHopOppsiteRegionId: fixed(""),
  PrivateIpAddress: fixed(""),
  ServiceType: fixed(""),
  Origin: fixed(""),
  GmtModified: fixed(""),
  NextHops: under("NextHop", fixed([])),
  RoutePublishTargets: fixed([]),
};

const routeEntryId: Field = (row) =>
  derivedId(
    "rte-",
    "route",
  )({ ...row, id: `${textIn(row.shown, "route_table_id")} ${textIn(row.shown, "cidr_block")}` });

function entriesOf(requests: Requests, region: string, table: string): readonly Row[] {
  const rows = rowsOfData(requests, region, "alicloud_route_entries", "entries", { route_table_id: table });
  return rows.map((row) => {
    const [object] = requests.world.where(tf.routeEntry, {
      route_table_id: table,
      destination_cidrblock: textIn(row.shown, "cidr_block"),
    });
    return object ? { ...row, object } : row;
  });
}

/** Routes that the transit router publishes, of the type that the API's document has for them. */
function publishedEntries(requests: Requests, region: string, table: string): readonly Row[] {
  const routes = requests.query(region, {}).tables().byId[table]?.routes ?? [];
  return routes
    .filter(({ origin, standby }) => origin === "published" && !standby)
    .flatMap(({ destination, nextHops }) =>
      nextHops.map(({ id: hop }) => ({
        id: `${table} ${destination}`,
        region,
        requests,
        shown: {
          route_table_id: table,
          cidr_block: destination,
          type: "CEN",
          next_hop_type: "Attachment",
          instance_id: hop,
        },
      })),
    );
}

/** What DescribeRouteEntryList has of a route: with its next hops in a list. */
const listedEntry: Fields = {
  RouteTableId: text("route_table_id"),
  RouteEntryId: routeEntryId,
  RouteEntryName: entryFields.RouteEntryName ?? fixed(""),
  Description: entryFields.Description ?? fixed(""),
  Type: text("type"),
  Status: entryFields.Status ?? fixed(""),
  DestinationCidrBlock: text("cidr_block"),
  IpVersion: fixed("IPv4"),
  GmtModified: fixed(""),
  NextHops: under("NextHop", (row) => [
    valuesOf(
      {
        NextHopType: text("next_hop_type"),
        NextHopId: text("instance_id"),
        Enabled: fixed(1),
        Weight: fixed(0),
      },
      row,
    ),
  ]),
};

const routeEntry: Identity = {
  of: ["RouteTableId", "DestinationCidrBlock"],
  find: ({ RouteTableId = "", DestinationCidrBlock = "", NextHopId = "" }, { world }) =>
    world
      .where(tf.routeEntry, { route_table_id: RouteTableId, destination_cidrblock: DestinationCidrBlock })
      .find(({ attributes }) => NextHopId === "" || textIn(attributes, "nexthop_id") === NextHopId),
};

/** The VPC whose own table it is: only such a table can be changed here. */
const vpcOfTable: Identity = {
  of: ["RouteTableId"],
  find: ({ RouteTableId = "" }, { world }) => {
    const table = world.get(own.vpcRouteTable, RouteTableId);
    return textIn(table?.attributes ?? {}, "route_table_type") === "System"
      ? world.get(tf.vpc, textIn(table?.attributes ?? {}, "vpc_id"))
      : undefined;
  },
};

const done: Attributes = { Code: "200", Message: "success", Success: true };

export const routeActions: Actions = {
  CreateRouteEntry: {
    kind: "create",
    type: tf.routeEntry,
    needs: ["RegionId", "RouteTableId", "DestinationCidrBlock"],
    parameters: {
      RouteTableId: isText("route_table_id"),
      DestinationCidrBlock: isText("destination_cidrblock"),
      NextHopType: isText("nexthop_type"),
      NextHopId: isText("nexthop_id"),
      RouteEntryName: isText("name"),
      Description: isText("description"),
    },
    answer: {
      RouteEntryId: ({ object, ...row }) =>
        routeEntryId({
          ...row,
          shown: {
            route_table_id: textIn(object?.attributes ?? {}, "route_table_id"),
            cidr_block: textIn(object?.attributes ?? {}, "destination_cidrblock"),
          },
        }),
    },
  },
  DeleteRouteEntry: {
    kind: "remove",
    type: tf.routeEntry,
    by: routeEntry,
    parameters: { NextHopId: accepted },
  },
  ModifyRouteTableAttributes: {
    kind: "change",
    type: own.vpcRouteTable,
    by: vpcOfTable,
    parameters: {
      RouteTableName: isText("system_route_table_name"),
      Description: isText("system_route_table_description"),
      RoutePropagationEnable: isFlag("system_route_table_route_propagation_enable"),
    },
  },
  DescribeRouteTableList: {
    kind: "list",
    rows: tables,
    fields: () => tableFields,
    under: ["RouterTableList", "RouterTableListType"],
    pages: "numbers",
    more: done,
    parameters: { Tag: isTags },
    filters: {
      VpcId: text("vpc_id"),
      RouteTableId: id,
      RouterId: text("router_id"),
      RouterType: text("router_type"),
      RouteTableName: tableFields.RouteTableName ?? fixed(""),
      RouteTableType: text("route_table_type"),
      ResourceGroupId: group,
    },
  },
  DescribeRouteTables: {
    kind: "list",
    rows: tables,
    fields: () => ({
      RouteTableId: id,
      RouteTableType: text("route_table_type"),
      VRouterId: text("router_id"),
      Status: fixed("Available"),
      CreationTime: creationTime,
      ResourceGroupId: group,
      VSwitchIds: under("VSwitchId", texts("vswitch_ids")),
      RouteEntrys: under("RouteEntry", ({ id: table, region, requests }) =>
        entriesOf(requests, region, table).map(nested(entryFields)),
      ),
    }),
    under: ["RouteTables", "RouteTable"],
    pages: "numbers",
    parameters: { Type: accepted },
    filters: {
      RouteTableId: id,
      VRouterId: text("router_id"),
      RouterId: text("router_id"),
      RouterType: text("router_type"),
      RouteTableName: tableFields.RouteTableName ?? fixed(""),
      ResourceGroupId: group,
    },
  },
  DescribeRouteEntryList: {
    kind: "list",
    rows: ({ region, parameters: { RouteTableId: table = "" } }, requests) => [
      ...entriesOf(requests, region, table),
      ...publishedEntries(requests, region, table),
    ],
    fields: () => listedEntry,
    under: ["RouteEntrys", "RouteEntry"],
    pages: "tokens and MaxResult",
    needs: ["RouteTableId"],
    parameters: { RouteTableId: accepted, IpVersion: accepted },
    filters: {
      DestinationCidrBlock: text("cidr_block"),
      RouteEntryType: text("type"),
      NextHopType: text("next_hop_type"),
      NextHopId: text("instance_id"),
      RouteEntryId: routeEntryId,
      RouteEntryName: entryFields.RouteEntryName ?? fixed(""),
    },
  },
};
