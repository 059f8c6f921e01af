import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseNetwork } from "@hybridnet/network";
import { mutation } from "@hybridnet/network/testing/mutations";
import { buildApp, stackNames } from "@hybridnet/network/testing/synth";
import { type RunningProvider, startProvider } from "../rehearsal/server/start-provider";
import { MemoryService } from "../rehearsal/testing/memory-service";
import { Workspace } from "../rehearsal/testing/terraform";

/** The first mutated networks that are accepted and mean each something else. */
function accepted(count: number) {
  const found = new Map<string, ReturnType<typeof mutation>["origin"]>();
  const networks = [];
  for (let seed = 1; networks.length < count; seed++) {
    const { text, origin } = mutation(seed);
    const result = parseNetwork(text, "network.yaml");
    if (!result.ok) continue;
    const key = JSON.stringify(result.network);
    if (found.has(key)) continue;
    found.set(key, origin);
    networks.push({ network: result.network, origin });
  }
  return networks;
}

describe("Of network files with mistakes that are accepted all the same", () => {
  let running: RunningProvider;
  const outdir = mkdtempSync(join(tmpdir(), "mutated-"));
  const networks = accepted(10);

  beforeAll(async () => {
    running = await startProvider({ service: new MemoryService() });
  });
  afterAll(async () => {
    await running.close();
    rmSync(outdir, { recursive: true });
  });

  it("terraform has nothing to say against the stacks", async () => {
    const workspace = new Workspace(running.reattach, {});
    const faults: string[] = [];
    try {
      for (const [index, { network, origin }] of networks.entries()) {
        const folder = join(outdir, String(index));
        buildApp(network, folder).synth();
        for (const stack of stackNames) {
          workspace.write(JSON.parse(readFileSync(join(folder, "stacks", stack, "cdk.tf.json"), "utf8")));
          if (index === 0) await workspace.ok("init", "-backend=false", "-input=false");
          const { stdout } = await workspace.run(["validate", "-json"]);
          const { valid, diagnostics } = JSON.parse(stdout);
          if (!valid) faults.push(`${origin}, ${stack}: ${JSON.stringify(diagnostics)}`);
        }
      }
    } finally {
      workspace.remove();
    }
    expect(faults).toEqual([]);
    expect(networks).toHaveLength(10);
  });
});
