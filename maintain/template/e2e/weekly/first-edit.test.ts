import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { commitEverything, copyTemplate, linkPackages, must, run } from "../../testing/forks";

const networks = resolve(__dirname, "..", "..", "networks");

/** How `failover` ends where a network is rehearsed, too: with 0 where it is redundant, else with 1. */
const rehearsed: Readonly<Record<string, { readonly status: number; readonly says: string }>> = {
  "circuit-alone.yaml": { status: 1, says: "dongguan - shop: circuit:dongguan/leased: " },
  "existing.yaml": { status: 0, says: "expectations hold." },
};

/** Whoever forks the template edits `config/network.yaml`, and nothing else. */
describe("A fork's first edit", () => {
  const scratch = mkdtempSync(join(tmpdir(), "first-edit-"));
  const fork = join(scratch, "fork");
  beforeAll(async () => {
    const template = join(scratch, "template");
    await copyTemplate(template);
    await commitEverything(template);
    await must(scratch, "git", "clone", "-q", `file://${template}`, fork);
    linkPackages(fork);
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true }));

  it.each(readdirSync(networks))(
    "may be %s: its tests pass, it is synthesized, and nothing else has to change",
    async (name) => {
      copyFileSync(join(networks, name), join(fork, "config", "network.yaml"));
      const [tests, synth] = await Promise.all([
        must(fork, "npx", "jest", "--ci", "__tests__"),
        must(fork, "npx", "cdktf", "synth"),
      ]);
      expect(tests).toMatch(/Tests: +\d{2,} passed, \d{2,} total/);
      expect(synth).toContain("Generated Terraform code for the stacks:");
      const { status, says } = rehearsed[name] ?? {};
      if (status !== undefined) {
        await must(fork, "npx", "--no", "hybridnet", "rehearse", "--keep");
        const failover = await run(fork, "npx", "--no", "hybridnet", "failover", "--all");
        expect(failover).toEqual({ status, said: expect.stringContaining(says ?? "") });
      }
      expect(await must(fork, "git", "status", "--porcelain")).toBe(" M config/network.yaml\n");
    },
    200_000,
  );

  // No part of it reads the network file, so that one of them stands for all.
  it("leaves every check green", async () => {
    await must(fork, "npm", "run", "check");
  }, 120_000);
});
