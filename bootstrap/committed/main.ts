import "../../stacks/source-maps";
import { defaultNetworkFile, loadNetwork, renderProblems } from "@hybridnet/network";
import { differences, synthFiles, writeFiles } from "./committed-synth";

/**
 * `npm run committed` writes the synthesized stacks to `committed/`, for runs that start from what stands in
 * the repository; `npm run committed:check` fails when they are not what the network file gives now.
 */
const folder = "committed";
const options = process.argv.slice(2);
if (options.some((option) => option !== "--check")) {
  console.error("usage: npm run committed, npm run committed:check");
  process.exit(1);
}

const file = process.env.NETWORK_CONFIG || defaultNetworkFile;
const loaded = loadNetwork(file);
if (!loaded.ok) {
  console.error(renderProblems(loaded.problems));
  process.exitCode = 1;
} else if (loaded.network.backend.type === "local") {
  console.error(
    `${file} keeps the state in local files, where a run elsewhere cannot find it. Give it a backend of another type first: docs/configuration.md`,
  );
  process.exitCode = 1;
} else {
  const files = synthFiles(loaded.network);
  const found = differences(folder, files);
  if (!options.includes("--check")) writeFiles(folder, files);
  for (const { file, what } of found) console.log(`${folder}/${file}: ${what}`);
  if (found.length > 0 && options.includes("--check")) {
    console.error(`${folder} is not what ${file} gives. Make it anew and commit it: npm run committed`);
    process.exitCode = 1;
  }
}
