import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleData, put } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { call } from "./testing/call";

let folder = "";
let file = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "warned-"));
  file = join(folder, "network.yaml");
  const weak = put(
    exampleData("single-tunnel"),
    ["dataCentres", "shanghai", "vpn", "ike", "encryption"],
    "3des",
  );
  const linux = put(weak, ["dataCentres", "shanghai", "gateways", "edge", "device", "vendor"], "linux");
  writeFileSync(file, stringify(linux));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("Every subcommand that reads the network file", () => {
  it.each([
    ["failover", "--state", "absent.json"],
    ["drill", "--state", "absent.json"],
    ["devices", "--outputs", "absent.json"],
    ["rehearse"],
    ["doctor"],
    ["permissions", "verify"],
    ["plan"],
    ["apply", "all", "--auto-approve"],
    ["import", "--template"],
  ])("prints its warnings, each once, with place and remedy: %s", async (...words) => {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      NETWORK_CONFIG: file,
      CDKTF_OUTDIR: join(folder, "out"),
      // What comes after the file is read is of no matter here.
      TERRAFORM_BINARY_NAME: join(folder, "no-terraform"),
    };
    const { err } = await call(words, env);
    for (const code of ["VPN107", "VPN108", "VPN109"])
      expect(err.match(new RegExp(`^.*network\\.yaml:\\d+:\\d+ {2}warning ${code} `, "gm"))).toHaveLength(1);
  });
});
