import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { exitCodes, Stop } from "../command/exit-codes";

/**
 * Where Terraform and cdktf write their own logs, once somebody asks for them. They hold requests in clear, keys among
 * them, so they go to files that their owner alone can read and never to what a command prints. Both programs leave the
 * mode of a file that is there as it is, and fall back to their standard streams where they cannot open it.
 * Source: Terraform 1.11, internal/logging/logging.go; @cdktf/commons 0.21, src/logging.ts.
 */
const terraformFile = "TF_LOG_PATH";
const cdktfFolder = "CDKTF_LOG_FILE_DIRECTORY";
const cdktfLevel = "CDKTF_LOG_LEVEL";

/** TF_LOG, TF_LOG_CORE, TF_LOG_PROVIDER, TF_LOG_SDK and whatever else providers read. */
const isTerraforms = (name: string) => name.startsWith("TF_LOG");

export function isLogVariable(name: string): boolean {
  return isTerraforms(name) || name === cdktfFolder || name === cdktfLevel;
}

export interface LogPlaces {
  /** Where the command was called: paths that are named lead on from there. */
  readonly from: string;
  /** The folder of the stacks, which its owner alone can enter: a log without a path lies there. */
  readonly output: () => string;
}

/** The environment with a path for each log that is asked for; `written` tells of those that nobody has named. */
export function withLogFiles(
  env: NodeJS.ProcessEnv,
  { from, output }: LogPlaces,
): { readonly env: NodeJS.ProcessEnv; written(): readonly string[] } {
  const asksTerraform = Object.keys(env).some((name) => isTerraforms(name) && env[name]);
  const own = {
    ...(asksTerraform && !env[terraformFile] && { [terraformFile]: join(output(), "terraform.log") }),
    ...(env[cdktfLevel] && !env[cdktfFolder] && { [cdktfFolder]: output() }),
  };
  const named = [terraformFile, cdktfFolder].flatMap((name) => {
    const path = env[name];
    return path ? [[name, resolve(from, path)]] : [];
  });
  const files = filesOf(own).map((file) => ({ file, before: sizeOf(file) }));
  return {
    env: { ...env, ...Object.fromEntries(named), ...own },
    written: () =>
      files
        .filter(({ file, before }) => sizeOf(file) > before)
        .map(({ file }) => `The log is in ${file}. It can hold keys: delete it when you have read it.`),
  };
}

/**
 * The variables of the logs as a child gets them: without a path there is no log. The files are there afterwards, for
 * their owner alone.
 * @throws Stop where one is no file, or another user's.
 */
export function logVariables(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  for (const file of filesOf(env)) makePrivate(file);
  const kept = Object.entries(env).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const path = isLogVariable(name) && env[isTerraforms(name) ? terraformFile : cdktfFolder];
    if (!path || !value) return [];
    return [[name, value === path ? resolve(path) : value]];
  });
  return Object.fromEntries(kept);
}

function filesOf({ [terraformFile]: file, [cdktfFolder]: folder }: NodeJS.ProcessEnv): readonly string[] {
  return [...(file ? [resolve(file)] : []), ...(folder ? [resolve(folder, "cdktf.log")] : [])];
}

function makePrivate(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  const isForeign = found !== undefined && process.getuid !== undefined && found.uid !== process.getuid();
  // What stands there for this process is something else for its child.
  const isDevice = /^\/(dev|proc)\//.test(file);
  if (isForeign || isDevice || found?.isFile() === false)
    throw new Stop(
      exitCodes.refused,
      `Refused: ${file} is ${isForeign ? "another user's" : "no file"}, and a log of Terraform or cdktf can hold keys. ` +
        `Set ${terraformFile}, or ${cdktfFolder} for that of cdktf, to a place of your own, or leave it out.`,
    );
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
