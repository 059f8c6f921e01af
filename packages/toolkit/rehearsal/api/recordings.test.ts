import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Account } from "../account/account";
import { networkOf } from "../account/existing-network";
import { startApi } from "./server";
import { type Recorded, Replay } from "./testing/replay";
import { SignedClient } from "./testing/signed-client";

const folder = mkdtempSync(join(tmpdir(), "recordings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const example = (name: string): string =>
  readFileSync(join(__dirname, "../../../network/examples", `${name}.yaml`), "utf8");

/** What the recording takes for granted is in an example, but for two ids. */
const forUpdates = example("worked-example")
  .replace("pc-example0circuit1", "pc-updates0circuit1")
  .replace("mode: pay-by-traffic", "mode: bandwidth-plan\n      planId: cenbwp-updates0plan01");

/**
 * Requests of the provider 1.289.0 with answers that it took, of 2026-11-27. Reads of the same form are there once,
 * and IPv6 blocks are taken out, which this account does not give.
 */
const recordings = {
  "worked-example": example("worked-example"),
  "bfd-and-health-check": example("bfd"),
  "multi-site": example("multi-site"),
  "single-tunnel": example("single-tunnel"),
  "updates-and-imports": forUpdates,
};

describe.each(Object.entries(recordings))("what the provider asked for %s", (name, yaml) => {
  it("is understood whole, and answered with every field that it took, in its type", async () => {
    const account = await Account.seed(networkOf(yaml), "replay", { delayMs: 0, allowSingleTunnel: true });
    const api = await startApi({ account, folder, protocol: "http" });
    const client = new SignedClient(api);
    const replay = new Replay((asked) => client.ask(asked));
    const lines = readFileSync(join(__dirname, "testing/recordings", `${name}.jsonl`), "utf8");
    await replay.play(
      lines
        .trim()
        .split("\n")
        .map((line): Recorded => JSON.parse(line)),
    );
    client.close();
    await api.close();
    expect(replay.complaints).toEqual([]);
    expect(api.counts().unknown).toEqual({});
    expect(account.sameAsSeed()).toEqual({ same: true, left: [] });
  });
});
