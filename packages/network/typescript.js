// Node runs TypeScript with it: node -r @hybridnet/network/typescript FILE.
//
// tsx runs what it finds in a folder of the machine's temporary one, whose name anybody knows (tsx 4.23,
// dist/temporary-directory), so it gets another place, or none.
const { ownCache } = require("./own-cache");

/** What os.tmpdir reads: the first on Linux and macOS, the others on Windows. */
const names = ["TMPDIR", "TMP", "TEMP"];
const cache = ownCache();
const changed =
  cache === undefined ? { TSX_DISABLE_CACHE: "1" } : Object.fromEntries(names.map((name) => [name, cache]));
const before = Object.keys(changed).map((name) => [name, process.env[name]]);
Object.assign(process.env, changed);
require("tsx/cjs");
for (const [name, value] of before)
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
