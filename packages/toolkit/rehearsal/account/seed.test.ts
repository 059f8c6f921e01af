import { Console, hangzhou, shanghai } from "./console";
import {
  circuit1,
  circuit2,
  existing,
  existingCen,
  existingRouter,
  existingVpc,
  networkOf,
} from "./existing-network";
import { tf } from "./types";
import { blocks } from "./values";

describe("a seeded account", () => {
  it("has what the network file takes for granted and nothing else", async () => {
    const by = await Console.open();
    const names = async (type: string, region: string, config = {}) =>
      (await by.account.readData(type, region, config)).ids;
    expect(await names("alicloud_express_connect_physical_connections", shanghai)).toEqual([
      circuit1,
      circuit2,
    ]);
    expect(await names("alicloud_vpcs", hangzhou)).toEqual([existingVpc]);
    expect(await names("alicloud_vswitches", hangzhou)).toEqual([
      "vsw-existing00000001",
      "vsw-existing00000002",
    ]);
    expect(await names("alicloud_route_tables", hangzhou, { vpc_id: existingVpc })).toEqual([
      "vtb-existing0000iso",
      "vtb-existing0000sys",
      "vtb-existing000apps",
    ]);
    expect(await names("alicloud_express_connect_virtual_border_routers", shanghai)).toEqual([]);
    expect(by.account.objects()).toEqual([]);
    expect(by.account.sameAsSeed()).toEqual({ same: true, left: [] });
  });

  it("lets the transit router that exists have its CIDR block and default table", async () => {
    const by = await Console.open();
    expect(await by.tableOf(existingRouter)).toMatch(/^vtb-/);
    expect(
      await by.account.importState(tf.transitRouter, shanghai, `${existingCen}:${existingRouter}`),
    ).toMatchObject({ cen_id: existingCen, type: "Enterprise", status: "Active" });
    // An attachment takes addresses from the block.
    await by.vpnAttachment(existingCen, existingRouter, await by.connection(await by.gateway()));
  });

  it("of a network that creates everything has only its circuits", async () => {
    const created = existing
      .replace("{ mode: existing, id: cen-existing00000001 }", "{ mode: create, name: CEN }")
      .replace(
        /cn-shanghai: \{ mode: existing.*/,
        "cn-shanghai: { mode: create, name: TR, cidrs: { vpn: 10.200.0.0/24 } }",
      )
      .replace(
        /mode: existing\n {4}region: cn-hangzhou\n {4}id: .*\n {4}cidrs: .*\n.*\n.*\n/,
        "mode: create\n    region: cn-hangzhou\n    name: VPC\n    cidr: 172.16.0.0/16\n",
      )
      .replaceAll(/\{ id: vsw-\w+, /g, "{ name: vSwitch, ");
    const by = await Console.open({}, created);
    expect((await by.account.readData("alicloud_vpcs", hangzhou, {})).ids).toEqual([]);
    expect(
      (await by.account.readData("alicloud_express_connect_physical_connections", shanghai, {})).ids,
    ).toEqual([circuit1, circuit2]);
  });

  it("tells what is left, gone and changed", async () => {
    const by = await Console.open();
    const vbr = await by.vbr();
    await by.account.byHand.change(tf.vpc, existingVpc, { description: "touched" });
    await by.account.byHand.remove(tf.vswitch, "vsw-existing00000002");
    expect(by.account.sameAsSeed()).toEqual({
      same: false,
      left: [
        `left: VBR VBR (${vbr})`,
        `changed: VPC (${existingVpc})`,
        "gone: alicloud_vswitch vsw-existing00000002",
      ],
    });
  });

  it("is the same again when everything made is deleted, whatever counters and clock say", async () => {
    const by = await Console.open();
    await by.account.advance("1d");
    await by.delete(tf.vbr, shanghai, await by.vbr());
    expect(by.account.sameAsSeed()).toEqual({ same: true, left: [] });
  });

  it("takes in what a changed network file needs beyond it, and keeps what was made", async () => {
    const by = await Console.open();
    const vbr = await by.vbr();
    const more = existing.replace("circuitId: pc-0000000000000002", "circuitId: pc-0000000000000003");
    await by.account.extendSeed(networkOf(more));
    const { ids } = await by.account.readData("alicloud_express_connect_physical_connections", shanghai, {});
    expect(ids).toEqual([circuit1, circuit2, "pc-0000000000000003"]);
    expect(by.account.objects().map(({ importId }) => importId)).toEqual([vbr]);
    await by.delete(tf.vbr, shanghai, vbr);
    expect(by.account.sameAsSeed()).toEqual({ same: true, left: [] });
  });

  it("follows a changed network file where nobody has touched the object, and leaves the rest", async () => {
    const by = await Console.open();
    await by.account.byHand.remove(tf.vswitch, "vsw-existing00000002");
    await by.account.extendSeed(networkOf(existing.replaceAll("172.16.10.0/24", "172.16.30.0/24")));
    const vswitches = async () => {
      const answer = await by.account.readData("alicloud_vswitches", hangzhou, {});
      return blocks(answer, "vswitches").map(({ cidr_block }) => cidr_block);
    };
    expect(await vswitches()).toEqual(["172.16.30.0/24"]);
    await by.account.byHand.change(tf.vswitch, "vsw-existing00000001", { vswitch_name: "mine" });
    await by.account.extendSeed(networkOf(existing));
    expect(await vswitches()).toEqual(["172.16.30.0/24"]);
    expect(by.account.sameAsSeed().left).toEqual([
      "changed: vSwitch mine (vsw-existing00000001)",
      "gone: alicloud_vswitch vsw-existing00000002",
    ]);
  });
});

describe("a region that this stand-in does not know", () => {
  const region = "cn-mars";

  it("exists where the network file uses it", async () => {
    const by = await Console.open({}, existing.replaceAll(hangzhou, region));
    expect((await by.vpc(region, "172.20.0.0/16")).id).toMatch(/^vpc-/);
    expect((await by.account.readData("alicloud_regions", region, { name: region })).ids).toEqual([region]);
  });

  it("does not exist otherwise", async () => {
    const by = await Console.open();
    await expect(by.vpc(region, "172.20.0.0/16")).rejects.toMatchObject({ code: "InvalidRegionId.NotFound" });
  });
});

describe("simulated time", () => {
  it("stands still until it is advanced", async () => {
    const by = await Console.open();
    expect(by.account.now()).toBe("2026-01-01T00:00:00Z");
    await by.account.advance("1d");
    await by.account.advance("90m");
    expect(by.account.now()).toBe("2026-01-02T01:30:00Z");
  });

  it.each(["8", "d", "-1d", "1w"])("does not pass for %s", async (text) => {
    const by = await Console.open();
    await expect(by.account.advance(text)).rejects.toThrow(`${text} is no duration`);
  });
});
