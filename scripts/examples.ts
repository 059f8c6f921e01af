/** Plans the sample changes in a rehearsal and writes their reports and comments: `npm run examples`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { exampleComment, exampleFile, reportFile } from "./examples/example-comment";
import { planSamples } from "./examples/plan-samples";
import { samples } from "./examples/samples";

mkdirSync("docs/examples", { recursive: true });
for (const [sample, report] of planSamples(samples)) {
  writeFileSync(reportFile(sample), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(exampleFile(sample), exampleComment(report));
  console.log(`wrote ${exampleFile(sample)}`);
}
