import { existingRouter, existingVpc, type RuleCase } from "../../testing/rule-case";

export const identityCases: readonly RuleCase[] = [
  {
    title: "refuse the id of a VPC that stands twice",
    edits: {
      ...existingVpc,
      "vpcs.copy": {
        mode: "existing",
        region: "cn-hangzhou",
        id: "vpc-example",
        cidrs: ["172.17.0.0/16"],
        attachment: { name: "VPC-Attachment-2" },
        vswitches: {
          "vswitch-1": { id: "vsw-example3", zone: "cn-hangzhou-h", cidr: "172.17.10.0/24" },
          "vswitch-2": { id: "vsw-example4", zone: "cn-hangzhou-i", cidr: "172.17.20.0/24" },
        },
        routeTables: { system: "vtb-example2" },
      },
    },
    finds: ["ID101 vpcs.copy.id"],
    says: "vpc-example stands at vpcs.production.id already",
  },
  {
    title: "refuse the id of a vSwitch that stands twice",
    edits: { ...existingVpc, "vpcs.production.vswitches.vswitch-2.id": "vsw-example1" },
    finds: ["ID101 vpcs.production.vswitches.vswitch-2.id"],
  },
  {
    title: "refuse a route table that is listed twice",
    edits: { ...existingVpc, "vpcs.production.routeTables": { system: "vtb-1", custom: "vtb-1" } },
    finds: ["ID101 vpcs.production.routeTables.custom"],
  },
  {
    title: "refuse a route table that gets routes and is isolated",
    edits: { ...existingVpc, "vpcs.production.isolatedRouteTables": ["vtb-example2", "vtb-example1"] },
    finds: ["ID101 vpcs.production.isolatedRouteTables[1]"],
  },
  {
    title: "refuse the id of a transit router that stands twice",
    edits: {
      ...existingRouter,
      "transitRouters.cn-hangzhou": { mode: "existing", id: "tr-example" },
    },
    finds: ["ID101 transitRouters.cn-hangzhou.id"],
  },
];
