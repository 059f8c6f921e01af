const { existsSync } = require("node:fs");
const { join } = require("node:path");

/** Where tests lie; a fork may have done without some of it. */
const folders = ["__tests__", "packages"];
// maintain:begin
folders.push("maintain");
// maintain:end

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: folders.map((folder) => join(__dirname, folder)).filter(existsSync),
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/.*/e2e/"],
  maxWorkers: "100%",
  modulePathIgnorePatterns: ["<rootDir>/cdktf\\.out", "<rootDir>/\\.rehearsal"],
  // A package of this template is TypeScript also where npm installed it from a tarball.
  transformIgnorePatterns: ["/node_modules/(?!@hybridnet/network/)"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        module: { type: "commonjs" },
      },
    ],
  },
};
