import { basename, delimiter } from "node:path";
import { localStateVariable } from "@hybridnet/network";
import type { Place } from "./place";

/**
 * What a rehearsal's children inherit, and nothing else: no cloud credentials, no token of a remote
 * backend, no TF_* setting can reach them.
 */
const inherited: readonly RegExp[] = [
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|COLORTERM|COLUMNS|LINES|TZ|LANG|LANGUAGE|TMPDIR|TMP|TEMP|CI|GITHUB_ACTIONS|NO_COLOR|FORCE_COLOR)$/,
  /^LC_/,
  /^NODE_/,
  /^(TSX_DISABLE_CACHE|NETWORK_CONFIG|REHEARSAL_DIR|CDKTF_LOG_LEVEL)$/,
];

export interface EnvironmentProps {
  readonly place: Place;
  readonly reattach: string;
  /** Values of the stacks' secret variables. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** The environment of everything that runs inside a rehearsal. */
export function environmentOf(
  own: NodeJS.ProcessEnv,
  { place, reattach, secrets }: EnvironmentProps,
): Readonly<Record<string, string>> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && inherited.some((name) => name.test(entry[0])),
  );
  const variables = Object.entries(secrets).map(([name, value]) => [`TF_VAR_${name}`, value]);
  return {
    ...Object.fromEntries(kept),
    // By its name alone, so that the guard is found, also where a path was given.
    ...(own.TERRAFORM_BINARY_NAME && { TERRAFORM_BINARY_NAME: basename(own.TERRAFORM_BINARY_NAME) }),
    PATH: `${place.binaries}${delimiter}${own.PATH ?? ""}`,
    [localStateVariable]: "true",
    CDKTF_OUTPUT: place.output,
    CDKTF_OUTDIR: place.output,
    CDKTF_SKIP_PROVIDER_LOCK: "true",
    CHECKPOINT_DISABLE: "1",
    TF_CLI_CONFIG_FILE: place.cliConfig,
    TF_IN_AUTOMATION: "1",
    TF_REATTACH_PROVIDERS: reattach,
    ...Object.fromEntries(variables),
  };
}
