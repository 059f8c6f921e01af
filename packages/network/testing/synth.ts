import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { parseNetwork } from "../load";
import type { Network } from "../network";
import { renderProblems } from "../problems";

/** The stacks that every network has, in the order in which they are deployed. */
export const stackNames = ["connectivity", "cen-core", "vpn-standby"] as const;
export type StackName = (typeof stackNames)[number];

/** A block of Terraform JSON. */
export type Block = { readonly [name: string]: unknown };

/** The synthesized JSON of one stack, as far as tests look at it. */
export interface StackJson {
  readonly text: string;
  readonly json: Block;
  /** All resources of a type by their name; none where the stack has none. */
  resources(type: string): Readonly<Record<string, Block>>;
  /** One resource or data source by its address, such as `alicloud_vpc.production` or `data.x.y`. */
  at(address: string): Block;
  /** Addresses of all resources and data sources, sorted. */
  readonly addresses: readonly string[];
  readonly outputs: Readonly<Record<string, Block>>;
  readonly variables: Readonly<Record<string, Block>>;
}

/** The fourth stack is there only where the network is watched. */
export type Synth = Readonly<Record<StackName, StackJson>> & { readonly monitoring?: StackJson };

export const exampleNames = ["worked-example", "single-tunnel", "bfd", "multi-site"] as const;
export type ExampleName = (typeof exampleNames)[number];

export function exampleFile(name: ExampleName): string {
  return join(__dirname, "..", "examples", `${name}.yaml`);
}

/** The plain data of an example, fresh each time, for a test to change. */
export function exampleData(name: ExampleName): Block {
  return parse(readFileSync(exampleFile(name), "utf8"));
}

/** Changes one value of plain data in place; `undefined` takes the key out. */
export function put(data: Block, path: readonly (string | number)[], value: unknown): Block {
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Block)[key as string], data);
  if (last === undefined || typeof parent !== "object" || parent === null)
    throw new Error(`no ${path.join(".")}`);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return data;
}

/** The network of plain data that must be valid. */
export function networkOf(data: Block): Network {
  const loaded = parseNetwork(stringify(data), "test.yaml");
  if (!loaded.ok) throw new Error(renderProblems(loaded.problems));
  return loaded.network;
}

/** An app of constructs, as far as tests look at it. */
export interface App {
  synth(): void;
  readonly node: { findAll(): readonly object[]; readonly children: readonly object[] };
}

/**
 * The app of the checkout that the tests run in. This package knows nothing of it, and loads it only where a test
 * synthesizes: cdktf takes most of a second.
 */
export function buildApp(network: Network, outdir?: string): App {
  const app: { buildApp(network: Network, outdir?: string): App } = require(
    join(process.cwd(), "stacks", "app"),
  );
  return app.buildApp(network, outdir);
}

/** Synthesizes plain data through the real app and reads back what it wrote. */
export function synth(data: Block): Synth {
  const outdir = mkdtempSync(join(tmpdir(), "synth-"));
  try {
    buildApp(networkOf(data), outdir).synth();
    return readSynth(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const examples = new Map<ExampleName, Synth>();

/** An example as it is; made once, since nothing changes it. */
export function synthExample(name: ExampleName): Synth {
  const made = examples.get(name) ?? synth(exampleData(name));
  examples.set(name, made);
  return made;
}

export function readSynth(outdir: string): Synth {
  const [connectivity, cenCore, vpnStandby] = stackNames;
  return {
    [connectivity]: readStack(outdir, connectivity),
    [cenCore]: readStack(outdir, cenCore),
    [vpnStandby]: readStack(outdir, vpnStandby),
    ...(existsSync(join(outdir, "stacks", "monitoring")) && { monitoring: readStack(outdir, "monitoring") }),
  };
}

function readStack(outdir: string, stack: keyof Synth): StackJson {
  const text = readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8");
  const json: Block = JSON.parse(text);
  const resources = byType(json.resource);
  const data = byType(json.data);
  return {
    text,
    json,
    resources: (type) => resources[type] ?? {},
    at: (address) => {
      const [type = "", name = ""] = address.replace(/^data\./, "").split(".");
      const found = (address.startsWith("data.") ? data : resources)[type]?.[name];
      if (found === undefined) throw new Error(`no ${address} in ${stack}`);
      return found;
    },
    addresses: [...addressesOf(resources, ""), ...addressesOf(data, "data.")].sort(),
    outputs: (json.output ?? {}) as Record<string, Block>,
    variables: (json.variable ?? {}) as Record<string, Block>,
  };
}

function byType(section: unknown): Record<string, Record<string, Block>> {
  return (section ?? {}) as Record<string, Record<string, Block>>;
}

function addressesOf(section: Record<string, Record<string, Block>>, prefix: string): readonly string[] {
  return Object.entries(section).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${prefix}${type}.${name}`),
  );
}
