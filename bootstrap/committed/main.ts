import {
  environmentOf,
  loadNetwork,
  networkFileOf,
  placeFor,
  renderProblems,
  sharedState,
} from "@hybridnet/network";
import { differences, synthFiles, writeFiles } from "./committed-synth";

/**
 * `npm run committed` writes the synthesized stacks to `committed/`, for runs that start from what stands in
 * the repository; `npm run committed -- --check` fails when they are not what the network file gives now.
 */
const options = process.argv.slice(2);
if (options.some((option) => option !== "--check")) {
  console.error("usage: npm run committed [-- --check]");
  process.exit(1);
}

const file = networkFileOf(process.env);
const folder = placeFor("committed", environmentOf(file));
const loaded = loadNetwork(file);
const problems = loaded.ok ? sharedState(file, loaded.network) : loaded.problems;
if (!loaded.ok || problems.length > 0) {
  console.error(renderProblems(problems));
  process.exitCode = 1;
} else if (loaded.network.backend.type === "local") {
  console.error(
    `${file} keeps the state in local files, where a run elsewhere cannot find it. Give it a backend of another type first: docs/configuration.md`,
  );
  process.exitCode = 1;
} else {
  if (loaded.warnings.length > 0) console.error(renderProblems(loaded.warnings));
  const files = synthFiles(loaded.network);
  const found = differences(folder, files);
  if (!options.includes("--check")) writeFiles(folder, files);
  for (const { file, what } of found) console.log(`${folder}/${file}: ${what}`);
  if (found.length > 0 && options.includes("--check")) {
    console.error(`${folder} is not what ${file} gives. Make it anew and commit it: npm run committed`);
    process.exitCode = 1;
  }
}
