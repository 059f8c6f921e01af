#!/usr/bin/env node
// Everything else is TypeScript, also where the package was installed from a tarball.
// State holds secrets in clear: whatever is written from here on is readable for its owner alone.
process.umask(0o077);
require("tsx/cjs");
require("../command/main.ts");
