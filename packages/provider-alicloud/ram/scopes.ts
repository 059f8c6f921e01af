/**
 * What a call reaches, as the service's authorization tables name it: the kinds in `acs:<service>:<region>:<account>:<kind>/<id>`.
 * A call that is not listed has no table that is known here, or one that says "All resources"; a statement with names would
 * refuse it, so it gets `*`.
 *
 * Sources: Alibaba Cloud help, VPC "RAM authentication" (list of ARNs by API) and the section "RAM authorization" of
 * CreateVirtualBorderRouter, DescribeVirtualBorderRouters, CreateBgpGroup; CEN "RAM authorization" of each call listed
 * (read on 2026-11-28).
 */
export const scopes: Readonly<Record<string, readonly string[]>> = {
  "vpc:CreateBgpGroup": ["virtualborderrouter"],
  "vpc:CreateCustomerGateway": ["customergateway"],
  "vpc:CreateRouteEntry": ["routetable"],
  "vpc:CreateVSwitch": ["vpc", "vswitch"],
  "vpc:CreateVirtualBorderRouter": ["physicalconnection", "virtualborderrouter"],
  "vpc:CreateVpc": ["vpc"],
  "vpc:DeleteCustomerGateway": ["customergateway"],
  "vpc:DeleteRouteEntry": ["routetable"],
  "vpc:DeleteVSwitch": ["vswitch"],
  "vpc:DeleteVpc": ["vpc"],
  "vpc:DescribeCustomerGateway": ["customergateway"],
  "vpc:DescribeRouteTables": ["routetable"],
  "vpc:DescribeVSwitches": ["vpc", "vswitch"],
  "vpc:DescribeVirtualBorderRouters": ["virtualborderrouter"],
  "vpc:DescribeVpcs": ["vpc"],
  "vpc:DescribeVpnConnection": ["vpnconnection"],
  "vpc:DescribeVpnConnections": ["vpnconnection"],
  "vpc:ModifyCustomerGatewayAttribute": ["customergateway"],
  "vpc:ModifyVSwitchAttribute": ["vswitch"],
  "vpc:ModifyVpcAttribute": ["vpc"],
  "cen:CreateCen": ["ceninstance"],
  "cen:CreateTransitRouter": ["ceninstance", "centransitrouter"],
  "cen:CreateTransitRouterPeerAttachment": ["ceninstance", "centransitrouter"],
  "cen:CreateTransitRouterVpcAttachment": ["ceninstance", "centransitrouter"],
  "cen:DeleteCen": ["ceninstance"],
  "cen:DeleteTransitRouter": ["centransitrouter"],
  "cen:DeleteTransitRouterPeerAttachment": ["centransitrouterattachment"],
  "cen:DeleteTransitRouterVbrAttachment": ["centransitrouterattachment"],
  "cen:DeleteTransitRouterVpcAttachment": ["centransitrouterattachment"],
  "cen:DeleteTransitRouterVpnAttachment": ["centransitrouterattachment"],
  "cen:DescribeCenBandwidthPackages": ["cenbandwidthpackage"],
  "cen:DescribeCens": ["ceninstance"],
  "cen:DisableTransitRouterRouteTablePropagation": ["centransitrouterattachment"],
  "cen:EnableTransitRouterRouteTablePropagation": ["centransitrouterattachment"],
  "cen:ListTransitRouterRouteEntries": ["centransitrouterroutentry", "centransitrouterroutetable"],
  "cen:ListTransitRouterRouteTablePropagations": ["centransitrouterattachment", "centransitrouterroutetable"],
  "cen:ListTransitRouterRouteTables": ["centransitrouter", "centransitrouterroutetable"],
  "cen:ListTransitRouterVpcAttachments": ["ceninstance", "centransitrouterattachment"],
  "cen:ListTransitRouters": ["ceninstance", "centransitrouter"],
  "cen:ModifyCenAttribute": ["ceninstance"],
};

/** Services whose names carry no region: CEN is global (Alibaba Cloud help, CEN "RAM authorization": `acs:cen:*:...`). */
export const globalServices: ReadonlySet<string> = new Set(["cen"]);
