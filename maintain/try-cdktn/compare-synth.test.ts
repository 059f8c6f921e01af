import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthDifferences } from "./compare-synth";

const stack = (version: string, cidr: string) => ({
  "//": { metadata: { backend: "local", stackName: "core", version } },
  resource: { alicloud_vpc: { production: { cidr_block: cidr } } },
});

describe("The comparison of two frameworks' synths", () => {
  const scratch = mkdtempSync(join(tmpdir(), "compare-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  function folder(json: object, dependencies: readonly string[] = [], name = "core"): string {
    const made = mkdtempSync(join(scratch, "synth-"));
    const path = join("stacks", name);
    mkdirSync(join(made, path), { recursive: true });
    writeFileSync(join(made, path, "cdk.tf.json"), JSON.stringify(json));
    const stacks = { [name]: { synthesizedStackPath: join(path, "cdk.tf.json"), dependencies } };
    writeFileSync(join(made, "manifest.json"), JSON.stringify({ stacks }));
    return made;
  }

  const cdktf = () => folder(stack("0.21.0", "172.16.0.0/16"));

  it("finds none where only the framework's version differs", () => {
    expect(synthDifferences(cdktf(), folder(stack("0.24.0", "172.16.0.0/16")))).toEqual([]);
  });

  it("names the place of every other difference, in metadata too", () => {
    const other = { ...stack("0.24.0", "172.16.0.0/12"), terraform: {} };
    other["//"].metadata.backend = "cloud";
    expect(synthDifferences(cdktf(), folder(other))).toEqual([
      'core.//.metadata.backend: "local" became "cloud"',
      'core.resource.alicloud_vpc.production.cidr_block: "172.16.0.0/16" became "172.16.0.0/12"',
      "core.terraform: undefined became {}",
    ]);
  });

  it("tells a stack that only one has, and another order of stacks", () => {
    expect(synthDifferences(cdktf(), folder(stack("0.24.0", "172.16.0.0/16"), ["base"]))).toEqual([
      "core: dependencies differ",
    ]);
    expect(synthDifferences(cdktf(), folder({}, [], "edge"))).toEqual([
      "core: only one of them has this stack",
      "edge: only one of them has this stack",
    ]);
  });
});
