import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { textFiles } from "./files.mjs";

/**
 * Lines that name what is gone, for the fork's own files that nobody has marked: paths, npm scripts, links of
 * Markdown, and the command where it is gone too.
 * @returns {readonly string[]} `file:line: text`
 */
export function left(root, { files, scripts }, isCommandGone) {
  const names = [
    ...files.map((file) => `(?<![\\w/-])${literal(file)}(?![\\w-])`),
    ...scripts.map((script) => `npm (-s |--silent )?run (--silent )?${literal(script)}(?![\\w:-])`),
    ...(isCommandGone ? ["(?<![@\\w])hybridnet (?!/)", "@hybridnet/toolkit"] : []),
  ];
  const gone = new RegExp(names.join("|"));
  return textFiles(root).flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, at) => {
      const isLeft = gone.test(line) || (file.endsWith(".md") && deadLinks(root, file, line));
      return isLeft ? [`${file}:${at + 1}: ${line.trim()}`] : [];
    }),
  );
}

function deadLinks(root, file, line) {
  const links = [...line.matchAll(/\]\((?![a-z]+:|#|\S*node_modules\/)([^)#\s]+)/g)].map(([, path]) => path);
  return links.some((path) => !existsSync(join(root, dirname(file), path)));
}

function literal(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
