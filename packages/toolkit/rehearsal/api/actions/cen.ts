/** CENs, transit routers, their CIDR blocks and bandwidth plans. Source: Alibaba Cloud help: CBN API 2017-09-12; the provider's requests, resource_alicloud_cen_instance.go, _cen_transit_router.go, _cen_transit_router_cidr.go. */

import { dataSources } from "../../account/data/all";
import { anyRegion } from "../../account/regions";
import { own } from "../../account/store/content";
import { tf } from "../../account/types";
import { blocks, text as textIn } from "../../account/values";
import type { Actions, Identity } from "../action";
import { accepted, flag as isFlag, tags as isTags, text as isText } from "../parameters";
import {
  type Field,
  type Fields,
  fixed,
  flag,
  id,
  owner,
  region,
  resourceGroup,
  rowOf,
  state,
  tags,
  text,
  under,
  valuesOf,
} from "../row";
import { objectsOf } from "../rows";

const plansOf: Field = ({ id: cen, requests }) =>
  requests.world.where(tf.planAssociation, { instance_id: cen }).map((plan) => plan.id);

const cenParameters = {
  Name: isText("cen_instance_name"),
  Description: isText("description"),
  ProtectionLevel: isText("protection_level"),
} as const;

export const cenActions: Actions = {
  CreateCen: {
    kind: "create",
    type: tf.cen,
    needs: [],
    region: () => anyRegion,
    parameters: { ...cenParameters, ResourceGroupId: isText("resource_group_id"), Tag: isTags },
    answer: { CenId: id },
  },
  ModifyCenAttribute: { kind: "change", type: tf.cen, by: "CenId", parameters: cenParameters },
  DeleteCen: { kind: "remove", type: tf.cen, by: "CenId", parameters: {} },
  DescribeCens: {
    kind: "list",
    rows: objectsOf(tf.cen),
    fields: () => ({
      CenId: id,
      Name: text("cen_instance_name"),
      Description: text("description"),
      Status: state,
      ProtectionLevel: text("protection_level"),
      Ipv6Level: fixed("DISABLED"),
      ResourceGroupId: resourceGroup,
      CreationTime: text("create_time"),
      CenBandwidthPackageIds: under("CenBandwidthPackageId", plansOf),
      Tags: under("Tag", tags),
    }),
    under: ["Cens", "Cen"],
    pages: "numbers",
    parameters: { Tag: isTags },
    filters: { ResourceGroupId: resourceGroup },
    filterKeys: { CenId: id, Name: text("cen_instance_name"), Status: state },
  },
};

const planAssociation: Identity = {
  of: ["CenBandwidthPackageId", "CenId"],
  find: ({ CenBandwidthPackageId = "", CenId = "" }, { world }) => {
    const found = world.get(tf.planAssociation, CenBandwidthPackageId);
    return textIn(found?.attributes ?? {}, "instance_id") === CenId ? found : undefined;
  },
};

export const planActions: Actions = {
  AssociateCenBandwidthPackage: {
    kind: "create",
    type: tf.planAssociation,
    needs: ["CenId", "CenBandwidthPackageId"],
    region: () => anyRegion,
    parameters: { CenId: isText("instance_id"), CenBandwidthPackageId: isText("bandwidth_package_id") },
    answer: {},
  },
  UnassociateCenBandwidthPackage: {
    kind: "remove",
    type: tf.planAssociation,
    by: planAssociation,
    parameters: {},
  },
  DescribeCenBandwidthPackages: {
    kind: "list",
    rows: (_request, requests) =>
      requests.world.all(own.bandwidthPlan).map((object) => ({
        id: object.id,
        region: "",
        shown: { ...object.attributes, name: object.name },
        requests,
      })),
    fields: () => ({
      CenBandwidthPackageId: id,
      Name: text("name"),
      Description: fixed(""),
      Status: (row) => (associatedCen(row).length > 0 ? "InUse" : "Idle"),
      BusinessStatus: fixed("Normal"),
      // How much was bought no network file tells.
      Bandwidth: fixed(10_000),
      BandwidthPackageChargeType: fixed("PREPAY"),
      CenIds: under("CenId", (row) => associatedCen(row)),
      CreationTime: fixed(""),
      ExpiredTime: fixed("2099-12-31T16:00Z"),
      GeographicRegionAId: fixed("China"),
      GeographicRegionBId: fixed("China"),
      GeographicSpanId: fixed("china_china"),
      HasReservationData: fixed("false"),
      IsCrossBorder: fixed(false),
      Ratio: fixed(""),
      ReservationActiveTime: fixed(""),
      ReservationBandwidth: fixed(""),
      ReservationInternetChargeType: fixed(""),
      ReservationOrderType: fixed(""),
      ResourceGroupId: resourceGroup,
      ServiceType: fixed(""),
      TypeFor95: fixed(""),
      OrginInterRegionBandwidthLimits: under("OrginInterRegionBandwidthLimit", fixed([])),
      Tags: under("Tag", fixed([])),
    }),
    under: ["CenBandwidthPackages", "CenBandwidthPackage"],
    pages: "numbers",
    parameters: { IncludeReservationData: accepted, IsOrKey: accepted },
    filters: { ResourceGroupId: resourceGroup },
    filterKeys: {
      CenBandwidthPackageId: id,
      CenId: (row) => associatedCen(row)[0] ?? "",
      Status: (row) => (associatedCen(row).length > 0 ? "InUse" : "Idle"),
    },
  },
};

