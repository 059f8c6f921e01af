import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { PROVIDER_VERSION } from "@cdktf/provider-alicloud";
import { environmentOf, networkFileOf, placeFor } from "@hybridnet/network";
import { exitCodes, Stop } from "../../command/exit-codes";
import { programsToGuard, type TerraformBinary } from "../../terraform/find-terraform";
import type { ShownStack } from "../../terraform/shown";
import { readState } from "../../terraform/state";
import { stacksIn } from "../../terraform/synthesized";
import { checkFolder, refusal } from "../guard/check-folder";
import { guardScript } from "../guard/script";
import { layDoor } from "../guard/way";
import type { ProviderBinary } from "../real/find-provider";
import { layOut, onlySource } from "../real/plugin-folder";

/** The folder of a rehearsal and what lies in it. Nothing outside of it is ever written. */
export interface Place {
  readonly folder: string;
  /** Synthesized stacks; the CLI's `CDKTF_OUTPUT`. */
  readonly output: string;
  /** Where the stacks' relative backend path leads to. */
  readonly states: string;
  readonly account: string;
  readonly cliConfig: string;
  readonly binaries: string;
  /** What clients of the account's API need to trust it. */
  readonly api: string;
  /** The real provider, as Terraform looks for it. */
  readonly plugins: string;
  /** The stand-in's socket and the way to the account, while the rehearsal is open; for its owner alone. */
  readonly door: string;
}

/**
 * The place below a checkout, one for each environment; `REHEARSAL_DIR` names another one, so that two rehearsals
 * can run at once.
 */
export function placeBelow(checkout: string, env: NodeJS.ProcessEnv): Place {
  const own = placeFor(".rehearsal", environmentOf(networkFileOf(env), checkout));
  const folder = resolve(checkout, env.REHEARSAL_DIR || own);
  return {
    folder,
    output: join(folder, "cdktf.out"),
    states: join(folder, "state"),
    account: join(folder, "account.json"),
    cliConfig: join(folder, "terraform.rc"),
    binaries: join(folder, "bin"),
    api: join(folder, "api"),
    plugins: join(folder, "plugins"),
    door: join(folder, "door"),
  };
}

/**
 * The stacks of a place as they are deployed; none where nothing was synthesized there.
 * @throws Stop where a state cannot be read.
 */
export async function deployedStacks({ output, cliConfig }: Place): Promise<readonly ShownStack[]> {
  if (!existsSync(join(output, "manifest.json"))) return [];
  // Nothing but files is read: a rehearsal keeps its states in the place.
  const env = { TF_CLI_CONFIG_FILE: cliConfig };
  return Promise.all(stacksIn(output).map((stack) => readState(stack, env)));
}

/**
 * Makes what has to be there before anything runs, readable by its owner alone.
 * @param cliConfig Terraform's CLI configuration; an empty one where no provider is to be installed
 */
export function prepare(
  place: Place,
  programs: readonly { readonly name: string; readonly path: string }[],
  cliConfig = "",
): void {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  // One of its own, so that Terraform reads neither the user's credentials nor their provider overrides.
  writeFileSync(place.cliConfig, `${mark}\n${cliConfig}`, { mode: 0o600 });
  mkdirSync(place.states, { recursive: true, mode: 0o700 });
  mkdirSync(place.binaries, { recursive: true, mode: 0o700 });
  mkdirSync(place.api, { recursive: true, mode: 0o700 });
  layDoor(place.door);
  const folder = realpathSync(place.folder);
  for (const { name, path } of programs) {
    const guard = join(place.binaries, name);
    writeFileSync(guard, guardScript({ ...place, folder, program: path }), { mode: 0o700 });
    chmodSync(guard, 0o700);
  }
}

/**
 * The same with the guards before terraform, and with the real provider as the only one that Terraform can install,
 * where there is one.
 */
export function preparePlace(
  place: Place,
  terraform: TerraformBinary,
  env: NodeJS.ProcessEnv,
  real: ProviderBinary | undefined,
): void {
  prepare(place, programsToGuard(terraform, env), real && onlySource(place.plugins));
  if (real) layOut(real, { folder: place.plugins, version: PROVIDER_VERSION, platform: terraform.platform });
}

/**
 * Looks through what was synthesized, before anything runs there.
 * @throws Stop where a backend or a remote state leads out of the rehearsal's folder
 */
export function checkStacks(place: Place): void {
  const problems = stacksIn(place.output).flatMap(({ folder }) => checkFolder(folder, place.folder));
  if (problems.length > 0) throw new Stop(exitCodes.refused, refusal(place.folder, problems));
}

/** The first line of the CLI configuration, by which a folder is known as a rehearsal's. */
const mark = "# Written by hybridnet rehearse, which takes everything beside it for its own.";

/**
 * Deletes an earlier rehearsal.
 * @throws Stop where the folder is something else, such as one that REHEARSAL_DIR names by mistake.
 */
export function clear(place: Place): void {
  if (!existsSync(place.folder)) return;
  refuseForeign(place);
  const strange = readdirSync(place.folder).find((name) => !isOwn(place, name));
  if (strange !== undefined) throw foreign(place, strange, "a rehearsal deletes what its folder held");
  rmSync(place.folder, { recursive: true });
}

/**
 * Keeps a rehearsal out of a folder that is not one's, where state could be real, and from links that lead out of it.
 * @throws Stop with what it holds
 */
export function refuseForeign(place: Place): void {
  const { folder, cliConfig, states } = place;
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0) return;
  if (!existsSync(cliConfig) || !readFileSync(cliConfig, "utf8").startsWith(mark)) {
    const [name = ""] = names.filter((it) => it !== basename(cliConfig)).concat(names);
    throw foreign(place, name, "a rehearsal writes state there");
  }
  const below = existsSync(states) ? readdirSync(states).map((name) => join(states, name)) : [];
  const link = [...names.map((name) => join(folder, name)), ...below].find((it) =>
    lstatSync(it).isSymbolicLink(),
  );
  if (link !== undefined)
    throw foreign(place, `the link ${relative(folder, link)}`, "a rehearsal writes where it leads");
}

function foreign({ folder }: Place, what: string, because: string): Stop {
  return new Stop(
    exitCodes.refused,
    `Refused: ${folder} holds ${what}, which is no rehearsal's, and ${because}. ` +
      "Set REHEARSAL_DIR to a folder that is empty or not there yet.",
  );
}

/** Whether a rehearsal puts something of this name into its folder. */
function isOwn({ folder: _, ...rest }: Place, name: string): boolean {
  const own = Object.values(rest).map((path) => basename(path));
  return own.includes(name) || /^account\.json\.\d+\.tmp$/.test(name) || /^[a-z-]+\.plan$/.test(name);
}
