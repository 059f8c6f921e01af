// @ts-check
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join, relative } = require("node:path");

/** Loaded by few commands, and larger than all the rest. */
const apart = /^(@alicloud\/|@dagrejs\/dagre$|esbuild$)/;

/** @param {string} cache */
const listIn = (cache) => join(cache, "hybridnet.json");

/**
 * The command as one file of JavaScript, where one is kept and no source has changed since.
 * @param {string} cache
 * @returns {string | undefined} its path
 */
function builtIn(cache) {
  try {
    /** @type {{ program: string, sources: [string, number, number][] }} */
    const { program, sources } = JSON.parse(readFileSync(listIn(cache), "utf8"));
    if (!sources.every(([path, ...state]) => `${state}` === `${stateOf(join(cache, path))}`))
      return undefined;
    statSync(join(cache, program));
    return join(cache, program);
  } catch {
    return undefined;
  }
}

/**
 * Builds it, in about a second; it starts in half of the time that the sources take. Each program is named after its
 * content and the list is replaced in one step, so two that build at once are not in each other's way.
 * @param {string} cache
 */
async function build(cache) {
  const { metafile, outputFiles } = await require("esbuild").build({
    entryPoints: [join(__dirname, "..", "command", "main.ts")],
    absWorkingDir: cache,
    bundle: true,
    platform: "node",
    target: "node20",
    outfile: "hybridnet.js",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: [{ name: "places", setup: (building) => keepPlaces(building, cache) }],
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const program = `hybridnet-${createHash("sha256").update(contents).digest("hex").slice(0, 16)}.js`;
  const inputs = [...Object.keys(metafile.inputs), relative(cache, __filename)];
  const sources = inputs.map((path) => [path, ...stateOf(join(cache, path))]);
  replace(join(cache, program), contents);
  replace(listIn(cache), JSON.stringify({ program, sources }));
  removeOlder(cache, program);
  return join(cache, program);
}

/**
 * Whoever has read the list before may still be about to start one, so they stay for a minute.
 * @param {string} cache
 * @param {string} program the one that stays
 */
function removeOlder(cache, program) {
  for (const file of readdirSync(cache)) {
    const path = join(cache, file);
    if (/^hybridnet-.*\.js$/.test(file) && file !== program && Date.now() - statSync(path).mtimeMs > 60_000)
      rmSync(path, { force: true });
  }
}

/**
 * What a source names relative to its own place is named relative to the program's, so that both can be moved.
 * @param {import("esbuild").PluginBuild} building
 * @param {string} cache
 */
function keepPlaces(building, cache) {
  building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
    const place = `require("node:path").join(__dirname, ${JSON.stringify(relative(cache, dirname(path)))})`;
    return { contents: readFileSync(path, "utf8").replace(/\b__dirname\b/g, place), loader: "ts" };
  });
  building.onResolve({ filter: apart }, ({ path, importer }) => ({
    path: relative(cache, createRequire(importer).resolve(path)),
    external: true,
  }));
}

/** @param {string} path */
function stateOf(path) {
  const { mtimeMs, size } = statSync(path);
  return [mtimeMs, size];
}

/**
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
function replace(path, contents) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, contents);
  renameSync(own, path);
}

module.exports = { builtIn, build };
