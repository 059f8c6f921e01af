import { join } from "node:path";
import { checkedFolder } from "./check-folder";
import { quoted, terraformFile } from "./way";

export interface GuardProps {
  /** The rehearsal's folder, without symbolic links. */
  readonly folder: string;
  readonly door: string;
  /** That of the synthesized stacks. */
  readonly output: string;
  /** The program that it stands before. */
  readonly program: string;
}

/**
 * Stands before terraform on the PATH of a rehearsal, and alone hands over the way to the account: anywhere else the
 * account would answer for real state, and real state would fill with ids that do not exist. So it refuses every
 * folder but the rehearsal's own, every argument that leads state elsewhere, and every configuration that does: one
 * that was not seen before is looked through first.
 *
 * Terraform's log, which can hold keys, goes to a file for its owner alone (`terraform/log-files.ts`).
 *
 * `-chdir` counts before the command only (Terraform: "Switching working directory"). A saved plan holds the backend
 * that it was made with, so it may come from the rehearsal alone, or from the folder that our own commands make.
 */
export function guardScript({ folder, door, output, program }: GuardProps): string {
  const check = join(__dirname, "check.js");
  return `#!/bin/sh
folder=${quoted(folder)}
refuse() {
  echo "Refused: in a rehearsal, $1" >&2
  exit 3
}
if [ -z "$TF_LOG_PATH" ] && env | grep -q '^TF_LOG[A-Za-z0-9_]*=.'; then
  export TF_LOG_PATH=${quoted(join(output, "terraform.log"))}
  [ -s "$TF_LOG_PATH" ] || echo "The log is in $TF_LOG_PATH. It can hold keys: delete it when you have read it." >&2
fi
case "$TF_LOG_PATH" in
  "") ;;
  /dev/* | /proc/*) refuse "a log of Terraform can hold keys, and $TF_LOG_PATH is no file." ;;
  *)
    (umask 077 && mkdir -p -- "$(dirname -- "$TF_LOG_PATH")" && : >>"$TF_LOG_PATH") && chmod 600 -- "$TF_LOG_PATH" ||
      refuse "a log of Terraform can hold keys, and $TF_LOG_PATH is no file of yours." ;;
esac
dir=.
command=
plan=
for word in "$@"; do
  case "$word" in
    -state | --state | -state[=-]* | --state[=-]* | -backup | --backup | -backup[=-]* | --backup[=-]* | -backend-config* | --backend-config*)
      refuse "state lies where the stacks' JSON says, and \${word%%=*} would lead elsewhere." ;;
  esac
  if [ -z "$command" ]; then
    case "$word" in
      -chdir=*) dir=\${word#-chdir=} ;;
      -*) ;;
      *) command=$word ;;
    esac
  else
    case "$word" in
      -*) ;;
      *) plan=$word ;;
    esac
  fi
done
case "$command" in
  "" | version | fmt) exec ${quoted(program)} "$@" ;;
esac
place=$(cd -- "$dir" 2>/dev/null && pwd -P) || place=$dir
case "$place/" in
  "$folder"/?*) ;;
  *) refuse "terraform runs below $folder only, and this is $place." ;;
esac
if [ "$command" = apply ] && [ -n "$plan" ]; then
  from=$(cd -- "$dir" && cd -- "$(dirname -- "$plan")" 2>/dev/null && pwd -P) || from=$plan
  case "$from/" in
    "$folder"/* | */network-plan-[0-9]*) ;;
    *) refuse "plans are applied that it has made, and this one lies in $from." ;;
  esac
fi
for name in $(env | sed -n 's/^\\(TF_CLI_ARGS[A-Za-z0-9_]*\\)=.*/\\1/p') TF_DATA_DIR; do unset "$name"; done
for file in "$place"/*.tf "$place"/*.tf.json; do
  [ -e "$file" ] || continue
  cmp -s "$file" "$place/${checkedFolder}/\${file##*/}" && continue
  NODE_OPTIONS= ${quoted(process.execPath)} ${quoted(check)} "$place" "$folder" || exit
  break
done
[ -r ${quoted(terraformFile(door))} ] || refuse "terraform runs while it is open only."
. ${quoted(terraformFile(door))}
exec ${quoted(program)} "$@"
`;
}
