import { decodeValue, encodeValue } from "../protocol/dynamic-value";
import { ServiceError } from "../service/service";
import { MemoryService } from "../testing/memory-service";
import { ProtocolClient } from "../testing/protocol-client";
import { startProvider } from "./start-provider";

const router = { cen_id: "cen-1" };
/** One whose creation may take long. */
const patient = { ...router, timeouts: { create: "1000m", update: null, delete: null } };
const type = "alicloud_cen_transit_router";

const running: { close(): Promise<void> }[] = [];
const clients: ProtocolClient[] = [];

async function provider(service: MemoryService, minuteMilliseconds = 5) {
  const started = await startProvider({ service, minuteMilliseconds });
  running.push(started);
  const connect = () => {
    const client = new ProtocolClient(started.reattach);
    clients.push(client);
    return client;
  };
  return { ...started, connect };
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const started of running.splice(0)) await started.close();
});

describe("a connection", () => {
  it("keeps its own region, however the calls of several connections mix", async () => {
    const { connect } = await provider(new MemoryService());
    const regions = ["cn-shanghai", "cn-hangzhou", "cn-nanjing"];
    const connections = regions.map((region) => ({ region, client: connect() }));
    for (const { region, client } of connections) await client.configure(region);
    const seen = await Promise.all(
      [...connections, ...[...connections].reverse()].map(async ({ region, client }) => {
        const { new_state } = await client.create(type, router).answer;
        return [region, decodeValue(new_state)] as const;
      }),
    );
    expect(seen).toHaveLength(6);
    for (const [region, state] of seen) expect(state).toMatchObject({ region_id: region });
  });

  it("cannot reach the account before it is configured", async () => {
    const { connect } = await provider(new MemoryService());
    await connect().configure("cn-shanghai");
    await expect(connect().create(type, router).answer).rejects.toThrow("before it is configured");
  });

  it("is not configured without a region", async () => {
    const { connect } = await provider(new MemoryService());
    const { diagnostics } = await connect().configure(null);
    expect(diagnostics).toMatchObject([
      { severity: "ERROR", summary: "Missing region", attribute: { steps: [{ attribute_name: "region" }] } },
    ]);
  });

  it("ends its waiting when Terraform stops it, and that of no other", async () => {
    const service = new MemoryService(() => {
      throw new ServiceError("Operation.Blocking", "busy");
    });
    const { connect } = await provider(service, 20);
    const [stopped, other] = [connect(), connect()];
    for (const client of [stopped, other]) await client.configure("cn-shanghai");
    const [first, second] = [stopped, other].map((client) => client.create(type, patient));
    await until(() => service.asked.length >= 2);
    await stopped.call("Stop", {});
    expect((await first?.answer)?.diagnostics).toMatchObject([{ severity: "ERROR" }]);
    const before = service.asked.length;
    await until(() => service.asked.length > before + 2);
    second?.answer.catch(() => {});
    second?.cancel();
    await settled(service);
  });
});

describe("the provider", () => {
  it("answers with schema, metadata and no functions", async () => {
    const { connect } = await provider(new MemoryService());
    const client = connect();
    const schema = await client.call("GetSchema", {});
    const metadata = await client.call("GetMetadata", {});
    expect(schema.server_capabilities).toMatchObject({
      plan_destroy: true,
      get_provider_schema_optional: true,
    });
    const names = (types: readonly { readonly type_name: string }[]) =>
      types.map(({ type_name }) => type_name).sort();
    expect(names(metadata.resources)).toEqual(Object.keys(schema.resource_schemas).sort());
    expect(names(metadata.data_sources)).toEqual(Object.keys(schema.data_source_schemas).sort());
    expect((await client.call("GetFunctions", {})).diagnostics).toEqual([]);
  });

  it("plans a destruction, keeping its own notes", async () => {
    const { connect } = await provider(new MemoryService());
    const nothing = encodeValue(null);
    const { planned_state, planned_private, legacy_type_system } = await connect().call(
      "PlanResourceChange",
      {
        type_name: type,
        prior_state: encodeValue({ ...router, id: "cen-1:tr-1" }),
        proposed_new_state: nothing,
        config: nothing,
        prior_private: Buffer.from("notes"),
      },
    );
    expect(decodeValue(planned_state)).toBeNull();
    expect(Buffer.from(planned_private).toString()).toBe("notes");
    expect(legacy_type_system).toBe(true);
  });

  it("keeps notes of its own with each object, as the SDK does", async () => {
    const { connect } = await provider(new MemoryService());
    const client = connect();
    await client.configure("cn-shanghai");
    const plan = await client.call("PlanResourceChange", {
      type_name: type,
      prior_state: encodeValue(null),
      proposed_new_state: encodeValue(router),
      config: encodeValue(router),
      prior_private: new Uint8Array(),
    });
    expect(JSON.parse(Buffer.from(plan.planned_private).toString())).toEqual({ schema_version: "0" });
    const applied = await client.create(type, router, plan.planned_private).answer;
    expect(applied.private).toEqual(plan.planned_private);
  });

  it("refuses a state of a later schema, and one in the form before Terraform 0.12", async () => {
    const { connect } = await provider(new MemoryService());
    const client = connect();
    const upgrade = async (version: number, json: string, flatmap = {}) =>
      (
        await client.call("UpgradeResourceState", {
          type_name: type,
          version,
          raw_state: { json: Buffer.from(json), flatmap },
        })
      ).diagnostics;
    expect(await upgrade(0, '{"id":"cen-1:tr-1"}')).toEqual([]);
    expect(await upgrade(3, '{"id":"cen-1:tr-1"}')).toMatchObject([{ severity: "ERROR" }]);
    expect(await upgrade(0, "", { id: "cen-1:tr-1" })).toMatchObject([{ severity: "ERROR" }]);
  });

  it("closes while a call waits and a connection is open", async () => {
    const service = new MemoryService(() => {
      throw new ServiceError("Operation.Blocking", "busy");
    });
    const { connect, close } = await provider(service, 20);
    const client = connect();
    await client.configure("cn-shanghai");
    const { answer } = client.create(type, patient);
    const dropped = expect(answer).rejects.toThrow();
    await until(() => service.asked.length > 0);
    await close();
    await dropped;
    await settled(service);
    running.length = 0;
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Resolves when the account has not been asked for a while. */
async function settled(service: MemoryService): Promise<void> {
  for (let before = -1; before !== service.asked.length; ) {
    before = service.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
