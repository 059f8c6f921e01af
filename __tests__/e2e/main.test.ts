import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataOf, networkFiles, root, writeNetwork } from "../network-files";

function run(networkFile: string, outdir: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["-r", "@hybridnet/network/typescript", "main.ts"],
    {
      cwd: root,
      env: { ...process.env, NETWORK_CONFIG: networkFile, CDKTF_OUTDIR: outdir },
      encoding: "utf8",
    },
  );
  return { status, said: stdout + stderr };
}

describe.each(networkFiles)("The app of %s", (network) => {
  const scratch = mkdtempSync(join(tmpdir(), "main-"));
  const file = join(scratch, "changed.yaml");
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("lists every fault of a bad file, exits with 1 and writes nothing", () => {
    const outdir = join(scratch, "none");
    writeNetwork(file, { ...dataOf(network), cen: { mode: "perhaps" }, transitRuoters: {} });
    const { status, said } = run(file, outdir);
    expect(status).toBe(1);
    expect(said).toMatch(/changed\.yaml:\d+:\d+ {2}SHAPE005 {2}cen\.mode: /);
    expect(said).toMatch(/changed\.yaml:\d+:\d+ {2}SHAPE002 {2}transitRuoters: the key .* is unknown/);
    expect(said).not.toMatch(/^\s+at /m);
    expect(existsSync(outdir)).toBe(false);
  });

  it("leaves an earlier synth as it is when the file has become bad", () => {
    const outdir = join(scratch, "kept");
    expect(run(network, outdir).status).toBe(0);
    const manifest = join(outdir, "manifest.json");
    const before = readFileSync(manifest, "utf8");
    writeFileSync(file, "");
    expect(run(file, outdir).status).toBe(1);
    expect(readFileSync(manifest, "utf8")).toBe(before);
  });

  it("says which file it looked for when there is none", () => {
    const { status, said } = run(join(scratch, "absent.yaml"), join(scratch, "none"));
    expect(status).toBe(1);
    expect(said).toContain("absent.yaml:1:1  FILE001");
  });

  it("prints warnings and goes on", () => {
    const outdir = join(scratch, "warned");
    // A transit router that joins nothing.
    const transitRouters = { "xx-nowhere": { mode: "create" }, ...Object(dataOf(network).transitRouters) };
    writeNetwork(file, { ...dataOf(network), transitRouters });
    const { status, said } = run(file, outdir);
    expect(said).toMatch(/changed\.yaml:\d+:\d+ {2}warning TR107 {2}transitRouters\.xx-nowhere: /);
    expect(status).toBe(0);
    expect(existsSync(join(outdir, "manifest.json"))).toBe(true);
  });
});
