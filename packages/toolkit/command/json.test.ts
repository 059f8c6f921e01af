import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCodes, Stop } from "./exit-codes";
import { parseJson, readJson, readJsonAs } from "./json";

describe("JSON from files", () => {
  const folder = mkdtempSync(join(tmpdir(), "json-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (text: string) => {
    const path = join(folder, "some.json");
    writeFileSync(path, text);
    return path;
  };
  const ending = (read: () => unknown) => {
    try {
      return read();
    } catch (error) {
      return error instanceof Stop ? [error.exitCode, error.message] : error;
    }
  };

  it("is missing where there is no such file, and the message says how to make it", () => {
    const nowhere = join(folder, "nowhere.json");
    const said = [exitCodes.missing, `There is no ${nowhere}. Make it.`];
    expect(ending(() => readJson(nowhere, "Make it."))).toEqual(said);
    const below = join(file("{}"), "below.json");
    expect(ending(() => readJson(below))).toEqual([exitCodes.missing, `There is no ${below}.`]);
  });

  it("is at fault where the file cannot be read", () => {
    expect(ending(() => readJson(folder))).toEqual([exitCodes.fault, `${folder} cannot be read (EISDIR).`]);
  });

  it.each([
    ["cut short", '{"psk": "hidden', ""],
    ["with a word that is none", '{"psk": hidden}', ""],
    ["with a comma too many", '{\n  "psk": "hidden",\n}', " (line 3, column 1)"],
    ["with a place of its own in it", '{"hidden at position 3 (line 1 column 4)', ""],
    ["empty", "", ""],
  ])("is at fault where it is %s, and nothing of it is repeated", (_what, text, place) => {
    const path = file(text);
    const [exitCode, message] = [ending(() => readJson(path))].flat();
    expect(exitCode).toBe(exitCodes.fault);
    expect(message).toMatch(new RegExp(`^${path} is no JSON( \\(line \\d+, column \\d+\\))?\\.$`));
    expect(message).toContain(`no JSON${place}`);
    expect(message).not.toContain("hidden");
  });

  it("is at fault where it is something else than what is wanted", () => {
    const wanted = {
      what: "a list",
      remedy: "Write one.",
      is: (json: unknown): json is readonly unknown[] => Array.isArray(json),
    };
    expect(readJsonAs(file("[1]"), wanted)).toEqual([1]);
    const path = file('{"a": 1}');
    expect(ending(() => readJsonAs(path, wanted))).toEqual([
      exitCodes.fault,
      `${path} is not a list. Write one.`,
    ]);
  });

  it("of a program is named after where it comes from", () => {
    expect(parseJson("[1]", "the plan")).toEqual([1]);
    expect(ending(() => parseJson("<html>", "the plan of cen-core"))).toEqual([
      exitCodes.fault,
      "the plan of cen-core is no JSON.",
    ]);
  });
});
