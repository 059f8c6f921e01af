import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyTemplate, must } from "../../testing/forks";
import { pageCommand } from "../../testing/page";

/** ../without-toolkit.test.ts runs its lines with the tests that can see what is gone; this one with all of them. */
it("A fork without the toolkit passes all of .ci/run", async () => {
  const scratch = mkdtempSync(join(tmpdir(), "without-toolkit-"));
  const fork = join(scratch, "fork");
  try {
    await copyTemplate(fork);
    await must(fork, "node", "bootstrap/adopt.cjs", "acme-network");
    await must(fork, "sh", "-ec", pageCommand("without-toolkit"));
    const said = await must(fork, "bash", ".ci/run");
    // The fast tests and the slow ones.
    expect(said.match(/Tests: +\d+ passed, \d+ total/g)).toHaveLength(2);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}, 900_000);
