import { alicloud } from "@cdktf/provider-alicloud";
import type { TerraformObject } from "../protocol/values";
import { goneCode, ServiceError } from "../service/service";
import { type Asked, MemoryService } from "../testing/memory-service";
import { sessionOn } from "../testing/session";
import type { AccountCall } from "./account-call";
import { Catalogue } from "./catalogue";
import { planChange } from "./change";
import { apply, importObject, read } from "./life-cycle";

const catalogue = new Catalogue(alicloud);
const group = catalogue.resource("alicloud_vpc_bgp_group");
const router = catalogue.resource("alicloud_cen_transit_router");
const connection = catalogue.resource("alicloud_vpn_gateway_vpn_attachment");
const config = { bgp_group_name: "VBR-BGP", peer_asn: 65530, router_id: "vbr-1", auth_key: "s3ntinel" };

const create = (service: MemoryService, wanted: TerraformObject = config, rest = {}) =>
  apply(group, sessionOn(service, rest), null, planChange(group, wanted, null).planned);

/** Refuses the first calls of an operation. */
function refusing(operation: Asked["operation"], times: number, error: Error): MemoryService {
  let left = times;
  return new MemoryService((asked) => {
    if (asked.operation === operation && left-- > 0) throw error;
  });
}

async function object(service: MemoryService): Promise<TerraformObject> {
  const { state } = await create(service);
  if (!state) throw new Error("nothing was created");
  return state;
}

describe("the account's refusal", () => {
  it("becomes an error with the service's code, the object's name and the message, and without any secret", async () => {
    const service = refusing(
      "create",
      1,
      new ServiceError("Forbidden.Key", "the key s3ntinel of vbr-1 is weak"),
    );
    const calls: AccountCall[] = [];
    const { state, diagnostics } = await create(service, config, {
      onCall: (call: AccountCall) => calls.push(call),
    });
    expect(state).toBeNull();
    expect(diagnostics).toEqual([
      {
        severity: "ERROR",
        summary: 'Forbidden.Key: cannot create alicloud_vpc_bgp_group "VBR-BGP"',
        detail: "the key (secret) of vbr-1 is weak",
      },
    ]);
    expect(calls).toMatchObject([
      {
        operation: "create",
        type: "alicloud_vpc_bgp_group",
        region: "cn-shanghai",
        refusal: "Forbidden.Key",
      },
    ]);
    expect(JSON.stringify(calls)).not.toContain("s3ntinel");
  });

  it("hides a secret that lies deep in a block", async () => {
    const tunnels = [
      { tunnel_index: 1, customer_gateway_id: "cgw-1", tunnel_ike_config: [{ psk: "s3ntinel" }] },
    ];
    const service = refusing("create", 1, new Error("bad request: s3ntinel"));
    const { planned } = planChange(connection, { tunnel_options_specification: tunnels }, null);
    const { diagnostics } = await apply(connection, sessionOn(service), null, planned);
    expect(diagnostics[0]?.detail).toBe("bad request: (secret)");
  });

  it("leaves the state as it was when an update, a read or a deletion fails", async () => {
    for (const operation of ["update", "read", "delete"] as const) {
      const service = refusing(operation, 1, new ServiceError("IncorrectStatus", "try later"));
      const state = await object(service);
      const session = sessionOn(service);
      const outcome = {
        update: () => apply(group, session, state, { ...state, peer_asn: 1 }),
        read: () => read(group, session, state),
        delete: () => apply(group, session, state, null),
      }[operation];
      expect(await outcome()).toMatchObject({ state, diagnostics: [{ severity: "ERROR" }] });
    }
  });

  it("records what a failed create left behind", async () => {
    const left = { ...config, id: "bgpg-7", status: "Pending" };
    const service = refusing("create", 1, new ServiceError("Timeout", "no answer", left));
    const { state, diagnostics } = await create(service);
    expect(state).toMatchObject({ id: "bgpg-7", status: "Pending", description: null });
    expect(diagnostics).toHaveLength(1);
  });

  it("names the attribute when the account answers with a value of another type", async () => {
    const service = new MemoryService();
    service.create = async () => ({ id: "bgpg-1", peer_asn: "65530" });
    const { diagnostics } = await create(service);
    expect(diagnostics[0]?.detail).toBe("alicloud_vpc_bgp_group.peer_asn must be of type number");
  });
});

