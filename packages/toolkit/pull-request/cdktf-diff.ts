import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { interruptedCode, isInterrupted, startChild } from "../command/children";
import { jsonText } from "../command/escape";
import { exitCodes, Stop } from "../command/exit-codes";
import { readJsonAs } from "../command/json";
import { networkOf } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { committedFolder } from "../plan/speculative";
import { PrivateFolder } from "../terraform/private-folder";
import { terraformEnv } from "../terraform/run-terraform";
import { type Synthesized, synthesize } from "../terraform/synthesized";
import { publicText } from "./mask";

/** What `cdktf diff` said of one stack, as it may be published: no secret and no colour is in it. */
export interface StackDiff {
  readonly stack: string;
  /** What it ended with: 0 also where something would change. */
  readonly status: number;
  readonly text: string;
  /** How many lines of progress are not in the text: what was initialised, refreshed and read. */
  readonly progress: number;
}

const schema = z.object({
  format: z.literal("hybrid network cdktf diff"),
  version: z.literal(1),
  diffs: z.array(z.object({ stack: z.string(), status: z.number(), text: z.string(), progress: z.number() })),
});

/**
 * Runs `cdktf diff` for every stack in order, and writes what it said to a file for `hybridnet pr comment`. What one
 * ended with stands in the file: a stack whose upstream is not deployed has none, and that fails nothing.
 *
 * @throws Stop where the network file is refused, or the cdktf CLI is not installed
 */
export async function runDiff(
  file: string,
  { env, checkout, out }: Pick<Surroundings, "env" | "checkout" | "out">,
): Promise<number> {
  const cli = join(checkout, "node_modules", ".bin", "cdktf");
  if (!existsSync(cli)) throw new Stop(exitCodes.missing, "The cdktf CLI is not installed: npm ci");
  const isHcp = networkOf(env).backend.type === "hcp";
  const place = isHcp ? PrivateFolder.below() : undefined;
  try {
    // HCP Terraform gets what lies around the stack, and looks for it where a workspace with version control has it.
    const own = place && { CDKTF_OUTDIR: join(place.path, committedFolder(checkout, env)) };
    const diffs = await diffsOf(synthesize(checkout, { ...env, ...own }), { cli, checkout, env, out });
    writeFileSync(file, jsonText({ format: "hybrid network cdktf diff", version: 1, diffs }), {
      mode: 0o600,
    });
  } finally {
    place?.remove();
  }
  return exitCodes.done;
}

async function diffsOf(
  { folder, stacks }: Synthesized,
  { cli, checkout, env, out }: Pick<Surroundings, "env" | "checkout" | "out"> & { readonly cli: string },
): Promise<readonly StackDiff[]> {
  const masked = publicText(env);
  const diffs: StackDiff[] = [];
  for (const { name, folder: place } of stacks) {
    const { status, said } = await cdktf([cli, "diff", name, "--skip-synth", "--no-color"], checkout, {
      ...terraformEnv(env),
      CDKTF_OUTPUT: folder,
      // Nobody is there to answer, and whoever may only read cannot lock the state.
      TF_INPUT: "0",
      TF_CLI_ARGS_plan: [env.TF_CLI_ARGS_plan ?? "", "-lock=false"].join(" ").trim(),
      CI: "true",
    });
    // A plan file holds secrets in clear.
    rmSync(join(place, "plan"), { force: true });
    if (isInterrupted()) throw new Stop(interruptedCode(), "Interrupted.");
    const diff = { stack: name, status, ...publishedDiff(name, said, masked) };
    out.write(`cdktf diff ${name}: ${outcomeOf(diff)}\n`);
    diffs.push(diff);
  }
  return diffs;
}

/** What `hybridnet pr diff` wrote; nothing where it wrote nothing. @throws Stop where it is something else. */
export function diffsIn(file: string | undefined): readonly StackDiff[] {
  if (file === undefined || !existsSync(file)) return [];
  const is = (json: unknown): json is z.infer<typeof schema> => schema.safeParse(json).success;
  return readJsonAs(file, { what: "what pr diff writes", remedy: "Run pr diff again.", is }).diffs;
}

/** In a line: the plan's own sum, where there is one. */
export function outcomeOf({ status, text }: Pick<StackDiff, "status" | "text">): string {
  if (status !== 0) return `no plan (exit status ${status})`;
  const [sum = "planned"] = /^(Plan: .*|No changes\.|Changes to Outputs:)/m.exec(text) ?? [];
  return sum.replace(/[.:]$/, "");
}

/** What Terraform says on its way to a plan; values of a plan are indented, whatever they say. */
const progressLine =
  /^(Initializing |- \S+ is built in|- (Reusing|Using|Finding|Installing|Installed) |(HCP )?Terraform has been successfully initialized|\S+( \(\S+\))?: (Refreshing state\.\.\.|Reading\.\.\.|Still reading\.\.\.|Read complete after ))/;
/** A line of the CLI itself that a terminal would show in place. */
const spinner = /^[\u2800-\u28ff] {2}\w+\s*$/;

/**
 * The output of `cdktf diff` as text. The CLI puts the name of the stack before what it gets from Terraform in one
 * piece, and blanks before its further lines; a piece may begin in the middle of a line.
 */
export function publishedDiff(
  stack: string,
  said: string,
  masked: (text: string) => string,
): Pick<StackDiff, "text" | "progress"> {
  const plain = stripVTControlCharacters(said).replaceAll("\r\n", "\n");
  const begin = `${stack}  `;
  const lines = plain
    .split("\n")
    .filter((line) => !spinner.test(line))
    .map((line) => withoutBegin(line, begin).trimEnd());
  const kept = lines.filter((line) => !progressLine.test(line));
  const joined = plain.replaceAll(`\n${begin}`, "");
  // A secret of which a piece ends in the middle is found only where the pieces are joined.
  const text =
    secretsIn(masked(joined)) > secretsIn(masked(plain))
      ? "Not shown: a secret is in it."
      : masked(
          kept
            .join("\n")
            .replace(/\n{3,}/g, "\n\n")
            .trim(),
        );
  return { text, progress: lines.length - kept.length };
}

function withoutBegin(line: string, begin: string): string {
  if (line === begin.trimEnd()) return "";
  const isIndented = line.startsWith(begin) || line.startsWith(" ".repeat(begin.length));
  return isIndented ? line.slice(begin.length) : line;
}

const secretsIn = (text: string): number => text.split("(sensitive)").length - 1;

function cdktf(
  words: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly status: number; readonly said: string }> {
  return new Promise((resolve) => {
    const child = startChild(process.execPath, words, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const said: Buffer[] = [];
    child.stdout?.on("data", (data: Buffer) => said.push(data));
    child.stderr?.on("data", (data: Buffer) => said.push(data));
    child.on("close", (status) =>
      resolve({ status: status ?? 1, said: Buffer.concat(said).toString("utf8") }),
    );
  });
}
