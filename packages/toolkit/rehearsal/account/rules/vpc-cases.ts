import { type Console, hangzhou, shanghai } from "../console";
import { existingCen, existingRouter, existingVpc } from "../existing-network";
import { tf } from "../types";
import { askDirectly, attachedVpc, type RuleCases, stored } from "./rule-case";

const vpcOf = async (by: Console) => String((await by.vpc(hangzhou, "172.20.0.0/16")).id);
export const vpcCases: RuleCases = {
  "the region exists": {
    refused: (by) => by.vpc("cn-nowhere", "172.20.0.0/16"),
    allowed: (by) => by.vpc("eu-central-1", "172.20.0.0/16"),
  },
  "a VPC has a CIDR block that VPCs may have": {
    refused: (by) => by.vpc(hangzhou, "100.64.0.0/16"),
    alsoRefused: [
      (by) => by.vpc(hangzhou, "172.16.0.0/29"),
      (by) => by.vpc(hangzhou, "172.16.1.0/16"),
      (by) => by.vpc(hangzhou, "anything"),
    ],
    allowed: (by) => by.vpc(hangzhou, "100.0.0.0/16"),
  },
  "a vSwitch lies in its VPC": {
    refused: async (by) => by.vswitch(hangzhou, await vpcOf(by), "cn-hangzhou-h", "172.21.1.0/24"),
    alsoRefused: [async (by) => by.vswitch(hangzhou, await vpcOf(by), "cn-hangzhou-h", "172.20.1.0/30")],
    allowed: async (by) => by.vswitch(hangzhou, await vpcOf(by), "cn-hangzhou-h", "172.20.1.0/24"),
  },
  "a vSwitch overlaps no other vSwitch of its VPC": {
    refused: (by) => by.vswitch(hangzhou, existingVpc, "cn-hangzhou-j", "172.16.10.128/25"),
    allowed: (by) => by.vswitch(hangzhou, existingVpc, "cn-hangzhou-j", "172.16.11.0/25"),
  },
  "a vSwitch is in a zone of its region": {
    refused: (by) => by.vswitch(hangzhou, existingVpc, "cn-shanghai-f", "172.16.11.0/24"),
    alsoRefused: [(by) => by.vswitch(hangzhou, existingVpc, "cn-hangzhouk", "172.16.11.0/24")],
    allowed: (by) => by.vswitch(hangzhou, existingVpc, "cn-hangzhou-k", "172.16.11.0/24"),
  },
  "a VPC that is deleted has no vSwitch": {
    refused: (by) => by.delete(tf.vpc, hangzhou, existingVpc),
    allowed: async (by) => by.delete(tf.vpc, hangzhou, await vpcOf(by)),
  },
  "a VPC that is deleted has no routes of its own": {
    refused: async (by) => {
      const vpc = await by.vpc(hangzhou, "172.20.0.0/16");
      await by.make(tf.routeEntry, hangzhou, {
        route_table_id: String(vpc.route_table_id),
        destination_cidrblock: "10.9.0.0/16",
        nexthop_type: "Instance",
        nexthop_id: "i-1",
      });
      await by.delete(tf.vpc, hangzhou, String(vpc.id));
    },
    allowed: async (by) => by.delete(tf.vpc, hangzhou, await vpcOf(by)),
  },
  "a VPC that is deleted is attached to no transit router": {
    // A VPC without vSwitches that is attached all the same: only support staff could leave it so.
    refused: async () =>
      askDirectly("delete", stored(tf.vpc, "vpc-1", {}), [
        stored(tf.vpcAttachment, "tr-attach-1", { vpc_id: "vpc-1" }),
      ]),
    allowed: async (by) => by.delete(tf.vpc, hangzhou, await vpcOf(by)),
  },
  "a vSwitch that is deleted holds no transit router interface": {
    refused: async (by) => {
      const network = await by.network(shanghai, 20);
      await by.vpcAttachment(shanghai, existingCen, existingRouter, network);
      await by.delete(tf.vswitch, shanghai, network.mappings[0]?.vswitch_id ?? "");
    },
    allowed: async (by) =>
      by.delete(tf.vswitch, shanghai, (await by.network(shanghai)).mappings[0]?.vswitch_id ?? ""),
  },
  "a VPC route table has one route to a destination": {
    refused: async (by) => {
      const { table, attachment } = await attachedVpc(by);
      await by.route(table, attachment);
      await by.route(table, attachment);
    },
    allowed: async (by) => {
      const { table, attachment } = await attachedVpc(by);
      await by.route(table, attachment);
      await by.route(table, attachment, "10.0.0.0/8");
    },
  },
  "a VPC route does not lead out of the VPC for its own vSwitches": {
    refused: async (by) => {
      const { table, attachment } = await attachedVpc(by);
      await by.route(table, attachment, "172.20.1.0/25");
    },
    alsoRefused: ["100.64.0.0/10", "100.100.0.0/16", "10.0.0.1/8"].map((destination) => async (by) => {
      const { table, attachment } = await attachedVpc(by);
      await by.route(table, attachment, destination);
    }),
    allowed: async (by) => {
      const { table, attachment } = await attachedVpc(by);
      await by.route(table, attachment, "172.20.0.0/16");
    },
  },
  "a VPC route to an attachment leads to an attachment of that VPC": {
    refused: async (by) => {
      const { attachment } = await attachedVpc(by);
      await by.route("vtb-existing0000sys", attachment);
    },
    alsoRefused: [
      async (by) => {
        const { table } = await attachedVpc(by);
        await by.route(table, await by.vbrAttachment(existingCen, existingRouter, await by.vbr()));
      },
    ],
    allowed: async (by) => {
      const { table, attachment } = await attachedVpc(by);
      await by.route(table, attachment);
    },
  },
};
