const base = require("./jest.config.js");

/** The slow tests: real programs, end to end. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/**/e2e/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 120_000,
  // One more than two cores: many of these tests wait, for timers of BGP above all.
  maxWorkers: 3,
};
