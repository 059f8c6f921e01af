import { type Problem, renderProblems } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import type { Terminal } from "../command/surroundings";
import { wrapped } from "../command/terminal";
import { Asking } from "./ask";
import { type Draft, isWithin } from "./draft";
import { type Question, questionAt, questionsAbout } from "./questions";

/**
 * Asks for all that a network of one's own needs, each answer with what is in the file as its default, until the whole
 * is a network.
 * @throws Stop where somebody gives up, or something is wrong that no answer can mend.
 */
export async function interview(
  draft: Draft,
  terminal: Terminal,
  say: (text: string) => void,
): Promise<Draft> {
  say(`Enter keeps what stands in brackets. Ctrl-C leaves ${draft.file} as it is.\n`);
  const asking = new Asking(terminal, draft.file);
  try {
    let current = draft;
    const done = new Set<string>();
    for (;;) {
      const next = questionsAbout(current.data).find(({ path }) => !done.has(JSON.stringify(path)));
      if (next === undefined) break;
      const answer = await answerTo(next, current, asking, say);
      current = answer.draft;
      done.add(JSON.stringify(answer.path));
      // A new key is the key of the same entry.
      if (answer.path !== next.path) done.add(JSON.stringify(next.path));
    }
    while (current.problems.length > 0) {
      const asked = current.problems.flatMap(
        ({ path }) => questionAt(valuePath(path), current.data) ?? [],
      )[0];
      if (asked === undefined) throw new Stop(exitCodes.fault, renderProblems(current.problems));
      const [problem] = current.problems.filter(({ path }) => isWithin(path, asked.path));
      if (problem !== undefined) say(wordsOf(problem));
      current = (await answerTo(asked, current, asking, say)).draft;
    }
    return current;
  } finally {
    asking.close();
  }
}

/** Asks until the answer has the shape that the file wants; whoever insists on a value may break a rule for now. */
async function answerTo(question: Question, draft: Draft, asking: Asking, say: (text: string) => void) {
  let { kept } = question;
  let insisted: string | undefined;
  if (question.about !== "") say(wrapped(question.about).join("\n"));
  for (;;) {
    const shown = [kept, ...(question.isOptional ? ["- for none"] : [])].filter((it) => it !== undefined);
    const words = `  ${question.path.join(".")}${shown.length > 0 ? ` [${shown.join("; ")}]` : ""}: `;
    const typed = (await asking.ask(words)) || kept;
    if (typed === undefined) continue;
    const {
      draft: next,
      problems,
      renames,
    } = draft.with(typed === question.kept ? {} : question.part(typed));
    const path = renames.path(question.path);
    const own = [...problems, ...next.problems.filter((it) => isOwn(it, path, question))];
    const wrong = own.filter((it) => insisted !== typed || !isRule(it));
    if (wrong.length === 0) return { draft: next, path };
    for (const problem of wrong) say(wordsOf(problem));
    if (wrong.every(isRule)) {
      say("  Enter keeps it for now, where a later answer makes it right.");
      [kept, insisted] = [typed, typed];
    }
  }
}

/** A list is asked for as a whole. */
function valuePath(path: Question["path"]): Question["path"] {
  const at = path.findIndex((key) => typeof key === "number");
  return at < 0 ? path : path.slice(0, at);
}

/** Of an entry only its key is asked for. */
function isOwn(problem: Problem, path: Question["path"], { isKey }: Question): boolean {
  return isWithin(problem.path, path) && (!isKey || problem.path.length === path.length);
}

/** Codes of what depends on other values too begin at 101 of each subject. */
function isRule({ code }: Problem): boolean {
  return Number(/\d+$/.exec(code)?.[0]) > 100;
}

function wordsOf({ code, path, message, rule, remedy }: Problem): string {
  return wrapped(`${code}  ${path.join(".")}: ${message}; ${rule}; ${remedy}`, "  ").join("\n");
}
