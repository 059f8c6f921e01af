/// <reference lib="dom" />
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { saveStates } from "./saved-states";

export interface PageLoad {
  readonly megabytes: number;
  /** From the address to the picture and all verdicts on the screen, seconds; median. */
  readonly opened: number;
  /** The same to the ways of the pairs, which the page computes; median. */
  readonly computed: number;
  /** From the click that makes two failures of one to the redrawn page, seconds; the slowest of those tried. */
  readonly doubleFailure: number;
}

const times = 3;

/**
 * Writes the what-if page of a network as if all of it was made, and opens and uses it in Chromium.
 *
 * @throws Error where the page is not written, or Chromium is not there
 */
export async function loadPage(network: string): Promise<PageLoad> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  try {
    return await usePage(writtenPage(network, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writtenPage(network: string, folder: string): string {
  const [page, networkFile] = [join(folder, "page.html"), join(folder, "network.yaml")];
  writeFileSync(networkFile, network);
  const { stderr } = spawnSync(
    process.execPath,
    [
      "packages/toolkit/bin/hybridnet.js",
      "failover",
      "--html",
      page,
      "--state",
      ...saveStates(network, folder),
    ],
    { env: { ...process.env, NETWORK_CONFIG: networkFile }, encoding: "utf8" },
  );
  if (!stderr.includes("The page is in")) throw new Error(stderr);
  return page;
}

async function usePage(file: string): Promise<PageLoad> {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const [opened, computed]: [number[], number[]] = [[], []];
    const doubles: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      const page = await browser.newPage();
      const start = performance.now();
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector("#pairs tr");
      computed.push((performance.now() - start) / 1000);
      opened.push(
        await page.evaluate(
          () => (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity) / 1000,
        ),
      );
      const failures = await page.$$eval("#verdicts [data-failure]", (all) =>
        all.map((it) => it.getAttribute("data-failure") ?? ""),
      );
      const circuits = failures.filter((id) => id.startsWith("circuit:"));
      const regions = failures.filter((id) => id.startsWith("transit-router:"));
      await press(page, circuits[turn] ?? "");
      doubles.push(await press(page, regions[turn] ?? circuits[turn + 1] ?? ""));
      await page.close();
    }
    return {
      megabytes: statSync(file).size / 1e6,
      opened: median(opened),
      computed: median(computed),
      doubleFailure: Math.max(...doubles),
    };
  } finally {
    await browser.close();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.POSITIVE_INFINITY;

/** Takes something down, and tells how long the page took until it was drawn anew. */
const press = (page: Page, id: string): Promise<number> =>
  page.evaluate(
    (failure) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        document.querySelector<HTMLElement>(`#verdicts [data-failure="${failure}"]`)?.click();
        requestAnimationFrame(() => setTimeout(() => resolve((performance.now() - start) / 1000)));
      }),
    id,
  );
