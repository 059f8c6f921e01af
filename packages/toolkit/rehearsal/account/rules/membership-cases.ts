import { type Console, hangzhou, shanghai } from "../console";
import { existingCen, existingRouter } from "../existing-network";
import { tf } from "../types";
import { attachedVpc, type RuleCases } from "./rule-case";

/** A transit router of Hangzhou in the existing CEN. */
const nearRouter = (by: Console) => by.router(hangzhou, existingCen);

/** A VBR that is attached and a member of the default table. */
const joinedVbr = async (by: Console) => {
  const attachment = await by.vbrAttachment(existingCen, existingRouter, await by.vbr());
  return { attachment, table: await by.tableOf(existingRouter) };
};

export const membershipCases: RuleCases = {
  "an attachment is a member of a table of its own transit router": {
    refused: async (by) => {
      const { attachment } = await joinedVbr(by);
      await by.relation(tf.association, attachment, await by.tableOf(await nearRouter(by)));
    },
    // An inter-region connection belongs to both transit routers.
    allowed: async (by) => {
      const near = await nearRouter(by);
      const link = await by.link(existingCen, near, existingRouter);
      await by.relation(tf.association, link, await by.tableOf(near));
      await by.relation(tf.association, link, await by.tableOf(existingRouter));
    },
  },
  "an attachment is associated with one table of a transit router": {
    refused: async (by) => {
      const { attachment, table } = await joinedVbr(by);
      await by.relation(tf.association, attachment, table);
      await by.relation(tf.association, attachment, table);
    },
    allowed: async (by) => {
      const { attachment, table } = await joinedVbr(by);
      await by.relation(tf.association, attachment, table);
    },
  },
  "an attachment propagates to a table once": {
    refused: async (by) => {
      const { attachment, table } = await joinedVbr(by);
      await by.relation(tf.propagation, attachment, table);
      await by.relation(tf.propagation, attachment, table);
    },
    allowed: async (by) => {
      const { attachment, table } = await joinedVbr(by);
      await by.relation(tf.propagation, attachment, table);
    },
  },
  "an attachment that is deleted has no association": {
    refused: async (by) => {
      const { attachment, table } = await joinedVbr(by);
      await by.relation(tf.association, attachment, table);
      await by.delete(tf.vbrAttachment, shanghai, `${existingCen}:${attachment}`);
    },
    allowed: async (by) => {
      const { attachment } = await joinedVbr(by);
      await by.delete(tf.vbrAttachment, shanghai, `${existingCen}:${attachment}`);
    },
  },
  "an attachment that is deleted has no propagation": {
    refused: async (by) => {
      const { attachment, table } = await joinedVbr(by);
      await by.relation(tf.propagation, attachment, table);
      await by.delete(tf.vbrAttachment, shanghai, `${existingCen}:${attachment}`);
    },
    allowed: async (by) => {
      const { attachment } = await joinedVbr(by);
      await by.delete(tf.vbrAttachment, shanghai, `${existingCen}:${attachment}`);
    },
  },
  "a VPC attachment that is deleted is no next hop of a VPC route": {
    refused: async (by) => {
      const { cen, attachment, table } = await attachedVpc(by);
      await by.route(table, attachment);
      await by.delete(tf.vpcAttachment, hangzhou, `${cen}:${attachment}`);
    },
    allowed: async (by) => {
      const { cen, attachment } = await attachedVpc(by);
      await by.delete(tf.vpcAttachment, hangzhou, `${cen}:${attachment}`);
    },
  },
  "a VBR health check follows the attachment of the VBR": {
    refused: async (by) => by.healthCheck(existingCen, await by.vbr()),
    allowed: async (by) => {
      const vbr = await by.vbr();
      await by.vbrAttachment(existingCen, existingRouter, vbr);
      await by.healthCheck(existingCen, vbr);
    },
  },
  "a VBR health check names the region of the VBR": {
    refused: async (by) => {
      const vbr = await by.vbr();
      await by.vbrAttachment(existingCen, existingRouter, vbr);
      await by.healthCheck(existingCen, vbr, { vbr_instance_region_id: hangzhou });
    },
    allowed: async (by) => {
      const vbr = await by.vbr();
      await by.vbrAttachment(existingCen, existingRouter, vbr);
      await by.healthCheck(existingCen, vbr);
    },
  },
  "a VBR health check probes at intervals that are offered": {
    refused: async (by) => checked(by, { healthy_threshold: 9 }),
    alsoRefused: [
      (by) => checked(by, { healthy_threshold: 2 }),
      (by) => checked(by, { health_check_interval: 4 }),
    ],
    allowed: async (by) => checked(by, { health_check_interval: 3, healthy_threshold: 3 }),
  },
};

async function checked(by: Console, more: object): Promise<void> {
  const vbr = await by.vbr();
  await by.vbrAttachment(existingCen, existingRouter, vbr);
  await by.healthCheck(existingCen, vbr, { ...more });
}
