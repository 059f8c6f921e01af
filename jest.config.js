/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/__tests__/e2e/"],
  maxWorkers: "100%",
  modulePathIgnorePatterns: ["<rootDir>/cdktf.out/", "<rootDir>/.rehearsal/"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        // cdktf takes most of a second to load: tests that only look at examples must not wait for it.
        module: { type: "commonjs", lazy: ["../../stacks/app"] },
      },
    ],
  },
  collectCoverageFrom: ["network/**/*.ts", "contracts/**/*.ts", "modules/**/*.ts", "stacks/**/*.ts"],
  coverageThreshold: { global: { lines: 95 } },
};
