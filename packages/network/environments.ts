import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix, resolve } from "node:path";
import { defaultNetworkFile, loadNetwork } from "./load";
import type { Backend, Network } from "./network";
import type { LocatedProblem } from "./problems";
import { readYaml } from "./read-yaml";

/**
 * Environments, such as test and production, are the network files that lie together in `config/`. Which one a
 * command is about is said by `NETWORK_CONFIG`; what it writes for any but the plain one, `config/network.yaml`,
 * has the environment's name at its end.
 */
const folder = dirname(defaultNetworkFile);
const isNetworkFile = /\.ya?ml$/;

/** The network file that an environment of variables names. */
export function networkFileOf(env: NodeJS.ProcessEnv): string {
  return env.NETWORK_CONFIG || defaultNetworkFile;
}

/** All network files of a checkout's `config/`, sorted, as paths relative to the checkout. */
export function networkFilesIn(checkout: string): readonly string[] {
  const place = join(checkout, folder);
  const names = existsSync(place) ? readdirSync(place) : [];
  return names
    .filter((name) => isNetworkFile.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/**
 * The environment that a network file describes: `test` for `config/test.yaml`. Undefined for the plain one and
 * for a file elsewhere, an example say, which is no environment of the checkout.
 *
 * @param file absolute, or relative to the checkout, as `NETWORK_CONFIG` has it
 */
export function environmentOf(file: string, checkout = process.cwd()): string | undefined {
  const isPlain = resolve(checkout, file) === resolve(checkout, defaultNetworkFile);
  return isPlain || !isEnvironment(file, checkout) ? undefined : basename(file).replace(isNetworkFile, "");
}

function isEnvironment(file: string, checkout: string): boolean {
  return dirname(resolve(checkout, file)) === resolve(checkout, folder);
}

/** Where something goes that is written for a network file: `cdktf.out`, or `cdktf.out.test`. */
export function placeFor(name: string, environment: string | undefined): string {
  return environment === undefined ? name : `${name}.${environment}`;
}

/**
 * Why a network file is not synthesized into a folder: Terraform remembers there where another environment keeps
 * its state, and would offer to move it. Undefined where nothing speaks against it.
 */
export function foreignOutput(file: string, outdir: string, checkout = process.cwd()): string | undefined {
  const [wanted, name] = [placeFor("cdktf.out", environmentOf(file, checkout)), basename(outdir)];
  const isOfAnother = name !== wanted && /^cdktf\.out(\.|$)/.test(name);
  if (
    !isOfAnother ||
    !isEnvironment(file, checkout) ||
    dirname(resolve(checkout, outdir)) !== resolve(checkout)
  )
    return;
  const other =
    name === "cdktf.out" ? defaultNetworkFile : `${folder}/${name.slice("cdktf.out.".length)}.yaml`;
  return `${file} is not synthesized into ${name}, which is for ${other}: set CDKTF_OUTPUT=${wanted}, or NETWORK_CONFIG=${other}.`;
}

/**
 * The other network files of `config/` that keep their state where this one does: a deployment of one would
 * destroy what the other has made. Files that are not valid are passed over, since nothing is deployed of them.
 */
export function sharedState(
  file: string,
  network: Network,
  checkout = process.cwd(),
): readonly LocatedProblem[] {
  if (!isEnvironment(file, checkout)) return [];
  const yaml = readYaml(readFileSync(resolve(checkout, file), "utf8"));
  return networkFilesIn(checkout)
    .filter((other) => resolve(checkout, other) !== resolve(checkout, file))
    .filter((other) => {
      const loaded = loadNetwork(join(checkout, other));
      return loaded.ok && stateIn(loaded.network.backend) === stateIn(network.backend);
    })
    .map((other) => ({
      file,
      position: yaml.ok ? yaml.file.locate(["backend"]) : { line: 1, column: 1 },
      severity: "error",
      code: "BACKEND101",
      path: ["backend"],
      message: `${other} keeps its state in the same place`,
      rule: `each file of ${folder}/ is an environment with a state of its own`,
      remedy: "give one of them another directory, workspacePrefix, prefix or address",
    }));
}

/** What tells the place of one network's state from all others. */
function stateIn(backend: Backend): string {
  switch (backend.type) {
    case "local":
      return JSON.stringify(["local", posix.resolve("/", backend.directory)]);
    case "hcp":
      // A workspace's name is unique in its organization, whatever its project.
      return JSON.stringify(["hcp", backend.hostname, backend.organization, backend.workspacePrefix]);
    case "oss":
      return JSON.stringify(["oss", backend.bucket, backend.prefix]);
    case "http":
      return JSON.stringify(["http", backend.address]);
  }
}

/**
 * Set to anything, this variable makes a synth keep its state in local files, whatever backend the
 * network file names. A rehearsal sets it, so that it can never reach real state.
 */
export const localStateVariable = "NETWORK_LOCAL_STATE";

/** The network with its state in local files, where `wanted`; nothing else of it changes. */
export function withLocalState(network: Network, wanted: boolean): Network {
  return wanted ? { ...network, backend: { type: "local", directory: "state" } } : network;
}
