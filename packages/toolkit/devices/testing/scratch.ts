import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { called } from "../../command/testing/call";
import { runDevices } from "../run";

/** The checkout of the test that is running: an empty folder at first. */
export let scratch = "";

/** Makes it for every test of the file that calls this: several test files are run in one process. */
export function inScratch(): void {
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), "device-config-"));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));
}

/** Runs the command on the worked example, or another one, in an empty folder. */
export async function run(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { exitCode, out, err } = await called(["devices", ...words], runDevices, {
    env: { PATH: process.env.PATH, NETWORK_CONFIG: exampleFile("worked-example"), ...env },
    folder: scratch,
  });
  return { exitCode, said: linesOf(out), faults: linesOf(err) };
}

const linesOf = (text: string) => text.split("\n").slice(0, -1);
/** The files below a folder, sorted. */
export const written = (folder = "device-config") =>
  readdirSync(join(scratch, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(scratch.length + folder.length + 2))
    .sort();
export const read = (path: string) => readFileSync(join(scratch, path), "utf8");
/** Saved outputs of vpn-standby. */
export const outputs = (ips: unknown) =>
  JSON.stringify({ tunnel_public_ips: { value: ips, type: "x", sensitive: false } });
export const save = (name: string, text: string) => writeFileSync(join(scratch, name), text);

/** A stack's folder and a stand-in for terraform that says this and writes down what it was asked. */
export function fakeTerraform(stdout: string, { status = 0, stderr = "" } = {}) {
  mkdirSync(join(scratch, "cdktf.out", "stacks", "vpn-standby"), { recursive: true });
  save("said.json", stdout);
  save(
    "terraform",
    `#!/bin/sh\n(echo "$@"; pwd) > ${scratch}/asked\ncat ${scratch}/said.json\necho '${stderr}' >&2\nexit ${status}\n`,
  );
  chmodSync(join(scratch, "terraform"), 0o755);
  return { TERRAFORM_BINARY_NAME: join(scratch, "terraform") };
}
