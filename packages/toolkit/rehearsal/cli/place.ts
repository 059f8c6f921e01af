import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { PROVIDER_VERSION } from "@cdktf/provider-alicloud";
import { environmentOf, networkFileOf, placeFor } from "@hybridnet/network";
import { exitCodes, Stop } from "../../command/exit-codes";
import { programsToGuard, type TerraformBinary } from "../../terraform/find-terraform";
import type { ShownStack } from "../../terraform/shown";
import { readState } from "../../terraform/state";
import { stacksIn } from "../../terraform/synthesized";
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
  writeFileSync(place.cliConfig, cliConfig, { mode: 0o600 });
  mkdirSync(place.states, { recursive: true, mode: 0o700 });
  mkdirSync(place.binaries, { recursive: true, mode: 0o700 });
  mkdirSync(place.api, { recursive: true, mode: 0o700 });
  for (const { name, path } of programs) {
    const guard = join(place.binaries, name);
    writeFileSync(guard, guardScript(realpathSync(place.folder), path), { mode: 0o700 });
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
 * Deletes an earlier rehearsal.
 * @throws Stop where the folder is something else, such as one that REHEARSAL_DIR names by mistake.
 */
export function clear(place: Place): void {
  if (!existsSync(place.folder)) return;
  const foreign = foreignEntryIn(place);
  if (foreign !== undefined) {
    throw new Stop(
      exitCodes.refused,
      `Refused: ${place.folder} holds ${foreign}, which is no rehearsal's, and a rehearsal deletes what its folder held. ` +
        "Set REHEARSAL_DIR to a folder that is empty or not there yet.",
    );
  }
  rmSync(place.folder, { recursive: true });
}

/** Something in the folder that no rehearsal puts there; the CLI configuration is the first that one does. */
function foreignEntryIn({ folder, cliConfig, ...rest }: Place): string | undefined {
  const names = readdirSync(folder);
  const own = [cliConfig, ...Object.values(rest)].map((path) => basename(path));
  const known = (name: string) =>
    own.includes(name) || /^account\.json\.\d+\.tmp$/.test(name) || /^[a-z-]+\.plan$/.test(name);
  return names.length > 0 && !names.includes(basename(cliConfig)) ? names[0] : names.find((it) => !known(it));
}

/**
 * Stands before terraform on the PATH of a rehearsal: in any folder but the rehearsal's own, the
 * stand-in would answer for real state, and real state would fill with ids that do not exist.
 */
function guardScript(folder: string, path: string): string {
  return `#!/bin/sh
dir=.
command=
for word in "$@"; do
  case "$word" in
    -chdir=*) dir=\${word#-chdir=} ;;
    -*) ;;
    *) [ -n "$command" ] || command=$word ;;
  esac
done
place=$(cd "$dir" 2>/dev/null && pwd -P) || place=$dir
case "$command:$place/" in
  :* | version:* | fmt:* | *:${quoted(folder)}/*) exec ${quoted(path)} "$@" ;;
esac
echo "Refused: in a rehearsal, terraform runs below ${folder} only, and this is $place." >&2
exit 3
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
