import { alicloud } from "@cdktf/provider-alicloud";
import type { TerraformObject } from "../protocol/values";
import { MemoryService } from "../testing/memory-service";
import { sessionOn } from "../testing/session";
import { Catalogue } from "./catalogue";
import { planChange } from "./change";
import { readData } from "./data-source";
import { apply, importObject, read } from "./life-cycle";

const catalogue = new Catalogue(alicloud);
const group = catalogue.resource("alicloud_vpc_bgp_group");
const vpc = catalogue.resource("alicloud_vpc");
const config = { bgp_group_name: "VBR-BGP", peer_asn: 65530, router_id: "vbr-1", auth_key: "s3ntinel" };

const create = (service: MemoryService, wanted: TerraformObject = config) =>
  apply(group, sessionOn(service), null, planChange(group, wanted, null).planned);

describe("what is recorded", () => {
  it("is the zero that the account answers for what was left out, but no empty collection after an apply", async () => {
    const service = new MemoryService();
    service.create = async (_type, _region, given) => ({ ...given, id: "vpc-1", description: "", tags: {} });
    const { planned } = planChange(vpc, {}, null);
    const { state } = await apply(vpc, sessionOn(service), null, planned);
    expect(state).toMatchObject({ description: "", tags: null });
    service.read = async (_type, _region, given) => ({ ...given, description: "", tags: {} });
    expect((await read(vpc, sessionOn(service), state ?? {})).state).toEqual({ ...state, tags: {} });
  });

  it("keeps an explicit zero where the account answers nothing", async () => {
    const service = new MemoryService();
    service.create = async (_type, _region, given) => ({ ...given, id: "bgpg-1", is_fake_asn: null });
    expect((await create(service, { ...config, is_fake_asn: false })).state).toMatchObject({
      is_fake_asn: false,
    });
  });

  it("gives a deprecated argument the value of its successor, and sends it in that one's name", async () => {
    const service = new MemoryService();
    const made = async (wanted: TerraformObject, prior: TerraformObject | null) =>
      (await apply(vpc, sessionOn(service), prior, planChange(vpc, wanted, prior).planned)).state;
    const first = await made({ vpc_name: "one" }, null);
    expect(first).toMatchObject({ name: "one", vpc_name: "one" });
    const second = await made({ vpc_name: "two" }, first);
    expect(second).toMatchObject({ name: "two", vpc_name: "two" });
    expect(await made({ name: "three" }, second)).toMatchObject({ name: "three", vpc_name: "three" });
    expect(await made({ name: "four" }, null)).toMatchObject({ name: "four", vpc_name: "four" });
  });

  it("keeps what the provider never reads, and is empty there after an import", async () => {
    const service = new MemoryService();
    const peer = catalogue.resource("alicloud_cen_transit_router_peer_attachment");
    const wanted = { cen_id: "cen-1", peer_transit_router_id: "tr-2", dry_run: true };
    const session = sessionOn(service);
    const made = await apply(peer, session, null, planChange(peer, wanted, null).planned);
    expect(made.state).toMatchObject({ resource_type: "TR", dry_run: true });
    expect((await read(peer, session, made.state ?? {})).state).toEqual(made.state);
    const { state } = await importObject(peer, session, String(made.state?.id));
    expect(state).toMatchObject({ resource_type: null, dry_run: null });
    const { planned, requiresReplace } = planChange(peer, wanted, state);
    expect(requiresReplace).toEqual([["resource_type"]]);
    // Terraform takes the change back where it is to be ignored; the default is recorded all the same.
    const ignored = await apply(peer, session, state, { ...planned, resource_type: null });
    expect(ignored.state).toMatchObject({ resource_type: "TR", dry_run: true, timeouts: null });
  });

  it("keeps BFD's number of hops where the service answers none", async () => {
    const service = new MemoryService();
    const peer = catalogue.resource("alicloud_vpc_bgp_peer");
    service.read = async (_type, _region, given) => ({ ...given, bfd_multi_hop: 0, enable_bfd: false });
    const state = { id: "bgp-1", bfd_multi_hop: 3, enable_bfd: true };
    expect((await read(peer, sessionOn(service), state)).state).toMatchObject({
      bfd_multi_hop: 3,
      enable_bfd: false,
    });
  });
});

