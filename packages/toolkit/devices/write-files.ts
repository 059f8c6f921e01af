import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DeviceFile } from "./device-files";

/** Writes the files below a folder. A file is never there with another mode than its own, not even for a moment. */
export function writeFiles(folder: string, files: readonly DeviceFile[]): void {
  for (const { path, text, mode } of files) {
    const file = join(folder, path);
    const fresh = `${file}.new`;
    mkdirSync(dirname(file), { recursive: true });
    rmSync(fresh, { force: true });
    writeFileSync(fresh, text, { mode, flag: "wx" });
    chmodSync(fresh, mode);
    renameSync(fresh, file);
  }
}

/** Files in the devices' folders that are not among these: of a device of another vendor, say, and perhaps with secrets. */
export function leftBeside(folder: string, files: readonly DeviceFile[]): readonly string[] {
  const written = new Set(files.map(({ path }) => path));
  const folders = new Set(files.map(({ path }) => dirname(path)));
  return [...folders].flatMap((device) =>
    readdirSync(join(folder, device))
      .map((name) => [device, name].join("/"))
      .filter((path) => !written.has(path))
      .sort(),
  );
}
