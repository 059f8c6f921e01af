import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, totalmem, type } from "node:os";
import { join } from "node:path";
import { generatedNetwork } from "@hybridnet/toolkit/testing/generated-network";
import cdktfJson from "../cdktf.json";
import { type ApiLoad, loadApi } from "./bench/api-load";
import { inTurns, type Measurement, runApp } from "./bench/measure";
import { loadPage, type PageLoad } from "./bench/page-load";
import { saveStates } from "./bench/saved-states";
import { wholeTable } from "./bench/whole";

const turns = 7;
const rehearsalTurns = 3;
const reportTurns = 3;
/** Bounds on ratios within one run, on memory, and on the report's processor time; other seconds depend on the machine. */
const bounds = {
  overEmptyApp: 1.5,
  hundredOverTen: 11,
  peakMegabytes: 500,
  standInMegabytes: 300,
  standInPercent: 40,
  reportSeconds: 10,
  /** A thousand requests a second on one core. */
  apiSeconds: 1,
  apiHeapGrowth: 1.25,
  /** Of the what-if page of the largest network, in a real browser. */
  pageSeconds: 1,
  pageMegabytes: 3,
};
const apiRequests = 100_000;

console.log(`measuring, median of ${turns} warm runs each ...`);
const [node, ...app] = cdktfJson.app.split(" ");
if (node !== "node") throw new Error("cdktf.json does not run the app with node");
const apps = inTurns(turns, {
  plain: () => runApp(["maintain/bench/empty-app.js"]),
  empty: () => runApp([...app.slice(0, -1), "maintain/bench/empty-app.ts"]),
  worked: () => runApp(app, { NETWORK_CONFIG: "packages/network/examples/worked-example.yaml" }),
});
const scratch = mkdtempSync(join(tmpdir(), "bench-networks-"));
const generated = (count: number) => {
  const file = join(scratch, `${count}.yaml`);
  writeFileSync(file, generatedNetwork(count));
  return () => runApp(app, { NETWORK_CONFIG: file });
};
let networks: Readonly<Record<"ten" | "thirty" | "hundred", Measurement>>;
let rehearsals: Readonly<Record<"start" | "worked", Measurement>>;
let thirtyRehearsed: Measurement;
let failover: Readonly<Record<"hundred", Measurement>>;
try {
  networks = inTurns(turns, { ten: generated(10), thirty: generated(30), hundred: generated(100) });
  console.log(`measuring, median of ${rehearsalTurns} rehearsals each ...`);
  const rehearse = (file: string, ...words: readonly string[]) => {
    const env = { NETWORK_CONFIG: file };
    return () => runApp(["packages/toolkit/bin/hybridnet.js", "rehearse", ...words], env);
  };
  rehearsals = inTurns(rehearsalTurns, {
    start: rehearse("packages/network/examples/worked-example.yaml", "--help"),
    worked: rehearse("packages/network/examples/worked-example.yaml"),
  });
  thirtyRehearsed = rehearse(join(scratch, "30.yaml"))();
  console.log(`measuring, median of ${reportTurns} failover reports ...`);
  const states = ["--state", ...saveStates(generatedNetwork(100), scratch)];
  const env = { NETWORK_CONFIG: join(scratch, "100.yaml") };
  failover = inTurns(reportTurns, {
    hundred: () => runApp(["packages/toolkit/bin/hybridnet.js", "failover", "--all", ...states], env),
  });
} finally {
  rmSync(scratch, { recursive: true });
}

// The app is one built file, which spares most of what cdktf takes to load. Of the empty app that is nearly all, so the
// faster the app is started, the worse it looks beside an empty one started in the same way: no bound is put on that.
const overEmptyApp = apps.worked.seconds / apps.empty.seconds;
const overPlainApp = apps.worked.seconds / apps.plain.seconds;
const hundredOverTen = networks.hundred.seconds / networks.ten.seconds;
const peak = Math.max(apps.worked.peakMegabytes, networks.hundred.peakMegabytes);
const standInPeak = Math.max(rehearsals.worked.peakMegabytes, thirtyRehearsed.peakMegabytes);
const standInSeconds = ({ ownSeconds }: Measurement) => ownSeconds - rehearsals.start.ownSeconds;
const share = (measured: Measurement) => (100 * standInSeconds(measured)) / measured.seconds;
const standInShare = Math.max(share(rehearsals.worked), share(thirtyRehearsed));
const row = (what: string, { seconds, peakMegabytes }: Measurement) =>
  `| ${what} | ${seconds.toFixed(2)} | ${peakMegabytes.toFixed(0)} |`;
const rehearsalRow = (what: string, measured: Measurement) =>
  `| ${what} | ${measured.seconds.toFixed(1)} | ${standInSeconds(measured).toFixed(1)} | ${share(measured).toFixed(0)} % | ${measured.peakMegabytes.toFixed(0)} |`;
const verdict = (what: string, value: string, bound: number, held: boolean) =>
  `| ${what} | ${value} | ${bound} | ${held ? "held" : "**not held**"} |`;

