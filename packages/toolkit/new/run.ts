import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { loadNetwork, networkFileOf, renderProblems } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import { formIn, type Given, refuse } from "../command/given";
import type { Surroundings, Terminal } from "../command/surroundings";
import type { Printer } from "../command/workflow-log";
import { networkTree } from "../rehearsal/cli/tree";
import { withAnswersOf } from "./answers-file";
import { Draft } from "./draft";
import { interview } from "./interview";
import { differenceText } from "./lines";
import { printed } from "./report";

export type NewWords = Given<"answers" | "dry-run" | "json" | "markdown">;

/** `hybridnet new`: see docs/new-network.md. */
export async function runNew(
  given: NewWords,
  { env, checkout, out, err, terminal }: Pick<Surroundings, "env" | "checkout" | "out" | "err" | "terminal">,
): Promise<number> {
  const form = formIn(given);
  refuse(given);
  const ask = answering(given.value("answers"), terminal, err);
  const isDry = given.has("dry-run");
  const file = networkFileOf(env);
  const draft = Draft.of(file, checkout, textOf(file));
  const target = realpathSync(file);
  if (!isDry) for (const it of [target, dirname(target)]) accessSync(it, constants.W_OK);
  const result = await ask(draft);
  if (result.network === undefined) throw new Error("a draft without problems is a network");
  if (result.warnings.length > 0) err.write(`${renderProblems(result.warnings)}\n`);
  const isOther = result.text !== draft.text;
  if (isOther && !isDry) {
    if (readFileSync(target, "utf8") !== draft.text)
      throw new Stop(exitCodes.fault, `${file} has changed meanwhile, and is not written. Begin again.`);
    write(target, result.text);
  }
  out.write(
    printed[form]({
      format: "hybrid network new report",
      version: 1,
      file,
      written: isOther && !isDry,
      changes: result.changes,
      tree: networkTree(result.network),
      difference: isOther ? differenceText(draft.text, result.text) : "",
    }),
  );
  return isOther && isDry ? exitCodes.changes : exitCodes.done;
}

/** How a draft gets its answers. @throws Stop where there is neither a file with them nor anybody to ask. */
function answering(
  file: string | undefined,
  terminal: Terminal | undefined,
  err: Printer,
): (draft: Draft) => Draft | Promise<Draft> {
  if (file !== undefined) return (draft) => withAnswersOf(file, draft);
  if (terminal?.input.isTTY === true)
    return (draft) => interview(draft, terminal, (text) => err.write(`${text}\n`));
  throw new Stop(exitCodes.missing, "Nobody can be asked here. Give the answers in a file: --answers FILE.");
}

/** @throws Stop where the file is no text in YAML: what is wrong with its values, answers may mend. */
function textOf(file: string): string {
  const loaded = loadNetwork(file);
  const unread = loaded.ok ? [] : loaded.problems.filter(({ code }) => /^(FILE|YAML|TEXT)/.test(code));
  if (unread.length > 0) throw new Stop(exitCodes.fault, renderProblems(unread));
  return readFileSync(file, "utf8");
}

/** Writes a file as a whole: whoever reads it meanwhile, or a machine that stops, has the old one or the new one. */
function write(file: string, text: string): void {
  const fresh = `${file}.${randomBytes(6).toString("hex")}`;
  const { mode } = statSync(file);
  try {
    writeFileSync(fresh, text, { mode, flag: "wx" });
    chmodSync(fresh, mode);
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}
