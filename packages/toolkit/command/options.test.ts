import { exitCodes, Stop } from "./exit-codes";
import { readWords, refuse } from "./options";

const kinds = { out: "value", allow: "values", json: "flag" } as const;
const read = (...words: string[]) => readWords(words, kinds, "usage: it");

describe("The words behind a command", () => {
  it("are its options, in any order and with either way to give a value, and the rest", () => {
    const words = read("a", "--json", "--out=x=y", "b", "--allow", "1", "--allow", "2", "--", "--out", "--c");
    expect(words.faults).toEqual([]);
    expect(words.rest).toEqual(["a", "b", "--out", "--c"]);
    expect([words.has("json"), words.value("out"), words.values("allow")]).toEqual([true, "x=y", ["1", "2"]]);
    expect([read().has("json"), read().value("out"), read().values("allow")]).toEqual([false, undefined, []]);
  });

  it("may name standard output with a hyphen", () => {
    expect(read("--out", "-")).toMatchObject({ faults: [], rest: [] });
    expect(read("--out", "-").value("out")).toBe("-");
  });

  it("are refused with everything that is wrong with them, and the usage", () => {
    const { faults } = read("--out", "--frobnicate", "-x", "--json=no", "--allow", "--out", "a", "--out=b");
    expect(faults).toEqual([
      "--out needs a value.",
      "There is no option --frobnicate.",
      "There is no option -x.",
      "--json takes no value.",
      "--allow needs a value.",
      "--out stands twice.",
    ]);
    expect(() => refuse(faults, "usage: it")).toThrow(
      new Stop(exitCodes.fault, [...faults, "usage: it"].join("\n")),
    );
    expect(() => refuse([], "usage: it")).not.toThrow();
    expect(read("--out=").faults).toEqual(["--out needs a value."]);
  });

  it("may ask for help whatever else they say, which is no fault", () => {
    expect.assertions(1);
    try {
      read("--frobnicate", "--help");
    } catch (error) {
      expect(error).toMatchObject({ exitCode: exitCodes.done, message: "usage: it" });
    }
  });

  it("leave a command behind them alone, with or without two hyphens before it", () => {
    const beforeCommand = (...words: string[]) => readWords(words, kinds, "usage", { beforeCommand: true });
    const plain = beforeCommand("--json", "npx", "x", "--out", "--help");
    expect([plain.has("json"), plain.rest, plain.faults]).toEqual([
      true,
      ["npx", "x", "--out", "--help"],
      [],
    ]);
    const parted = beforeCommand("--json", "--", "npm", "run", "x", "--", "--json");
    expect([parted.rest, parted.faults]).toEqual([["npm", "run", "x", "--", "--json"], []]);
    expect(beforeCommand("--").rest).toEqual([]);
  });
});
