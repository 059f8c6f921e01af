import { Console, refusal, shanghai } from "./console";
import { existingCen } from "./existing-network";
import { tf } from "./types";

describe("what people do by hand", () => {
  it("is subject to the same rules", async () => {
    const by = await Console.open();
    expect(await refusal(by.account.byHand.remove(tf.cen, existingCen))).toMatch(
      /^InvalidOperation\.CenInstanceStatus/,
    );
  });

  it("shows on the next read, and is listed as made", async () => {
    const by = await Console.open();
    const vbr = await by.vbr();
    await by.account.byHand.change(tf.vbr, vbr, { bandwidth: 50 });
    expect(await by.account.read(tf.vbr, shanghai, { id: vbr })).toMatchObject({ bandwidth: 50 });
    await by.account.byHand.remove(tf.vbr, vbr);
    expect(await by.account.read(tf.vbr, shanghai, { id: vbr })).toBeUndefined();
    await by.account.byHand.create(tf.customerGateway, shanghai, { ip_address: "203.0.113.9" });
    expect(by.account.objects()).toMatchObject([{ type: tf.customerGateway, region: shanghai }]);
  });

  it("must name an object that there is", async () => {
    const by = await Console.open();
    await expect(by.account.byHand.remove(tf.vbr, "vbr-1")).rejects.toThrow(
      `The account has no ${tf.vbr} with the id vbr-1.`,
    );
  });
});
