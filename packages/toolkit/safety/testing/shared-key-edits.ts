import { existingVpcKeyEdits } from "./existing-vpc-key-edits";
import { edit, type KeyEdit, of, renamed } from "./key-edits";

const links = "interRegionLinks.<inter-region-link>";
const link = "interRegionLinks.hangzhou-shanghai";
const plan = { mode: "bandwidth-plan", planId: "cenbwp-example0plan" };
const vpcs = "vpcs.<vpc>";
const vpc = "vpcs.production";
const routers = "transitRouters.<region>";
const beijing = { mode: "create", name: "Transit-Router-Beijing" };
const block = ["create", "existing"].map((mode) => `${routers}.cidrs.<cidr> (mode: ${mode})`);
const vswitch = `${vpcs}.vswitches.<vswitch>`;
const third = { name: "Third", zone: "cn-hangzhou-j", cidr: "172.16.30.0/24" };
const second = {
  mode: "create",
  region: "cn-hangzhou",
  cidr: "172.17.0.0/16",
  vswitches: {
    one: { zone: "cn-hangzhou-h", cidr: "172.17.10.0/24" },
    two: { zone: "cn-hangzhou-i", cidr: "172.17.20.0/24" },
  },
};

/** Changes of what no data centre owns: where state is kept, the CEN, transit routers, links between regions, VPCs. */
export const sharedKeyEdits: readonly KeyEdit[] = [
  edit(
    "backend",
    { backend: { type: "local", directory: "states" } },
    {
      below: true,
      note: "the state has to be moved ([state-and-secrets.md](state-and-secrets.md))",
    },
  ),
  edit("tags", { tags: { owner: "network" } }, { below: true }),
  edit("deletionProtection", { deletionProtection: true }),
  edit("retiredRegions", { retiredRegions: ["cn-beijing"] }, { below: true }),
  edit("cen.name (mode: create)", { "cen.name": "Another" }),
  edit(
    "cen.id (mode: existing)",
    { "cen.id": "cen-example0other" },
    {
      was: { cen: { mode: "existing", id: "cen-example0" } },
    },
  ),
  edit(routers, { "transitRouters.cn-beijing": beijing }, { change: "added" }),
  edit(
    routers,
    { "transitRouters.cn-beijing": null },
    {
      change: "taken out",
      was: { "transitRouters.cn-beijing": beijing },
    },
  ),
  edit(`${routers}.name (mode: create)`, { "transitRouters.cn-hangzhou.name": "Another" }),
  edit(
    `${routers}.id (mode: existing)`,
    { "transitRouters.cn-hangzhou.id": "tr-example0other" },
    {
      was: {
        cen: { mode: "existing", id: "cen-example0" },
        "transitRouters.cn-hangzhou": { mode: "existing", id: "tr-example0" },
      },
    },
  ),
  edit(block, { "transitRouters.cn-shanghai.cidrs.more": "10.201.0.0/24" }, { change: "added" }),
  edit(block, { "transitRouters.cn-shanghai.cidrs.vpn": "10.201.0.0/24" }),
  edit(block, renamed("transitRouters.cn-shanghai.cidrs.vpn", "standby"), { change: "renamed" }),
  edit(
    block,
    { "transitRouters.cn-shanghai.cidrs.more": null },
    {
      change: "taken out",
      was: { "transitRouters.cn-shanghai.cidrs.more": "10.201.0.0/24" },
    },
  ),
  edit(
    `${routers}.existingCidrs (mode: existing)`,
    { "transitRouters.cn-hangzhou.existingCidrs": ["10.202.0.0/24"] },
    {
      was: {
        cen: { mode: "existing", id: "cen-example0" },
        "transitRouters.cn-hangzhou": { mode: "existing", id: "tr-example0" },
      },
      below: true,
    },
  ),
  edit(
    links,
    { "interRegionLinks.to-beijing": { from: "cn-hangzhou", to: "cn-beijing", bandwidthMbps: 100 } },
    {
      change: "added",
      was: { "transitRouters.cn-beijing": beijing },
    },
  ),
  of("multi-site", links, { "interRegionLinks.shanghai-beijing": null }, { change: "taken out" }),
  edit(links, renamed(link, "backbone"), { change: "renamed" }),
  edit(
    [`${links}.from`, `${links}.to`],
    { [`${link}.from`]: "cn-shanghai", [`${link}.to`]: "cn-hangzhou" },
    {
      change: "swapped",
    },
  ),
  edit(
    [`${links}.from`, `${links}.to`],
    { [`${link}.to`]: "cn-beijing" },
    {
      change: "another region",
      was: {
        "transitRouters.cn-beijing": beijing,
        "interRegionLinks.more": { from: "cn-beijing", to: "cn-shanghai", bandwidthMbps: 100 },
      },
    },
  ),
  edit(`${links}.name`, { [`${link}.name`]: "Another" }),
  edit(`${links}.bandwidthMbps`, { [`${link}.bandwidthMbps`]: 2000 }),
  edit(`${links}.billing`, { [`${link}.billing`]: plan }, { change: "to a bandwidth plan" }),
  edit(
    `${links}.billing`,
    { [`${link}.billing`]: { mode: "pay-by-traffic" } },
    {
      change: "to pay-by-traffic",
      was: { [`${link}.billing`]: plan },
    },
  ),
  edit(`${links}.billing.linkType (mode: pay-by-traffic)`, { [`${link}.billing.linkType`]: "Platinum" }),
  edit(
    `${links}.billing.planId (mode: bandwidth-plan)`,
    { [`${link}.billing.planId`]: "cenbwp-example1plan" },
    {
      was: { [`${link}.billing`]: plan },
    },
  ),
  edit(
    `${links}.billing.associate (mode: bandwidth-plan)`,
    { [`${link}.billing.associate`]: false },
    {
      // Of a CEN that is made here, nobody else associates it.
      was: { cen: { mode: "existing", id: "cen-example0" }, [`${link}.billing`]: plan },
      note: "take the association out of the state first, where the plan is to stay: `terraform state rm`",
    },
  ),
  edit(vpcs, { "vpcs.second": second }, { change: "added" }),
  edit(vpcs, { "vpcs.second": null }, { change: "taken out", was: { "vpcs.second": second } }),
  edit(vpcs, renamed(vpc, "main"), { change: "renamed" }),
  edit(`${vpcs}.region`, {
    [`${vpc}.region`]: "cn-shanghai",
    [`${vpc}.vswitches.vswitch-1.zone`]: "cn-shanghai-f",
    [`${vpc}.vswitches.vswitch-2.zone`]: "cn-shanghai-g",
  }),
  edit(`${vpcs}.attachment.name`, { [`${vpc}.attachment`]: { name: "Another" } }),
  edit(`${vpcs}.routes`, { [`${vpc}.routes`]: { mode: "auto-publish" } }, { change: "to `auto-publish`" }),
  edit(
    `${vpcs}.routes`,
    { [`${vpc}.routes`]: { mode: "rfc1918" } },
    {
      change: "to `rfc1918`",
      was: { [`${vpc}.routes`]: { mode: "auto-publish" } },
    },
  ),
  edit(
    ["", "[]"].map((it) => `${vpcs}.routes.prefixes${it} (mode: prefixes)`),
    { [`${vpc}.routes.prefixes`]: ["192.168.0.0/16", "10.0.0.0/8"] },
    {
      was: { [`${vpc}.routes`]: { mode: "prefixes", prefixes: ["192.168.0.0/16"] } },
    },
  ),
  edit(`${vpcs}.name (mode: create)`, { [`${vpc}.name`]: "Another" }),
  edit(`${vpcs}.cidr (mode: create)`, { [`${vpc}.cidr`]: "172.16.0.0/15" }, { change: "widened" }),
  edit(
    `${vpcs}.cidr (mode: create)`,
    {
      [`${vpc}.cidr`]: "172.17.0.0/16",
      [`${vpc}.vswitches.vswitch-1.cidr`]: "172.17.10.0/24",
      [`${vpc}.vswitches.vswitch-2.cidr`]: "172.17.20.0/24",
    },
    { change: "without its vSwitches" },
  ),
  edit(`${vswitch} (mode: create)`, { [`${vpc}.vswitches.third`]: third }, { change: "added" }),
  edit(
    `${vswitch} (mode: create)`,
    { [`${vpc}.vswitches.third`]: null },
    {
      change: "taken out",
      was: { [`${vpc}.vswitches.third`]: third },
    },
  ),
  edit(`${vswitch} (mode: create)`, renamed(`${vpc}.vswitches.vswitch-2`, "two"), { change: "renamed" }),
  edit(`${vswitch}.name (mode: create)`, { [`${vpc}.vswitches.vswitch-2.name`]: "Another" }),
  edit(`${vswitch}.zone (mode: create)`, { [`${vpc}.vswitches.vswitch-2.zone`]: "cn-hangzhou-j" }),
  edit(
    `${vswitch}.zone (mode: create)`,
    {
      [`${vpc}.vswitches.vswitch-2.zone`]: "cn-hangzhou-j",
      [`${vpc}.vswitches.vswitch-2.cidr`]: "172.16.40.0/24",
    },
    { change: "with another block" },
  ),
  edit(`${vswitch}.cidr (mode: create)`, { [`${vpc}.vswitches.vswitch-2.cidr`]: "172.16.40.0/24" }),
  edit(
    `${vswitch}.attached (mode: create)`,
    { [`${vpc}.vswitches.third.attached`]: false },
    {
      was: { [`${vpc}.vswitches.third`]: third },
    },
  ),
  ...existingVpcKeyEdits,
  edit(
    "probes",
    { "probes.more": { side: "vpc", at: "production", address: "172.16.10.2" } },
    { below: true },
  ),
  edit("expectations", { "expectations.more": { kind: "symmetric" } }, { below: true }),
];
