/**
 * Plans the sample changes in a rehearsal and writes their reports and comments: `node -r @hybridnet/network/typescript maintain/examples.ts`.
 * With --render it writes the comments anew from the reports that are there.
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  exampleComment,
  exampleFile,
  reportFile,
} from "@hybridnet/toolkit/pull-request/testing/example-comment";
import { samples } from "@hybridnet/toolkit/pull-request/testing/samples";
import { planSamples } from "./examples/plan-samples";

const options = process.argv.slice(2);
if (options.some((option) => option !== "--render")) {
  console.error("usage: node -r @hybridnet/network/typescript maintain/examples.ts [--render]");
  process.exit(1);
}
if (!options.includes("--render"))
  for (const [sample, report] of planSamples(samples))
    writeFileSync(reportFile(sample.name), `${JSON.stringify(report, null, 2)}\n`);
for (const sample of samples) {
  const report = JSON.parse(readFileSync(reportFile(sample.name), "utf8"));
  writeFileSync(exampleFile(sample.name), exampleComment(report));
  console.log(`wrote ${exampleFile(sample.name)}`);
}
