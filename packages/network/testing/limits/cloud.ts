import { existingRouter, existingVpc } from "../rule-case";
import {
  cidr,
  dottedName,
  flag,
  freeName,
  id,
  integer,
  type Limit,
  letterName,
  region,
  set,
  zone,
} from "./values";

const plan = { "interRegionLinks.hangzhou-shanghai.billing": { mode: "bandwidth-plan", planId: "cenbwp-a" } };
const newVswitch = "vpcs.production.newVswitches.j";
const newVswitches = {
  ...existingVpc,
  [newVswitch]: { zone: "cn-hangzhou-j", cidr: "172.16.30.0/24" },
};

export const cloudLimits: readonly Limit[] = [
  {
    at: "tags.owner",
    takes: ["", "x", "x".repeat(128), "a b/c"],
    refuses: { TAG001: ["x".repeat(129), "${x}", "a\tb"], SHAPE001: [1, true, null] },
  },
  { at: "deletionProtection", ...flag },
  { at: "retiredRegions.0", base: { retiredRegions: [] }, ...region("REGION001") },
  { at: "cen.name", ...dottedName },
  { at: "cen.id", base: existingRouter, ...id("cen") },
  { at: "transitRouters.cn-shanghai.name", ...freeName(128) },
  { at: "transitRouters.cn-shanghai.cidrs.vpn", ...cidr },
  { at: "transitRouters.cn-shanghai.id", base: existingRouter, ...id("tr") },
  { at: "transitRouters.cn-shanghai.existingCidrs.0", base: existingRouter, ...cidr },
  { at: "interRegionLinks.hangzhou-shanghai.from", ...region("LINK001") },
  { at: "interRegionLinks.hangzhou-shanghai.to", ...region("LINK001") },
  { at: "interRegionLinks.hangzhou-shanghai.name", ...freeName(128) },
  { at: "interRegionLinks.hangzhou-shanghai.bandwidthMbps", ...integer("LINK002", 1, 1000000) },
  {
    at: "interRegionLinks.hangzhou-shanghai.billing.linkType",
    ...set("LINK003", ["Gold", "Platinum"], ["gold", "Silver", 1]),
  },
  { at: "interRegionLinks.hangzhou-shanghai.billing.planId", base: plan, ...id("cenbwp") },
  { at: "interRegionLinks.hangzhou-shanghai.billing.associate", base: plan, ...flag },
  { at: "vpcs.production.region", ...region("VPC001") },
  { at: "vpcs.production.region", base: existingVpc, ...region("VPC001") },
  { at: "vpcs.production.attachment.name", ...letterName },
  { at: "vpcs.production.name", ...freeName(128) },
  { at: "vpcs.production.cidr", ...cidr },
  { at: "vpcs.production.vswitches.vswitch-1.name", ...freeName(128) },
  { at: "vpcs.production.vswitches.vswitch-1.zone", ...zone },
  { at: "vpcs.production.vswitches.vswitch-1.cidr", ...cidr },
  { at: "vpcs.production.vswitches.vswitch-1.attached", ...flag },
  { at: "vpcs.production.id", base: existingVpc, ...id("vpc") },
  {
    at: "vpcs.production.cidrs",
    base: existingVpc,
    takes: [["10.0.0.0/8"]],
    refuses: { VPC008: [[]], SHAPE001: ["10.0.0.0/8"] },
  },
  { at: "vpcs.production.cidrs.0", base: existingVpc, ...cidr },
  { at: "vpcs.production.vswitches.vswitch-1.id", base: existingVpc, ...id("vsw") },
  { at: `${newVswitch}.name`, base: newVswitches, ...freeName(128) },
  { at: `${newVswitch}.zone`, base: newVswitches, ...zone },
  { at: `${newVswitch}.cidr`, base: newVswitches, ...cidr },
  { at: `${newVswitch}.attached`, base: newVswitches, ...flag },
  { at: "vpcs.production.vswitches.vswitch-1.cidr", base: existingVpc, ...cidr },
  { at: "vpcs.production.routeTables.system", base: existingVpc, ...id("vtb") },
  {
    at: "vpcs.production.isolatedRouteTables.0",
    base: { ...existingVpc, "vpcs.production.isolatedRouteTables": [] },
    ...id("vtb"),
  },
  {
    at: "vpcs.production.routes.prefixes",
    base: { "vpcs.production.routes": { mode: "prefixes" } },
    takes: [["10.0.0.0/8"]],
    refuses: { VPC007: [[]], SHAPE001: ["10.0.0.0/8", null] },
  },
  {
    at: "vpcs.production.routes.prefixes.0",
    base: { "vpcs.production.routes": { mode: "prefixes", prefixes: [] } },
    ...cidr,
  },
];
