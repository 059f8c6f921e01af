#!/usr/bin/env node
// Everything else is TypeScript, also where the package was installed from a tarball.
const { ownCache } = require("@hybridnet/network/own-cache");
const { build, builtIn } = require("./built");

// State holds secrets in clear: whatever is written from here on is readable for its owner alone.
process.umask(0o077);

// Only who debugs needs lines of TypeScript: as in the app, CDKTF_LOG_LEVEL=debug shows them.
const cache = process.env.CDKTF_LOG_LEVEL === "debug" ? undefined : ownCache();
const program = cache && builtIn(cache);
if (program) require(program);
else if (cache) build(cache).then(require, runSources);
else runSources();

function runSources() {
  require("@hybridnet/network/typescript");
  require("../command/main.ts");
}
