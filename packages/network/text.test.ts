import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadNetwork, parseNetwork } from "./load";
import { renderProblems } from "./problems";
import { exampleText, problems, processorMs } from "./testing/data";

/** `line:column CODE` of every problem. */
function marks(text: string): readonly string[] {
  return problems(parseNetwork(text, "network.yaml")).map(
    ({ position, code }) => `${position.line}:${position.column} ${code}`,
  );
}

function says(text: string): string {
  return renderProblems(problems(parseNetwork(text, "network.yaml")));
}

describe("a network file as text", () => {
  it("is read with a byte order mark, with CRLF and without a last line end", () => {
    for (const text of [
      `\uFEFF${exampleText()}`,
      exampleText().replaceAll("\n", "\r\n"),
      exampleText().trimEnd(),
    ])
      expect(parseNetwork(text, "network.yaml")).toMatchObject({ ok: true, warnings: [] });
  });

  it("may be JSON, which is YAML", () => {
    expect(marks('{"cen": {"mode": "create"}, "transitRouters": {}, "vpcs": {}, "dataCentres": {}}')).toEqual(
      ["1:29 REGION102"],
    );
  });

  it("keeps positions behind a byte order mark and with CRLF", () => {
    const faulty = exampleText().replace("vlan: 0", "vlan: 3000");
    const expected = ["76:17 VBR002"];
    expect(marks(faulty)).toEqual(expected);
    expect(marks(`\uFEFF${faulty}`)).toEqual(expected);
    expect(marks(faulty.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("says where the syntax breaks", () => {
    expect(marks("cen:\n  mode: 'create\n")).toEqual(["2:9 YAML001"]);
    expect(says("cen: [1, 2\nvpcs: {}\n")).toContain(
      "the [ that opens here is not closed; YAML 1.2, one document, no tags; close it with ]",
    );
  });

  it("refuses tabs as indentation", () => {
    expect(marks("cen:\n\tmode: create\n")).toEqual(["2:1 YAML001"]);
    expect(says("cen:\n\tmode: create\n")).toContain("tabs are not allowed as indentation");
  });

  it("is one document", () => {
    expect(marks("cen: {}\n---\ncen: {}\n")).toEqual(["2:1 YAML001"]);
    expect(says("cen: {}\n---\ncen: {}\n")).toContain("a second document starts here");
  });

  it("is YAML 1.2, in which yes is a text and 010 a number", () => {
    expect(marks("%YAML 1.1\n---\ncen: {}\n")).toEqual(["1:1 YAML001"]);
    expect(says(exampleText().replace("vlan: 0", "vlan: yes"))).toContain('the value is "yes"');
  });

  it("has no tags and no unknown directives", () => {
    for (const text of [
      "cen: !secret x\n",
      "cen: !!binary aGk=\n",
      "cen: !!set {a}\n",
      "%FOO\n---\ncen: {}\n",
    ])
      expect([text, marks(text).map((mark) => mark.slice(-7))]).toEqual([text, ["YAML001"]]);
  });

  it("has no aliases", () => {
    const text = "cen: &a {mode: create}\nvpcs: *a\ndataCentres: *a\n";
    expect(marks(text)).toEqual(["2:7 YAML003", "3:14 YAML003"]);
    expect(says(text)).toContain('the alias "*a" stands here');
  });

  it("takes << as a key like any other", () => {
    expect(says(exampleText().replace("mode: rfc1918", "<<: {mode: rfc1918}"))).toContain(
      'the key "<<" is unknown; one of mode',
    );
  });

  it("has every key once, and the second one is shown", () => {
    const text = exampleText().replace("          vlan: 0\n", "          vlan: 0\n          vlan: 1\n");
    expect(marks(text)).toEqual(["77:11 YAML002"]);
    expect(says(text)).toContain('the key "vlan" stands twice in one map');
  });

  it("has texts as keys", () => {
    expect(marks("1: a\ntrue: b\n~: c\n: d\n? [e]\n: f\n")).toEqual([
      "1:1 YAML004",
      "2:1 YAML004",
      "3:1 YAML004",
      "4:1 YAML004",
      "5:3 YAML004",
    ]);
  });

  it.each(["", "\n\n", "# nothing here\n", "~\n", "null", "---\n"])("is not empty, as %j is", (text) => {
    expect(marks(text)).toEqual(["1:1 FILE002"]);
  });

  it.each(["just a text", "42", "[]", "- cen\n", "true"])("is a map, which %j is not", (text) => {
    expect(marks(text)).toEqual(["1:1 SHAPE001"]);
    expect(says(text)).toContain("(file): the value is");
  });

  it("has at most a mebibyte", () => {
    const comment = `#${"x".repeat(1024 * 1024 - exampleText().length - 2)}\n`;
    expect(parseNetwork(comment + exampleText(), "network.yaml").ok).toBe(true);
    expect(marks(`# ${comment}${exampleText()}`)).toEqual(["1:1 FILE003"]);
    expect(says(`# ${comment}${exampleText()}`)).toContain(
      "the file has 1048578 bytes; at most 1048576 bytes",
    );
  });

  it("counts bytes, not characters", () => {
    expect(marks(`#${"ä".repeat(600000)}`)).toEqual(["1:1 FILE003"]);
  });

  it("has at most 32 levels", () => {
    const nested = (levels: number) => `cen: ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}`;
    expect(marks(nested(32))).not.toContain("1:37 FILE004");
    expect(marks(nested(33))).toEqual(["1:37 FILE004"]);
  });

  it.each([
    ["brackets", "[".repeat(20000)],
    ["maps", "{a: ".repeat(20000)],
    ["lists", "- ".repeat(20000)],
    ["keys", "? ".repeat(20000)],
    ["closed brackets", `${"[".repeat(3000)}${"]".repeat(3000)}`],
    ["indentation", Array.from({ length: 1200 }, (_, n) => `${" ".repeat(n)}a:\n`).join("")],
  ])(
    "may be nested so deeply in %s that a parser overflows, and is refused with one problem",
    (_what, text) => {
      expect(marks(text).map((mark) => mark.replace(/^\d+:\d+ /, ""))).toEqual(["FILE004"]);
    },
  );

  it("may have twenty thousand wrong keys without taking minutes", () => {
    const keys = `cen: {mode: create}\n${Array.from({ length: 20000 }, (_, n) => `k${n}: 1\n`).join("")}`;
    let found: readonly string[] = [];
    expect(processorMs(() => (found = marks(keys)))).toBeLessThan(5000);
    expect(found.length).toBe(1);
  });

  it("may have twenty thousand entries of another kind without taking minutes", () => {
    const entries = Array.from({ length: 20000 }, (_, n) => `  k${n}: {a: 1}\n`).join("");
    let found: readonly string[] = [];
    expect(processorMs(() => (found = marks(`cen: {mode: create}\ndataCentres:\n${entries}`)))).toBeLessThan(
      5000,
    );
    expect(new Set(found).size).toBe(20001);
  });

  it.each(["__proto__", '"__proto__"', '"\\x5f_proto__"'])("never has the key %s", (key) => {
    for (const text of [
      `${key}: {mode: create}\n`,
      exampleText().replace("vpcs:\n", `vpcs:\n  ${key}: {}\n`),
    ])
      expect(marks(text).map((mark) => mark.slice(-7))).toEqual(["YAML005"]);
    expect(Object.hasOwn(Object.prototype, "mode")).toBe(false);
  });

  it.each(["constructor", "toString", "hasOwnProperty", "valueOf", "prototype"])(
    "knows %s as no more than an unknown key, an odd name or a missing entry",
    (name) => {
      const text = exampleText();
      expect(marks(text.replace("tags:", "").replace("cen:\n", `${name}: 1\ncen:\n`))).toHaveLength(1);
      expect(
        marks(text.replace("          vlan: 0", `          ${name}: 0\n          vlan: 0`)),
      ).toHaveLength(1);
      expect(marks(text.replace("mode: dual", `mode: ${name}`)).map((mark) => mark.slice(-8))).toEqual([
        "SHAPE005",
      ]);
      expect(marks(text.replace("mode: dual", `mode: {${name}: x}`)).map((mark) => mark.slice(-8))).toEqual([
        "SHAPE005",
      ]);
      expect(marks(text.replace("at: production", `at: ${name}`))).toHaveLength(1);
      expect(marks(text.replace("circuitId:", `gateway: ${name}\n        circuitId:`))).toHaveLength(1);
    },
  );

  it("may call an entry constructor", () => {
    expect(parseNetwork(exampleText().replaceAll("production", "constructor"), "network.yaml").ok).toBe(true);
  });
});

describe("a network file on disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "network-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is loaded", () => {
    const file = join(folder, "good.yaml");
    writeFileSync(file, exampleText());
    expect(loadNetwork(file)).toMatchObject({ ok: true, warnings: [] });
  });

  it("is named in its problems", () => {
    const file = join(folder, "bad.yaml");
    writeFileSync(file, "cen: {mode: create}\n");
    expect(problems(loadNetwork(file)).map((problem) => problem.file)).toEqual([file, file, file]);
  });

  it("is missing, which is a problem like any other", () => {
    const file = join(folder, "missing.yaml");
    expect(renderProblems(problems(loadNetwork(file)))).toBe(
      `${file}:1:1  FILE001  (file): the file cannot be read (ENOENT); NETWORK_CONFIG names a readable file, else config/network.yaml is read; check the name and its permissions`,
    );
  });

  it("is a folder, which is a problem like any other", () => {
    expect(renderProblems(problems(loadNetwork(folder)))).toContain("cannot be read (EISDIR)");
  });

  it("may hold anything but text", () => {
    const file = join(folder, "binary.yaml");
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x80, 0xc3, 0x28]));
    expect(loadNetwork(file).ok).toBe(false);
  });
});