function associatedCen({ id: plan, requests }: Parameters<Field>[0]): readonly string[] {
  const association = requests.world.get(tf.planAssociation, plan);
  return association === undefined ? [] : [textIn(association.attributes, "instance_id")];
}

const cidrFields: Fields = {
  TransitRouterCidrId: id,
  TransitRouterId: text("transit_router_id"),
  Cidr: text("cidr"),
  Name: text("transit_router_cidr_name"),
  Description: text("description"),
  PublishCidrRoute: flag("publish_cidr_route"),
  Family: fixed("IPv4"),
};

const cidrParameters = {
  Cidr: isText("cidr"),
  Name: isText("transit_router_cidr_name"),
  Description: isText("description"),
  PublishCidrRoute: isFlag("publish_cidr_route"),
} as const;

const routerParameters = {
  TransitRouterName: isText("transit_router_name"),
  TransitRouterDescription: isText("transit_router_description"),
} as const;

export const routerActions: Actions = {
  CreateTransitRouter: {
    kind: "create",
    type: tf.transitRouter,
    needs: ["RegionId", "CenId"],
    parameters: {
      ...routerParameters,
      CenId: isText("cen_id"),
      SupportMulticast: isFlag("support_multicast"),
      Tag: isTags,
    },
    answer: { TransitRouterId: id },
  },
  UpdateTransitRouter: {
    kind: "change",
    type: tf.transitRouter,
    by: "TransitRouterId",
    parameters: routerParameters,
  },
  DeleteTransitRouter: { kind: "remove", type: tf.transitRouter, by: "TransitRouterId", parameters: {} },
  ListTransitRouters: {
    kind: "list",
    rows: objectsOf(tf.transitRouter),
    fields: () => ({
      TransitRouterId: id,
      TransitRouterName: text("transit_router_name"),
      TransitRouterDescription: text("transit_router_description"),
      CenId: text("cen_id"),
      RegionId: region,
      Status: state,
      Type: text("type"),
      SupportMulticast: flag("support_multicast"),
      AliUid: owner,
      CreationTime: text("create_time"),
      ServiceMode: fixed("Default"),
      Tags: tags,
      TransitRouterCidrList: ({ id: router, requests }) =>
        requests.world
          .where(tf.routerCidr, { transit_router_id: router })
          .map((cidr) => valuesOf(cidrFields, rowOf(requests, cidr))),
    }),
    under: ["TransitRouters"],
    pages: "numbers",
    parameters: { Tag: isTags },
    filters: {
      CenId: text("cen_id"),
      TransitRouterId: id,
      TransitRouterName: text("transit_router_name"),
      Status: state,
      Type: text("type"),
    },
  },
  CreateTransitRouterCidr: {
    kind: "create",
    type: tf.routerCidr,
    needs: ["RegionId", "TransitRouterId", "Cidr"],
    parameters: { ...cidrParameters, TransitRouterId: isText("transit_router_id") },
    answer: { TransitRouterCidrId: id },
  },
  ModifyTransitRouterCidr: {
    kind: "change",
    type: tf.routerCidr,
    by: "TransitRouterCidrId",
    parameters: { ...cidrParameters, TransitRouterId: accepted },
  },
  DeleteTransitRouterCidr: {
    kind: "remove",
    type: tf.routerCidr,
    by: "TransitRouterCidrId",
    parameters: { TransitRouterId: accepted },
  },
  ListTransitRouterCidr: {
    kind: "list",
    rows: objectsOf(tf.routerCidr),
    fields: () => cidrFields,
    under: ["CidrLists"],
    pages: "none",
    parameters: {},
    filters: { TransitRouterId: text("transit_router_id"), TransitRouterCidrId: id },
  },
  ListTransitRouterAvailableResource: {
    kind: "other",
    parameters: { SupportMulticast: isFlag("support_multicast") },
    run: ({ region: of }, requests, given) => {
      const answer =
        dataSources.get("alicloud_cen_transit_router_available_resources")?.read(requests.query(of, given)) ??
        {};
      const [row = {}] = blocks(answer, "resources");
      return {
        SupportMulticast: row.support_multicast ?? false,
        MasterZones: row.master_zones ?? [],
        SlaveZones: row.slave_zones ?? [],
        AvailableZones: row.available_zones ?? [],
      };
    },
  },
};
