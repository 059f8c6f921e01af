import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Account } from "../account/account";
import { shanghai } from "../account/console";
import { existing, networkOf } from "../account/existing-network";
import { tf } from "../account/types";
import { startApi } from "./server";
import { Opened, vpcVersion } from "./testing/opened";
import { SignedClient } from "./testing/signed-client";

const open: Opened[] = [];
async function opened(...options: Parameters<typeof Opened.open>): Promise<Opened> {
  const door = await Opened.open(...options);
  open.push(door);
  return door;
}
afterEach(async () => {
  for (const door of open.splice(0)) await door.close();
});

describe("a fault", () => {
  const gateway = {
    RegionId: shanghai,
    IpAddress: "203.0.113.68",
    Asn: "65530",
    Name: "edge",
    ClientToken: "token",
  };
  const gateways = ({ by }: Opened) => by.account.objects().filter(({ type }) => type === tf.customerGateway);

  it("that throttles counts the calls of both doors", async () => {
    const door = await opened({ faults: { throttleEvery: 3 } });
    const read = () => door.by.account.readData("alicloud_account", shanghai, {});
    const ask = () => door.vpc("DescribeCustomerGateways", { RegionId: shanghai });
    await read();
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await ask()).toMatchObject({ status: 400, body: { Code: "Throttling.User" } });
    expect(await ask()).toMatchObject({ status: 200 });
    await read();
    await expect(read()).rejects.toMatchObject({ code: "Throttling.User" });
    expect(door.api.counts()).toMatchObject({ retries: 1 });
  });

  it("that loses the answer of a create leaves the client without one and the object made, and the token finds it again", async () => {
    const door = await opened({ faults: { loseAnswerOfCreate: 1 } });
    await expect(door.vpc("CreateCustomerGateway", gateway)).rejects.toThrow(/socket hang up|ECONNRESET/);
    const [made] = gateways(door);
    expect((await door.vpc("CreateCustomerGateway", gateway)).body.CustomerGatewayId).toBe(made?.importId);
    expect(gateways(door)).toHaveLength(1);
    expect(door.api.counts()).toMatchObject({ retries: 1, refusals: { "lost answer": 1 } });
  });

  it("that refuses a create does so with a status that no client repeats by itself, and once", async () => {
    const door = await opened({ faults: { failCreate: 2 } });
    await door.by.vbr();
    expect(await door.vpc("CreateCustomerGateway", gateway)).toMatchObject({
      status: 400,
      body: { Code: "InternalError" },
    });
    expect(gateways(door)).toEqual([]);
    expect(await door.vpc("CreateCustomerGateway", gateway)).toMatchObject({ status: 200 });
  });

  it("that ends the process comes when the object is written and before the answer", async () => {
    let written = 0;
    const die = () => {
      written = gateways(door).length;
    };
    const door = await opened({ faults: { dieInCreate: { nth: 1, die } } });
    await door.vpc("CreateCustomerGateway", gateway);
    expect(written).toBe(1);
  });
});

it("a deletion that cannot be written after its answer is no secret: the end of the door tells", async () => {
  const folder = mkdtempSync(join(tmpdir(), "account-"));
  const path = join(folder, "gone", "account.json");
  mkdirSync(join(folder, "gone"));
  const account = await Account.seed(networkOf(existing), "test", { delayMs: 50 }, path);
  const gateway = await account.create(tf.customerGateway, shanghai, { ip_address: "203.0.113.68" });
  const api = await startApi({ account, folder, protocol: "http" });
  const client = new SignedClient(api);
  const parameters = { RegionId: shanghai, CustomerGatewayId: String(gateway.id) };
  expect(
    await client.ask({ version: vpcVersion, action: "DeleteCustomerGateway", parameters }),
  ).toMatchObject({
    status: 200,
  });
  rmSync(join(folder, "gone"), { recursive: true });
  client.close();
  await expect(api.close()).rejects.toThrow(/was changed or removed by another program/);
  rmSync(folder, { recursive: true });
});
