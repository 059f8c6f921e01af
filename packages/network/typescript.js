// @ts-check
// Node runs TypeScript with it: node -r @hybridnet/network/typescript FILE.
//
// It takes files that end with .ts alone and leaves all others to Node, because a hook on each module of the
// installed packages doubles the time that cdktf takes to load. Types are not checked here: `npm run check` does.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { basename, join } = require("node:path");
const { ownCache, replace } = require("./own-cache");

/** @type {import("esbuild").TransformOptions} */
const options = {
  loader: "ts",
  format: "cjs",
  target: "node20",
  supported: { "dynamic-import": false },
  sourcemap: "inline",
  sourcesContent: false,
};
const cache = ownCache();

/** @param {string} file */
function compiled(file) {
  const source = readFileSync(file, "utf8");
  const all = { ...options, sourcefile: basename(file) };
  const compile = () => require("esbuild").transformSync(source, all).code;
  if (cache === undefined) return compile();
  const hash = createHash("sha256").update(JSON.stringify(all)).update(source).digest("hex");
  const kept = join(cache, `${hash}.js`);
  try {
    return readFileSync(kept, "utf8");
  } catch {
    const code = compile();
    replace(kept, code);
    return code;
  }
}

process.setSourceMapsEnabled(true);
// @ts-expect-error: documented as require.extensions, which is the same, and typed nowhere.
Module._extensions[".ts"] = (module, file) => module._compile(compiled(file), file);
