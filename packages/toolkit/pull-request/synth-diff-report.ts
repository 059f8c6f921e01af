import { jsonText } from "../command/escape";
import { exitCodes } from "../command/exit-codes";
import { formIn, type Given, refuse } from "../command/given";
import { code, codeCell, fit, folded, type Section, tableOf } from "../command/markdown";
import type { Surroundings } from "../command/surroundings";
import { type BlockDiff, readBlocks, type StackDiff, type SynthDiff, synthDiff } from "./synth-diff";

/** `hybridnet synth-diff`: compares two folders that were synthesized. */
export function runSynthDiff(given: Given<"json" | "markdown">, { out }: Pick<Surroundings, "out">): number {
  const form = formIn(given);
  refuse(given);
  const [base = "", head = ""] = given.rest;
  const diff = synthDiff(readBlocks(base), readBlocks(head));
  out.write(form === "json" ? jsonText(diff) : synthDiffMarkdown(diff));
  return diff.stacks.length === 0 ? exitCodes.done : exitCodes.changes;
}

/** Of longer values only what differs is shown, with a little before it; the synthesized files have them whole. */
const longestValue = 200;
const lead = 40;

/** What a change does to the synthesized stacks, as Markdown of at most `limit` bytes. */
export function synthDiffMarkdown({ stacks }: SynthDiff, limit = 400_000): string {
  if (stacks.length === 0)
    return "## Synth: pure refactor\n\nEvery stack is synthesized as before: there is nothing to plan for.\n";
  const count = (stack: StackDiff, kind: BlockDiff["kind"]) =>
    String(stack.blocks.filter((it) => it.kind === kind).length);
  const table = tableOf(
    ["stack", "", "added", "changed", "renamed", "removed"],
    stacks.map((it) => [
      codeCell(it.stack),
      it.kind === "changed" ? "" : it.kind,
      ...(["added", "changed", "renamed", "removed"] as const).map((kind) => count(it, kind)),
    ]),
  );
  const sections: readonly Section[] = [
    {
      forms: [
        `## Synth: ${stacks.length === 1 ? "one stack differs" : `${stacks.length} stacks differ`}\n\n${table}`,
      ],
    },
    { forms: [warnings(stacks)] },
    ...stacks.map((it): Section => {
      const title = `${it.stack}: ${it.blocks.length} ${it.blocks.length === 1 ? "block" : "blocks"}`;
      return {
        forms: [
          folded(title, it.blocks.map(blockLines).join("\n")),
          folded(title, it.blocks.map(blockLine).join("\n")),
          "",
        ],
      };
    }),
  ];
  return fit(sections, limit).text;
}

/** What is worth a word before any plan is made. */
function warnings(stacks: readonly StackDiff[]): string {
  return stacks
    .flatMap(({ stack, kind, blocks }) => {
      if (kind === "removed")
        return [
          `> **Stack ${code(stack)} leaves the app.** What it deployed stays, and nothing plans it any more: destroy it first, from a commit that still has it.`,
        ];
      return blocks.flatMap(({ kind: what, address, from }) => {
        if (what === "renamed")
          return [
            `> ${code(from ?? "")} of ${code(stack)} becomes ${code(address)} and is otherwise the same: move it in the state, or it is destroyed and made anew.`,
          ];
        return what === "removed" && isResource(address)
          ? [`> ${code(address)} leaves ${code(stack)}: it is destroyed where it is deployed.`]
          : [];
      });
    })
    .join("\n>\n");
}

function isResource(address: string): boolean {
  return !/^(data|output|variable|provider|locals|module|check)\.|^[a-z]+$/.test(address);
}

const marks: Readonly<Record<BlockDiff["kind"], string>> = {
  added: "+",
  removed: "-",
  changed: "~",
  renamed: ">",
};

function blockLine({ kind, address, from }: BlockDiff): string {
  return `- ${code(`${marks[kind]} ${from === null ? "" : `${from} > `}${address}`)}`;
}

function blockLines(block: BlockDiff): string {
  const values = block.values.map(({ path, before, after }) => {
    const start = Math.max(0, commonStart(before ?? "", after ?? "") - lead);
    return `  - ${code(`${path}: ${shown(before, start)} -> ${shown(after, start)}`)}`;
  });
  return [blockLine(block), ...values].join("\n");
}

function shown(value: string | null, start: number): string {
  if (value === null) return "(none)";
  if (value.length <= longestValue) return value;
  const end = start + longestValue;
  return `${start > 0 ? "..." : ""}${value.slice(start, end)}${end < value.length ? "..." : ""}`;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
