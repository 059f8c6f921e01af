import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Block, type ExampleName, exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { readTemplate, TemplateFault } from "../../bootstrap/hcp/read-template";
import { buildApp } from "../../stacks/app";

describe("The HCP Terraform bootstrap, reading the template's synth,", () => {
  const scratch = mkdtempSync(join(tmpdir(), "hcp-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  function template(name: ExampleName, backend: Block | undefined) {
    const outdir = mkdtempSync(join(scratch, name));
    buildApp(networkOf(put(exampleData(name), ["backend"], backend)), outdir).synth();
    return readTemplate(outdir);
  }

  it("finds the workspaces, who reads whose state, and the secrets of each stack", () => {
    expect(
      template("worked-example", { type: "hcp", organization: "example-org", workspacePrefix: "net-" }),
    ).toEqual({
      hostname: "app.terraform.io",
      organization: "example-org",
      stacks: [
        { name: "cen-core", workspace: "net-cen-core", reads: ["connectivity"], secrets: [] },
        { name: "connectivity", workspace: "net-connectivity", reads: [], secrets: [] },
        {
          name: "vpn-standby",
          workspace: "net-vpn-standby",
          reads: ["cen-core"],
          secrets: ["psk__shanghai__tunnel1", "psk__shanghai__tunnel2"],
        },
      ],
    });
  });

  it("refuses stacks that keep their state elsewhere, and names each", () => {
    const local = () => template("worked-example", undefined);
    expect(local).toThrow(TemplateFault);
    expect(local).toThrow(/stack cen-core keeps.*local\.\n.*stack connectivity.*\n.*stack vpn-standby/);
  });

  it("says how to synthesize where there is nothing to read", () => {
    expect(() => readTemplate(join(scratch, "absent"))).toThrow("npx cdktf synth");
  });
});
