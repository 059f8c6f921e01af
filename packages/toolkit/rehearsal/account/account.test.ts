import { alicloud } from "@cdktf/provider-alicloud";
import { built } from "./built-network";
import { Console, hangzhou, refusal, shanghai } from "./console";
import { circuit1, existingCen, existingRouter } from "./existing-network";
import { handlers } from "./handlers/all";
import { tf } from "./types";
import { text } from "./values";

describe("an object", () => {
  it("has every attribute of the model, and what the service sets", async () => {
    const by = await Console.open();
    const made = await by.make(tf.vpc, hangzhou, { vpc_name: "VPC", cidr_block: "172.20.0.0/16" });
    const members = alicloud.resources.find(({ type }) => type === tf.vpc)?.members ?? {};
    expect(Object.keys(made).sort()).toEqual([...Object.keys(members), "id"].sort());
    expect(made).toMatchObject({
      status: "Available",
      create_time: "2026-01-01T00:00:00Z",
      region_id: hangzhou,
      route_table_id: expect.stringMatching(/^vtb-/),
      router_id: expect.stringMatching(/^vrt-/),
      description: "",
      tags: {},
    });
  });

  it("is read as it was made", async () => {
    const by = await Console.open();
    const made = await by.make(tf.vbr, shanghai, {
      physical_connection_id: circuit1,
      vlan_id: 7,
      local_gateway_ip: "10.0.0.2",
      peer_gateway_ip: "10.0.0.1",
      peering_subnet_mask: "255.255.255.252",
      tags: { owner: "network" },
    });
    expect(await by.account.read(tf.vbr, shanghai, made)).toEqual(made);
    expect(await by.account.importState(tf.vbr, shanghai, text(made, "id"))).toEqual(made);
  });

  it("changes in what the plan changes and keeps the rest", async () => {
    const by = await Console.open();
    const vbr = await by.vbr({ bandwidth: 1000 });
    const before = (await by.account.read(tf.vbr, shanghai, { id: vbr })) ?? {};
    const after = await by.change(tf.vbr, shanghai, vbr, {
      bandwidth: 2048,
      virtual_border_router_name: "new",
    });
    expect(after).toEqual({ ...before, bandwidth: 2048, virtual_border_router_name: "new" });
    expect(by.account.objects()).toContainEqual({
      type: tf.vbr,
      region: shanghai,
      importId: vbr,
      name: "new",
    });
  });

  it("keeps what was changed by hand where the plan, made before, changes something else", async () => {
    const by = await Console.open();
    const vbr = await by.vbr({ bandwidth: 1000 });
    const state = (await by.account.read(tf.vbr, shanghai, { id: vbr })) ?? {};
    await by.account.byHand.change(tf.vbr, vbr, { bandwidth: 2048 });
    await by.account.update(tf.vbr, shanghai, state, { ...state, virtual_border_router_name: "new" });
    expect(await by.account.read(tf.vbr, shanghai, { id: vbr })).toMatchObject({
      bandwidth: 2048,
      virtual_border_router_name: "new",
    });
  });

  it("takes an argument back when the plan leaves it out", async () => {
    const by = await Console.open();
    const vbr = await by.vbr({ description: "Link", tags: { a: "b" } });
    expect(await by.change(tf.vbr, shanghai, vbr, { description: null, tags: null })).toMatchObject({
      description: "",
      tags: {},
    });
  });

  it("is gone after its deletion, and deleting it again is refused", async () => {
    const by = await Console.open();
    const gateway = await by.gateway();
    await by.delete(tf.customerGateway, shanghai, gateway);
    expect(await by.account.read(tf.customerGateway, shanghai, { id: gateway })).toBeUndefined();
    expect(await refusal(by.delete(tf.customerGateway, shanghai, gateway))).toBe(
      `EntityNotExist: customer gateway ${gateway} does not exist any more.`,
    );
  });

  it("cannot be changed when it is gone", async () => {
    const by = await Console.open();
    expect(await refusal(by.account.update(tf.vbr, shanghai, { id: "vbr-1" }, { id: "vbr-1" }))).toBe(
      "EntityNotExist: VBR vbr-1 does not exist any more.",
    );
  });

  it("of a region is not there for the provider of another one, and neither is a transit router or what belongs to one", async () => {
    const { by, vbr, ids } = await built();
    await by.network(hangzhou, 17);
    await by.route("vtb-existing0000sys", ids.vpc);
    await by.healthCheck(existingCen, vbr);
    await by.cen({ cen_instance_name: "second" });
    await by.routerCidr(shanghai, existingRouter, "10.211.0.0/24");
    const elsewhere = new Set<string>();
    for (const { type, importId } of by.account.objects())
      if ((await by.account.importState(type, "cn-beijing", importId)) !== undefined) elsewhere.add(type);
    const regional = [
      tf.vpc,
      tf.vswitch,
      tf.routeEntry,
      tf.vbr,
      tf.bgpGroup,
      tf.bgpPeer,
      tf.customerGateway,
      tf.connection,
      tf.transitRouter,
      tf.routerCidr,
      tf.vpcAttachment,
      tf.vbrAttachment,
      tf.vpnAttachment,
      tf.peerAttachment,
    ];
    const all = new Set(by.account.objects().map(({ type }) => type));
    expect([...all].filter((type) => !elsewhere.has(type)).sort()).toEqual([...regional].sort());
    // A bandwidth plan is bought elsewhere, and alarms are no part of a network: every other type is in this one.
    expect([...handlers.keys()].filter((type) => !all.has(type))).toEqual([
      tf.planAssociation,
      tf.alarm,
      tf.alarmContact,
      tf.alarmContactGroup,
      tf.eventRule,
    ]);
  });

  it("of the whole CEN is there for every provider", async () => {
    const by = await Console.open();
    expect(await by.account.importState(tf.cen, "cn-beijing", existingCen)).toMatchObject({
      id: existingCen,
    });
  });

  it("has the values that the service fills in, where they are left out", async () => {
    const by = await Console.open();
    const vbr = await by.vbr({ bandwidth: null });
    expect(await by.account.read(tf.vbr, shanghai, { id: vbr })).toMatchObject({
      bandwidth: 50,
      mtu: 1500,
      min_tx_interval: 1000,
      min_rx_interval: 1000,
      detect_multiplier: 3,
    });
  });

  it.each(alicloud.resources.map(({ type }) => type).filter((type) => !handlers.has(type)))(
    "of the type %s can be planned and not applied",
    async (type) => {
      const by = await Console.open();
      expect(await refusal(by.make(type, shanghai, { name: "x" }))).toBe(
        `NotSimulated: ${type} is not simulated: in a rehearsal it can be planned but not applied.`,
      );
    },
  );
});

