/** The client against the account's own API: both speak as Alibaba Cloud's SDK core does. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { z } from "zod";
import { built } from "../rehearsal/account/built-network";
import { Console, hangzhou, shanghai } from "../rehearsal/account/console";
import { circuit1 } from "../rehearsal/account/existing-network";
import type { AccountOptions } from "../rehearsal/account/options";
import type { ApiOptions } from "../rehearsal/api/server";
import { Opened } from "../rehearsal/api/testing/opened";
import type { ChangeAction, ListAction } from "./action";
import { listPropagations, listRouterEntries } from "./actions/cen";
import { describeBgpPeers, describePhysicalConnections } from "./actions/express-connect";
import { describeRoutes, describeRouteTables } from "./actions/vpc";
import { describeVpnConnections } from "./actions/vpn";
import { openService, type Service } from "./client";
import { NoAnswer, Refusal } from "./refusal";
import { environmentOf } from "./testing/environment";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
});

interface Before {
  readonly door: Opened;
  readonly service: Service;
  readonly waits: number[];
}

async function before(
  by: Parameters<typeof Opened.before>[0],
  more: Partial<ApiOptions> = {},
): Promise<Before> {
  const door = await Opened.before(by, more);
  open.push(door);
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return { door, service: await openService({ env: environmentOf(door.api), wait }), waits };
}

async function empty(options: AccountOptions = {}, more: Partial<ApiOptions> = {}): Promise<Before> {
  return before(await Console.open(options), more);
}

/** An action of VPC that changes something, with the parts that a test is about. */
const createVpc: ChangeAction<{ readonly VpcId: string }> = {
  kind: "change",
  product: "Vpc",
  action: "CreateVpc",
  regional: true,
  answer: z.object({ VpcId: z.string() }),
};

describe("The service's client", () => {
  it("reads what stands: circuit, BGP, tunnels, memberships, routes, each with its fields alone", async () => {
    const { by, farTable, peer, ids } = await built();
    const { service, door } = await before(by);
    const circuits = await service.list(describePhysicalConnections, shanghai);
    expect(circuits).toContainEqual(
      expect.objectContaining({ PhysicalConnectionId: circuit1, Status: "Enabled" }),
    );
    expect(await service.list(describeBgpPeers, shanghai)).toMatchObject([
      { BgpPeerId: peer, BgpStatus: "Established", PeerAsn: 65530 },
    ]);
    const [connection] = await service.list(describeVpnConnections, shanghai);
    expect(connection?.TunnelOptionsSpecification).toMatchObject([
      { TunnelIndex: 1, Status: expect.any(String), TunnelIkeConfig: { IkeLifetime: 86400 } },
      { TunnelIndex: 2 },
    ]);
    const members = await service.list(listPropagations, shanghai, { TransitRouterRouteTableId: farTable });
    expect(members.map(({ TransitRouterAttachmentId }) => TransitRouterAttachmentId).sort()).toEqual(
      [ids.vbr, ids.vpn, ids.link].sort(),
    );
    const entries = await service.list(listRouterEntries, shanghai, { TransitRouterRouteTableId: farTable });
    expect(entries.length).toBeGreaterThan(0);
    const [table] = await service.list(describeRouteTables, hangzhou);
    expect(await service.list(describeRoutes, hangzhou, { RouteTableId: table?.RouteTableId })).not.toEqual(
      [],
    );
    expect(door.api.counts()).toMatchObject({ refusals: {}, unknown: {} });
  });

  it("shows no key, whatever prints an answer, and tells whether it is a given one", async () => {
    const { by } = await built();
    const { service } = await before(by);
    const [connection] = await service.list(describeVpnConnections, shanghai);
    const psk = connection?.TunnelOptionsSpecification[0]?.TunnelIkeConfig.Psk;
    expect([psk?.is("secret-of-tunnel-1"), psk?.is("secret-of-tunnel-2"), psk?.is("")]).toEqual([
      true,
      false,
      false,
    ]);
    for (const shown of [JSON.stringify(connection), inspect(connection, { depth: null }), `${psk}`])
      expect(shown).not.toContain("secret-of-tunnel");
  });

  it("reads a list to its end, however it is parted", async () => {
    const { service, door } = await empty();
    for (let second = 0; second < 60; second++)
      await door.by.vpc(shanghai, `10.${second}.0.0/16`, { vpc_name: `VPC ${second}` });
    const vpcs: ListAction<{ readonly VpcId: string }> = {
      ...describeRouteTables,
      action: "DescribeVpcs",
      under: ["Vpcs", "Vpc"],
      element: z.object({ VpcId: z.string() }),
    };
    const found = await service.list(vpcs, shanghai);
    expect(new Set(found.map(({ VpcId }) => VpcId)).size).toBe(60);
    expect(door.api.counts().actions).toEqual({ "Vpc DescribeVpcs": 2 });
  });

  it("asks again after a while where the service has too much to do", async () => {
    const { service, waits } = await empty({ faults: { throttleEvery: 2 } });
    for (let times = 0; times < 3; times++) await service.list(describePhysicalConnections, shanghai);
    expect(waits).toEqual([1000, 1000]);
  });

  it("does not repeat a change whose answer is lost, and says that nobody knows whether it was done", async () => {
    const { service, door } = await empty({ faults: { loseAnswerOfCreate: 1 } });
    const made = service.change(createVpc, shanghai, { CidrBlock: "10.0.0.0/16" });
    await expect(made).rejects.toThrow(NoAnswer);
    expect(door.by.account.objects()).toHaveLength(1);
  });

  it("hands on the service's own code and words where it refuses", async () => {
    const { service } = await empty();
    const made = service.change(createVpc, shanghai, { CidrBlock: "no network" });
    const error: unknown = await made.catch((it: unknown) => it);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ action: "CreateVpc", code: "InvalidParameter" });
  });

  it("names a field that has another form than documented, and no value", async () => {
    const { service } = await empty();
    const strict = { ...describePhysicalConnections, element: z.object({ Name: z.number() }) };
    await expect(service.list(strict, shanghai)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/answered DescribePhysicalConnections in another form .*Name: /),
    });
  });

  it("speaks HTTPS with the authority of the environment, and with no other", async () => {
    const { door, service } = await empty({}, { protocol: "https" });
    expect(await service.list(describePhysicalConnections, shanghai)).not.toEqual([]);
    const other = await empty({}, { protocol: "https" });
    const wrong = await openService({
      env: environmentOf(door.api),
      certificateAuthorityFile: other.door.api.certificateAuthorityFile ?? "",
      wait: async () => {},
    });
    await expect(wrong.list(describePhysicalConnections, shanghai)).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/no answer from 127\.0\.0\.1:\d+ \(.*\).*SSL_CERT_FILE/),
    });
  });
});

