import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkoutAbove } from "./checkout";

describe("The checkout that a command works with", () => {
  it("is the nearest folder with a cdktf.json, beginning with the one where it was called", () => {
    const scratch = mkdtempSync(join(tmpdir(), "checkout-"));
    try {
      const inner = join(scratch, "bootstrap", "hcp");
      mkdirSync(join(inner, "deep"), { recursive: true });
      writeFileSync(join(scratch, "cdktf.json"), "{}");
      expect(checkoutAbove(scratch)).toBe(scratch);
      expect(checkoutAbove(inner)).toBe(scratch);
      writeFileSync(join(inner, "cdktf.json"), "{}");
      expect(checkoutAbove(join(inner, "deep"))).toBe(inner);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });

  it("is none where no folder has one", () => {
    expect(checkoutAbove(join(tmpdir(), "nowhere"))).toBeUndefined();
  });
});
