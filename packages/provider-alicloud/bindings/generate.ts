/**
 * Writes the bindings, or with `--check` only says whether those on disk are what the model gives.
 *
 *   node -r @hybridnet/network/typescript packages/provider-alicloud/bindings/generate.ts [--check]
 *
 * Exit status: 0 written, or fresh; 1 stale, or unknown arguments.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { provider } from "../model/provider";
import { filesBelow, type GeneratedFiles, generatedFiles } from "./generated-files";

/** One line for each file that differs from what the model gives; none when the folder is fresh. */
function staleness(expected: GeneratedFiles, folder: string): readonly string[] {
  const present = new Set(existsSync(folder) ? filesBelow(folder) : []);
  const wanted = [...expected].flatMap(([path, text]) => {
    if (!present.has(path)) return [`missing  ${path}`];
    return readFileSync(join(folder, path), "utf8") === text ? [] : [`stale    ${path}`];
  });
  const extra = [...present].filter((path) => !expected.has(path)).map((path) => `extra    ${path}`);
  return [...wanted, ...extra].sort();
}

/** Replaces everything in the folder. */
function writeFiles(files: GeneratedFiles, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Does what the arguments ask for, with the bindings in this folder, and returns the exit status. */
export async function run(args: readonly string[], folder: string): Promise<number> {
  const unknown = args.find((argument) => argument !== "--check");
  if (unknown !== undefined) {
    console.error(
      `unknown argument ${unknown}; usage: node -r @hybridnet/network/typescript packages/provider-alicloud/bindings/generate.ts [--check]`,
    );
    return 1;
  }
  const files = await generatedFiles(provider);
  if (!args.includes("--check")) {
    writeFiles(files, folder);
    console.log(`wrote ${files.size} files of ${provider.source} ${provider.version}`);
    return 0;
  }
  const lines = staleness(files, folder);
  if (lines.length === 0) {
    console.log(`bindings are fresh: ${files.size} files`);
    return 0;
  }
  for (const line of lines) console.error(line);
  console.error(
    `${lines.length} of the bindings' files are not what the model gives; mend them with: node -r @hybridnet/network/typescript packages/provider-alicloud/bindings/generate.ts`,
  );
  return 1;
}

if (require.main === module) {
  run(process.argv.slice(2), join(__dirname, "..", "lib")).then((code) => {
    process.exitCode = code;
  });
}
