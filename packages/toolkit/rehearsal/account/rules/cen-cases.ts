import { type Console, hangzhou, shanghai } from "../console";
import { existingCen, existingRouter, plan } from "../existing-network";
import { tf } from "../types";
import { attachedVpc, type RuleCases } from "./rule-case";

export const cenCases: RuleCases = {
  "a CEN that is deleted has no transit router": {
    refused: async (by) => by.delete(tf.cen, hangzhou, existingCen),
    allowed: async (by) => by.delete(tf.cen, hangzhou, await by.cen()),
  },
  "a bandwidth plan is used by one CEN": {
    refused: async (by) => {
      await associatePlan(by, existingCen);
      await associatePlan(by, await by.cen());
    },
    allowed: (by) => associatePlan(by, existingCen),
  },
  "a CEN has one transit router in a region": {
    refused: (by) => by.router(shanghai, existingCen),
    allowed: (by) => by.router(hangzhou, existingCen),
  },
  "a transit router that is deleted has no attachment": {
    refused: async (by) => {
      const { cen, router } = await attachedVpc(by);
      await by.delete(tf.transitRouter, hangzhou, `${cen}:${router}`);
    },
    allowed: async (by) => {
      const cen = await by.cen();
      await by.delete(tf.transitRouter, hangzhou, `${cen}:${await by.router(hangzhou, cen)}`);
    },
  },
  "a transit router has at most five CIDR blocks": {
    refused: (by) => cidrs(by, 5),
    allowed: (by) => cidrs(by, 4),
  },
  "a transit router CIDR block has a size and a place that are allowed": {
    refused: (by) => by.routerCidr(shanghai, existingRouter, "100.64.1.0/24"),
    alsoRefused: [
      (by) => by.routerCidr(shanghai, existingRouter, "10.210.0.0/25"),
      (by) => by.routerCidr(shanghai, existingRouter, "10.0.0.0/15"),
    ],
    allowed: (by) => by.routerCidr(shanghai, existingRouter, "10.210.0.0/16"),
  },
  "CIDR blocks of the transit routers of a CEN do not overlap": {
    refused: (by) => by.routerCidr(shanghai, existingRouter, "10.201.0.0/23"),
    allowed: (by) => by.routerCidr(shanghai, existingRouter, "10.201.2.0/23"),
  },
  "a transit router CIDR block overlaps no network that talks over the CEN": {
    refused: (by) => by.routerCidr(shanghai, existingRouter, "192.168.0.0/23"),
    alsoRefused: [
      async (by) => {
        await by.vpcAttachment(shanghai, existingCen, existingRouter, await by.network(shanghai, 20));
        await by.routerCidr(shanghai, existingRouter, "172.20.9.0/24");
      },
    ],
    allowed: (by) => by.routerCidr(shanghai, existingRouter, "192.168.2.0/23"),
  },
  "a transit router CIDR block in use is neither changed nor deleted": {
    refused: async (by) => {
      const { cen, router, cidr } = await ownRouter(by);
      await by.vpnAttachment(cen, router, await by.connection(await by.gateway()));
      await by.delete(tf.routerCidr, shanghai, cidr);
    },
    alsoRefused: [
      async (by) => {
        const { cen, router, cidr } = await ownRouter(by);
        await by.vpnAttachment(cen, router, await by.connection(await by.gateway()));
        await by.change(tf.routerCidr, shanghai, cidr, { cidr: "10.230.0.0/24" });
      },
    ],
    allowed: async (by) => {
      const { cen, router, cidr } = await ownRouter(by);
      const attachment = await by.vpnAttachment(cen, router, await by.connection(await by.gateway()));
      await by.change(tf.routerCidr, shanghai, cidr, { description: "in use" });
      await by.delete(tf.vpnAttachment, shanghai, attachment);
      await by.delete(tf.routerCidr, shanghai, cidr);
    },
  },
};

/** A transit router of Shanghai in a CEN of its own, with one CIDR block. */
async function ownRouter(by: Console) {
  const cen = await by.cen();
  const router = await by.router(shanghai, cen);
  return { cen, router, cidr: await by.routerCidr(shanghai, router, "10.220.0.0/24") };
}

async function associatePlan(by: Console, cen: string): Promise<void> {
  await by.make(tf.planAssociation, hangzhou, { instance_id: cen, bandwidth_package_id: plan });
}

/** The existing transit router has one block already. */
async function cidrs(by: Console, more: number): Promise<void> {
  for (let index = 0; index < more; index++)
    await by.routerCidr(shanghai, existingRouter, `10.21${index}.0.0/24`);
}
