import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";

const root = resolve(__dirname, "..", "..");

function run(config: string, outdir: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "main.ts"], {
    cwd: root,
    env: { ...process.env, NETWORK_CONFIG: config, CDKTF_OUTDIR: outdir },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("The app", () => {
  const scratch = mkdtempSync(join(tmpdir(), "main-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("lists every fault of a bad file, exits with 1 and writes nothing", () => {
    const outdir = join(scratch, "none");
    const file = join(scratch, "bad.yaml");
    const text = readFileSync(exampleFile("worked-example"), "utf8")
      .replace("vlan: 0", "vlan: 3000")
      .replace("cidr: 172.16.20.0/24", "cidr: 172.16.10.0/24");
    writeFileSync(file, text);
    const { status, said } = run(file, outdir);
    expect(status).toBe(1);
    expect(said).toMatch(
      /bad\.yaml:\d+:\d+ {2}VBR002 {2}dataCentres\.shanghai\.circuits\.circuit1\.vbr\.vlan: /,
    );
    expect(said).toMatch(/bad\.yaml:\d+:\d+ {2}VPC102 {2}vpcs\.production\.vswitches\.vswitch-2\.cidr: /);
    expect(said).not.toMatch(/^\s+at /m);
    expect(existsSync(outdir)).toBe(false);
  });

  it("leaves an earlier synth as it is when the file has become bad", () => {
    const outdir = join(scratch, "kept");
    expect(run(exampleFile("worked-example"), outdir).status).toBe(0);
    const manifest = join(outdir, "manifest.json");
    const before = readFileSync(manifest, "utf8");
    const file = join(scratch, "empty.yaml");
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
    const { status, said } = run(exampleFile("single-tunnel"), outdir);
    expect(status).toBe(0);
    expect(said).toMatch(/single-tunnel\.yaml:\d+:\d+ {2}warning [A-Z]+\d{3} {2}/);
    expect(existsSync(join(outdir, "manifest.json"))).toBe(true);
  });
});
