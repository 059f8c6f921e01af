import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isMap, loadNetwork, type Network, readYaml, renderProblems } from "@hybridnet/network";
import { buildApp } from "../stacks/app";
import { type StackName, stackNames } from "../stacks/contracts/contract";

/** The tests at the root hold for every valid network, so they take the files of this repository as they are. */
export const root = resolve(__dirname, "..");

export const networkFiles: readonly string[] = readdirSync(join(root, "config"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => `config/${name}`);

/** @throws Error with all problems of a file that is not valid. */
export function networkOf(file: string): Network {
  const loaded = loadNetwork(join(root, file));
  if (!loaded.ok) throw new Error(renderProblems(loaded.problems));
  return loaded.network;
}

export type Entries<T> = Readonly<Record<string, T>>;

export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** What a file holds before anything is made of it. */
export function dataOf(file: string): Entries<unknown> {
  const yaml = readYaml(textOf(file));
  if (!yaml.ok || !isMap(yaml.file.value)) throw new Error(`${file} is no map`);
  return yaml.file.value;
}

/** Another network file with this content. JSON is YAML. */
export function writeNetwork(file: string, data: unknown): string {
  writeFileSync(file, JSON.stringify(data));
  return file;
}

/** Names of the secret variables that a network needs, sorted. */
export function secretsOf({ dataCentres }: Network) {
  const circuits = dataCentres.flatMap((site) => site.circuits);
  const tunnels = dataCentres.flatMap(({ vpn }) => vpn?.tunnels ?? []);
  return {
    bgpKeys: circuits.flatMap(({ bgp }) => bgp.keyVariable ?? []).sort(),
    psks: tunnels.map(({ pskVariable }) => pskVariable).sort(),
  };
}

/** The Terraform JSON of one stack, as far as these tests look at it. */
export interface StackJson {
  readonly terraform: {
    readonly backend?: Entries<Entries<unknown>>;
    readonly cloud?: Entries<unknown> & {
      readonly workspaces: { readonly name: string; readonly project?: string };
    };
  };
  readonly resource?: Entries<Entries<Entries<unknown>>>;
  readonly data?: Entries<Entries<Entries<unknown>>>;
  readonly variable?: Entries<Entries<unknown>>;
  readonly output?: Entries<Entries<unknown>>;
}

export interface Synth {
  readonly texts: PerStack<string>;
  readonly stacks: PerStack<StackJson>;
  /** Names of the stacks that each stack depends on. */
  readonly dependencies: PerStack<readonly string[]>;
}

/** The last stack is there only where the network is watched. */
type PerStack<T> = Readonly<Record<Exclude<StackName, "monitoring">, T> & Partial<Record<"monitoring", T>>>;

/** What the app makes of a network. */
export function synth(network: Network): Synth {
  const outdir = mkdtempSync(join(tmpdir(), "synth-"));
  try {
    buildApp(network, outdir).synth();
    return readSynth(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

export function readSynth(outdir: string): Synth {
  const made = stackNames.filter((name) => existsSync(join(outdir, "stacks", name)));
  const perStack = <T>(value: (name: StackName) => T) =>
    Object.fromEntries(made.map((name) => [name, value(name)])) as PerStack<T>;
  const texts = perStack((name) => readFileSync(join(outdir, "stacks", name, "cdk.tf.json"), "utf8"));
  const manifest = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8"));
  return {
    texts,
    stacks: perStack((name) => JSON.parse(texts[name] ?? "")),
    dependencies: perStack((name) => manifest.stacks[name].dependencies),
  };
}
