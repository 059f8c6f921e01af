#!/usr/bin/env node
// Everything else is TypeScript, also where the package was installed from a tarball.
const { lstatSync, mkdirSync, statSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

// State holds secrets in clear: whatever is written from here on is readable for its owner alone.
process.umask(0o077);

// tsx runs what it finds in this folder, whose name anybody knows (tsx 4.23, dist/temporary-directory).
const user = process.geteuid?.();
if (user !== undefined && !isOwn(join(tmpdir(), `tsx-${user}`), user)) process.env.TSX_DISABLE_CACHE = "1";

require("tsx/cjs");
// Reading the map of each file takes a tenth of the start, and only who debugs needs lines of TypeScript: as in the app,
// CDKTF_LOG_LEVEL=debug shows them.
if (process.env.CDKTF_LOG_LEVEL !== "debug") process.setSourceMapsEnabled(false);
require("../command/main.ts");

/** Whether a folder is the user's, made here where there is none, and nobody else can put anything into it. */
function isOwn(folder, user) {
  try {
    mkdirSync(folder, { recursive: true });
    const { uid, mode } = lstatSync(folder);
    const above = statSync(join(folder, ".."));
    // In a sticky folder everybody may make files, and nobody moves those of others.
    const isAboveSafe =
      [0, user].includes(above.uid) && ((above.mode & 0o022) === 0 || (above.mode & 0o1000) !== 0);
    return uid === user && (mode & 0o022) === 0 && isAboveSafe;
  } catch {
    return false;
  }
}
