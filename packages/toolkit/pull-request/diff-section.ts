import { block, folded, type Section, words } from "../command/markdown";
import { outcomeOf, type StackDiff } from "./cdktf-diff";

/** Lines of one stack in a comment that has no room for all of them, the most first. */
const shorter = [200, 60, 15];

/** What `cdktf diff` said of every stack, for a comment or a job summary. */
export function diffSections(diffs: readonly StackDiff[]): readonly Section[] {
  if (diffs.length === 0) return [];
  const [first, ...rest] = diffs.map(diffSection);
  if (first === undefined) return [];
  const [form, ...forms] = first.forms;
  const titled = (text: string) => `### \`cdktf diff\`\n\n${text}`;
  return [{ forms: [titled(form), ...forms.map(titled)] }, ...rest];
}

function diffSection(diff: StackDiff): Section {
  const { stack, text, progress } = diff;
  const heading = `cdktf diff ${stack}: ${outcomeOf(diff)}`;
  const lines = text.split("\n");
  const past =
    progress === 0 ? "" : `\n\n${progress} lines of what it initialised, refreshed and read are left out.`;
  const cut = (count: number) => {
    const left = lines.length - count;
    if (left <= 0) return folded(heading, `${block(text)}${past}`);
    // The sum stands at the end of a plan, and is in the heading.
    const shown = lines.slice(0, count).map((line) => line.slice(0, 500));
    return folded(heading, `${block(shown.join("\n"))}\n\n**${left} more lines are left out here.**${past}`);
  };
  return {
    forms: [
      cut(lines.length),
      ...shorter.map(cut),
      `- ${words(heading)}; its ${lines.length} lines are left out here`,
    ],
  };
}
