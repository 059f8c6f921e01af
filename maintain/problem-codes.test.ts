import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");
const network = join(root, "packages", "network");

/** Every code that stands in the package's own files. */
function codes(): readonly string[] {
  const files = readdirSync(network, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/\.test\.ts$|node_modules|^testing|cases|^examples/.test(file),
  );
  const found = files.flatMap((file) => [
    ...readFileSync(join(network, file), "utf8").matchAll(/"([A-Z]{2,8}\d{3})"/g),
  ]);
  return [...new Set(found.map(([, code = ""]) => code))].sort();
}

describe("docs/import.md", () => {
  it("has an entry with cause and remedy for every code of a file with ids", () => {
    const folder = join(root, "packages", "toolkit", "import");
    const texts = readdirSync(folder)
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => readFileSync(join(folder, file), "utf8"));
    const told = texts.flatMap((text) => [...text.matchAll(/"(IMPORT\d{3})"/g)].map(([, code]) => code));
    const page = readFileSync(join(root, "docs", "import.md"), "utf8");
    const entries = [...page.matchAll(/^\| `(IMPORT\d{3})` \| .+ \| .+ \|$/gm)].map(([, code]) => code);
    expect(entries).toEqual([...new Set(told)].sort());
    expect(entries.length).toBeGreaterThan(5);
  });
});

describe("docs/troubleshooting.md", () => {
  it("has an entry with cause, remedy and source for every code of a network file", () => {
    const page = readFileSync(join(root, "docs", "troubleshooting.md"), "utf8");
    const entries = [
      ...page.matchAll(/^\| `([A-Z]{2,8}\d{3})` \| (.+) \| (.+) \| (.+) \| (.+ \(.+\)) \|$/gm),
    ];
    // Two files of one folder, which no example of one file shows; the page tells of it in words.
    const elsewhere = "BACKEND101";
    expect(entries.map(([, code]) => code)).toEqual(codes().filter((code) => code !== elsewhere));
    expect(page).toContain(`\`${elsewhere}\``);
    expect(codes().length).toBeGreaterThan(150);
  });
});
