import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { preProcessFile } from "typescript";
import { copyTemplate, must, mustWith } from "../testing/forks";
import { pageCommand } from "../testing/page";
import { Registry } from "../testing/registry";

const version: string = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")).version;
const newer = "99.0.0";
const provider = "packages/provider-alicloud/package.json";

/** The packages of a fork come from the tarballs of a release, and later of a newer one. */
describe("A fork with tarballs in place of the packages' folders", () => {
  const scratch = mkdtempSync(join(tmpdir(), "tarballs-"));
  const fork = join(scratch, "fork");
  const read = (file: string) => JSON.parse(readFileSync(join(fork, file), "utf8"));
  let registry: Registry;
  let told = "";

  async function pack(from: string, to: string): Promise<void> {
    mkdirSync(to, { recursive: true });
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
  }

  beforeAll(async () => {
    registry = await Registry.start();
    const release = join(scratch, "release");
    await copyTemplate(release);
    await copyTemplate(fork);
    await pack(release, fork);
    await must(release, "node", "maintain/template/release.mjs", "version", newer);
    await pack(release, join(scratch, "newer"));
    await must(fork, "node", "bootstrap/adopt.cjs", "acme-network");
    // Here and where newer ones are taken no registry is asked: what the lock file has is enough.
    told = await mustWith(
      registry.env,
      fork,
      "sh",
      "-ec",
      pageCommand("with-tarballs", { "0.1.0": version }),
    );
    await must(fork, "npm", "ci");
  }, 600_000);
  afterAll(async () => {
    await registry.stop();
    rmSync(scratch, { recursive: true });
  });

  it("names nothing that is gone, and asked no registry", () => {
    expect(told).toMatch(/^Gone: packages\/network, packages\/toolkit, maintain/);
    expect(told).not.toContain("still name");
    expect(registry.asked).toEqual([]);
  });

  it("passes check and its tests, and synthesizes", async () => {
    await must(fork, "npm", "run", "check");
    expect(await must(fork, "npm", "test")).toMatch(/Tests: +\d+ passed, \d+ total/);
    await must(fork, "npx", "--no", "cdktf", "synth");
  }, 300_000);

  it("rehearses, and forecasts what happens when something fails", async () => {
    expect(await must(fork, "npx", "--no", "hybridnet", "rehearse", "--destroy")).toContain("Done in");
    expect(await must(fork, "npx", "--no", "hybridnet", "failover")).toMatch(/All \d+ expectations hold\./);
  }, 120_000);

  it("has every file in its tarballs that another one of them names", () => {
    const files = ["network", "toolkit"].flatMap((name) => {
      const folder = join(fork, "node_modules", "@hybridnet", name);
      const all = readdirSync(folder, { recursive: true, encoding: "utf8" });
      return all.filter((file) => /\.[jt]s$/.test(file)).map((file) => join(folder, file));
    });
    const missing = files.flatMap((file) =>
      preProcessFile(readFileSync(file, "utf8"))
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => name.startsWith("."))
        .map((name) => join(dirname(file), name))
        .filter((path) => !["", ".ts", ".js"].some((ending) => existsSync(path + ending)))
        .map((path) => `${file} names ${path}`),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(missing).toEqual([]);
  });

  it("takes newer ones with one command that asks no registry, also with a provider of its own", async () => {
    for (const file of [provider, "package.json"]) {
      const text = readFileSync(join(fork, file), "utf8").replaceAll("1.289.0", "1.300.0");
      writeFileSync(join(fork, file), text);
    }
    for (const name of readdirSync(join(scratch, "newer")))
      writeFileSync(join(fork, name), readFileSync(join(scratch, "newer", name)));
    await mustWith(registry.env, fork, "sh", "-ec", pageCommand("npm i ", { "0.2.0": newer }));
    expect(registry.asked).toEqual([]);
    const installed = ["@hybridnet/network", "@hybridnet/toolkit", "@cdktf/provider-alicloud"].map(
      (name) => read(`node_modules/${name}/package.json`).version,
    );
    expect(installed).toEqual([newer, newer, "1.300.0"]);
    expect(await must(fork, "node_modules/.bin/hybridnet", "--version")).toBe(`${newer}\n`);
    const [schema = "", ...others] = pageCommand("npm run schema").split(" && ");
    expect(others).toEqual(["npm run check", "npm test"]);
    await must(fork, "sh", "-ec", schema);
    await must(fork, "npm", "ci", "--dry-run");
  }, 120_000);
});
