/** Serves a deployed network's API in a process of its own, and says what it takes: see api-load.ts. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployedApi } from "@hybridnet/toolkit/testing/api-door";

async function serve(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-api-"));
  const { api, requests } = await deployedApi(folder);
  const { port, accessKeyId, accessKeySecret, certificateAuthorityFile } = api;
  // Over the channel between the two processes: a key stands in no argument and no file.
  process.send?.({ address: { port, accessKeyId, accessKeySecret, certificateAuthorityFile }, requests });
  process.on("message", (word) => {
    if (word !== "usage") {
      rmSync(folder, { recursive: true });
      process.exit();
    }
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    process.send?.({
      cpuSeconds: (user + system) / 1e6,
      heapMegabytes: process.memoryUsage().heapUsed / 2 ** 20,
    });
  });
}

serve();
