#!/usr/bin/env node
// Everything else is TypeScript, also where the package was installed from a tarball.
const { join } = require("node:path");
const { run } = require("@hybridnet/network/built");

// State holds secrets in clear: whatever is written from here on is readable for its owner alone.
process.umask(0o077);
run(join(__dirname, "..", "command", "main.ts"));
