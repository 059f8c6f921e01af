import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { exampleData, exampleFile } from "@hybridnet/network/testing/synth";
import { call } from "../command/testing/call";
import { stateFileOf } from "../failover/testing/states";
import { deployedOf } from "../plan/testing/plans";
import { fakeTerraform, inScratch, read, run, save, scratch, written } from "./testing/scratch";

inScratch();

const secrets = {
  TF_VAR_psk__shanghai__tunnel1: "sentinel-one",
  TF_VAR_psk__shanghai__tunnel2: "sentinel-two",
};

describe("hybridnet devices", () => {
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

  it("names all secrets that are missing or malformed, never their values", async () => {
    const { exitCode, faults } = await run(["--with-secrets"], {
      NETWORK_CONFIG: exampleFile("multi-site"),
      TF_VAR_psk__beijing__tunnel1: "sentinel with spaces",
      TF_VAR_bgp_key__beijing__circuit1: "1sentinel",
    });
    expect(exitCode).toBe(1);
    expect(faults).toEqual([
      expect.stringMatching(/ warning VPC114 /),
      expect.stringContaining(
        "TF_VAR_psk__beijing__tunnel1 must be 1 to 100 of: letters, digits and ~`!@#$%^&*()_-+={}[]\\|;:',./? (without < and >",
      ),
      "TF_VAR_psk__beijing__tunnel2 is not set: set it, or leave --with-secrets out",
      "TF_VAR_psk__shanghai__tunnel1 is not set: set it, or leave --with-secrets out",
      "TF_VAR_psk__shanghai__tunnel2 is not set: set it, or leave --with-secrets out",
      expect.stringContaining(
        "dataCentres.beijing.gateways.edge: bgp_key__beijing__circuit1 is no BGP key of an ASA",
      ),
    ]);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it("takes < and > in the key of a single tunnel, and no placeholder for a key", async () => {
    const single = { NETWORK_CONFIG: exampleFile("single-tunnel") };
    const taken = await run(["--with-secrets"], { ...single, TF_VAR_psk__shanghai__tunnel1: "<a>b" });
    expect(taken.exitCode).toBe(0);
    expect(read("device-config/shanghai/edge/cisco-asa.cfg")).toContain("pre-shared-key <a>b\n");
    const left = { TF_VAR_psk__shanghai__tunnel1: "<psk__shanghai__tunnel1>" };
    expect((await run(["--with-secrets"], { ...single, ...left })).faults.at(-1)).toBe(
      "TF_VAR_psk__shanghai__tunnel1 still holds a placeholder, not a key",
    );
  });

  it("writes what the cloud has and tells both values, and what the file says with --planned", async () => {
    const env = fakeTerraform(stateFileOf(deployedOf(exampleData("worked-example"))["vpn-standby"]));
    mkdirSync(join(scratch, "cdktf.out", "stacks", "vpn-standby", ".terraform"));
    const text = readFileSync(exampleFile("worked-example"), "utf8");
    save("changed.yaml", text.replaceAll("encryption: aes\n", "encryption: aes256\n"));
    const ask = (...words: string[]) => run(words, { ...env, NETWORK_CONFIG: "changed.yaml" });
    const config = () => read("device-config/shanghai/edge/cisco-asa.cfg");
    const told =
      "shanghai/edge: tunnel1: phase 1 encryption is aes in the cloud and aes256 in the file (dataCentres.shanghai.vpn.ike.encryption; alicloud_vpn_gateway_vpn_attachment.shanghai, tunnel 1: tunnel_ike_config.ike_enc_alg)";

    const cloud = await ask();
    expect([cloud.exitCode, cloud.said]).toEqual([0, expect.arrayContaining([told])]);
    expect(cloud.said.join()).toContain("have what the cloud has");
    expect(config()).toContain(" encryption aes\n");
    expect(read("device-config/shanghai/edge/checklist.md")).toContain("phase 1 encryption | `aes` ");

    const planned = await ask("--planned");
    expect([planned.exitCode, planned.said]).toEqual([0, expect.arrayContaining([told])]);
    expect(planned.said.join()).toContain("have what the network file says");
    expect(config()).toContain(" encryption aes-256\n");

    const json = JSON.parse((await ask("--json")).said.join("\n"));
    expect(json.differences[0]).toMatchObject({ cloud: "aes", file: "aes256", written: "cloud" });
    expect((await ask("--markdown")).said.join("\n")).toContain("is aes in the cloud and aes256 in the file");
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
      expect.stringMatching(
        /^weak\.yaml:\d+:\d+ {2}warning VPN107 {2}dataCentres\.shanghai\.vpn\.ike\.dhGroup: /,
      ),
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

  it("says as JSON or as Markdown what is written, what was left and what is to be filled in", async () => {
    await run([]);
    save("device-config/shanghai/edge/notes.txt", "mine");
    const json = await run(["--json"]);
    expect([json.exitCode, json.faults]).toEqual([0, []]);
    expect(JSON.parse(json.said.join("\n"))).toEqual({
      written: ["device-config/shanghai/edge/cisco-asa.cfg", "device-config/shanghai/edge/checklist.md"],
      differences: [],
      left: ["device-config/shanghai/edge/notes.txt"],
      publicIps: ["public_ip__shanghai__tunnel1", "public_ip__shanghai__tunnel2"],
      secrets: ["psk__shanghai__tunnel1", "psk__shanghai__tunnel2"],
      note: expect.stringContaining("deployed"),
    });
    const { said } = await run(["--markdown"]);
    expect(said).toContain("- `device-config/shanghai/edge/cisco-asa.cfg`");
    expect(said).toContain(
      "Secrets to fill in, or use --with-secrets: &lt;psk\\_\\_shanghai\\_\\_tunnel1>, &lt;psk\\_\\_shanghai\\_\\_tunnel2>",
    );
  });

  it("says how it is used", async () => {
    const { exitCode, out } = await call(["devices", "--help"]);
    expect([exitCode, out]).toEqual([0, expect.stringContaining("--with-secrets")]);
  });

  it("says why a folder cannot be written", async () => {
    save("blocked", "a file");
    const { exitCode, faults } = await run(["--out", "blocked"]);
    expect([exitCode, faults.join()]).toEqual([
      4,
      expect.stringMatching(/\/blocked\S* lies below a file that is no folder\./),
    ]);
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
