import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleData, exampleFile, exampleNames, put } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { deviceFiles } from "./device-files";
import { exampleNetwork, publicIps } from "./testing/devices";
import { fakeTerraform, inScratch, outputs, read, run, save, scratch, written } from "./testing/scratch";

inScratch();

describe("The public IPs that hybridnet devices writes", () => {
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
      const ips = outputs({ shanghai: { tunnel1, tunnel2 } });
      save(`${name}.tfstate`, `{ "version": 4, "lineage": "a", "resources": [], "outputs": ${ips} }`);
    }
    for (const [name, last] of [
      ["network", 1],
      ["test", 2],
    ] as const) {
      const env = { NETWORK_CONFIG: `config/${name}.yaml`, TERRAFORM_BINARY_NAME: "/nowhere/terraform" };
      expect((await run([], env)).exitCode).toBe(0);
      const out = name === "network" ? "device-config" : "device-config.test";
      const text = read(join(out, "shanghai", "edge", "cisco-asa.cfg"));
      expect(text.match(/tunnel destination \S+/g)).toEqual([
        `tunnel destination 203.0.113.${last}`,
        `tunnel destination 198.51.100.${last}`,
      ]);
    }
  });
});
