import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Block } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { root } from "./rehearsal";

/** A copy of what git knows of this checkout, with another network, and with its installed packages. */
export function checkoutIn(folder: string, network: Block): string {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of files.split("\n").filter((it) => it !== "" && !/^(__tests__|config)\//.test(it))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "config"));
  writeNetwork(folder, network);
  return folder;
}

/** Another network in such a copy. */
export function writeNetwork(checkout: string, network: Block): void {
  writeFileSync(join(checkout, "config", "network.yaml"), stringify(network));
}
