import { isAbsolute, relative, resolve } from "node:path";
import { version } from "../package.json";
import { withLogFiles } from "../terraform/log-files";
import { outputOf } from "../terraform/synthesized";
import { exitCodes, Stop } from "./exit-codes";
import { masking } from "./masked";
import { readCall } from "./program";
import { stopOfRefusedFile } from "./refused-files";
import type { Surroundings } from "./surroundings";
import { table } from "./table";

export interface CallProps extends Omit<Surroundings, "checkout"> {
  /** Where the command was called: files that are named there lie there. */
  readonly folder: string;
  /** The checkout that the folder lies in, if it lies in one. */
  readonly checkout: string | undefined;
  /** Columns that help may take; 80 unless given. */
  readonly width?: number | undefined;
}

/** Runs `hybridnet WORDS` and returns its exit code. */
export async function hybridnet(words: readonly string[], props: CallProps): Promise<number> {
  const { folder, checkout, width = 80 } = props;
  // Whoever runs it further down names files from there.
  const pathOf = (word: string) =>
    word === "-" || checkout === undefined || checkout === folder || isAbsolute(word)
      ? word
      : relative(checkout, resolve(folder, word)) || ".";
  const named = withPaths(props.env, pathOf);
  const logs = withLogFiles(named, { from: folder, output: () => outputOf(checkout ?? folder, named) });
  const exitCode = await exitCodeOf(() => {
    const { row, given } = readCall(words, { table, version, width: Math.min(width, 100), pathOf });
    if (checkout === undefined && !row.anywhere)
      throw new Stop(
        exitCodes.missing,
        `There is no checkout of the template here: neither ${folder} nor a folder above it has a cdktf.json. Change into yours.`,
      );
    return row.load()(given, { ...props, env: logs.env, checkout: checkout ?? folder });
  }, props);
  for (const line of logs.written()) props.err.write(`${line}\n`);
  return exitCode;
}

/** The exit code of what runs; where it stops, its message is said without secrets. */
export async function exitCodeOf(
  run: () => number | Promise<number>,
  {
    env,
    out,
    err,
    checkout = ".",
  }: Pick<Surroundings, "env" | "out" | "err"> & { readonly checkout?: string | undefined },
): Promise<number> {
  try {
    return await run();
  } catch (error) {
    const stop = error instanceof Stop ? error : stopOfRefusedFile(error, { checkout, env });
    if (stop === undefined) throw error;
    (stop.exitCode === exitCodes.done ? out : err).write(`${masking(env)(stop.message)}\n`);
    return stop.exitCode;
  }
}

/** Variables that name a file or a folder mean the same wherever a subcommand reads them. */
function withPaths(env: NodeJS.ProcessEnv, pathOf: (word: string) => string): NodeJS.ProcessEnv {
  const named = ["NETWORK_CONFIG", "REHEARSAL_DIR"].flatMap((name) => {
    const value = env[name];
    return value ? [[name, pathOf(value)]] : [];
  });
  return { ...env, ...Object.fromEntries(named) };
}
