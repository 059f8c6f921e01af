import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Block, exampleData, put } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { hybridnet, root } from "../testing/rehearsal";

/** A checkout with two environments. */
const checkout = mkdtempSync(join(tmpdir(), "environments-"));
afterAll(() => rmSync(checkout, { recursive: true }));

for (const name of ["main.ts", "cdktf.json", "package.json", "tsconfig.json", "stacks", "modules"])
  cpSync(join(root, name), join(checkout, name), { recursive: true });
symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
mkdirSync(join(checkout, "config"));

function write(name: "network" | "test", data: Block): void {
  writeFileSync(join(checkout, "config", `${name}.yaml`), stringify(data));
}
const test = () => put(exampleData("bfd"), ["backend"], { type: "local", directory: "state/test" });

function run(name: "network" | "test", ...words: readonly string[]) {
  const { CDKTF_OUTDIR: _, CDKTF_OUTPUT: __, REHEARSAL_DIR: ___, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [hybridnet, ...words], {
    cwd: checkout,
    env: { ...own, CI: "true", NETWORK_CONFIG: `config/${name}.yaml` },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

/** The states that a rehearsal has kept, by the names of their files. */
function statesIn(rehearsal: string): ReadonlyMap<string, string> {
  const folder = join(checkout, rehearsal, "state");
  const files = readdirSync(folder).filter((name) => name.endsWith(".tfstate"));
  return new Map(files.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

describe("Two environments in one checkout", () => {
  beforeAll(() => {
    write("network", exampleData("worked-example"));
    write("test", test());
  });

  it("are rehearsed each in a folder of its own", () => {
    for (const name of ["network", "test"] as const) {
      const { status, said } = run(name, "rehearse", "--keep");
      expect(said).toContain("vpn-standby: a second plan finds no change");
      expect(status).toBe(0);
    }
    for (const place of [".rehearsal", ".rehearsal.test"])
      expect([...statesIn(place).keys()]).toEqual([
        "cen-core.tfstate",
        "connectivity.tfstate",
        "vpn-standby.tfstate",
      ]);
  });

  it("are changed one without the other", () => {
    const [plain, before] = [statesIn(".rehearsal"), statesIn(".rehearsal.test")];
    write(
      "test",
      put(test(), ["dataCentres", "shanghai", "circuits", "circuit1", "vbr", "name"], "VBR-test"),
    );
    const apply = [process.execPath, hybridnet, "apply", "all", "--auto-approve"];
    const { status, said } = run("test", "rehearse", "--", ...apply);
    expect(said).toContain("alicloud_express_connect_virtual_border_router.shanghai_circuit1");
    expect(status).toBe(0);
    expect(statesIn(".rehearsal")).toEqual(plain);
    const after = statesIn(".rehearsal.test");
    expect(after.get("connectivity.tfstate")).not.toBe(before.get("connectivity.tfstate"));
    expect(after.get("connectivity.tfstate")).toContain('"VBR-test"');
  });

  it("are reported on each from its own rehearsal", () => {
    expect(run("network", "failover").said).toMatch(
      /Reading the rehearsal that is kept in \S+\/\.rehearsal,/,
    );
    const { said } = run("test", "failover", "--all");
    expect(said).toMatch(/Reading the rehearsal that is kept in \S+\/\.rehearsal\.test,/);
    expect(said).toContain("circuit-lost-noticed-at-once");
  });

  it("have the configurations of their devices side by side", () => {
    for (const name of ["network", "test"] as const) expect(run(name, "devices").status).toBe(0);
    expect(readdirSync(join(checkout, "device-config", "shanghai", "edge"))).toContain("cisco-asa.cfg");
    expect(readdirSync(join(checkout, "device-config.test", "shanghai", "edge"))).toContain("frr.conf");
  });

  it("that share a state are named by the doctor, and neither is planned", () => {
    write("test", exampleData("bfd"));
    const { said } = run("network", "doctor");
    expect(said).toMatch(/fault +Network file: config\/network\.yaml: 1 fault \(BACKEND101\)/);
    const { status, said: refused } = run("test", "plan");
    expect(refused).toContain("BACKEND101  backend: config/network.yaml keeps its state in the same place");
    expect(status).toBe(1);
  });
});
