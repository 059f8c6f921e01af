import { Console, hangzhou, shanghai } from "./console";
import { existingCen, existingRouter } from "./existing-network";
import { tf } from "./types";

describe("ids", () => {
  it("look like the service's", async () => {
    const by = await Console.open();
    const vbr = await by.vbr();
    const ids = [
      await by.cen(),
      await by.router(hangzhou, existingCen),
      vbr,
      await by.bgpGroup(vbr),
      await by.gateway(),
      await by.vbrAttachment(existingCen, existingRouter, vbr),
    ];
    const shapes = [
      /^cen-bp1\w{17}$/,
      /^tr-bp1\w{17}$/,
      /^vbr-uf6\w{17}$/,
      /^bgpg-uf6\w{17}$/,
      /^cgw-uf6\w{17}$/,
      /^tr-attach-uf6\w{17}$/,
    ];
    for (const [index, id] of ids.entries()) expect(id).toMatch(shapes[index] ?? /^$/);
  });

  it("are the same in every rehearsal with the same seed, in whatever order objects are made", async () => {
    const [one, two] = [await Console.open(), await Console.open()];
    const [vbr, gateway] = [await one.vbr(), await one.gateway()];
    expect([await two.gateway(), await two.vbr()]).toEqual([gateway, vbr]);
  });

  it("of what belongs to no region are the same from whichever region it is asked for", async () => {
    const cen = async (region: string) =>
      (await Console.open()).id(tf.cen, region, { cen_instance_name: "CEN" });
    expect(await cen(shanghai)).toBe(await cen(hangzhou));
  });

  it("are new ones when an object is made again", async () => {
    const by = await Console.open();
    const before = await by.gateway();
    await by.delete(tf.customerGateway, shanghai, before);
    expect(await by.gateway()).not.toBe(before);
  });

  it("are different for objects with equal names: nothing is adopted by its name", async () => {
    const by = await Console.open();
    expect(await by.cen()).not.toBe(await by.cen());
  });

  it("have the forms that the provider gives them", async () => {
    const by = await Console.open();
    const router = await by.router(hangzhou, existingCen);
    const vbr = await by.vbr();
    await by.vbrAttachment(existingCen, existingRouter, vbr);
    await by.vpnAttachment(existingCen, existingRouter, await by.connection(await by.gateway()));
    await by.link(existingCen, router, existingRouter);
    await by.routerCidr(hangzhou, router, "10.210.0.0/24");
    await by.healthCheck(existingCen, vbr);
    const ids = Object.fromEntries(by.account.objects().map(({ type, importId }) => [type, importId]));
    expect(ids).toMatchObject({
      [tf.transitRouter]: `${existingCen}:${router}`,
      [tf.routerCidr]: expect.stringMatching(new RegExp(`^${router}:cidr-`)),
      [tf.vbrAttachment]: expect.stringMatching(new RegExp(`^${existingCen}:tr-attach-`)),
      [tf.peerAttachment]: expect.stringMatching(new RegExp(`^${existingCen}:tr-attach-`)),
      [tf.vpnAttachment]: expect.stringMatching(/^tr-attach-/),
      [tf.healthCheck]: `${vbr}:${shanghai}`,
    });
  });
});
