import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkoutOf } from "./checkout";

describe("The checkout that the commands work with", () => {
  const scratch = mkdtempSync(join(tmpdir(), "checkout-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it.each(["packages/toolkit/command", "node_modules/@hybridnet/toolkit/command"])(
    "is the folder that this package is installed in, from %s",
    (path) => {
      const folder = join(scratch, path);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(scratch, "cdktf.json"), "{}");
      expect(checkoutOf(folder)).toBe(scratch);
    },
  );

  it("is missed with a reason where no cdktf.json lies above", () => {
    expect(() => checkoutOf(join(tmpdir(), "nowhere"))).toThrow("no checkout of the template");
  });
});
