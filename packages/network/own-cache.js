// @ts-check
const { mkdirSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

/**
 * Where compiled code is kept: beside the installed packages, because whoever can write there can change what runs
 * anyhow. The machine's temporary folder belongs to everybody.
 * @param {string} packages
 * @returns {string | undefined} nothing where the user cannot write there, or others can
 */
function ownCache(packages = join(dirname(require.resolve("esbuild/package.json")), "..")) {
  const folder = join(packages, ".cache", "compiled");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOwn(join(folder, "..")) && isOwn(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} folder */
function isOwn(folder) {
  const user = process.geteuid?.();
  const { uid, mode } = statSync(folder);
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/**
 * Writes a file in one step: whoever reads it meanwhile gets all of the old one or all of the new one.
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
function replace(path, contents) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, contents);
  renameSync(own, path);
}

module.exports = { ownCache, replace };
