import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Network } from "@hybridnet/network";
import { type ExampleName, exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { deviceFiles } from "../device-files";
import { publicIps } from "./devices";

/** Writes a network's files as for Linux devices, below a folder, and gives the folders of the devices. */
export function writeLinux(
  scratch: string,
  network: Network,
  secrets?: Readonly<Record<string, string>>,
): readonly string[] {
  const options = { tunnelPublicIps: publicIps, vendor: "linux", ...(secrets && { secrets }) } as const;
  const folders = new Set<string>();
  for (const { path, text, mode } of deviceFiles(network, options)) {
    const file = join(scratch, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
    folders.add(dirname(file));
  }
  return [...folders];
}

/** A network of an example with a few values changed. */
export function changedExample(
  name: ExampleName,
  changes: readonly (readonly [readonly string[], unknown])[],
): Network {
  return networkOf(changes.reduce((data, [path, value]) => put(data, path, value), exampleData(name)));
}
