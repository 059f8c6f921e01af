import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadNetwork, parseNetwork } from "./load";
import { renderProblem } from "./problems";
import { exampleText, problems } from "./testing/data";

/** `line:column CODE what is wrong` of every problem of a text. */
function found(text: string): readonly string[] {
  return problems(parseNetwork(text, "network.yaml")).map(
    ({ position: { line, column }, code, message }) => `${line}:${column} ${code} ${message}`,
  );
}

describe("a break of the syntax", () => {
  it.each([
    ['a: "CEN\nb: 1\n', '1:4 YAML001 the quote " that opens here is not closed'],
    ['a:\n  - "CEN\n  - 1\n', '2:5 YAML001 the quote " that opens here is not closed'],
    ["a: 'CEN\nb: 'x'\n", "1:4 YAML001 the quote ' that opens here is not closed"],
    ['a: "CEN\n  b: "x"\n', '1:4 YAML001 the quote " that opens here is not closed'],
    ['a: {b: "CEN\n  , c: "x"}\n', '1:8 YAML001 the quote " that opens here is not closed'],
    ["x: [[[[\ny: 1\n", "1:4 YAML001 the [ that opens here is not closed"],
    ["x: {a: 1\ny: 1\n", "1:4 YAML001 the { that opens here is not closed"],
    ["a: {b: [1, 2}\nc: 1\n", "1:8 YAML001 the [ that opens here is closed by }"],
    ["a: 1\nb: [1, 2]]\n", "2:10 YAML001 a ] stands here that nothing opens"],
    ["a:\n}  b: c\n  d: e\n", "2:1 YAML001 a } stands here that nothing opens"],
    ["a: b\n  c: d\n", "2:3 YAML001 this line is indented as a part of the value above it"],
    ["a:\n  b: 1\n\n   c: 2\n", "4:4 YAML001 this line is indented as a part of the value above it"],
    ["a: b: c\n", "1:4 YAML001 a second key stands in one line"],
    ["a: |\n  text\n x: 1\n", "3:1 YAML001 all mapping items must start at the same column"],
    ["a: x\n\tb: 1\n", "2:1 YAML001 tabs are not allowed as indentation"],
    ["a: @x\n", "1:4 YAML001 plain value cannot start with reserved character @"],
    ["a: 1\n---\nb: }\n", "2:1 YAML001 a second document starts here"],
  ])("is one problem, at the place of the mistake: %j", (text, problem) => {
    expect(found(text)).toEqual([problem]);
  });

  it("is told alone, also where a hundred lines behind it make no sense", () => {
    const lines = exampleText().split("\n");
    const broken = (line: string, instead: string) =>
      found(lines.map((it) => (it.trim() === line ? it.replace(line, instead) : it)).join("\n"));
    expect(broken("name: CEN", "} name: CEN")).toHaveLength(1);
    expect(broken("vpcs:", "vpcs: {")).toHaveLength(1);
    expect(broken("publicIp: 203.0.113.68", 'publicIp: "203.0.113.68')).toHaveLength(1);
  });

  it("is shown with no more than the beginning of a long text", () => {
    const [problem] = problems(parseNetwork(`a: b\n${"c".repeat(100_000)}\nd: |x${"y".repeat(1000)}\n`, "n"));
    expect(problem && renderProblem(problem).length).toBeLessThan(200);
  });

  it("is a tag or a directive, each of them named", () => {
    expect(found("%TAG ! tag:x,2000:\n---\na: !x 1\nb: ! c\nd: !!map {e: !!int 1}\n")).toEqual([
      '1:1 YAML001 the directive "%TAG ! tag:x,2000:" stands here',
      '3:4 YAML001 the tag "!x" stands here',
      '4:4 YAML001 the tag "!" stands here',
      '5:4 YAML001 the tag "!!map" stands here',
      '5:14 YAML001 the tag "!!int" stands here',
    ]);
    expect(found("%YAML 1.1\n---\na: 1\n")).toEqual(['1:1 YAML001 the directive "%YAML 1.1" stands here']);
    expect(parseNetwork(`%YAML 1.2\n---\n${exampleText()}`, "network.yaml").ok).toBe(true);
  });
});

