/**
 * The provider with everything that is modelled of it. A new resource or data source is one file (or
 * one entry in the file of a close relative) and one line in the lists below.
 */

import { bgpPeers } from "./data-sources/bgp-peers";
import { physicalConnections, virtualBorderRouters } from "./data-sources/express-connect";
import { account, regions } from "./data-sources/regions";
import { routeEntries, routeTables } from "./data-sources/route-tables";
import {
  transitRouterAvailableResources,
  transitRouterRouteEntries,
  transitRouterRouteTables,
} from "./data-sources/transit-router-route-tables";
import { vpcs, vswitches } from "./data-sources/vpcs";
import { vpnAttachments } from "./data-sources/vpn-attachments";
import { flag, number, text } from "./notation";
import { bandwidthPackageAttachment } from "./resources/bandwidth-package-attachment";
import { bgpGroup, bgpPeer } from "./resources/bgp";
import { cenInstance } from "./resources/cen-instance";
import { alarm, alarmContact, alarmContactGroup, eventRule } from "./resources/cloud-monitor";
import { customerGateway } from "./resources/customer-gateway";
import { ossBucket } from "./resources/oss-bucket";
import {
  ossBucketAcl,
  ossBucketPublicAccessBlock,
  ossBucketServerSideEncryption,
  ossBucketVersioning,
} from "./resources/oss-bucket-settings";
import { otsInstance, otsTable } from "./resources/ots";
import { routeEntry } from "./resources/route-entry";
import { routeTableAssociation, routeTablePropagation } from "./resources/route-table-membership";
import { transitRouter, transitRouterCidr } from "./resources/transit-router";
import { transitRouterPeerAttachment } from "./resources/transit-router-peer-attachment";
import { transitRouterVbrAttachment } from "./resources/transit-router-vbr-attachment";
import { transitRouterVpcAttachment } from "./resources/transit-router-vpc-attachment";
import { transitRouterVpnAttachment } from "./resources/transit-router-vpn-attachment";
import { vbrHealthCheck } from "./resources/vbr-health-check";
import { virtualBorderRouter } from "./resources/virtual-border-router";
import { vpc } from "./resources/vpc";
import { vpnAttachment } from "./resources/vpn-attachment";
import { vswitch } from "./resources/vswitch";
import type { ProviderModel } from "./types";

export const provider: ProviderModel = {
  source: "aliyun/alicloud",
  version: "1.289.0",
  members: {
    access_key: text.optional(),
    secret_key: text.optional({ secret: true }),
    security_token: text.optional({ secret: true }),
    ecs_role_name: text.optional(),
    region: text.optional(),
    account_id: text.optional(),
    account_type: text.optional(),
    shared_credentials_file: text.optional(),
    profile: text.optional(),
    skip_region_validation: flag.optional(),
    configuration_source: text.optional(),
    protocol: text.optional(),
    client_read_timeout: number.optional(),
    client_connect_timeout: number.optional(),
    source_ip: text.optional(),
    secure_transport: text.optional(),
    credentials_uri: text.optional(),
    max_retry_timeout: number.optional(),
  },
  leftOut: [
    "assume_role",
    "assume_role_with_oidc",
    "sign_version",
    "endpoints",
    "features",
    "fc",
    "log_endpoint",
    "mns_endpoint",
    "ots_instance_name",
    "security_transport",
  ],
  resources: [
    vpc,
    vswitch,
    routeEntry,
    virtualBorderRouter,
    bgpGroup,
    bgpPeer,
    cenInstance,
    transitRouter,
    transitRouterCidr,
    transitRouterVpcAttachment,
    transitRouterVbrAttachment,
    transitRouterVpnAttachment,
    transitRouterPeerAttachment,
    routeTableAssociation,
    routeTablePropagation,
    vbrHealthCheck,
    bandwidthPackageAttachment,
    customerGateway,
    vpnAttachment,
    ossBucket,
    ossBucketAcl,
    ossBucketVersioning,
    ossBucketServerSideEncryption,
    ossBucketPublicAccessBlock,
    otsInstance,
    otsTable,
    alarm,
    alarmContact,
    alarmContactGroup,
    eventRule,
  ],
  dataSources: [
    account,
    regions,
    transitRouterAvailableResources,
    transitRouterRouteTables,
    transitRouterRouteEntries,
    vpnAttachments,
    physicalConnections,
    virtualBorderRouters,
    bgpPeers,
    vpcs,
    vswitches,
    routeTables,
    routeEntries,
  ],
};
