import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { call } from "../../command/testing/call";
import { exampleStates } from "./example-states";
import { type States, stateFileOf, statesOf } from "./states";

/** What is deployed of the worked example. */
export const whole = exampleStates("worked-example");
/** The folder of the test that is running: empty at first. */
export let folder = "";

/** Makes it for every test of the file that calls this: several test files are run in one process. */
export function inFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "failover-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
}

/** What `hybridnet failover WORDS` does, with the worked example unless another file is named. */
export function command(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return call(["failover", ...words], { NETWORK_CONFIG: exampleFile("worked-example"), ...env });
}

/** Files as somebody saved them. */
export function saved(states: States): readonly string[] {
  return statesOf(states).map(({ stack, text }) => {
    const file = join(folder, `${stack}.json`);
    writeFileSync(file, text);
    return file;
  });
}

/**
 * A folder of synthesized stacks and a stand-in for terraform that answers with their states. It notes
 * what it was asked, and what it was given to write a plan to.
 */
export function app(states: States, terraform = "exit 9") {
  const out = join(folder, "cdktf.out");
  const dependencies = { "vpn-standby": ["cen-core"], "cen-core": ["connectivity"], connectivity: [] };
  for (const { stack, text } of statesOf(states)) {
    const place = join(out, "stacks", stack);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "state.json"), text);
    writeFileSync(join(place, "state.tfstate"), stateFileOf(states[stack] ?? []));
  }
  const stacks = Object.fromEntries(
    Object.entries(dependencies).map(([name, needs]) => [
      name,
      { workingDirectory: `stacks/${name}`, dependencies: needs },
    ]),
  );
  writeFileSync(join(out, "manifest.json"), JSON.stringify({ stacks }));
  const binary = join(folder, "terraform");
  const script = [
    "#!/bin/sh",
    `echo "$(basename "$PWD") $1 $2" >> ${folder}/log`,
    `if [ "$1" = plan ]; then for word in "$@"; do case "$word" in -out=*) stat -c %a "$(dirname "\${word#-out=}")" >> ${folder}/modes; echo "\${word#-out=}" >> ${folder}/plans; esac; done; fi`,
    terraform === "" ? "" : `if [ -e ${folder}/broken ]; then ${terraform}; fi`,
    '[ "$1" = show ] && cat state.json',
    '[ "$1" = state ] && cat state.tfstate',
    "exit 0",
  ];
  writeFileSync(binary, script.join("\n"));
  chmodSync(binary, 0o700);
  return { out, env: { PATH: process.env.PATH, TERRAFORM_BINARY_NAME: binary } };
}

/** What a rehearsal leaves with --keep: the manifest and the state files. */
export function kept(states: States) {
  const { out } = app(states);
  mkdirSync(join(folder, "state"));
  for (const { stack } of statesOf(states)) {
    const path = `../../../state/${stack}.tfstate`;
    writeFileSync(join(folder, "state", `${stack}.tfstate`), stateFileOf(states[stack] ?? []));
    writeFileSync(
      join(out, "stacks", stack, "cdk.tf.json"),
      JSON.stringify({ terraform: { backend: { local: { path } } } }),
    );
  }
  return { out, env: { REHEARSAL_DIR: folder } };
}

/** The lines of a file in the folder. */
export const read = (name: string) => readFileSync(join(folder, name), "utf8").trim().split("\n");