describe("a comment", () => {
  it.each([
    ["a change of direction", "\u202e", "U+202E"],
    ["a mark of direction", "\u200f", "U+200F"],
    ["a line separator", "\u2028", "U+2028"],
    ["a control", "\u001b", "U+001B"],
    ["half a pair", "\udc00", "U+DC00"],
  ])("is refused at its place with %s, because the line is not what it seems", (_, character, name) => {
    expect(found(`${exampleText()}# ab${character}c\n`)).toEqual([
      `${exampleText().split("\n").length}:5 TEXT001 the comment holds ${name}, which nobody sees`,
    ]);
  });

  it("may hold emoji, tabs and any script", () => {
    const comment = "# ⚠\ufe0f 👩\u200d💻 上海 \u{20bb7} عربي\tx\r\n";
    expect(parseNetwork(`${comment}${exampleText()}`, "network.yaml").ok).toBe(true);
  });
});

describe("a line end", () => {
  it.each([
    ["of a comment", "# a comment\rcen:\r", "1:12"],
    ["behind good ones", "cen:\r\n  mode: create\rtransitRouters: {}\n", "2:15"],
    ["in a quoted text", 'cen: "a\rb"\n', "1:8"],
  ])("that is a carriage return alone %s is refused as what it is", (_, text, place) => {
    expect(found(text)).toEqual([`${place} FILE006 the line ends here with a carriage return alone`]);
  });
});

describe("a file of another encoding", () => {
  const folder = mkdtempSync(join(tmpdir(), "encoding-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const utf16 = (text: string) => Buffer.from(text, "utf16le");
  it.each([
    ["UTF-16 with a byte order mark", utf16("\ufeffcen: {}\n"), "1:1 FILE005 the file is UTF-16"],
    ["UTF-16 without one", utf16("cen: {}\n"), "1:1 FILE005 the file is UTF-16"],
    ["big-endian UTF-16", utf16("\ufeffcen: {}\n").swap16(), "1:1 FILE005 the file is UTF-16"],
    ["big-endian UTF-16 without a mark", utf16("cen: {}\n").swap16(), "1:1 FILE005 the file is UTF-16"],
    ["UTF-32", Buffer.from("fffe0000630000006500", "hex"), "1:1 FILE005 the file is UTF-32"],
    [
      "Latin-1",
      Buffer.from("# ä\ncen:\n  name: Zürich\n", "latin1"),
      "1:3 FILE005 the byte 0xE4 here is no part of a UTF-8 text",
    ],
    [
      "UTF-8 with half a pair",
      Buffer.concat([Buffer.from("# 上\nx: "), Buffer.from("eda080", "hex")]),
      "2:4 FILE005 the byte 0xED here is no part of a UTF-8 text",
    ],
    [
      "UTF-8 that is cut in a character",
      Buffer.from("x: \u4e0a").subarray(0, 5),
      "1:4 FILE005 the byte 0xE4 here is no part of a UTF-8 text",
    ],
  ])("is refused as what it is: %s", (name, bytes, problem) => {
    const file = join(folder, `${name}.yaml`);
    writeFileSync(file, bytes);
    expect(
      problems(loadNetwork(file)).map(
        ({ position: { line, column }, code, message }) => `${line}:${column} ${code} ${message}`,
      ),
    ).toEqual([problem]);
  });

  it("is not one with characters of every script and a byte order mark", () => {
    const file = join(folder, "good.yaml");
    const name = "\u{20bb7}野家 ä \u{1f600}";
    writeFileSync(file, `\ufeff${exampleText().replace("name: VPC\n", `name: ${name}\n`)}`);
    const result = loadNetwork(file);
    expect(result.ok && result.network.vpcs[0]?.source).toMatchObject({ name });
  });
});