const reportWith = (api: ApiLoad, page: PageLoad, whole: string): string => `<!-- maintain -->

# Benchmarks

Measured by \`npm run bench\`, which writes this page; \`npm run bench -- --whole\` also times the tests. First the synth of the app as \`cdktf.json\` runs it, in turns,
median of ${turns} warm runs. Seconds say something about this machine only; the ratios are within one run.

Machine: ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node ${process.version}.

| app | seconds | peak MB |
| --- | --- | --- |
${row("three empty stacks, plain JavaScript under plain Node", apps.plain)}
${row("three empty stacks, run as the app is", apps.empty)}
${row("worked example", apps.worked)}
${row("10 data centres, 10 regions, 20 VPCs", networks.ten)}
${row("30 data centres, 10 regions, 20 VPCs", networks.thirty)}
${row("100 data centres, 10 regions, 20 VPCs", networks.hundred)}

A whole rehearsal: synth, deployment of three stacks with real Terraform, second plan; median of ${rehearsalTurns} for
the worked example, one run of the other. The stand-in lives in the process of the command, so it is charged that
process's processor time less what \`npx --no hybridnet rehearse --help\` takes (${rehearsals.start.ownSeconds.toFixed(1)} s), over the time on the clock.

| rehearsal | seconds | of these the stand-in | share | its peak MB |
| --- | --- | --- | --- | --- |
${rehearsalRow("worked example", rehearsals.worked)}
${rehearsalRow("30 data centres, 10 regions, 20 VPCs", thirtyRehearsed)}

The failover report with every single failure, from saved states; median of ${reportTurns} warm runs.

| failover report | seconds | of these its processor time | peak MB |
| --- | --- | --- | --- |
| 100 data centres, 10 regions, 20 VPCs | ${failover.hundred.seconds.toFixed(1)} | ${failover.hundred.ownSeconds.toFixed(1)} | ${failover.hundred.peakMegabytes.toFixed(0)} |

The what-if page of the same network in Chromium: on the screen is the picture with every verdict; the ways of the pairs are
computed in the page after that. Two failures are two clicks, the slowest of three tries.

| page of 100 data centres | MB | on the screen after, seconds | ways computed after, seconds | two failures, seconds |
| --- | --- | --- | --- | --- |
| \`failover --html\` | ${page.megabytes.toFixed(1)} | ${page.opened.toFixed(2)} | ${page.computed.toFixed(2)} | ${page.doubleFailure.toFixed(2)} |

The simulated account's own API, over HTTPS and signed, ${api.requests} requests: each read that the provider makes of
the worked example, and a change. The serving process is one core's; its heap is looked at after garbage collection.

| requests | for each second of its processor time | heap after a tenth, MB | after all, MB |
| --- | --- | --- | --- |
| ${api.requests} | ${(1000 / api.secondsPerThousand).toFixed(0)} | ${api.heapBefore.toFixed(0)} | ${api.heapAfter.toFixed(0)} |

The template as a whole, before it was parted into packages (commit 1baaf22, on two such cores) and now.

${whole}

| bound | measured | at most | |
| --- | --- | --- | --- |
${verdict("worked example over empty stacks under plain Node", overPlainApp.toFixed(2), bounds.overEmptyApp, overPlainApp <= bounds.overEmptyApp)}
${verdict("100 data centres over 10", hundredOverTen.toFixed(2), bounds.hundredOverTen, hundredOverTen <= bounds.hundredOverTen)}
${verdict("peak memory of a synth, MB", peak.toFixed(0), bounds.peakMegabytes, peak <= bounds.peakMegabytes)}
${verdict("peak memory of the stand-in, MB", standInPeak.toFixed(0), bounds.standInMegabytes, standInPeak <= bounds.standInMegabytes)}
${verdict("processor time of the failover report, seconds", failover.hundred.ownSeconds.toFixed(1), bounds.reportSeconds, failover.hundred.ownSeconds <= bounds.reportSeconds)}
${verdict("peak memory of the failover report, MB", failover.hundred.peakMegabytes.toFixed(0), bounds.peakMegabytes, failover.hundred.peakMegabytes <= bounds.peakMegabytes)}
${verdict("share of the stand-in in a rehearsal, %", standInShare.toFixed(0), bounds.standInPercent, standInShare <= bounds.standInPercent)}
${verdict("the page, MB", page.megabytes.toFixed(1), bounds.pageMegabytes, page.megabytes <= bounds.pageMegabytes)}
${verdict("the page on the screen, seconds", page.opened.toFixed(2), bounds.pageSeconds, page.opened <= bounds.pageSeconds)}
${verdict("two failures in the page, seconds", page.doubleFailure.toFixed(2), bounds.pageSeconds, page.doubleFailure <= bounds.pageSeconds)}
${verdict("processor time of 1,000 API requests, seconds", api.secondsPerThousand.toFixed(2), bounds.apiSeconds, api.secondsPerThousand <= bounds.apiSeconds)}
${verdict("heap after all API requests over that after a tenth", (api.heapAfter / api.heapBefore).toFixed(2), bounds.apiHeapGrowth, api.heapAfter <= bounds.apiHeapGrowth * api.heapBefore)}
`;

console.log(`measuring, ${apiRequests} requests to the simulated account's API ...`);
loadApi(apiRequests)
  .then(async (api) => {
    console.log("measuring the what-if page in Chromium ...");
    const page = await loadPage(generatedNetwork(100));
    const whole = wholeTable(
      {
        synthSeconds: apps.worked.seconds.toFixed(2),
        overEmptyApp: overEmptyApp.toFixed(2),
        overPlainApp: overPlainApp.toFixed(2),
        rehearsalSeconds: rehearsals.worked.seconds.toFixed(1),
        failoverSeconds: failover.hundred.seconds.toFixed(1),
      },
      { runsAll: process.argv.includes("--whole") },
    );
    return reportWith(api, page, whole);
  })
  .then((report) => {
    console.log(report);
    writeFileSync("docs/benchmarks.md", report);
    if (report.includes("**not held**")) process.exitCode = 1;
  });
