const base = require("./jest.config.js");

// toolkit:begin
// Examples that are deployed once and used by many tests.
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const deployed = mkdtempSync(join(tmpdir(), "deployed-"));
process.env.DEPLOYED_EXAMPLES = deployed;
process.on("exit", () => rmSync(deployed, { recursive: true, force: true }));
// toolkit:end

process.env.JEST_TEST_TIMEOUT = "120000";

/** The slow tests: real programs, end to end. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/**/e2e/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  // Two more than two cores: the longest of these tests wait most of the time, for timers of BGP above all.
  maxWorkers: 4,
  testSequencer: "<rootDir>/jest.e2e.sequencer.js",
};
// toolkit:begin
// No commit waits for the longest ones: WEEKLY=1 runs them, and .github/workflows/provider.yml does.
if (process.env.WEEKLY === "1") module.exports.testMatch = ["<rootDir>/**/e2e/weekly/**/*.test.ts"];
else module.exports.testPathIgnorePatterns.push("/e2e/weekly/");
// The real provider's own waiting takes minutes, and its program is not part of this repository.
if (process.env.REAL_PROVIDER_BINARY === undefined)
  module.exports.testPathIgnorePatterns.push("/e2e/real-provider/");
// toolkit:end
