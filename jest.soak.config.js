const e2e = require("./jest.e2e.config.js");

/** The longest tests: every form of the cdktf CLI for every example, and faults at several points. */
/** @type {import("jest").Config} */
module.exports = { ...e2e, roots: ["<rootDir>/__tests__/soak"], testTimeout: 600_000 };
