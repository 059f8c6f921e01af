/// <reference lib="dom" />
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { drawingOf } from "../failover/page/drawing";
import type { Now } from "../failover/page/page-data";
import { whatIfPage } from "../failover/page/write-page";
import type { EffectReport, Report } from "../failover/report/report";
import { deploymentOf, reportWithPairs } from "../failover/testing/deployments";

const program = "/usr/bin/chromium";
const examples = ["worked-example", "multi-site"] as const;

/** Lanes that change, each with what becomes of it and its ways, as the page and as the report tell them. */
const told = (effects: readonly EffectReport[]) =>
  Object.fromEntries(
    effects.map(({ lane, kind, toVpc, toDataCentre }) => [
      lane,
      [kind, toVpc.ways.length, toDataCentre.ways.length],
    ]),
  );

const shown = async (page: Page) =>
  Object.fromEntries(
    await page.$$eval("#pairs tr[data-effect]:not([data-effect=unchanged])", (rows) =>
      rows.map((row) => {
        const [, forth, back] = [...row.querySelectorAll("td")].map((it) => it.querySelectorAll("li").length);
        return [row.getAttribute("data-lane"), [row.getAttribute("data-effect"), forth, back]] as const;
      }),
    ),
  );

describe("The what-if page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  let browser: Browser;
  const heard: string[] = [];

  beforeAll(async () => {
    if (!existsSync(program))
      throw new Error("There is no Chromium: apt-get install -y --no-install-recommends chromium");
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    heard.length = 0;
  });

  /** Opens the page as somebody does who was sent the file. */
  async function opened(
    example: (typeof examples)[number],
    how: Parameters<Browser["newPage"]>[0] = {},
  ): Promise<{ readonly page: Page; readonly report: Report }> {
    const deployment = deploymentOf(example);
    const report = reportWithPairs(deployment);
    const file = join(folder, `${example}.html`);
    writeFileSync(file, whatIfPage({ deployment, report }));
    const page = await browser.newPage({ locale: "en-GB", ...how });
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(String(error)));
    page.on("request", (request) => request.url().startsWith("file:") || heard.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector("#pairs tr");
    return { page, report };
  }

  const press = (page: Page, failure: string) => page.click(`#verdicts [data-failure="${failure}"]`);

  it.each(examples)(
    "says of every failure of %s what the report says, and asks nobody for anything",
    async (example) => {
      const { page, report } = await opened(example);
      for (const { id, effects } of report.failures) {
        await press(page, id);
        expect([id, await shown(page)]).toEqual([id, told(effects)]);
        await page.click("#reset");
      }
      expect(await shown(page)).toEqual({});
      expect(heard).toEqual([]);
      await page.close();
    },
  );

  it("takes several elements of the picture down at once, and up again, by clicks", async () => {
    const { page } = await opened("worked-example");
    const element = (failure: string) => page.locator(`svg [data-failure="${failure}"]`);
    await element("circuit:shanghai/circuit1").click();
    expect(await page.textContent("#status")).toContain("Down: Circuit shanghai/circuit1.");
    expect(await page.locator("svg [data-failure^='tunnel:'].used").count()).toBe(2);
    await element("vpn-connection:shanghai").click();
    expect(await page.textContent("#status")).toContain("cut off: no route: 2");
    expect(await page.locator("svg .element.cut").count()).toBe(2);
    expect(await element("circuit:shanghai/circuit1").getAttribute("aria-pressed")).toBe("true");
    await element("circuit:shanghai/circuit1").click();
    await element("vpn-connection:shanghai").click();
    expect(await page.textContent("#status")).toContain("Everything is up.");
    expect(heard).toEqual([]);
    await page.close();
  });

  it("does the same by keys, and tells who sees nothing what an element is and that it is down", async () => {
    const { page } = await opened("worked-example");
    for (const [failure, key] of [
      ["device:shanghai/edge", "Enter"],
      ["zone:cn-hangzhou-h", "Space"],
    ] as const) {
      const element = page.locator(`svg [data-failure="${failure}"]`);
      await element.focus();
      await page.keyboard.press(key);
      expect(await element.getAttribute("aria-label")).toMatch(
        /^(Device shanghai\/edge|Zone cn-hangzhou-h), down$/,
      );
    }
    expect(await page.textContent("#status")).toContain("Down: Device shanghai/edge, Zone cn-hangzhou-h.");
    const nameless = await page.$$eval(
      "button,select,input,[role=button]",
      (all) =>
        all.filter((it) => !(it.textContent?.trim() || it.getAttribute("aria-label") || it.closest("label")))
          .length,
    );
    expect(nameless).toBe(0);
    await page.close();
  });

  it("draws the ways of one pair alone where that is asked for", async () => {
    const { page } = await opened("multi-site");
    const used = () => page.locator("svg .element.used").count();
    const all = await used();
    await page.check('#pairs tr[data-lane="beijing - recovery"] input');
    expect(await used()).toBeLessThan(all);
    await page.uncheck('#pairs tr[data-lane="beijing - recovery"] input');
    expect(await used()).toBe(all);
    await page.close();
  });

  it.each([
    ["ja-JP", "ja", "すべて稼働しています。", "トランジットルーター"],
    ["zh-CN", "zh", "全部正常运行。", "转发路由器"],
  ])(
    "speaks the language of a browser in %s, and another one where that is chosen",
    async (locale, lang, status, kind) => {
      const { page } = await opened("worked-example", { locale });
      expect(await page.getAttribute("html", "lang")).toBe(lang);
      expect(await page.textContent("#status")).toContain(status);
      expect(await page.textContent("svg [data-type=transit-router] .kind")).toBe(kind);
      await page.selectOption("#language", "en");
      expect(await page.textContent("#status")).toContain("Everything is up.");
      await page.close();
    },
  );

  it("shows what is up now by a sign and in words, in each language, and takes more down from there", async () => {
    const deployment = deploymentOf("worked-example");
    const { elements } = drawingOf(deployment);
    const tunnel = elements.find(({ failure }) => failure === "tunnel:shanghai/tunnel1")?.id ?? "";
    const file = join(folder, "now.html");
    const now: Now = {
      at: "2026-11-28T04:00:00.000Z",
      state: "degraded",
      headline: "All traffic flows, and 1 finding says what is degraded.",
      elements: elements.map(({ id }) => ({ id, state: id === tunnel ? "down" : "up", texts: [] })),
      findings: [{ code: "ike-down", text: "tunnel shanghai/tunnel1 is down", remedy: "look at IKE" }],
    };
    writeFileSync(file, whatIfPage({ deployment, report: reportWithPairs(deployment), now }));
    const page = await browser.newPage({ locale: "ja-JP" });
    page.on("pageerror", (error) => heard.push(String(error)));
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector("#pairs tr");
    const element = page.locator(`svg [data-id="${tunnel}"]`);
    expect(await element.locator(".sign").textContent()).toBe("✕");
    expect(await element.getAttribute("aria-label")).toBe("トンネル shanghai/tunnel1, 現在停止中");
    await page.selectOption("#language", "en");
    expect(await element.getAttribute("aria-label")).toBe("Tunnel shanghai/tunnel1, down now");
    expect(await page.textContent(".now h2")).toBe(
      "Now: all traffic flows, and something is wrong. 2026-11-28 04:00 UTC",
    );
    expect(await page.textContent("#status")).toContain("As it is now.");
    await page.click('svg [data-failure="circuit:shanghai/circuit1"]');
    expect(await page.textContent("#status")).toContain("Down: Circuit shanghai/circuit1.");
    expect(heard).toEqual([]);

    await page.close();
  });

  it("fits a phone, by night too, and is whole on paper", async () => {
    const { page } = await opened("multi-site", {
      viewport: { width: 360, height: 700 },
      colorScheme: "dark",
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(19, 19, 22)",
    );
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible("#reset")).toBe(false);
    expect(await page.isVisible("#verdicts")).toBe(true);
    await page.close();
  });

  it("runs no other script and reaches nobody, whatever gets into it", async () => {
    const { page } = await opened("worked-example");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.body.append(script);
    });
    expect(await page.title()).toBe("What if it fails?");
    expect(await page.evaluate(() => fetch("http://127.0.0.1:9/").then(String, String))).toContain(
      "TypeError",
    );
    await page.close();
  });
});
