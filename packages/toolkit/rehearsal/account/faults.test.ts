import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServiceError } from "../service/service";
import { Account } from "./account";
import { Console, refusal, shanghai } from "./console";
import { existing, networkOf } from "./existing-network";
import type { Faults } from "./options";
import { tf } from "./types";

const withFault = (faults: Faults) => Console.open({ faults });

describe("throttling", () => {
  it("refuses every Nth call of any kind", async () => {
    const by = await withFault({ throttleEvery: 3 });
    const gateway = await by.gateway();
    await by.account.read(tf.customerGateway, shanghai, { id: gateway });
    const error = await by.account.readData("alicloud_account", shanghai, {}).catch((it: unknown) => it);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ code: "Throttling.User" });
    // The fourth and fifth call pass, the sixth does not.
    await by.account.readData("alicloud_account", shanghai, {});
    await by.account.readData("alicloud_account", shanghai, {});
    expect(await refusal(by.delete(tf.customerGateway, shanghai, gateway))).toMatch(/^Throttling/);
  });
});

describe("a create that fails", () => {
  it("is the Nth one, once, and leaves nothing behind", async () => {
    const by = await withFault({ failCreate: 2 });
    await by.gateway();
    expect(await refusal(by.gateway("203.0.113.69"))).toBe(
      "InternalError: customer gateway Customer-Gateway: the request processing has failed due to some unknown error.",
    );
    expect(by.account.objects()).toHaveLength(1);
    await by.gateway("203.0.113.69");
    expect(by.account.objects()).toHaveLength(2);
  });
});

describe("a lost answer", () => {
  it("leaves an object that nobody was told of", async () => {
    const by = await withFault({ loseAnswerOfCreate: 1 });
    expect(await refusal(by.gateway())).toMatch(/^Client\.Timeout: customer gateway Customer-Gateway: /);
    expect(by.account.objects()).toMatchObject([{ type: tf.customerGateway, name: "Customer-Gateway" }]);
    // Made again it does not adopt the first one, which stands in its way.
    expect(await refusal(by.gateway())).toMatch(/^InvalidIpAddress\.AlreadyExist/);
  });
});

describe("a process that dies in a create", () => {
  it("has written the object before", async () => {
    const folder = mkdtempSync(join(tmpdir(), "faults-test-"));
    const path = join(folder, "account.json");
    try {
      const seen: number[] = [];
      const die = () => seen.push(Account.open(path).objects().length);
      const options = { delayMs: 0, faults: { dieInCreate: { nth: 2, die } } };
      const account = await Account.seed(networkOf(existing), "test", options, path);
      await account.create(tf.customerGateway, shanghai, { ip_address: "203.0.113.1" });
      await account.create(tf.customerGateway, shanghai, { ip_address: "203.0.113.2" });
      await account.create(tf.customerGateway, shanghai, { ip_address: "203.0.113.3" });
      expect(seen).toEqual([2]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("faults", () => {
  it("do not touch what people do by hand", async () => {
    const by = await withFault({ throttleEvery: 1, failCreate: 1 });
    await by.account.byHand.create(tf.customerGateway, shanghai, { ip_address: "203.0.113.1" });
    expect(by.account.objects()).toHaveLength(1);
  });
});
