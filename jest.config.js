const { existsSync } = require("node:fs");
const { join } = require("node:path");

/** Where tests lie; a fork may have done without some of it. */
const folders = ["__tests__", "packages"];
// maintain:begin
folders.push("maintain");
// maintain:end

// Processes are started with what this one was.
process.execArgv.push("--require", join(__dirname, "jest.worker.cjs"));

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: folders.map((folder) => join(__dirname, folder)).filter(existsSync),
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/.*/e2e/"],
  modulePathIgnorePatterns: ["<rootDir>/cdktf\\.out", "<rootDir>/\\.rehearsal"],
  maxWorkers: "100%",
  // A process loads cdktf and the rest once, not once for each of its files, which takes half of the time.
  runner: ["jest-light-runner", { runtime: "child_process" }],
  setupFiles: ["<rootDir>/jest.setup.mjs"],
};