describe("the states of an object", () => {
  it("are those of the service while it is made and while it is deleted", async () => {
    const by = await Console.open({ delayMs: 150 });
    const vbr = await by.vbr();
    /** Every state that a reader sees until the change is done. */
    const seen = async (change: Promise<unknown>): Promise<readonly string[]> => {
      const states = new Set<string>();
      let isDone = false;
      const done = change.finally(() => {
        isDone = true;
      });
      while (!isDone) {
        const [attachment] = by.account.objects().filter(({ type }) => type === tf.vbrAttachment);
        const id = attachment?.importId ?? "";
        states.add(text((await by.account.read(tf.vbrAttachment, shanghai, { id })) ?? {}, "status"));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await done;
      return [...states].filter((state) => state !== "");
    };
    expect((await seen(by.vbrAttachment(existingCen, existingRouter, vbr)))[0]).toBe("Attaching");
    const [attachment] = by.account.objects().filter(({ type }) => type === tf.vbrAttachment);
    const id = attachment?.importId ?? "";
    expect(await by.account.read(tf.vbrAttachment, shanghai, { id })).toMatchObject({ status: "Attached" });
    expect(await seen(by.delete(tf.vbrAttachment, shanghai, id))).toContain("Detaching");
    expect(await by.account.read(tf.vbrAttachment, shanghai, { id })).toBeUndefined();
  });

  it("end in the one that the type is ready in", async () => {
    const { by } = await built();
    await by.cen();
    await by.network(hangzhou, 17);
    const ready: Record<string, string> = {};
    for (const { type, region, importId } of by.account.objects()) {
      const { status } = (await by.account.importState(type, region, importId)) ?? {};
      if (typeof status === "string") ready[type] = status;
    }
    expect(ready).toEqual({
      [tf.cen]: "Active",
      [tf.transitRouter]: "Active",
      [tf.vpcAttachment]: "Attached",
      [tf.vbrAttachment]: "Attached",
      [tf.vpnAttachment]: "Attached",
      [tf.peerAttachment]: "Attached",
      [tf.association]: "Active",
      [tf.propagation]: "Active",
      [tf.vbr]: "active",
      [tf.bgpGroup]: "Available",
      [tf.bgpPeer]: "Available",
      [tf.vpc]: "Available",
      [tf.vswitch]: "Available",
      [tf.connection]: expect.any(String),
    });
    expect(await by.account.importState(tf.cen, shanghai, existingCen)).toMatchObject({ status: "Active" });
  });

  it("take a second for each minute in a realistic rehearsal", async () => {
    const by = await Console.open({ realistic: true });
    const started = performance.now();
    await by.gateway();
    // A customer gateway takes 0.05 minutes.
    expect(performance.now() - started).toBeGreaterThanOrEqual(45);
  });

  it("of parallel changes on one transit router follow each other", async () => {
    const by = await Console.open({ delayMs: 20 });
    const [one, two] = [await by.vbr(), await by.vbr({ vlan_id: 1 })];
    const started = performance.now();
    await Promise.all([one, two].map((vbr) => by.vbrAttachment(existingCen, existingRouter, vbr)));
    expect(performance.now() - started).toBeGreaterThanOrEqual(38);
  });
});

describe("a VPC attachment with force_delete", () => {
  it("takes its memberships and the routes to it along", async () => {
    const by = await Console.open();
    const cen = await by.cen();
    const router = await by.router(hangzhou, cen);
    const network = await by.network(hangzhou, 20);
    const attachment = await by.vpcAttachment(hangzhou, cen, router, network, { force_delete: true });
    await by.join(attachment, await by.tableOf(router));
    await by.route(network.table, attachment);
    await by.delete(tf.vpcAttachment, hangzhou, `${cen}:${attachment}`);
    const left = by.account.objects().map(({ type }) => type);
    expect(left).not.toContain(tf.association);
    expect(left).not.toContain(tf.propagation);
    expect(left).not.toContain(tf.routeEntry);
  });
});
