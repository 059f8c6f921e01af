import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderProblems } from "@hybridnet/network";
import { interruptedCode, isInterrupted } from "../command/children";
import { jsonText } from "../command/escape";
import { exitCodes, Stop } from "../command/exit-codes";
import { block, words } from "../command/markdown";
import { masking } from "../command/masked";
import type { Surroundings } from "../command/surroundings";
import { type Synthesized, type SynthesizedStack, synthesize } from "../terraform/synthesized";
import { adopt, blocksText, differencesText, importsFile } from "./adopt";
import { Declared } from "./declared";
import { readIdsFile, templateOf } from "./ids-file";
import { type ImportPlan, importPlan, knownKeys } from "./import-blocks";
import { type ImportWords, parseImportOptions } from "./options";

/** `hybridnet import`: see docs/import.md for how to use it. */
export async function runImport(given: ImportWords, surroundings: Surroundings): Promise<number> {
  const { env, out, err } = surroundings;
  const say = (text: string) => out.write(`${text}\n`);
  const options = parseImportOptions(given);
  const app = synthesize(surroundings.checkout, env);
  err.write(masking(env)(app.said));
  const declared = Declared.read(app.stacks);
  if (options.task === "template") {
    out.write(templateOf(declared));
    return exitCodes.done;
  }
  const plan = planOf(declared, options.file);
  if (options.task === "json") out.write(jsonText(plan.blocks));
  else if (options.task === "markdown") out.write(importMarkdown(app.stacks, plan));
  else if (options.task === "print") print(app, plan, say);
  else if (options.task === "write") write(app, plan, say);
  else return await adoptAll(app, plan, env, say);
  return exitCodes.done;
}

/** @throws Stop with every fault of the file. */
function planOf(declared: Declared, path: string): ImportPlan {
  const file = readIdsFile(path, knownKeys(declared));
  // A file that cannot be read has no ids: that all are missing would say nothing.
  const unread = file.problems.some(({ path: { length } }) => length === 0);
  const plan = importPlan(declared, file);
  const problems = [...file.problems, ...(unread ? [] : plan.problems.map(file.located))];
  if (problems.length > 0) throw new Stop(exitCodes.fault, renderProblems(problems));
  return plan;
}

function print({ stacks }: Synthesized, { blocks, made }: ImportPlan, say: (text: string) => void): void {
  for (const { name } of stacks) {
    const own = blocks.filter(({ stack }) => stack === name);
    if (own.length > 0) say(`# ${name}: ${importsFile} beside cdk.tf.json\n\n${blocksText(own)}`);
  }
  sayMade(made, say, "# ");
}

type Made = Pick<ImportPlan["made"][number], "stack" | "address">;

export function importMarkdown(
  stacks: readonly Pick<SynthesizedStack, "name">[],
  { blocks, made }: Pick<ImportPlan, "blocks"> & { readonly made: readonly Made[] },
): string {
  const parts = stacks.flatMap(({ name }) => {
    const own = blocks.filter(({ stack }) => stack === name);
    return own.length === 0
      ? []
      : [`## ${words(name)}: ${own.length} import blocks\n\n${block(blocksText(own))}\n`];
  });
  const open = made.map(
    (it) => `- ${words(`${it.stack}: ${it.address}`)} does not exist yet; the next apply makes it`,
  );
  return [...parts, ...(open.length > 0 ? [`${open.join("\n")}\n`] : [])].join("\n");
}

function write({ stacks }: Synthesized, { blocks, made }: ImportPlan, say: (text: string) => void): void {
  for (const { name, folder } of stacks) {
    const own = blocks.filter(({ stack }) => stack === name);
    const file = join(folder, importsFile);
    if (own.length === 0) rmSync(file, { force: true });
    else writeFileSync(file, blocksText(own));
    say(`${name}: ${own.length} import blocks${own.length > 0 ? ` in ${file}` : ""}`);
  }
  sayMade(made, say);
}

async function adoptAll(
  { stacks }: Synthesized,
  { blocks, made }: ImportPlan,
  env: NodeJS.ProcessEnv,
  say: (text: string) => void,
): Promise<number> {
  for (const stack of stacks) {
    const own = blocks.filter((it) => it.stack === stack.name);
    if (own.length === 0) {
      say(`${stack.name}: nothing to import`);
      continue;
    }
    const incomplete = made.some((it) => it.stack === stack.name);
    const besides = await adopt({ stack, blocks: own, incomplete }, env);
    if (isInterrupted()) throw new Stop(interruptedCode(), "Interrupted.");
    if (besides.length > 0) {
      say(differencesText(stack.name, besides));
      return exitCodes.changes;
    }
    say(`${stack.name}: ${own.length} resources imported, nothing else to do`);
  }
  sayMade(made, say);
  return exitCodes.done;
}

function sayMade(made: ImportPlan["made"], say: (text: string) => void, mark = ""): void {
  for (const { stack, address } of made)
    say(`${mark}${stack}: ${address} does not exist yet; the next apply makes it`);
}
