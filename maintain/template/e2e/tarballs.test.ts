import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyTemplate, must, run, runWith } from "../testing/forks";
import { Registry } from "../testing/registry";

/** The packages of a fork come from the tarballs of a release, and later of a newer one. */
describe("A fork with tarballs in place of the packages' folders", () => {
  const scratch = mkdtempSync(join(tmpdir(), "tarballs-"));
  const [fork, newer] = [join(scratch, "fork"), join(scratch, "newer")];
  let registry: Registry;
  let told = "";
  beforeAll(async () => {
    registry = await Registry.start();
    for (const folder of [fork, newer]) await copyTemplate(folder);
    await must(newer, "node", "maintain/template/release.mjs", "version", "9.0.0");
    const old = join(scratch, "old");
    mkdirSync(old);
    for (const [from, to] of [
      [fork, old],
      [newer, fork],
    ] as const)
      await must(
        from,
        "npm",
        "pack",
        "-w",
        "packages/network",
        "-w",
        "packages/toolkit",
        "--pack-destination",
        to,
      );
    await must(fork, "node", "bootstrap/adopt.cjs", "acme-network");
    const tarballs = readdirSync(old).map((name) => join(old, name));
    // Neither here nor below is any registry asked: what the lock file has is enough.
    const words = ["maintain/with-tarballs.mjs", ...tarballs];
    const { status, said } = await runWith(registry.env, fork, "node", ...words);
    expect([status, said]).toEqual([0, expect.any(String)]);
    told = said;
    expect(registry.asked).toEqual([]);
    await must(fork, "npm", "ci");
  }, 200_000);
  afterAll(async () => {
    await registry.stop();
    rmSync(scratch, { recursive: true });
  });

  const version = async (): Promise<string> =>
    (await must(fork, "node_modules/.bin/hybridnet", "--version")).trim();

  it("names nothing any more that is gone", () => {
    expect(told).toMatch(/^Gone: packages\/network, packages\/toolkit, maintain/);
    expect(told).not.toContain("still name");
  });

  it("passes check and its tests, and synthesizes", async () => {
    await must(fork, "npm", "run", "check");
    expect(await must(fork, "npm", "test")).toMatch(/Tests: +\d+ passed, \d+ total/);
    await must(fork, "npx", "--no", "cdktf", "synth");
  }, 200_000);

  it("rehearses, and forecasts what happens when something fails", async () => {
    expect(await must(fork, "npx", "--no", "hybridnet", "rehearse", "--destroy")).toContain("Done in");
    expect(await must(fork, "npx", "--no", "hybridnet", "failover")).toMatch(/All \d+ expectations hold\./);
  }, 100_000);

  it("has in its tarballs every file that another one of them names, with the types that this needs", async () => {
    const config = {
      extends: "./tsconfig.json",
      include: ["node_modules/@hybridnet/**/*.ts"],
      exclude: [],
    };
    writeFileSync(join(fork, "tsconfig.tarballs.json"), JSON.stringify(config));
    await must(fork, "node_modules/.bin/tsc", "--noEmit", "-p", "tsconfig.tarballs.json");
    const listed = await must(
      fork,
      "node_modules/.bin/tsc",
      "-p",
      "tsconfig.tarballs.json",
      "--listFilesOnly",
    );
    expect(listed.match(/@hybridnet\/toolkit\//g)?.length).toBeGreaterThan(200);
    rmSync(join(fork, "tsconfig.tarballs.json"));
  }, 100_000);

  it("takes newer ones with one command that asks no registry, and then its schema and page", async () => {
    const before = JSON.parse(readFileSync(join(fork, "packages/provider-alicloud/package.json"), "utf8"));
    const tarballs = ["network", "toolkit"].map((name) => `./hybridnet-${name}-9.0.0.tgz`);
    const { status, said } = await runWith(registry.env, fork, "npm", "i", ...tarballs);
    expect([status, said]).toEqual([0, expect.any(String)]);
    expect(registry.asked).toEqual([]);
    expect(await version()).toBe("9.0.0");
    await must(fork, "npm", "ls", "@hybridnet/network", "@hybridnet/toolkit", "@cdktf/provider-alicloud");
    const provider = join(fork, "node_modules/@cdktf/provider-alicloud/package.json");
    expect(JSON.parse(readFileSync(provider, "utf8"))).toEqual(before);
    await must(fork, "npm", "run", "schema");
    await must(fork, "npx", "--no", "jest", "__tests__/network-files");
    const { status: clean } = await run(fork, "npm", "ci", "--dry-run");
    expect(clean).toBe(0);
  }, 100_000);
});
