import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleData, stackNames } from "@hybridnet/network/testing/synth";
import { Rehearsal } from "@hybridnet/toolkit/testing/rehearsal";
import { copyTemplate, must, testsThatLookAround } from "../testing/forks";
import { pageCommand } from "../testing/page";

/** A fork without git, as cdktf init makes it, after its first cut. */
describe("A fork without the toolkit", () => {
  const scratch = mkdtempSync(join(tmpdir(), "without-toolkit-"));
  const fork = join(scratch, "fork");
  beforeAll(async () => {
    await copyTemplate(fork);
    await must(fork, "node", "bootstrap/adopt.cjs", "acme-network");
    await must(fork, "sh", "-ec", pageCommand("without-toolkit"));
  }, 120_000);
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("installs, and passes what .ci/run checks and tests, as far as that can see what is gone", async () => {
    const [ci, check, fast, slow, ...others] = readFileSync(join(fork, ".ci", "run"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("npm "));
    expect([ci, check, fast, slow]).toEqual(["npm ci", "npm run check", "npm test", "npm run test:e2e"]);
    expect(others).toEqual([]);
    await must(fork, "npm", "ci");
    await must(fork, "npm", "run", "check");
    const looking = await testsThatLookAround(fork);
    expect(looking.length).toBeGreaterThan(10);
    await must(fork, "npm", "test", "--", "--runTestsByPath", ...looking);
    // Two environments, and HCP's workspaces, which are a project of their own, need none of what is gone.
    const commands = ["bootstrap-commands", "cdktf-cli", "main"].map(
      (name) => `__tests__/e2e/${name}.test.ts`,
    );
    await must(fork, "npm", "run", "test:e2e", "--", "--runTestsByPath", ...commands);
  }, 600_000);

  it("deploys to the stand-in of another checkout, and has nothing to change afterwards", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      // They compare with what the deploy has synthesized.
      const diffs = stackNames.map((stack) => `node_modules/.bin/cdktf diff ${stack} --skip-synth`);
      const script = [`cd '${fork}'`, "npx --no cdktf deploy '*' --auto-approve", ...diffs].join("\n");
      const { status, said } = rehearsal.run("sh", "-ec", script);
      if (status !== 0) throw new Error(said);
      expect(said.match(/No changes\. Your infrastructure matches/g)).toHaveLength(stackNames.length);
      for (const stack of stackNames) expect(rehearsal.state(stack).resources).not.toEqual([]);
    } finally {
      rehearsal.remove();
    }
  }, 300_000);
});
