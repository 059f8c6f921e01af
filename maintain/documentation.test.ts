import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { commandsOf, elsewhere, fenced, type Page, pages, unknownNames } from "./testing/documentation";

const docs = resolve(__dirname, "..", "docs");
const readme = readFileSync(resolve(docs, "..", "README.md"), "utf8");

/** What GitHub makes of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function anchors(file: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchor(heading));
}

describe.each(pages().map((page): [string, Page] => [page.name, page]))("docs/%s", (name, page) => {
  it("links only to files and headings that exist", () => {
    for (const [, path = "", heading] of page.text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
      const file = path === "" ? join(docs, name) : join(docs, dirname(name), path);
      expect([path, existsSync(file)]).toEqual([path, true]);
      if (heading !== undefined) expect(anchors(file)).toContain(heading);
    }
  });

  it("names only npm scripts and subcommands that exist, and marks every block of commands that no test can run", () => {
    expect(unknownNames(page.text)).toEqual([]);
    for (const { language, words } of fenced(page.text))
      if (language === "sh") expect(["", "account"]).toContain(words);
  });

  it("can be found from the README", () => {
    expect(readme).toContain(`docs/${name}`);
  });
});

describe("The pages below docs/", () => {
  it("leave commands only to tests that there are", () => {
    for (const [name, test] of Object.entries(elsewhere)) {
      expect(
        pages()
          .filter((page) => page.name === name)
          .flatMap(commandsOf),
      ).not.toEqual([]);
      // A fork has neither the hook that makes forks nor the test of it.
      const isFork = !existsSync(resolve(docs, "..", ".hooks.sscaff.js"));
      expect(isFork || existsSync(resolve(docs, "..", test))).toBe(true);
    }
  });
});
