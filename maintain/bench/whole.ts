import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import packageJson from "../../package.json";

/** What the template was, counted and measured as `measured` does. Source: commit 1baaf22, 2026-11-27, on 2 cores. */
const before = {
  synthSeconds: "0.68",
  overEmptyApp: "1.54 to 1.60",
  /** Of a later commit, 266e382, by processor time: the two were not compared before. */
  overPlainApp: "about 3.6",
  rehearsalSeconds: "3.0",
  failoverSeconds: "5.3",
  testSeconds: "60 to 69",
  ciSeconds: "780",
  files: "730",
  lines: "67854",
  scripts: "40",
  folders: "14",
} as const;

/** What of it the bench has measured for its other tables. */
export type Measured = Readonly<
  Record<"synthSeconds" | "overEmptyApp" | "overPlainApp" | "rehearsalSeconds" | "failoverSeconds", string>
>;

const root = resolve(__dirname, "..", "..");

/**
 * The template as a whole, before and after.
 *
 * @param runsAll also measures `npm test` and `.ci/run`, which installs the packages anew: nothing may be loaded after it
 * @throws Error where one of them fails
 */
export function wholeTable(own: Measured, { runsAll }: { readonly runsAll: boolean }): string {
  const timed = (...command: readonly [string, ...string[]]) =>
    runsAll ? seconds(...command) : "not in this run";
  const after: Readonly<Record<keyof typeof before, string>> = {
    ...own,
    ...counted(),
    testSeconds: timed("npm", "test"),
    ciSeconds: timed("bash", ".ci/run"),
  };
  const row = (what: string, name: keyof typeof before, bound = "") =>
    `| ${what} | ${before[name]} | ${after[name]} | ${bound} |`;
  return [
    "| the template | before | now | asked for |",
    "| --- | --- | --- | --- |",
    row("synth of the worked example, seconds", "synthSeconds"),
    row("the same over an empty app that is run in the same way", "overEmptyApp"),
    row("the same over an empty app of plain JavaScript under plain Node", "overPlainApp", "at most 1.5"),
    row("`npx --no hybridnet rehearse`, worked example, seconds", "rehearsalSeconds"),
    row("`npx --no hybridnet failover`, 100 data centres, seconds", "failoverSeconds"),
    row("`npm test`, seconds", "testSeconds", "at most 60"),
    row("`bash .ci/run`, seconds", "ciSeconds", "at most 600"),
    row("files of TypeScript and JavaScript, without the bindings", "files"),
    row("their lines", "lines"),
    row("npm scripts", "scripts", "at most 16"),
    row("folders at the top, without hidden ones", "folders"),
  ].join("\n");
}

/** Counts what git knows of this checkout. */
function counted() {
  const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
  const sources = files.filter(
    (file) => /\.(ts|js|mjs|cjs)$/.test(file) && !file.startsWith("packages/provider-alicloud/lib/"),
  );
  const lines = sources.map((file) => readFileSync(join(root, file), "utf8").split("\n").length - 1);
  const folders = files.filter((file) => /^[^./][^/]*\//.test(file)).map((file) => file.split("/")[0]);
  return {
    files: String(sources.length),
    lines: String(lines.reduce((sum, own) => sum + own, 0)),
    scripts: String(Object.keys(packageJson.scripts).length),
    folders: String(new Set(folders).size),
  };
}

function seconds(program: string, ...args: readonly string[]): string {
  console.log(`measuring ${[program, ...args].join(" ")} ...`);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${[program, ...args].join(" ")}: exit ${status}\n${stdout}${stderr}`);
  return ((performance.now() - start) / 1000).toFixed(0);
}
