import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { exampleData, put } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { stateLeftBehind } from "./states-left-behind";

const state = (lineage: string, count = 1) => ({
  version: 4,
  lineage,
  resources: Array.from({ length: count }, () => ({
    mode: "managed",
    type: "alicloud_vpc",
    name: "a",
    instances: [],
  })),
});

describe("A state that a changed backend has left behind", () => {
  let checkout: string;
  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), "left-"));
    write("cdktf.out/stacks/cen-core/cdk.tf.json", "{}");
  });
  afterEach(() => rmSync(checkout, { recursive: true }));

  const write = (file: string, content: string | object, mode = 0o600) => {
    mkdirSync(dirname(join(checkout, file)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(checkout, file), text, { mode });
  };
  /** @param there what the new backend holds, as `terraform state pull` says it */
  const said = (there: object | "" = "", backend: object = { backend: { oss: {} } }) => {
    write("terraform", `#!/bin/sh\nprintf '%s' '${there === "" ? "" : JSON.stringify(there)}'\n`, 0o700);
    const folder = join(checkout, "cdktf.out", "stacks", "cen-core");
    return stateLeftBehind(
      { name: "cen-core", folder, dependencies: [] },
      {
        json: { terraform: backend },
        checkout,
        env: { PATH: process.env.PATH, TERRAFORM_BINARY_NAME: join(checkout, "terraform") },
      },
    );
  };

  it.each([
    ["state/cen-core.tfstate", state("a", 2), "which holds 2 resources"],
    ["state/much/too/deep/cen-core.tfstate", state("a"), undefined],
    ["some/where/cen-core.tfstate", state("a"), "which holds 1 resources"],
    ["state/cen-core.tfstate", '{"version": 4, "resources": [', "which cannot be read as a state"],
    ["state/cen-core.tfstate", state("a", 0), undefined],
    ["state/other.tfstate", state("a"), undefined],
    [".rehearsal/state/cen-core.tfstate", state("a"), undefined],
  ])("is told where %s lies beside an empty backend", async (file, content, text) => {
    write(file, content);
    const told = await said();
    if (text === undefined) expect(told).toBeUndefined();
    else expect(told).toContain(`(oss) holds nothing, but in this checkout lies\n  ${file}, ${text}\n`);
  });

  it("is one in a workspace of HCP Terraform too, and none where the backend is local", async () => {
    write("state/cen-core.tfstate", state("a"));
    expect(await said("", { cloud: {} })).toContain("The backend of cen-core (HCP Terraform) holds nothing");
    expect(await said("", { backend: { local: { path: "x" } } })).toBeUndefined();
    expect(await said("", {})).toBeUndefined();
  });

  it("is none once the new backend holds something, or has held what was destroyed since", async () => {
    write("state/cen-core.tfstate", state("a"));
    expect(await said(state("b"))).toBeUndefined();
    expect(await said(state("a", 0))).toBeUndefined();
    expect(await said(state("b", 0))).toContain("state/cen-core.tfstate");
  });

  it("is none where another environment keeps its own state", async () => {
    write("state/test/cen-core.tfstate", state("a"));
    const data = put(exampleData("worked-example"), ["backend"], { type: "local", directory: "state/test" });
    write("config/test.yaml", stringify(data));
    expect(await said()).toBeUndefined();
  });
});
