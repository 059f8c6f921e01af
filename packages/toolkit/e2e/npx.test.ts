import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../testing/rehearsal";

/** A registry in which somebody else has put a package of the command's name, and what it was asked for. */
async function registryOf(
  tarball: Buffer,
  asked: string[],
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url?.endsWith(".tgz")) return response.end(tarball);
    const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
    const dist = { tarball: `http://${request.headers.host}/hybridnet.tgz`, integrity };
    const version = { name: "hybridnet", version: "1.0.0", bin: { hybridnet: "run.js" }, dist };
    const packument = { name: "hybridnet", "dist-tags": { latest: "1.0.0" }, versions: { "1.0.0": version } };
    return response.end(JSON.stringify(packument));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the registry has no port");
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

describe("npx hybridnet where the toolkit is not installed", () => {
  let folder = "";
  let registry: { readonly server: Server; readonly url: string };
  const asked: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "npx-"));
    const strange = join(folder, "package");
    mkdirSync(strange);
    writeFileSync(
      join(strange, "package.json"),
      '{"name":"hybridnet","version":"1.0.0","bin":{"hybridnet":"run.js"}}',
    );
    const ran = JSON.stringify(join(folder, "ran"));
    writeFileSync(join(strange, "run.js"), `#!/usr/bin/env node\nrequire("fs").writeFileSync(${ran}, "")\n`);
    chmodSync(join(strange, "run.js"), 0o755);
    const { status, stderr } = spawnSync("tar", ["-czf", "strange.tgz", "package"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    registry = await registryOf(readFileSync(join(folder, "strange.tgz")), asked);
  });
  afterAll(() => {
    registry.server.close();
    rmSync(folder, { recursive: true });
  });

  async function npx(...words: readonly string[]) {
    const empty = join(folder, words.join("-"));
    mkdirSync(empty);
    asked.length = 0;
    const env = {
      PATH: process.env.PATH,
      HOME: empty,
      npm_config_registry: registry.url,
      npm_config_cache: join(empty, "cache"),
      npm_config_audit: "false",
      npm_config_update_notifier: "false",
      npm_config_ignore_scripts: "true",
    };
    const child = spawn("npx", [...words], { cwd: empty, env, stdio: "ignore" });
    const status = await new Promise((done) => child.on("close", done));
    const ran = spawnSync("test", ["-e", join(folder, "ran")]).status === 0;
    return { status, ran, downloaded: asked.some((url) => url.endsWith(".tgz")) };
  }

  it("fetches and runs no package of that name with --no, as all pages and messages write it", async () => {
    expect(await npx("--no", "hybridnet", "plan")).toEqual({ status: 1, ran: false, downloaded: false });
  });

  it("would run one without it", async () => {
    expect(await npx("--yes", "hybridnet", "plan")).toEqual({ status: 0, ran: true, downloaded: true });
  });

  it.each(["--no hybridnet help", "--no -- hybridnet --help", "--no hybridnet plan --help"])(
    "runs the toolkit of a checkout that has it, and asks no registry: npx %s",
    async (words) => {
      asked.length = 0;
      const env = { ...process.env, npm_config_registry: registry.url };
      const child = spawn("npx", words.split(" "), { cwd: root, env, stdio: ["ignore", "pipe", "ignore"] });
      let said = "";
      child.stdout.on("data", (data: Buffer) => {
        said += data;
      });
      expect(await new Promise((done) => child.on("close", done))).toBe(0);
      expect([said, asked]).toEqual([expect.stringMatching(/^Usage: hybridnet /), []]);
    },
  );
});
