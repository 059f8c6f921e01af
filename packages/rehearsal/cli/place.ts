import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

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
}

/** The place below a checkout; `REHEARSAL_DIR` names another one, so that two rehearsals can run at once. */
export function placeBelow(checkout: string, name = process.env.REHEARSAL_DIR || ".rehearsal"): Place {
  const folder = resolve(checkout, name);
  return {
    folder,
    output: join(folder, "cdktf.out"),
    states: join(folder, "state"),
    account: join(folder, "account.json"),
    cliConfig: join(folder, "terraform.rc"),
    binaries: join(folder, "bin"),
  };
}

/** Makes what has to be there before anything runs, readable by its owner alone. */
export function prepare(place: Place, terraform: { readonly name: string; readonly path: string }): void {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  mkdirSync(place.states, { recursive: true, mode: 0o700 });
  mkdirSync(place.binaries, { recursive: true, mode: 0o700 });
  // An empty one, so that Terraform reads neither the user's credentials nor their provider overrides.
  writeFileSync(place.cliConfig, "", { mode: 0o600 });
  const guard = join(place.binaries, terraform.name);
  writeFileSync(guard, guardScript(place, terraform.path), { mode: 0o700 });
  chmodSync(guard, 0o700);
}

export function clear({ folder }: Place): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
}

/**
 * Stands before terraform on the PATH of a rehearsal: in any folder but the rehearsal's own, the
 * stand-in would answer for real state, and real state would fill with ids that do not exist.
 */
function guardScript({ folder }: Place, path: string): string {
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
