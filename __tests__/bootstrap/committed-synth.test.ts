import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differences, synthFiles, writeFiles } from "../../bootstrap/committed/committed-synth";
import { stacksOf } from "../../stacks/contracts/contract";
import { networkFiles, networkOf, synth } from "../network-files";

describe.each(networkFiles)("The committed synth of %s", (file) => {
  const scratch = mkdtempSync(join(tmpdir(), "committed-test-"));
  const folder = join(scratch, "committed");
  const locks = join(scratch, "locks");
  mkdirSync(locks);
  writeFileSync(join(locks, "cen-core.lock.hcl"), "provider");
  const files = synthFiles(networkOf(file), locks);
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("is what the app writes, in one folder per stack, with the provider lock files that runs elsewhere need", () => {
    const jsons = stacksOf(networkOf(file)).map((stack) => `stacks/${stack}/cdk.tf.json`);
    expect([...files.keys()].sort()).toEqual(
      ["manifest.json", "stacks/cen-core/.terraform.lock.hcl", ...jsons].sort(),
    );
    expect(files.get("stacks/cen-core/.terraform.lock.hcl")).toBe("provider");
    for (const [stack, text] of Object.entries(synth(networkOf(file)).texts))
      expect(files.get(`stacks/${stack}/cdk.tf.json`)).toBe(text);
  });

  it("is missing where nothing was written, and fresh once it was", () => {
    expect(differences(folder, files).map(({ what }) => what)).toEqual(Array(files.size).fill("missing"));
    writeFiles(folder, files);
    expect(differences(folder, files)).toEqual([]);
  });

  it("is stale in the stack that a change reaches, and nowhere else", () => {
    const changed = new Map(files).set("stacks/cen-core/cdk.tf.json", "{}");
    expect(differences(folder, changed)).toEqual([{ file: "stacks/cen-core/cdk.tf.json", what: "stale" }]);
  });

  it("names what a stack has left behind, and loses it when it is written anew", () => {
    mkdirSync(join(folder, "stacks", "retired"));
    writeFileSync(join(folder, "stacks", "retired", "cdk.tf.json"), "{}");
    expect(differences(folder, files)).toEqual([{ file: "stacks/retired/cdk.tf.json", what: "left over" }]);
    writeFiles(folder, files);
    expect(differences(folder, files)).toEqual([]);
  });
});