describe("What has to be there first", () => {
  it("is a key that is valid: else the action is named that needs the permission", async () => {
    const { door } = await empty();
    const env = { ...environmentOf(door.api), ALIBABA_CLOUD_ACCESS_KEY_SECRET: "another" };
    const service = await openService({ env });
    await expect(service.list(describePhysicalConnections, shanghai)).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/SignatureDoesNotMatch.*permission vpc:DescribePhysicalConnections/),
    });
  });

  it("is an endpoint that answers", async () => {
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        const address = server.address();
        server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
      });
    });
    const env = environmentOf({ port, accessKeyId: "id", accessKeySecret: "secret" });
    const service = await openService({ env, wait: async () => {} });
    await expect(service.list(describePhysicalConnections, shanghai)).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/no answer from 127\.0\.0\.1:\d+ \(ECONNREFUSED\).*VPC_ENDPOINT/),
    });
  });

  it("is encryption, but for a rehearsal's own address: a name is no such address", async () => {
    const { door } = await empty();
    const env = { ...environmentOf(door.api), VPC_ENDPOINT: `localhost:${door.api.port}` };
    const service = await openService({ env, wait: async () => {} });
    await expect(service.list(describePhysicalConnections, shanghai)).rejects.toMatchObject({ exitCode: 4 });
    expect(door.api.counts().requests).toBe(0);
  });

  it("is somebody to ask as: else it is said what to set", async () => {
    const home = mkdtempSync(join(tmpdir(), "home-"));
    const own = { ...process.env };
    for (const name of Object.keys(own))
      if (/^(ALIBABA_CLOUD|ALICLOUD)_/.test(name)) delete process.env[name];
    // Nothing but loopback is asked in a test: no metadata of an instance.
    Object.assign(process.env, { HOME: home, ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true" });
    try {
      await expect(openService({ env: {} })).rejects.toMatchObject({
        exitCode: 4,
        message: expect.stringMatching(/^No credentials .*\n.*ALIBABA_CLOUD_ACCESS_KEY_ID and/),
      });
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name];
      Object.assign(process.env, own);
      rmSync(home, { recursive: true });
    }
  });
});
