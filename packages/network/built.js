// @ts-check
// Node runs a program of TypeScript as one file that is built of it: node -r @hybridnet/network/built FILE.
//
// The sources and the packages that they use are hundreds of files, and to load them takes longer than all that a
// synth or most commands then do. The file is kept, with what V8 has compiled of it, until a source changes.
const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync, rmSync, statSync } = require("node:fs");
const Module = require("node:module");
const { dirname, join, relative, resolve } = require("node:path");
const { Script } = require("node:vm");
const { ownCache, replace } = require("./own-cache");

/** Loaded by few commands, and larger than all the rest. */
const apart = /^(@alicloud\/|@dagrejs\/dagre$|esbuild$|openpgp$|undici$)/;

/**
 * Files of one program begin with this in the cache.
 * @param {string} cache
 * @param {string} entry
 */
const nameOf = (cache, entry) =>
  `program-${createHash("sha256").update(relative(cache, entry)).digest("hex").slice(0, 16)}`;

/**
 * The program as one file of JavaScript, where one is kept and no source has changed since.
 * @param {string} cache
 * @param {string} entry
 * @returns {string | undefined} its path
 */
function builtIn(cache, entry) {
  try {
    /** @type {{ program: string, sources: [string, number, number][] }} */
    const { program, sources } = JSON.parse(
      readFileSync(join(cache, `${nameOf(cache, entry)}.json`), "utf8"),
    );
    if (!sources.every(([path, ...state]) => `${state}` === `${stateOf(join(cache, path))}`))
      return undefined;
    statSync(join(cache, program));
    return join(cache, program);
  } catch {
    return undefined;
  }
}

/**
 * Builds it, in about a second. Each program is named after its content and the list is replaced in one step, so two
 * that build at once are not in each other's way.
 * @param {string} cache
 * @param {string} entry
 */
async function build(cache, entry) {
  const { metafile, outputFiles } = await require("esbuild").build({
    entryPoints: [entry],
    absWorkingDir: cache,
    bundle: true,
    platform: "node",
    target: "node20",
    supported: { "dynamic-import": false },
    outfile: "program.js",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: [{ name: "places", setup: (building) => keepPlaces(building, dirname(entry)) }],
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const name = nameOf(cache, entry);
  const program = `${name}-${createHash("sha256").update(contents).digest("hex").slice(0, 16)}.js`;
  const inputs = [...Object.keys(metafile.inputs), relative(cache, __filename)];
  const sources = inputs.map((path) => [path, ...stateOf(join(cache, path))]);
  replace(join(cache, program), contents);
  replace(join(cache, `${name}.json`), JSON.stringify({ program, sources }));
  removeOlder(cache, name, program);
  return join(cache, program);
}

/**
 * Whoever has read the list before may still be about to start one, so they stay for a minute. What was built of
 * checkouts that are gone goes after a day.
 * @param {string} cache
 * @param {string} name
 * @param {string} program the one that stays
 */
function removeOlder(cache, name, program) {
  for (const file of readdirSync(cache)) {
    if (!file.startsWith("program-") || file.startsWith(program)) continue;
    const seconds = file.startsWith(`${name}-`) ? 60 : file.startsWith(name) ? Infinity : 86_400;
    const state = statSync(join(cache, file), { throwIfNoEntry: false });
    if (state && Date.now() - state.mtimeMs > 1000 * seconds) rmSync(join(cache, file), { force: true });
  }
}

/**
 * What a source names relative to its own place is named relative to the entry's, so that all can be moved.
 * @param {import("esbuild").PluginBuild} building
 * @param {string} place
 */
function keepPlaces(building, place) {
  building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
    const own = `require("node:path").join(__dirname, ${JSON.stringify(relative(place, dirname(path)))})`;
    return { contents: readFileSync(path, "utf8").replace(/\b__dirname\b/g, own), loader: "ts" };
  });
  building.onResolve({ filter: apart }, ({ path, importer }) => ({
    path: `./${relative(place, Module.createRequire(importer).resolve(path))}`,
    external: true,
  }));
}

/**
 * Every change of a file changes the time of its state, also one that keeps the time of its content, as npm does.
 * @param {string} path
 */
function stateOf(path) {
  const { ctimeMs, size } = statSync(path);
  return [ctimeMs, size];
}

/**
 * Runs what was built in place of the entry, whose own place `__dirname` and `require` keep to.
 * @param {string} program
 * @param {string} entry
 */
function runBuilt(program, entry) {
  const kept = `${program}.compiled`;
  const cachedData = contentsOf(kept);
  const script = new Script(Module.wrap(readFileSync(program, "utf8")), {
    filename: program,
    ...(cachedData && { cachedData }),
  });
  process.on("exit", () => {
    const isUsed = cachedData && !script.cachedDataRejected;
    // V8 compiles a function when it is called, so a run that does more has more to keep.
    if (!isUsed || performance.now() > 1000)
      keep(kept, script.createCachedData(), isUsed ? cachedData.length : 0);
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, Module.createRequire(entry), module, entry, dirname(entry));
}

/**
 * @param {string} path
 * @param {Buffer} data
 * @param {number} before bytes that are kept already
 */
function keep(path, data, before) {
  try {
    if (data.length > 1.25 * before) replace(path, data);
  } catch {
    // The next run compiles it once more.
  }
}

/** @param {string} path */
function contentsOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Runs a program of TypeScript: built where it can be, and else from its sources.
 * @param {string} entry absolute path
 * @param {() => unknown} runSources
 */
function run(entry, runSources = () => require(entry)) {
  // Only who debugs needs lines of TypeScript, which cdktf keeps with each token.
  const cache = process.env.CDKTF_LOG_LEVEL === "debug" ? undefined : ownCache();
  const program = cache && (builtIn(cache, entry) ?? buildApart(cache, entry));
  if (program) return runBuilt(program, entry);
  require("./typescript");
  runSources();
}

/**
 * In a process of its own, because what is required has to be there at once.
 * @param {string} cache
 * @param {string} entry
 */
function buildApart(cache, entry) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status } = spawnSync(process.execPath, [__filename, entry], { env, stdio: "ignore" });
  return status === 0 ? builtIn(cache, entry) : undefined;
}

module.exports = { builtIn, build, run };

const [, started = "", entry = ""] = process.argv;
if (require.main === module) {
  const cache = ownCache();
  if (cache) build(cache, resolve(entry)).catch(() => process.exit(1));
} else if (require.main === undefined && started.endsWith(".ts")) {
  // Required before the program: in its place comes what was built of it.
  const { _extensions: loaders } = /** @type {{ _extensions: Record<string, Function> }} */ (
    /** @type {unknown} */ (Module)
  );
  loaders[".ts"] = (/** @type {unknown} */ module, /** @type {string} */ file) =>
    run(file, () => loaders[".ts"]?.(module, file));
}
