import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exampleData, exampleNames, put, synth, synthExample } from "../../testing/synth";

const authKeyPath = ["dataCentres", "shanghai", "circuits", "circuit1", "bgp", "authKey"] as const;

describe("Secrets", () => {
  it.each(exampleNames)("of %s.yaml are sensitive variables without a default", (name) => {
    const variables = Object.values(synthExample(name)).flatMap((stack) => Object.entries(stack.variables));
    expect(variables.length).toBeGreaterThan(0);
    for (const [variable, block] of variables) {
      expect(variable).toMatch(/^(psk|bgp_key)__[a-z0-9_]+$/);
      expect(block).toMatchObject({ type: "string", sensitive: true, nullable: false });
      expect(block).not.toHaveProperty("default");
      // Terraform prints what fails a validation, sensitive or not.
      expect(block).not.toHaveProperty("validation");
    }
  });

  it.each(exampleNames)("of %s.yaml are checked by the resource that uses them", (name) => {
    const checks = Object.values(synthExample(name)).flatMap(({ at, addresses, variables }) => {
      const text = addresses.map((address) => JSON.stringify(at(address).lifecycle ?? {})).join();
      return Object.keys(variables).map((variable) => text.includes(`, var.${variable})))}`));
    });
    expect(checks.length).toBeGreaterThan(0);
    expect(checks).not.toContain(false);
  });

  it("are one pre-shared key per tunnel and one key per BGP group that asks for one", () => {
    const { connectivity, "vpn-standby": standby } = synthExample("multi-site");
    expect(Object.keys(connectivity.variables)).toEqual(["bgp_key__beijing__circuit1"]);
    expect(connectivity.at("alicloud_vpc_bgp_group.beijing_circuit1").auth_key).toBe(
      "${var.bgp_key__beijing__circuit1}",
    );
    expect(connectivity.at("alicloud_vpc_bgp_group.shanghai_circuit1")).not.toHaveProperty("auth_key");
    expect(Object.keys(standby.variables)).toEqual([
      "psk__beijing__tunnel1",
      "psk__beijing__tunnel2",
      "psk__shanghai__tunnel1",
      "psk__shanghai__tunnel2",
    ]);
  });

  it("of a BGP group are removed where the file says so, and missed where it says nothing", () => {
    const group = (authKey: boolean | undefined) =>
      synth(put(exampleData("worked-example"), authKeyPath, authKey)).connectivity.at(
        "alicloud_vpc_bgp_group.shanghai_circuit1",
      );
    expect(group(false)).toMatchObject({ clear_auth_key: true });
    expect(group(false)).not.toHaveProperty("lifecycle.postcondition");
    expect(group(undefined)).not.toHaveProperty("clear_auth_key");
    expect(group(undefined)).toHaveProperty(
      "lifecycle.postcondition.0.condition",
      "${try(length(self.auth_key), 0) == 0}",
    );
    expect(group(true)).not.toHaveProperty("lifecycle.postcondition");
  });

  it("in the environment reach no file that the synth writes", () => {
    const outdir = mkdtempSync(join(tmpdir(), "secrets-"));
    const sentinel = "sentinel-0f8d2c";
    try {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["-r", "@hybridnet/network/typescript", "main.ts"],
        {
          cwd: resolve(__dirname, "..", "..", "..", ".."),
          env: {
            ...process.env,
            CDKTF_OUTDIR: outdir,
            NETWORK_CONFIG: "packages/network/examples/multi-site.yaml",
            TF_VAR_psk__shanghai__tunnel1: `${sentinel}-psk`,
            TF_VAR_bgp_key__beijing__circuit1: `${sentinel}-bgp`,
            ALICLOUD_SECRET_KEY: `${sentinel}-cloud`,
            TF_TOKEN_app_terraform_io: `${sentinel}-token`,
          },
          encoding: "utf8",
        },
      );
      const written = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      expect(written).toHaveLength(4);
      for (const entry of written)
        expect(readFileSync(join(entry.parentPath, entry.name), "utf8")).not.toContain(sentinel);
      expect({ status, stderr }).toEqual({
        status: 0,
        stderr: expect.stringMatching(/^\S+ {2}warning VPC114 .*\n$/),
      });
      expect(stdout + stderr).not.toContain(sentinel);
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });

  it("do not leave vpn-standby with the public IPs that are read from the connection", () => {
    const { outputs, text } = synthExample("worked-example")["vpn-standby"];
    // The data source holds the pre-shared key too: an output of the whole object would publish it.
    expect(outputs.tunnel_public_ips?.value).toEqual({
      shanghai: expect.stringMatching(/=> tunnel\.internet_ip }}$/),
    });
    // Nothing else may read the connection, whose other attributes are secret.
    expect(text.match(/data\.alicloud_vpn_gateway_vpn_attachments\.shanghai\b/g)).toHaveLength(1);
  });
});
