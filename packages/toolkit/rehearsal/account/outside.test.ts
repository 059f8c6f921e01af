import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Account } from "./account";
import { existing, networkOf } from "./existing-network";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "outside-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("What breaks outside of the account", () => {
  it("stays broken for the next process that opens the account, until it is mended", async () => {
    const file = join(folder, "account.json");
    const account = await Account.seed(networkOf(existing), "test", { delayMs: 0 }, file);
    await account.outside.breakDown("circuit:shanghai/one");
    await account.outside.announce("shanghai", ["10.9.0.0/16"]);
    const next = Account.open(file, { delayMs: 0 });
    expect(next.brokenOutside()).toEqual(["circuit:shanghai/one"]);
    await next.outside.mend("circuit:shanghai/one");
    expect(Account.open(file).brokenOutside()).toEqual([]);
  });

  it("is something that there is: else all names are said", async () => {
    const account = await Account.seed(networkOf(existing), "test", { delayMs: 0 });
    await expect(account.outside.breakDown("circuit:shanghai/three")).rejects.toThrow(
      /^There is no circuit:shanghai\/three outside of the account\. There are: circuit:shanghai\/one, .*tunnel-bgp:shanghai\/tunnel2\.$/,
    );
    await expect(account.outside.announce("berlin", [])).rejects.toThrow(
      /There are: shanghai, shanghai\/one/,
    );
  });
});
