import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { table } from "@hybridnet/toolkit/command/table";
import packageJson from "../../package.json";

const docs = resolve(__dirname, "..", "..", "docs");

/** A fenced block of a page: its language, the words behind it, and its text. */
export interface Fenced {
  readonly language: string;
  readonly words: string;
  readonly text: string;
}

export interface Page {
  readonly name: string;
  readonly text: string;
}

/** Pages written by hand below docs/, without those that a command generates. */
export function pages(): readonly Page[] {
  return readdirSync(docs)
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ name, text: readFileSync(join(docs, name), "utf8") }))
    .filter(({ text }) => !text.startsWith("<!-- Generated"));
}

export function fenced(text: string): readonly Fenced[] {
  return [...text.matchAll(/^```(\w+)(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", words = "", inner = ""]) => ({
      language,
      words: words.trim(),
      text: inner,
    }),
  );
}

/** Names of npm scripts and of subcommands of `hybridnet` that a text has and that do not exist. */
export function unknownNames(text: string): readonly string[] {
  const scripts = [...text.matchAll(/npm run ([a-z0-9:-]+)/g)].map(([, name = ""]) => name);
  const calls = [...text.matchAll(/hybridnet (pr [a-z-]+|[a-z][a-z-]*)/g)].map(([, name = ""]) => name);
  const known = [...table.map(({ name }) => name), "help"];
  return [
    ...scripts.filter((name) => !Object.keys(packageJson.scripts).includes(name)),
    ...calls.filter((name) => !known.includes(name)),
  ];
}

/** A command of a page, and the exit status that the page says it has. */
export interface Command {
  readonly line: string;
  readonly status: number;
}

/**
 * The commands of a page that need no cloud account: those of blocks without the word `account`. A comment
 * `# ends with 2: why` behind one tells the reader, and the test, that it does not end with 0.
 */
export function commandsOf({ text }: Page): readonly Command[] {
  return fenced(text)
    .filter(({ language, words }) => language === "sh" && words !== "account")
    .flatMap(({ text: lines }) => lines.replaceAll(/\\\n\s*/g, "").split("\n"))
    .filter(Boolean)
    .map((line) => ({
      line: line.replace(/\s+#.*$/, ""),
      status: Number(/# ends with (\d+)/.exec(line)?.[1] ?? 0),
    }));
}

/**
 * The order in which one deployment serves the commands of all pages; a page that is not named comes
 * before the last two.
 */
const first = [
  "deploy.md",
  "troubleshooting.md",
  "import.md",
  "back-up-and-restore-state.md",
  "rotate-keys.md",
  "add-a-site.md",
];
const last = ["upgrade-the-provider.md", "destroy.md"];

/** Pages whose commands another test runs, because they need a checkout of their own, and that test. */
export const elsewhere: Readonly<Record<string, string>> = {
  "environments.md": "__tests__/e2e/environments.test.ts",
  "forking.md": "maintain/template/e2e/forking.test.ts",
};

/** Pages with commands, in the order in which one deployment can serve them. */
export function pagesToRun(): readonly Page[] {
  const place = ({ name }: Page) =>
    first.includes(name) ? first.indexOf(name) : last.includes(name) ? 100 + last.indexOf(name) : 50;
  return pages()
    .filter((page) => commandsOf(page).length > 0 && !(page.name in elsewhere))
    .sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
}
