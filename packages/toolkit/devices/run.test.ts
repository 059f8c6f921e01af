import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exampleData, exampleFile, exampleNames, put } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { call, called } from "../command/testing/call";
import { deviceFiles } from "./device-files";
import { runDevices } from "./run";
import { exampleNetwork, publicIps } from "./testing/devices";

let scratch = "";
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "device-config-"));
});
afterEach(() => rmSync(scratch, { recursive: true }));

/** Runs the command on the worked example, or another one, in an empty folder. */
async function run(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { exitCode, out, err } = await called(["devices", ...words], runDevices, {
    env: { PATH: process.env.PATH, NETWORK_CONFIG: exampleFile("worked-example"), ...env },
    folder: scratch,
  });
  return { exitCode, said: linesOf(out), faults: linesOf(err) };
}

const linesOf = (text: string) => text.split("\n").slice(0, -1);
const written = (folder = "device-config") =>
  readdirSync(join(scratch, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(scratch.length + folder.length + 2))
    .sort();
const read = (path: string) => readFileSync(join(scratch, path), "utf8");
const outputs = (ips: unknown) =>
  JSON.stringify({ tunnel_public_ips: { value: ips, type: "x", sensitive: false } });
const save = (name: string, text: string) => writeFileSync(join(scratch, name), text);

/** A stack's folder and a stand-in for terraform that says this and writes down what it was asked. */
function fakeTerraform(stdout: string, { status = 0, stderr = "" } = {}) {
  mkdirSync(join(scratch, "cdktf.out", "stacks", "vpn-standby"), { recursive: true });
  save("said.json", stdout);
  save(
    "terraform",
    `#!/bin/sh\n(echo "$@"; pwd) > ${scratch}/asked\ncat ${scratch}/said.json\necho '${stderr}' >&2\nexit ${status}\n`,
  );
  chmodSync(join(scratch, "terraform"), 0o755);
  return { TERRAFORM_BINARY_NAME: join(scratch, "terraform") };
}

const secrets = {
  TF_VAR_psk__shanghai__tunnel1: "sentinel-one",
  TF_VAR_psk__shanghai__tunnel2: "sentinel-two",
};

describe("hybridnet devices", () => {
  it("writes placeholders, and says so, where nothing is deployed", async () => {
    const { exitCode, said } = await run([]);
    expect(exitCode).toBe(0);
    expect(written()).toEqual(["shanghai/edge/checklist.md", "shanghai/edge/cisco-asa.cfg"]);
    expect(read("device-config/shanghai/edge/cisco-asa.cfg")).toContain(
      "tunnel destination <public_ip__shanghai__tunnel2>",
    );
    expect(said.join("\n")).toContain(
      `Public IPs are not known yet: <public_ip__shanghai__tunnel1>, <public_ip__shanghai__tunnel2> stand for them.
vpn-standby is not deployed from here: cdktf.out/stacks/vpn-standby does not exist.
Deploy it, then run this again: npm run deploy -- vpn-standby
If it is deployed from elsewhere: npm run synth, then terraform -chdir=cdktf.out/stacks/vpn-standby init`,
    );
    expect(said.join("\n")).toContain(
      "Secrets to fill in, or use --with-secrets: <psk__shanghai__tunnel1>, <psk__shanghai__tunnel2>",
    );
    expect(read("device-config/shanghai/edge/checklist.md")).toContain(
      "Fill in `<public_ip__shanghai__tunnel1>`, `<psk__shanghai__tunnel1>`",
    );
  });

  it.each(exampleNames)("writes the files of config/%s.yaml with the IPs of saved outputs", async (name) => {
    save("outputs.json", outputs(publicIps));
    const { exitCode, said } = await run(["--outputs", "outputs.json", "--out=here"], {
      NETWORK_CONFIG: exampleFile(name),
    });
    expect([exitCode, said.join("\n")]).toEqual([0, expect.not.stringContaining("Public IPs")]);
    const files = deviceFiles(exampleNetwork(name), { tunnelPublicIps: publicIps });
    expect(written("here")).toEqual(files.map(({ path }) => path).sort());
    for (const { path, text, mode } of files) {
      expect(read(join("here", path))).toBe(text);
      expect(statSync(join(scratch, "here", path)).mode & 0o777).toBe(mode);
    }
  });

  it("asks Terraform for the outputs of the deployed stack", async () => {
    const { exitCode } = await run([], fakeTerraform(outputs(publicIps)));
    expect(exitCode).toBe(0);
    expect(read("asked")).toBe(`output -json -no-color\n${scratch}/cdktf.out/stacks/vpn-standby\n`);
    expect(read("device-config/shanghai/edge/cisco-asa.cfg")).toContain("tunnel destination 198.51.100.22");
  });

  it.each([
    [
      "an empty state",
      "{}",
      {},
      4,
      "vpn-standby is not deployed: cdktf.out/stacks/vpn-standby has no output tunnel_public_ips.\nDeploy it, then run this again: npm run deploy -- vpn-standby",
    ],
    [
      "a stack that is not initialised",
      "",
      { status: 1, stderr: "╷\n│ Error: Backend initialization required" },
      4,
      "vpn-standby is not deployed from here: cdktf.out/stacks/vpn-standby is not initialised.\nDeploy it, then run this again: npm run deploy -- vpn-standby",
    ],
    [
      "a state that cannot be had",
      "",
      { status: 1, stderr: "╷\n│ Warning: old\n│ \n│ Error: Error loading state" },
      1,
      "vpn-standby: terraform failed.\nWarning: old\n\nError: Error loading state",
    ],
    ["no JSON", "oops", {}, 1, "what terraform says of the outputs of vpn-standby is no JSON"],
  ])(
    "goes on with placeholders after %s, unless a folder was named",
    async (_what, stdout, options, ended, reason) => {
      const env = fakeTerraform(stdout, options);
      const { exitCode, said } = await run([], env);
      expect([exitCode, said.join("\n")]).toEqual([0, expect.stringContaining(reason)]);
      const named = await run(["--from", "cdktf.out", "--out", "named"], env);
      expect([named.exitCode, named.faults.join("\n")]).toEqual([ended, expect.stringContaining(reason)]);
      expect(readdirSync(scratch)).not.toContain("named");
    },
  );

  it("writes the devices of a network without a VPN, which has no public IPs to wait for", async () => {
    save(
      "alone.yaml",
      stringify(put(exampleData("worked-example"), ["dataCentres", "shanghai", "vpn"], undefined)),
    );
    const { exitCode, said } = await run([], { NETWORK_CONFIG: "alone.yaml" });
    expect([exitCode, written()]).toEqual([0, ["shanghai/edge/checklist.md", "shanghai/edge/cisco-asa.cfg"]]);
    expect(said.join("\n")).not.toContain("Public IPs");
  });

  it("ends with 4 where Terraform is missing and a folder was named, else goes on", async () => {
    fakeTerraform("{}");
    const missing = { TERRAFORM_BINARY_NAME: "/nowhere/terraform" };
    const { exitCode, faults } = await run(["--from", "cdktf.out"], missing);
    expect([exitCode, faults.join()]).toEqual([4, expect.stringContaining("Install Terraform 1.9 or newer")]);
    expect((await run([], missing)).exitCode).toBe(0);
  });

  it("names the tunnels whose IP the service has not given yet", async () => {
    save("outputs.json", outputs({ shanghai: { tunnel1: "198.51.100.11", tunnel2: "" } }));
    const { exitCode, said } = await run(["--outputs", "outputs.json"]);
    expect(exitCode).toBe(0);
    expect(said.join("\n")).toContain(
      `Public IPs are not known yet: <public_ip__shanghai__tunnel2> stand for them.
vpn-standby is deployed without these tunnels, or without their attachment.
Deploy it, then run this again: npm run deploy -- vpn-standby`,
    );
  });

  it.each([
    ["no file", undefined, 4, "There is no "],
    ["no JSON", "x", 1, "outputs.json is no JSON"],
    ["other outputs", "{}", 4, "outputs.json has no output tunnel_public_ips"],
    [
      "an address that is none",
      outputs({ shanghai: { tunnel1: "198.51.100.300" } }),
      1,
      "no IPv4 address for tunnel1 of shanghai",
    ],
    [
      "a command in its place",
      outputs({ shanghai: { tunnel1: "1.2.3.4\nreload" } }),
      1,
      "no IPv4 address for tunnel1 of shanghai",
    ],
  ])("refuses saved outputs with %s and writes nothing", async (_what, text, ended, said) => {
    if (text !== undefined) save("outputs.json", text);
    const { exitCode, faults } = await run(["--outputs", "outputs.json"]);
    expect([exitCode, faults.join("\n")]).toEqual([ended, expect.stringContaining(said)]);
    expect(readdirSync(scratch)).not.toContain("device-config");
  });

  it("fills in secrets from the environment, for the owner alone", async () => {
    const { exitCode, said, faults } = await run(["--with-secrets"], secrets);
    expect(exitCode).toBe(0);
    expect(read("device-config/shanghai/edge/cisco-asa.cfg")).toContain("pre-shared-key sentinel-two");
    for (const path of written())
      expect(statSync(join(scratch, "device-config", path)).mode & 0o777).toBe(0o600);
    expect([...said, ...faults].join()).not.toContain("sentinel");
    expect(read("device-config/shanghai/edge/checklist.md")).not.toContain("sentinel");
  });

  it("leaves no secret behind when it runs again without them", async () => {
    await run(["--with-secrets"], secrets);
    await run([], secrets);
    for (const path of written()) {
      expect(read(join("device-config", path))).not.toContain("sentinel");
      expect(statSync(join(scratch, "device-config", path)).mode & 0o777).toBe(0o644);
    }
  });

  it("names the files of an earlier run that it leaves, and touches none", async () => {
    expect((await run(["--with-secrets"], secrets)).said.join("\n")).not.toContain("Not of this run");
    save("device-config/shanghai/edge/notes.txt", "mine");
    const { exitCode, said } = await run(["--vendor", "linux"]);
    expect([exitCode, said]).toEqual([
      0,
      expect.arrayContaining([
        "Not of this run, remove what no longer belongs there: device-config/shanghai/edge/cisco-asa.cfg, device-config/shanghai/edge/notes.txt",
      ]),
    ]);
    expect(read("device-config/shanghai/edge/notes.txt")).toBe("mine");
    expect(read("device-config/shanghai/edge/cisco-asa.cfg")).toContain("sentinel-one");
  });

  it("looks where a rehearsal has its stacks, unless a folder is named", async () => {
    const env = fakeTerraform(outputs(publicIps));
    const elsewhere = join(scratch, "rehearsed");
    renameSync(join(scratch, "cdktf.out"), elsewhere);
    expect((await run([], { ...env, CDKTF_OUTDIR: elsewhere })).exitCode).toBe(0);
    expect(read("device-config/shanghai/edge/cisco-asa.cfg")).toContain("tunnel destination 198.51.100.22");
    expect((await run(["--from", "cdktf.out"], { ...env, CDKTF_OUTDIR: elsewhere })).exitCode).toBe(4);
  });

  it("takes each environment's IPs from that environment's own state, without Terraform where it is local", async () => {
    mkdirSync(join(scratch, "config"));
    for (const [name, last] of [
      ["network", 1],
      ["test", 2],
    ] as const) {
      const folder = join(
        scratch,
        name === "network" ? "cdktf.out" : "cdktf.out.test",
        "stacks",
        "vpn-standby",
      );
      const [tunnel1, tunnel2] = [`203.0.113.${last}`, `198.51.100.${last}`];
      mkdirSync(folder, { recursive: true });
      save(`config/${name}.yaml`, readFileSync(exampleFile("worked-example"), "utf8"));
      const backend = { local: { path: `../../../${name}.tfstate` } };
      writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify({ terraform: { backend } }));
      save(`${name}.tfstate`, `{ "version": 4, "outputs": ${outputs({ shanghai: { tunnel1, tunnel2 } })} }`);
    }
    for (const [name, last] of [
      ["network", 1],
      ["test", 2],
    ] as const) {
      const env = { NETWORK_CONFIG: `config/${name}.yaml`, TERRAFORM_BINARY_NAME: "/nowhere/terraform" };
      expect((await run([], env)).exitCode).toBe(0);
      const text = read("device-config/shanghai/edge/cisco-asa.cfg");
      expect(text.match(/tunnel destination \S+/g)).toEqual([
        `tunnel destination 203.0.113.${last}`,
        `tunnel destination 198.51.100.${last}`,
      ]);
    }
  });

  it("names all secrets that are missing or malformed, never their values", async () => {
    const { exitCode, faults } = await run(["--with-secrets"], {
      NETWORK_CONFIG: exampleFile("multi-site"),
      TF_VAR_psk__beijing__tunnel1: "sentinel with spaces",
      TF_VAR_bgp_key__beijing__circuit1: "1sentinel",
    });
    expect(exitCode).toBe(1);
    expect(faults).toEqual([
      "TF_VAR_psk__beijing__tunnel1 must be 1 to 100 of: letters, digits and ~`!@#$%^&*()_-+={}[]\\|;:',./?",
      "TF_VAR_psk__beijing__tunnel2 is not set: set it, or leave --with-secrets out",
      "TF_VAR_psk__shanghai__tunnel1 is not set: set it, or leave --with-secrets out",
      "TF_VAR_psk__shanghai__tunnel2 is not set: set it, or leave --with-secrets out",
      expect.stringContaining(
        "dataCentres.beijing.gateways.edge: bgp_key__beijing__circuit1 is no BGP key of an ASA",
      ),
    ]);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it("ends as where a prerequisite is missing when secrets are, and nothing is wrong", async () => {
    const { exitCode, faults } = await run(["--with-secrets"], { TF_VAR_psk__shanghai__tunnel2: "a" });
    expect(faults).toEqual(["TF_VAR_psk__shanghai__tunnel1 is not set: set it, or leave --with-secrets out"]);
    expect(exitCode).toBe(4);
  });

  it("shows faults of the network file, of the outputs and of the secrets at once", async () => {
    save("bad.yaml", "cen: 1\n");
    const { exitCode, faults } = await run(["--outputs", "none.json"], { NETWORK_CONFIG: "bad.yaml" });
    expect(exitCode).toBe(1);
    expect(faults.join("\n")).toContain("bad.yaml:1:6  SHAPE001  cen");
    expect(faults.join("\n")).toMatch(/^There is no .*none\.json\.$/m);
  });

  it("writes the configuration of another vendor where asked, and refuses what that one cannot do", async () => {
    expect((await run(["--vendor", "linux"])).exitCode).toBe(0);
    expect(written()).toContain("shanghai/edge/frr.conf");
    const text = readFileSync(exampleFile("bfd"), "utf8").replace("dhGroup: group14", "dhGroup: group5");
    save("weak.yaml", text);
    expect((await run([], { NETWORK_CONFIG: "weak.yaml" })).exitCode).toBe(0);
    const { exitCode, faults } = await run(["--vendor", "cisco-asa"], { NETWORK_CONFIG: "weak.yaml" });
    expect(exitCode).toBe(1);
    expect(faults).toEqual([
      "dataCentres.shanghai.gateways.edge: Cisco ASA 9.19 cannot do vpn.ike.dhGroup group5; use group14 on both ends",
    ]);
  });

  it.each([
    [["--form", "x"], "Unknown option '--form'. Did you mean --from?"],
    [["cdktf.out"], "There is one word too many: cdktf.out"],
    [["--out"], "--out needs a value."],
    [["--out", "--with-secrets"], "--out needs a value."],
    [["--out", "a", "--out", "b"], "--out stands twice."],
    [["--from", "a", "--outputs", "b"], "Choose one of --outputs and --from."],
    [["--vendor", "juniper"], "--vendor: there is no juniper. Choose one of: cisco-asa, linux."],
  ])("refuses %j", async (words, said) => {
    const { exitCode, faults } = await run(words);
    expect(exitCode).toBe(1);
    expect(faults.join("\n").split("\n")).toContain(said);
    expect(faults.at(-1)).toContain("See: npx --no hybridnet devices --help");
    expect(readdirSync(scratch)).toEqual([]);
  });

  it("says how it is used", async () => {
    const { exitCode, out } = await call(["devices", "--help"]);
    expect([exitCode, out]).toEqual([0, expect.stringContaining("--with-secrets")]);
  });

  it("says why a folder cannot be written", async () => {
    save("blocked", "a file");
    const { exitCode, faults } = await run(["--out", "blocked"]);
    expect([exitCode, faults.join()]).toEqual([1, expect.stringContaining("blocked cannot be written: ")]);
  });

  it("is a program of its own", async () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["packages/toolkit/bin/hybridnet.js", "devices", "--out", join(scratch, "out")],
      {
        cwd: resolve(__dirname, "..", "..", ".."),
        env: { ...process.env, NETWORK_CONFIG: "packages/network/examples/multi-site.yaml" },
        encoding: "utf8",
      },
    );
    expect(status).toBe(0);
    expect(stdout).toContain("beijing/edge/cisco-asa.cfg");
    expect(written("out")).toContain("shanghai/edge-2/swanctl.conf");
  });
});