describe("an update", () => {
  const { auth_key: _, ...keyless } = config;
  const updates = ({ asked }: MemoryService) => asked.filter(({ operation }) => operation === "update");

  it("leaves a key that is taken out of the configuration, so that the next plan differs again", async () => {
    const service = new MemoryService();
    const { state } = await create(service);
    const { planned } = planChange(group, keyless, state);
    expect(planned.auth_key).toBeNull();
    const after = await apply(group, sessionOn(service), state, planned);
    expect(after.state).toMatchObject({ auth_key: "s3ntinel" });
    expect(updates(service)).toEqual([]);
    expect(planChange(group, keyless, after.state).planned.auth_key).toBeNull();
  });

  it("clears a key with clear_auth_key", async () => {
    const service = new MemoryService();
    const { state } = await create(service);
    const cleared = { ...keyless, clear_auth_key: true };
    const after = await apply(group, sessionOn(service), state, planChange(group, cleared, state).planned);
    expect(after.state).toMatchObject({ auth_key: null, clear_auth_key: true });
    expect(planChange(group, cleared, after.state).planned).toEqual(after.state);
  });

  it("records the zero of an argument that no read sets and that is taken out of the configuration", async () => {
    const service = new MemoryService();
    const { state } = await create(service, { ...config, clear_auth_key: true });
    const after = await apply(group, sessionOn(service), state, planChange(group, config, state).planned);
    expect(after.state).toMatchObject({ clear_auth_key: false });
    expect(planChange(group, config, after.state).planned).toEqual(after.state);
  });

  it("makes no call for arguments that the provider never sends, and records them", async () => {
    const service = new MemoryService();
    const { state } = await create(service);
    const wanted = { ...config, clear_auth_key: true };
    const after = await apply(group, sessionOn(service), state, planChange(group, wanted, state).planned);
    expect(after.state).toEqual({ ...state, clear_auth_key: true });
    expect(updates(service)).toEqual([]);
  });
});

describe("what the account is given", () => {
  it("is known, without timeouts, and has sets in one order", async () => {
    const service = new MemoryService();
    const attachment = catalogue.resource("alicloud_cen_transit_router_vpc_attachment");
    const zones = ["h", "i"].map((zone) => ({ zone_id: `cn-hangzhou-${zone}`, vswitch_id: `vsw-${zone}` }));
    for (const zone_mappings of [zones, [...zones].reverse()]) {
      const wanted = { vpc_id: "vpc-1", zone_mappings, timeouts: { create: "1m" } };
      await apply(attachment, sessionOn(service), null, planChange(attachment, wanted, null).planned);
    }
    const [first, second] = service.asked.map(({ given }) => given);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ vpc_id: "vpc-1", cen_id: null, status: null, options: [], id: null });
    expect(first).not.toHaveProperty("timeouts");
  });

  it("has sets of text in one order, too", async () => {
    const service = new MemoryService();
    const instance = catalogue.resource("alicloud_ots_instance");
    const wanted = { name: "locks", network_type_acl: ["VPC", "INTERNET"] };
    await apply(instance, sessionOn(service), null, planChange(instance, wanted, null).planned);
    expect(service.asked[0]?.given.network_type_acl).toEqual(["INTERNET", "VPC"]);
  });

  it("is a data source's arguments with their defaults, which also come back with the answer", async () => {
    const service = new MemoryService();
    service.readData = async (_type, region, given) => {
      expect(given).toMatchObject({ vpc_id: "vpc-1", page_size: 50, ids: null, tables: null });
      return { id: region, ids: ["vtb-1"], tables: [{ id: "vtb-1" }], total_count: 1 };
    };
    const tables = catalogue.dataSource("alicloud_route_tables");
    const { state, diagnostics } = await readData(tables, sessionOn(service), { vpc_id: "vpc-1" });
    expect(diagnostics).toEqual([]);
    expect(state).toMatchObject({
      id: "cn-shanghai",
      vpc_id: "vpc-1",
      page_size: 50,
      ids: ["vtb-1"],
      names: null,
    });
    expect(state?.tables).toMatchObject([{ id: "vtb-1", vswitch_ids: null }]);
  });
});
