import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataOf, networkFiles, readSynth, root, type StackJson, writeNetwork } from "../network-files";

/** A checkout with two environments: the same network, whose state lies where each test wants it. */
const checkout = mkdtempSync(join(tmpdir(), "environments-"));
afterAll(() => rmSync(checkout, { recursive: true }));

const names = ["main.ts", "cdktf.json", "package.json", "tsconfig.json", "stacks", "modules", "bootstrap"];
for (const name of names)
  cpSync(join(root, name), join(checkout, name), {
    recursive: true,
    filter: (path) => !/\/(node_modules|cdktf\.out[^/]*|\.template[^/]*|state)$/.test(path),
  });
symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
mkdirSync(join(checkout, "config"));

const [network, test] = ["config/network.yaml", "config/test.yaml"];
const [file = ""] = networkFiles;

function write(backends: { readonly network: unknown; readonly test: unknown }): void {
  writeNetwork(join(checkout, network), { ...dataOf(file), backend: backends.network });
  writeNetwork(join(checkout, test), { ...dataOf(file), backend: backends.test });
}

function run(program: string, words: readonly string[], env: Readonly<Record<string, string>>) {
  const { CDKTF_OUTDIR: _, CDKTF_OUTPUT: __, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: checkout,
    env: { ...own, CI: "true", CHECKPOINT_DISABLE: "1", ...env },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

function node(script: string, env: Readonly<Record<string, string>>, ...words: readonly string[]) {
  return run(process.execPath, ["-r", "@hybridnet/network/typescript", script, ...words], env);
}

/** Where the stacks that lie in a folder keep their states, sorted. */
function statesIn(outdir: string): readonly string[] {
  const { stacks } = readSynth(join(checkout, outdir));
  return Object.values(stacks)
    .map(({ terraform: { backend, cloud } }: { readonly terraform: StackJson["terraform"] }) =>
      String(cloud?.workspaces.name ?? backend?.local?.path),
    )
    .sort();
}

const hcp = { type: "hcp", organization: "example-org", project: "Network" };
const workspaces = {
  network: { ...hcp, workspacePrefix: "net-" },
  test: { ...hcp, project: "Test", workspacePrefix: "test-" },
};

describe("Two environments in one checkout", () => {
  it("are synthesized side by side, each with a state of its own", () => {
    write({ network: { type: "local" }, test: { type: "local", directory: "state/test" } });
    for (const file of [network, test])
      expect(node("main.ts", { NETWORK_CONFIG: file })).toMatchObject({ status: 0 });
    expect(statesIn("cdktf.out")).toEqual([
      "../../../state/cen-core.tfstate",
      "../../../state/connectivity.tfstate",
      "../../../state/vpn-standby.tfstate",
    ]);
    expect(statesIn("cdktf.out.test")).toEqual([
      "../../../state/test/cen-core.tfstate",
      "../../../state/test/connectivity.tfstate",
      "../../../state/test/vpn-standby.tfstate",
    ]);
  });

  it("are two sets of workspaces in HCP Terraform", () => {
    write(workspaces);
    for (const file of [network, test]) node("main.ts", { NETWORK_CONFIG: file });
    expect(statesIn("cdktf.out")).toEqual(["net-cen-core", "net-connectivity", "net-vpn-standby"]);
    expect(statesIn("cdktf.out.test")).toEqual(["test-cen-core", "test-connectivity", "test-vpn-standby"]);
  });

  it.each([[network], [test]])("that share a state are refused, %s too, and a rehearsal is not", (file) => {
    write({ network: { type: "local" }, test: { type: "local" } });
    const { status, said } = node("main.ts", { NETWORK_CONFIG: file });
    expect(said).toMatch(
      /^config\/\w+\.yaml:\d+:\d+ {2}BACKEND101 {2}backend: config\/\w+\.yaml keeps its state/,
    );
    expect(status).toBe(1);
    const outdir = join(checkout, ".rehearsal", "cdktf.out");
    const rehearsal = { NETWORK_LOCAL_STATE: "true", CDKTF_OUTDIR: outdir, NETWORK_CONFIG: file };
    mkdirSync(join(checkout, ".rehearsal"), { recursive: true });
    expect(node("main.ts", rehearsal).status).toBe(0);
  });

  it("need the output named for the cdktf CLI, which says how where it is not", () => {
    write(workspaces);
    const cdktf = join(root, "node_modules", ".bin", "cdktf");
    const forgotten = run(cdktf, ["synth"], { NETWORK_CONFIG: test });
    expect(forgotten.said).toContain(
      "set CDKTF_OUTPUT=cdktf.out.test, or NETWORK_CONFIG=config/network.yaml",
    );
    expect(forgotten.status).toBe(1);
    rmSync(join(checkout, "cdktf.out.test"), { recursive: true });
    const { status, said } = run(cdktf, ["synth"], {
      NETWORK_CONFIG: test,
      CDKTF_OUTPUT: "cdktf.out.test",
    });
    expect(said).toContain("Generated Terraform code for the stacks:");
    expect(status).toBe(0);
    expect(statesIn("cdktf.out.test")).toEqual(["test-cen-core", "test-connectivity", "test-vpn-standby"]);
  });

  it("have committed stacks of their own, and writing those of one leaves the other's alone", () => {
    write(workspaces);
    const committed = (file: string, ...words: readonly string[]) =>
      node("bootstrap/committed/main.ts", { NETWORK_CONFIG: file }, ...words);
    for (const file of [network, test, network]) expect(committed(file).status).toBe(0);
    for (const file of [network, test]) expect(committed(file, "--check")).toEqual({ status: 0, said: "" });
    expect(statesIn("committed")).toEqual(["net-cen-core", "net-connectivity", "net-vpn-standby"]);
    expect(statesIn("committed.test")).toEqual(["test-cen-core", "test-connectivity", "test-vpn-standby"]);
    write({ ...workspaces, test: workspaces.network });
    expect(committed(test)).toMatchObject({ status: 1, said: expect.stringContaining("BACKEND101") });
  });

  it("have a bootstrap with a state of its own", () => {
    const lock = { instance: "tf-lock", table: "terraform_lock" };
    const oss = { type: "oss", bucket: "example-state", region: "cn-shanghai", lock };
    write({ network: oss, test: { ...oss, bucket: "example-test" } });
    const pathOf = (file: string) => {
      expect(node("bootstrap/oss/main.ts", { NETWORK_CONFIG: file, CDKTF_OUTDIR: "out" }).status).toBe(0);
      const written = join(checkout, "out", "stacks", "backend-bootstrap", "cdk.tf.json");
      const { terraform }: StackJson = JSON.parse(readFileSync(written, "utf8"));
      return terraform.backend?.local?.path;
    };
    expect([network, test].map(pathOf)).toEqual([
      "../../../state/backend-bootstrap.tfstate",
      "../../../state/backend-bootstrap.test.tfstate",
    ]);
    const kept = readdirSync(join(checkout, "state"), { recursive: true, withFileTypes: true });
    expect(kept.filter((it) => it.isFile())).toEqual([]);
  });
});
