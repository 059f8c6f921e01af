import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Backend } from "@hybridnet/network";
import { readTemplate, TemplateFault } from "../../bootstrap/hcp/read-template";
import { buildApp } from "../../stacks/app";
import { networkFiles, networkOf, secretsOf } from "../network-files";

const hcp: Backend = {
  type: "hcp",
  hostname: "app.terraform.io",
  organization: "example-org",
  workspacePrefix: "net-",
};

describe("The HCP Terraform bootstrap, reading the template's synth,", () => {
  const scratch = mkdtempSync(join(tmpdir(), "hcp-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  function template(file: string, backend: Backend) {
    const outdir = mkdtempSync(join(scratch, "out-"));
    buildApp({ ...networkOf(file), backend }, outdir).synth();
    return readTemplate(outdir);
  }

  it.each(networkFiles)("finds the workspaces of %s, who reads whose state, and the secrets", (file) => {
    const { psks, bgpKeys } = secretsOf(networkOf(file));
    expect(template(file, hcp)).toEqual({
      hostname: "app.terraform.io",
      organization: "example-org",
      stacks: [
        { name: "cen-core", workspace: "net-cen-core", reads: ["connectivity"], secrets: [] },
        { name: "connectivity", workspace: "net-connectivity", reads: [], secrets: bgpKeys },
        { name: "vpn-standby", workspace: "net-vpn-standby", reads: ["cen-core"], secrets: psks },
      ],
    });
  });

  it.each(networkFiles)("refuses stacks of %s that keep their state elsewhere, and names each", (file) => {
    const local = () => template(file, { type: "local", directory: "state" });
    expect(local).toThrow(TemplateFault);
    expect(local).toThrow(/stack cen-core keeps.*local\.\n.*stack connectivity.*\n.*stack vpn-standby/);
  });

  it("says how to synthesize where there is nothing to read", () => {
    expect(() => readTemplate(join(scratch, "absent"))).toThrow("npx cdktf synth");
  });
});
