/**
 * What a release is made of.
 *
 * - `node maintain/template/release.mjs version 0.2.0` writes a version wherever it stands;
 * - `node maintain/template/release.mjs pack v0.2.0 FOLDER` writes the tarballs of that tag and its changelog
 *   into a folder. The tag and the packages' versions must be equal: a tarball that says another version
 *   than its release would not replace the one that a fork has.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const packed = ["network", "toolkit"];
/** Projects that share one version: the packages of the template, and what uses them by it. */
const versioned = ["", "maintain", ...packed.map((name) => `packages/${name}`)];

function run(program, ...words) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} failed:\n${stdout}${stderr}`);
  return stdout;
}

function projectOf(folder) {
  const file = join(root, folder, "package.json");
  return { file, json: JSON.parse(readFileSync(file, "utf8")) };
}

function writeVersion(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version such as 0.2.0.`);
  for (const { file, json } of versioned.map(projectOf)) {
    json.version = version;
    for (const name of Object.keys(json.dependencies))
      if (name.startsWith("@hybridnet/")) json.dependencies[name] = version;
    writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
  }
  run(
    "npm",
    "install",
    "--package-lock-only",
    "--ignore-scripts",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
  );
}

function pack(tag, folder) {
  const faults = versioned
    .map((it) => ({ it, version: projectOf(it).json.version }))
    .filter(({ version }) => `v${version}` !== tag)
    .map(({ it, version }) => `${join(it, "package.json")} says ${version}, and the tag is ${tag}.`);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  mkdirSync(folder, { recursive: true });
  run("npm", "pack", "--pack-destination", folder, ...packed.flatMap((name) => ["-w", `packages/${name}`]));
  writeFileSync(join(folder, "CHANGELOG.md"), changelog(tag));
}

/** What was committed since the tag before, what a fork gets with the tarballs first. */
function changelog(tag) {
  const before = spawnSync("git", ["describe", "--tags", "--abbrev=0", "--match", "v*", `${tag}^`], {
    cwd: root,
    encoding: "utf8",
  });
  const previous = before.status === 0 ? before.stdout.trim() : undefined;
  const range = previous === undefined ? tag : `${previous}..${tag}`;
  const folders = packed.map((name) => `packages/${name}`);
  const subjects = (...paths) =>
    run("git", "log", "--no-merges", "--format=%s (%h)", range, "--", ...paths)
      .split("\n")
      .filter(Boolean);
  const inPackages = subjects(...folders);
  const elsewhere = subjects(".").filter((subject) => !inPackages.includes(subject));
  const section = (title, lines) =>
    lines.length === 0 ? [] : [`## ${title}`, "", ...lines.map((line) => `- ${escaped(line)}`), ""];
  return [
    `# ${tag}`,
    "",
    previous === undefined ? "The first release." : `Since ${previous}:`,
    "",
    ...section("In the tarballs", inPackages),
    ...section("In the template", elsewhere),
  ].join("\n");
}

const escaped = (text) => text.replaceAll(/[\\`*_[\]<>&#]/g, "\\$&");

const [command, ...words] = process.argv.slice(2);
try {
  if (command === "version" && words.length === 1) writeVersion(words[0]);
  else if (command === "pack" && words.length === 2) pack(...words);
  else throw new Error("usage: node maintain/template/release.mjs version VERSION | pack TAG FOLDER");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
