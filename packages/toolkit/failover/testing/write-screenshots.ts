/** Takes the pictures of docs/failover.md anew: `node -r @hybridnet/network/typescript <this file>`. Needs Debian's chromium. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { whatIfPage } from "../page/write-page";
import { deploymentOf, reportOf } from "./deployments";

/** An example, what is down in the picture, and how large the window is. */
const pictures = [
  ["worked-example", "circuit:shanghai/circuit1", { width: 1000, height: 640 }],
  ["multi-site", "transit-router:cn-beijing", { width: 1500, height: 960 }],
] as const;

async function takePictures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "screenshots-"));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    for (const [example, failure, viewport] of pictures) {
      const deployment = deploymentOf(example);
      const file = join(folder, "page.html");
      writeFileSync(file, whatIfPage({ deployment, report: reportOf(deployment) }));
      const page = await browser.newPage({ viewport, locale: "en-GB", colorScheme: "light" });
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector("#pairs tr");
      await page.click(`#verdicts [data-failure="${failure}"]`);
      await page.evaluate("scrollTo(0, 0)");
      await page.screenshot({ path: join(__dirname, "../../../../docs/images", `what-if-${example}.png`) });
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

takePictures();
