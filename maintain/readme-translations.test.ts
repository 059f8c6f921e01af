import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { withoutParts } from "./removal/marks.mjs";

const root = resolve(__dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const languages = ["README.md", "README.ja.md", "README.zh.md"];
const translations = languages.filter((file) => file !== "README.md");

/** A part of a page that a translation keeps: what it is, and what in it no language changes. */
interface Part {
  readonly kind: string;
  readonly code: readonly string[];
  readonly links: readonly string[];
}

const sorted = (found: Iterable<RegExpMatchArray>) => [...found].map(([, text = ""]) => text).sort();

/** Parts of a page in its order; in a sentence, languages order links and code as they like. */
function parts(text: string): readonly Part[] {
  return text
    .split(/^(```\w[\s\S]*?^```|#+ .*|<!-- .* -->|\|.*\|)$|\n(?=- |\d+\. )|\n\n/m)
    .flatMap((part) => part?.trim() || [])
    .map((part) => ({
      kind:
        /^(```[\s\S]*|<!-- .*)$/.exec(part)?.[0] ?? /^(#+|\||-|\d+\.|!)(?=[ [])/.exec(part)?.[0] ?? "text",
      code: part.startsWith("```") ? [] : sorted(part.matchAll(/`([^`\n]+)`/g)),
      links: part.startsWith("```") ? [] : sorted(part.matchAll(/\]\(([^)]+)\)/g)),
    }));
}

const original = parts(read("README.md"));

describe.each(translations)("%s", (file) => {
  it("has the headings, paragraphs, rows, code blocks, links and marks of README.md, in its order", () => {
    expect(parts(read(file))).toEqual(original);
  });

  it("still has them in a fork without the toolkit", () => {
    const fork = (name: string) => parts(withoutParts(read(name), ["toolkit", "maintain"], name));
    expect(fork(file)).toEqual(fork("README.md"));
    expect(fork(file).length).toBeLessThan(original.length);
  });

  it("repeats no sentence of README.md untranslated", () => {
    const lines = (name: string) =>
      read(name)
        .replaceAll(/^```\w[\s\S]*?^```$/gm, "")
        .split("\n")
        .filter((line) => /[a-z]+ [a-z]+ [a-z]+ [a-z]+/.test(line));
    const english = new Set(lines("README.md"));
    expect(english.size).toBeGreaterThan(50);
    expect(lines(file).filter((line) => english.has(line))).toEqual([]);
  });
});

describe("Every README", () => {
  it("leads to all languages in the first line below its title", () => {
    for (const file of languages) {
      const [, , line = ""] = read(file).split("\n");
      expect([file, sorted(line.matchAll(/\]\(([^)]+)\)/g))]).toEqual([file, [...languages].sort()]);
    }
  });

  it("is compared in all its headings, rows, points, code blocks and links", () => {
    for (const file of languages) {
      const text = read(file);
      const found = parts(text);
      for (const start of [/^#+ /, /^\|/, /^- /, /^\d+\. /, /^```\w/, /^<!-- /, /^!\[/]) {
        const lines = text.split("\n").filter((line) => start.test(line));
        const compared = found.filter(({ kind }) => start.test(`${kind} `) || start.test(`${kind}[`));
        expect([file, start, compared.length]).toEqual([file, start, lines.length]);
        expect(lines).not.toEqual([]);
      }
      expect(found.flatMap(({ links }) => links)).toHaveLength([...text.matchAll(/\]\(/g)].length);
    }
  });
});
