import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hclRefusal, removeHcl } from "../../stacks/hcl-output";

describe("HCL", () => {
  it("is refused when cdktf asks for it, and when its own variable does", () => {
    for (const asked of ["true", "1"])
      expect(hclRefusal({ SYNTH_HCL_OUTPUT: asked })).toMatch(/without --hcl/);
    for (const env of [{}, { SYNTH_HCL_OUTPUT: "false" }]) expect(hclRefusal(env)).toBeUndefined();
  });

  it("that an earlier synth left is removed from every stack, and nothing else is", () => {
    const outdir = mkdtempSync(join(tmpdir(), "hcl-"));
    try {
      expect(removeHcl(outdir)).toEqual([]);
      const [old, kept] = ["cen-core", "connectivity"].map((stack) => join(outdir, "stacks", stack));
      for (const folder of [old, kept]) mkdirSync(String(folder), { recursive: true });
      const left = ["cdk.tf", "metadata.json"].map((file) => join(String(old), file));
      const others = ["cdk.tf.json", "moved.tf", "terraform.tfstate"].map((file) => join(String(kept), file));
      for (const file of [...left, ...others]) writeFileSync(file, "");
      expect(removeHcl(outdir)).toEqual(left);
      expect(left.filter(existsSync)).toEqual([]);
      expect(others.filter(existsSync)).toEqual(others);
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });
});
