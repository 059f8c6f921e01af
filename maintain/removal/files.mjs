import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Made by a command, or by somebody else: nothing in such folders is marked. */
const made =
  /^(node_modules|\.git|cdktf\.out|\.rehearsal.*|\.backend-bootstrap|\.template|\.terraform|\.tools|state|coverage|lib)$/;

/**
 * Text files of a checkout by their path, without those below some folders.
 * @returns {readonly { file: string, text: string }[]}
 */
export function textFiles(root, without = [], folder = "") {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (without.includes(file)) return [];
    if (entry.isDirectory()) return made.test(entry.name) ? [] : textFiles(root, without, file);
    if (!entry.isFile() || entry.name === "package-lock.json") return [];
    const text = readFileSync(join(root, file), "utf8");
    return text.includes("\0") ? [] : [{ file, text }];
  });
}
