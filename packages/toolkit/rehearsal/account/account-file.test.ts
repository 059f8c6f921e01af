import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Account } from "./account";
import { refusal, shanghai } from "./console";
import { circuit1, existing, networkOf } from "./existing-network";
import type { AccountOptions } from "./options";
import { AccountFileError } from "./store/account-file";
import { tf } from "./types";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "account-test-"));
  path = join(folder, "account.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seeded = (options: AccountOptions = {}) =>
  Account.seed(networkOf(existing), "test", { delayMs: 0, ...options }, path);

const vbr = {
  virtual_border_router_name: "VBR",
  physical_connection_id: circuit1,
  vlan_id: 0,
  local_gateway_ip: "10.0.0.2",
  peer_gateway_ip: "10.0.0.1",
  peering_subnet_mask: "255.255.255.252",
};

/** Why the file cannot be used, and what the message says. */
function fault(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof AccountFileError) return `${error.reason}: ${error.message}`;
    throw error;
  }
  return "no fault";
}

describe("the account file", () => {
  it("holds the account for the next process", async () => {
    const account = await seeded();
    const made = await account.create(tf.vbr, shanghai, vbr);
    await account.advance("2d");
    const next = Account.open(path, { delayMs: 0 });
    expect(await next.read(tf.vbr, shanghai, made)).toEqual(made);
    expect(next.now()).toBe("2026-01-03T00:00:00Z");
    expect(next.sameAsSeed().left).toEqual([`left: VBR VBR (${String(made.id)})`]);
  });

  it("remembers how often an object was made, and reserved VLANs", async () => {
    const account = await seeded();
    const made = await account.create(tf.vbr, shanghai, vbr);
    await account.delete(tf.vbr, shanghai, made);
    const next = Account.open(path, { delayMs: 0 });
    expect(await refusal(next.create(tf.vbr, shanghai, vbr))).toMatch(/until 2026-01-08T00:00:00Z/);
    await next.advance("8d");
    expect(await next.create(tf.vbr, shanghai, vbr)).not.toMatchObject({ id: made.id });
  });

  it("is for its owner only and leaves no other file behind", async () => {
    const account = await seeded();
    await account.create(tf.vbr, shanghai, vbr);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["account.json"]);
  });

  it("is written once for changes that happen at the same time, and has them all", async () => {
    const account = await seeded();
    const all = Array.from({ length: 20 }, (_, vlan) =>
      account.create(tf.vbr, shanghai, { ...vbr, vlan_id: vlan }),
    );
    await Promise.all(all);
    expect(Account.open(path).objects()).toHaveLength(20);
  });

  it("begins no second account over a first one", async () => {
    await seeded();
    await expect(seeded()).rejects.toThrow(`The account file ${path} exists.`);
  });

  it("that is missing says how to begin", () => {
    expect(fault(() => Account.open(path))).toBe(
      `missing: There is no account file ${path}. Start a rehearsal first.`,
    );
  });

  it.each([
    ["cut off", (text: string) => text.slice(0, -20)],
    ["empty", () => ""],
    ["another JSON file", () => "{}"],
    ["changed in one letter", (text: string) => text.replace("203.0.113.68", "203.0.113.69")],
  ])("that is %s is refused with the remedy and left as it is", async (_, spoil) => {
    await seeded();
    const spoilt = spoil(readFileSync(path, "utf8"));
    writeFileSync(path, spoilt);
    expect(fault(() => Account.open(path))).toMatch(
      /^damaged: .*Nothing was changed\. Restore it from a copy, or delete it together with the Terraform state/,
    );
    expect(readFileSync(path, "utf8")).toBe(spoilt);
  });

  it("of a later version is not read", async () => {
    await seeded();
    writeFileSync(path, readFileSync(path, "utf8").replace('"version":1', '"version":2'));
    expect(fault(() => Account.open(path))).toMatch(/^newer: .*has version 2, this program reads version 1/);
  });

  it.each([
    ["changed", () => writeFileSync(path, "somebody else's")],
    ["removed", () => rmSync(path)],
  ])("that somebody else has %s is not overwritten", async (_, meddle) => {
    const account = await seeded();
    meddle();
    const left = readdirSync(folder);
    await expect(account.create(tf.vbr, shanghai, vbr)).rejects.toThrow(
      /was changed or removed by another program, so it was left as it is/,
    );
    expect(readdirSync(folder)).toEqual(left);
  });
});
