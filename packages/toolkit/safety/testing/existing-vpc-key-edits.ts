import { type KeyEdit, of, renamed } from "./key-edits";

const vpcs = "vpcs.<vpc>";
const own = "vpcs.analytics";
const vswitch = `${vpcs}.vswitches.<vswitch>`;
const newVswitch = `${vpcs}.newVswitches.<new-vswitch>`;
const fresh = { name: "New", zone: "cn-shanghai-e", cidr: "172.18.30.0/24" };

/** Changes of a VPC that exists already. */
export const existingVpcKeyEdits: readonly KeyEdit[] = [
  of("multi-site", `${vpcs}.id (mode: existing)`, { [`${own}.id`]: "vpc-example0other" }),
  of(
    "multi-site",
    `${vpcs}.cidrs (mode: existing)`,
    { [`${own}.cidrs`]: ["172.18.0.0/16", "172.19.0.0/16"] },
    {
      below: true,
      note: "the devices accept it once they have their new files",
    },
  ),
  of(
    "multi-site",
    `${vswitch} (mode: existing)`,
    {
      [`${own}.vswitches.third`]: { id: "vsw-example0third", zone: "cn-shanghai-e", cidr: "172.18.30.0/24" },
    },
    { change: "added" },
  ),
  of(
    "multi-site",
    `${vswitch} (mode: existing)`,
    { [`${own}.vswitches.third`]: null },
    {
      change: "taken out",
      was: {
        [`${own}.vswitches.third`]: {
          id: "vsw-example0third",
          zone: "cn-shanghai-e",
          cidr: "172.18.30.0/24",
        },
      },
    },
  ),
  of("multi-site", `${vswitch} (mode: existing)`, renamed(`${own}.vswitches.vswitch-2`, "two"), {
    change: "renamed",
  }),
  of("multi-site", [`${vswitch}.id (mode: existing)`, `${vswitch}.zone (mode: existing)`], {
    [`${own}.vswitches.vswitch-2.id`]: "vsw-example0other",
    [`${own}.vswitches.vswitch-2.zone`]: "cn-shanghai-e",
  }),
  of("multi-site", `${vswitch}.cidr (mode: existing)`, {
    [`${own}.vswitches.vswitch-2.cidr`]: "172.18.40.0/24",
  }),
  of(
    "multi-site",
    `${vswitch}.attached (mode: existing)`,
    { [`${own}.vswitches.third.attached`]: false },
    {
      was: {
        [`${own}.vswitches.third`]: {
          id: "vsw-example0third",
          zone: "cn-shanghai-e",
          cidr: "172.18.30.0/24",
        },
      },
    },
  ),
  of(
    "multi-site",
    `${newVswitch} (mode: existing)`,
    { [`${own}.newVswitches`]: { new: fresh } },
    { change: "added" },
  ),
  of(
    "multi-site",
    `${newVswitch} (mode: existing)`,
    { [`${own}.newVswitches.new`]: null },
    { change: "taken out", was: { [`${own}.newVswitches`]: { new: fresh } } },
  ),
  of(
    "multi-site",
    `${newVswitch}.name (mode: existing)`,
    { [`${own}.newVswitches.new.name`]: "Another" },
    { was: { [`${own}.newVswitches`]: { new: fresh } } },
  ),
  of(
    "multi-site",
    [`${newVswitch}.zone (mode: existing)`, `${newVswitch}.cidr (mode: existing)`],
    {
      [`${own}.newVswitches.new.zone`]: "cn-shanghai-b",
      [`${own}.newVswitches.new.cidr`]: "172.18.40.0/24",
    },
    { was: { [`${own}.newVswitches`]: { new: fresh } } },
  ),
  of(
    "multi-site",
    `${newVswitch}.attached (mode: existing)`,
    { [`${own}.newVswitches.new.attached`]: false },
    { was: { [`${own}.newVswitches`]: { new: fresh } } },
  ),
  of(
    "multi-site",
    `${vpcs}.routeTables.<route-table> (mode: existing)`,
    { [`${own}.routeTables.more`]: "vtb-example0more" },
    { change: "added" },
  ),
  of(
    "multi-site",
    `${vpcs}.routeTables.<route-table> (mode: existing)`,
    {
      [`${own}.routeTables.batch`]: null,
      [`${own}.isolatedRouteTables`]: ["vtb-example0isolated", "vtb-example0batch"],
    },
    { change: "taken out" },
  ),
  of(
    "multi-site",
    `${vpcs}.routeTables.<route-table> (mode: existing)`,
    renamed(`${own}.routeTables.batch`, "nightly"),
    { change: "renamed" },
  ),
  of(
    "multi-site",
    `${vpcs}.isolatedRouteTables (mode: existing)`,
    { [`${own}.isolatedRouteTables`]: ["vtb-example0isolated", "vtb-example0more"] },
    {
      below: true,
      note: "plan and apply fail where the VPC has a table that stands in neither list",
    },
  ),
];