describe("a refusal that may pass", () => {
  const busy = new ServiceError("OperationConflict", "busy");
  const attempts = (service: MemoryService) =>
    service.asked.filter(({ operation }) => operation === "create").length;

  it("is waited for", async () => {
    const service = refusing("create", 3, busy);
    expect(await create(service)).toMatchObject({ state: { id: "bgpg-1" }, diagnostics: [] });
    expect(attempts(service)).toBe(4);
  });

  it("is waited for as long as the provider does", async () => {
    const service = refusing("create", 1000, busy);
    expect((await create(service)).diagnostics[0]?.summary).toMatch(/^OperationConflict: cannot create/);
    expect(attempts(service)).toBe(6);
  });

  it("is waited for as long as the configuration says", async () => {
    const service = refusing("create", 1000, busy);
    await create(service, { ...config, timeouts: { create: "1h3m", delete: "1m" } });
    expect(attempts(service)).toBe(64);
  });

  it("is not waited for where the provider does not repeat it in this operation", async () => {
    const service = refusing("create", 1000, new ServiceError("DependencyViolation.BgpPeer", "has a peer"));
    expect((await create(service)).diagnostics).toHaveLength(1);
    expect(attempts(service)).toBe(1);
    const kept = refusing("delete", 1000, new ServiceError("DependencyViolation.BgpPeer", "has a peer"));
    const state = await object(kept);
    expect((await apply(group, sessionOn(kept), state, null)).state).toEqual(state);
    expect(kept.asked.filter(({ operation }) => operation === "delete")).toHaveLength(6);
  });

  it("is waited for no longer once Terraform wants to stop", async () => {
    const stop = new AbortController();
    const service = new MemoryService(() => {
      setTimeout(() => stop.abort(), 5);
      throw busy;
    });
    const outcome = await create(service, config, { stop: stop.signal, minuteMilliseconds: 60_000 });
    expect(outcome.diagnostics).toHaveLength(1);
    expect(attempts(service)).toBe(2);
  });
});

describe("the deletion of what is gone already", () => {
  const gone = () =>
    new MemoryService(({ operation }) => {
      if (operation === "delete") throw new ServiceError(goneCode, "it does not exist any more");
    });

  it("is done for most, and an error for a propagation, a BGP peer, a health check, the use of a bandwidth plan and what CloudMonitor has besides alarms", async () => {
    const states = await Promise.all(
      catalogue.resourceTypes().map(async (type) => {
        const resource = catalogue.resource(type);
        const { diagnostics } = await apply(resource, sessionOn(gone()), { id: "gone" }, null);
        return diagnostics.length > 0 ? [type] : [];
      }),
    );
    expect(states.flat().filter((type) => !type.includes("_oss_"))).toEqual([
      "alicloud_vpc_bgp_peer",
      "alicloud_cen_transit_router_route_table_propagation",
      "alicloud_cen_vbr_health_check",
      "alicloud_cen_bandwidth_package_attachment",
      "alicloud_cms_alarm_contact",
      "alicloud_cms_alarm_contact_group",
      "alicloud_cms_event_rule",
    ]);
  });
});

describe("reading and importing", () => {
  it("finds no object where it is gone", async () => {
    const service = new MemoryService();
    const state = await object(service);
    service.objects.clear();
    expect(await read(group, sessionOn(service), state)).toEqual({ state: null, diagnostics: [] });
  });

  it("shows what somebody has changed by hand", async () => {
    const service = new MemoryService();
    const state = await object(service);
    service.objects.set(`alicloud_vpc_bgp_group ${String(state.id)}`, {
      ...config,
      id: "bgpg-1",
      peer_asn: 1,
    });
    expect((await read(group, sessionOn(service), state)).state).toMatchObject({
      peer_asn: 1,
      local_asn: null,
    });
  });

  it("imports an object by its id, and says which part of the id is missing", async () => {
    const service = new MemoryService();
    const session = sessionOn(service);
    await apply(router, session, null, planChange(router, { cen_id: "cen-1" }, null).planned);
    const { state } = await importObject(router, session, "cen-1:tr-1");
    const timeouts = { create: null, delete: null, update: null };
    expect(state).toMatchObject({ id: "cen-1:tr-1", transit_router_id: "tr-1", timeouts });
    const detail = async (id: string) => (await importObject(router, session, id)).diagnostics[0]?.detail;
    expect(await detail("tr-1")).toBe("The id must have the form <cen_id>:<transit_router_id>.");
    expect(await detail("cen-1:tr-2")).toBe(
      "There is no alicloud_cen_transit_router with the id cen-1:tr-2 in cn-shanghai.",
    );
  });
});
