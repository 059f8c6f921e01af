import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleData, stackNames } from "@hybridnet/network/testing/synth";
import { Rehearsal } from "@hybridnet/toolkit/testing/rehearsal";
import { copyTemplate, must, runWith } from "../testing/forks";
import { Registry } from "../testing/registry";

/** A fork without git, as cdktf init makes it, after its first cut. */
describe("A fork without the toolkit", () => {
  const scratch = mkdtempSync(join(tmpdir(), "without-toolkit-"));
  const fork = join(scratch, "fork");
  beforeAll(async () => {
    await copyTemplate(fork);
    await must(fork, "node", "bootstrap/adopt.cjs", "acme-network");
    await must(fork, "node", "maintain/without-toolkit.mjs");
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("installs, and passes all that .ci/run checks and tests", async () => {
    const said = await must(fork, "bash", ".ci/run");
    expect(said.match(/Tests: +\d+ passed, \d+ total/g)).toHaveLength(2);
  }, 400_000);

  it("deploys to the stand-in of another checkout, and has nothing to change afterwards", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const diffs = stackNames.map((stack) => `npx --no cdktf diff ${stack}`);
      const script = [`cd '${fork}'`, "npx --no cdktf deploy '*' --auto-approve", ...diffs].join("\n");
      const { status, said } = rehearsal.run("sh", "-ec", script);
      expect([status, said]).toEqual([0, expect.any(String)]);
      expect(said.match(/No changes\. Your infrastructure matches the configuration\./g)).toHaveLength(
        stackNames.length,
      );
      for (const stack of stackNames) expect(rehearsal.state(stack).resources).not.toEqual([]);
    } finally {
      rehearsal.remove();
    }
  }, 120_000);

  it("fetches nothing when somebody types the command of the toolkit", async () => {
    const registry = await Registry.start();
    try {
      const { status, said } = await runWith(registry.env, fork, "npx", "--no", "hybridnet", "rehearse");
      expect([status, registry.asked]).toEqual([1, []]);
      expect(said).toContain("hybridnet");
    } finally {
      await registry.stop();
    }
  });
});
