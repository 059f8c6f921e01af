import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { Network } from "@hybridnet/network";
import { buildApp } from "../../stacks/app";
import { copyLockFiles } from "../../stacks/lock-files";

/** What a synth writes: text by path, seen from its folder. */
export type SynthFiles = ReadonlyMap<string, string>;

/** One file of the committed synth that is not what a synth writes now. */
export interface Difference {
  readonly file: string;
  readonly what: "missing" | "stale" | "left over";
}

/** Synthesizes into a folder of its own, so that nothing of an earlier synth is among the files. */
export function synthFiles(network: Network, locks?: string): SynthFiles {
  const outdir = mkdtempSync(join(tmpdir(), "committed-"));
  try {
    buildApp(network, outdir).synth();
    copyLockFiles(outdir, locks);
    return filesBelow(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Differences between the folder and the synth, by path; none where it is fresh. */
export function differences(folder: string, wanted: SynthFiles): readonly Difference[] {
  const found = filesBelow(folder);
  const all = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return all.flatMap((file): readonly Difference[] => {
    if (!found.has(file)) return [{ file, what: "missing" }];
    if (!wanted.has(file)) return [{ file, what: "left over" }];
    return found.get(file) === wanted.get(file) ? [] : [{ file, what: "stale" }];
  });
}

/** Makes the folder hold the synth and nothing else. */
export function writeFiles(folder: string, files: SynthFiles): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function filesBelow(folder: string): SynthFiles {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(folder, file), readFileSync(file, "utf8")];
    }),
  );
}
