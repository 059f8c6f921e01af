import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyLockFiles } from "../../stacks/lock-files";

describe("Provider lock files", () => {
  it("are put beside the stack that they belong to, and only there", () => {
    const scratch = mkdtempSync(join(tmpdir(), "locks-"));
    try {
      const [locks, outdir] = [join(scratch, "locks"), join(scratch, "out")];
      mkdirSync(locks);
      for (const stack of ["connectivity", "cen-core", "vpn-standby"])
        mkdirSync(join(outdir, "stacks", stack), { recursive: true });
      writeFileSync(join(locks, "cen-core.lock.hcl"), "# lock of cen-core\n");
      copyLockFiles(outdir, locks);
      expect(readFileSync(join(outdir, "stacks", "cen-core", ".terraform.lock.hcl"), "utf8")).toBe(
        "# lock of cen-core\n",
      );
      expect(existsSync(join(outdir, "stacks", "connectivity", ".terraform.lock.hcl"))).toBe(false);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});
