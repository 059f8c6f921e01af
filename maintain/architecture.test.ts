import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");
const page = readFileSync(join(root, "docs", "architecture.md"), "utf8");

/** Folders of the first column of the page's tables of rooms. */
const rooms = [...page.matchAll(/^\| (`[^|]*\/`)[^|]*\|/gm)]
  .flatMap(([, cell = ""]) => cell.split(", "))
  .map((folder) => folder.replaceAll("`", ""))
  .filter((folder) => folder.endsWith("/"));

/** Folders that git keeps, but for those of other tools and those that only some forks have. */
const folders = (below: string) =>
  readdirSync(join(root, below), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        !/^(\.|node_modules$|cdktf\.|coverage$|state$|committed$|records$)/.test(entry.name),
    )
    .map(({ name }) => `${below}${name}/`);

/** Code files below a folder with their number of lines, without those that a command writes. */
function codeFiles(below: string): readonly (readonly [file: string, lines: number])[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory())
      return /^(\..*|node_modules|cdktf\..*|coverage|state|committed|records|lib)$/.test(entry.name)
        ? []
        : codeFiles(`${path}/`);
    if (!/\.(ts|js|mjs|cjs)$/.test(entry.name)) return [];
    return [[path, readFileSync(join(root, path), "utf8").trimEnd().split("\n").length]];
  });
}

describe("The code", () => {
  it("is in files of at most 300 lines, but for the bindings, which are generated", () => {
    const files = codeFiles("");
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter(([, lines]) => lines > 300)).toEqual([]);
  });
});

it("The lock file has what our packages depend on where all others find it: what lies below a package goes with its folder, and a fork that takes tarballs instead would have to ask a registry", () => {
  const locked: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  ).packages;
  expect(Object.keys(locked).filter((path) => /^(packages\/|maintain\/).*node_modules\//.test(path))).toEqual(
    [],
  );
});

describe("docs/architecture.md", () => {
  it("has a row for every folder of root and packages, and for no other", () => {
    const there = [...folders("").filter((folder) => folder !== "packages/"), ...folders("packages/")];
    expect([...rooms].sort()).toEqual(there.sort());
  });

  it("names only files that exist on the way of a value", () => {
    const [, way = ""] = /## The way of one value\n([\s\S]*?)\n## /.exec(page) ?? [];
    const files = [...way.matchAll(/`((?:packages|modules|stacks)\/[\w./-]+)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  });

  it("is one page", () => {
    expect(page.split("\n").length).toBeLessThan(90);
  });
});
