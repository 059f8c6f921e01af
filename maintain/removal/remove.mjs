import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textFiles } from "./files.mjs";
import { goesWith, withoutParts } from "./marks.mjs";
import { withoutScripts } from "./scripts.mjs";

/**
 * Takes folders out of a checkout, with everything that follows from it: what is marked, npm scripts, lines of
 * settings, the lock file. Neither network nor installed packages are needed for what the lock file has.
 * @param {string} root
 * @param {object} what
 * @param {readonly string[]} what.folders
 * @param {readonly string[]} what.marks words of what goes, see marks.mjs
 * @param {readonly string[]} [what.tarballs] packages that npm installs instead, seen from the root
 * @returns {{ files: readonly string[], scripts: readonly string[] }} what is gone
 * @throws {Error} where marks do not match, and nothing is changed then; or where npm fails
 */
export function remove(root, { folders, marks, tarballs = [] }) {
  const changes = textFiles(root, folders).map(({ file, text }) => {
    const isGone = marks.includes(goesWith(text));
    return { file, text, after: isGone ? undefined : changed(file, text, { folders, marks, tarballs }) };
  });
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { kept, gone } = withoutScripts(scripts, folders, marks.includes("toolkit"));

  for (const { file, text, after } of changes) {
    if (after === undefined) rmSync(join(root, file));
    else if (after !== text) writeFileSync(join(root, file), after);
  }
  for (const folder of folders) rmSync(join(root, folder), { recursive: true, force: true });
  edit(join(root, "package.json"), (it) => ({
    ...it,
    workspaces: it.workspaces.filter((folder) => !folders.includes(folder)),
    scripts: kept,
  }));
  npm(
    root,
    "install",
    ...tarballs,
    "--package-lock-only",
    "--ignore-scripts",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
  );
  edit(join(root, "package-lock.json"), (lock) => ({
    ...lock,
    // Older npm keeps what it knows of a workspace that is gone.
    packages: Object.fromEntries(Object.entries(lock.packages).filter(([path]) => !folders.includes(path))),
  }));
  return {
    files: [...folders, ...changes.filter(({ after }) => after === undefined).map(({ file }) => file)],
    scripts: gone,
  };
}

function changed(file, text, { folders, marks, tarballs }) {
  const left = withoutParts(text, marks, file);
  // Settings in JSON can have no marks.
  if (/^[\w.-]+\.jsonc?$/.test(file) && !file.startsWith("package")) return withoutPaths(left, folders);
  return tarballs.length === 0
    ? left
    : left.replaceAll(/packages\/(network|toolkit)\//g, "node_modules/@hybridnet/$1/");
}

/** Without the lines that hold one string, and that a path below a folder. */
function withoutPaths(text, folders) {
  const path = new RegExp(`^\\s*"!?(${folders.join("|")})/[^"]*",?$`);
  const lines = text.split("\n").filter((line) => !path.test(line));
  return lines.join("\n").replaceAll(/,(\n\s*[\]}])/g, "$1");
}

function edit(file, change) {
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(readFileSync(file, "utf8"))), null, 2)}\n`);
}

function npm(root, ...words) {
  const { status, stdout, stderr } = spawnSync("npm", words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm ${words.join(" ")} failed:\n${stdout}${stderr}`);
}
