import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textFiles } from "./files.mjs";
import { goesWith, withoutParts } from "./marks.mjs";
import { withoutScripts } from "./scripts.mjs";

/** Folders that a fork can do without, by the word that marks what goes with them. */
export const folders = { toolkit: "packages/toolkit", network: "packages/network", maintain: "maintain" };

/**
 * Takes folders out of a checkout, with everything that follows from it: what is marked, npm scripts, lines of
 * lint settings, the lock file. Needs neither network nor installed packages.
 * @param {string} root
 * @param {readonly (keyof typeof folders)[]} kinds
 * @param {readonly string[]} tarballs packages that npm installs instead, seen from the root
 * @returns {{ files: readonly string[], scripts: readonly string[] }} what is gone
 * @throws {Error} where marks do not match, and nothing is changed then; or where npm fails
 */
export function remove(root, kinds, tarballs = []) {
  const gone = kinds.map((kind) => folders[kind]);
  const changes = textFiles(root, gone).map(({ file, text }) => ({
    file,
    text,
    after: kinds.includes(goesWith(text))
      ? undefined
      : withoutNamesIn(withoutParts(text, kinds, file), file, gone),
  }));
  const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const scripts = withoutScripts(project.scripts, gone, kinds.includes("toolkit"));

  for (const { file, text, after } of changes) {
    if (after === undefined) rmSync(join(root, file));
    else if (after !== text) writeFileSync(join(root, file), after);
  }
  for (const folder of gone) rmSync(join(root, folder), { recursive: true, force: true });
  writeJson(join(root, "package.json"), { ...project, scripts: scripts.kept });
  npm(root, "install", ...tarballs, ...offline);
  dropFolders(join(root, "package-lock.json"), gone);
  return {
    files: [...gone, ...changes.filter(({ after }) => after === undefined).map(({ file }) => file)],
    scripts: scripts.gone,
  };
}

/** The lock file follows from itself: every package that stays is in it. */
const offline = ["--package-lock-only", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];

/** Older npm keeps what it knows of a workspace that is gone. */
function dropFolders(file, gone) {
  const lock = JSON.parse(readFileSync(file, "utf8"));
  for (const folder of gone) delete lock.packages[folder];
  writeJson(file, lock);
}

/** Settings in JSON can have no marks: a line that holds one path below a folder that is gone goes. */
function withoutNamesIn(text, file, gone) {
  if (!file.endsWith(".json") || file.includes("/") || file.startsWith("package")) return text;
  const lines = text
    .split("\n")
    .filter((line) => !gone.some((folder) => new RegExp(`^\\s*"!?${folder}/[^"]*",?$`).test(line)));
  return lines.join("\n").replaceAll(/,(\n\s*[\]}])/g, "$1");
}

function npm(root, ...words) {
  const { status, stdout, stderr } = spawnSync("npm", words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm ${words.join(" ")} failed:\n${stdout}${stderr}`);
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
