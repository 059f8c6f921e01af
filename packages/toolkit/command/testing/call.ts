import { resolve } from "node:path";
import type { Given } from "../given";
import { exitCodeOf, hybridnet } from "../hybridnet";
import { readCall } from "../program";
import type { Surroundings } from "../surroundings";
import { table } from "../table";

const checkout = resolve(__dirname, "..", "..", "..", "..");

export interface Said {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** What `hybridnet WORDS` does at the top of this checkout, and what it says. */
export function call(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Said> {
  return listened(env, (surroundings) => hybridnet(words, { ...surroundings, folder: checkout }));
}

/** The same of an implementation, for those that are given more than a call gives. */
export function called(
  words: readonly string[],
  run: (given: Given, surroundings: Surroundings) => number | Promise<number>,
  { env = {}, folder = checkout }: { readonly env?: NodeJS.ProcessEnv; readonly folder?: string } = {},
): Promise<Said> {
  return listened(env, (surroundings) =>
    exitCodeOf(() => run(given(...words), { ...surroundings, checkout: folder }), surroundings),
  );
}

/** The words behind a subcommand, its name first, as its implementation gets them. */
export function given(...words: readonly string[]): Given {
  return readCall(words, { table, version: "0", width: 80, pathOf: (word) => word }).given;
}

async function listened(
  env: NodeJS.ProcessEnv,
  run: (surroundings: Surroundings) => Promise<number>,
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await run({
    env,
    checkout,
    out: { write: (text) => void out.push(text) },
    err: { write: (text) => void err.push(text) },
    runner: { write: (text) => void out.push(text) },
  });
  return { exitCode, out: out.join(""), err: err.join("") };
}
