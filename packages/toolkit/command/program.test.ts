import { exitCodes, Stop } from "./exit-codes";
import { refuse } from "./given";
import { readCall } from "./program";
import { subcommand } from "./subcommand";

const run = () => 0;
const table = [
  subcommand({
    name: "make",
    summary: "make something",
    description: "Makes something out of FILES.",
    arguments: [{ name: "FILES", kind: "file", optional: true, repeated: true, text: "what to make it of" }],
    options: {
      out: { value: "FILE", kind: "file", text: "where to write" },
      allow: { value: "ADDRESS", repeated: true, text: "what may be" },
      colour: { value: "NAME", choices: ["red", "green"], text: "how it looks" },
      json: { text: "print JSON" },
    },
    environment: ["NO_COLOR"],
    exits: [exitCodes.changes],
    exitMeanings: { 2: "it was there" },
    load: () => run,
  }),
  subcommand({
    name: "inside",
    summary: "run a command",
    description: "Runs COMMAND.",
    arguments: [{ name: "COMMAND", kind: "text", repeated: true, text: "what to run" }],
    options: { json: { text: "print JSON" }, out: { value: "FILE", text: "where to write" } },
    passesOptions: true,
    load: () => run,
  }),
  subcommand({
    name: "set one",
    group: "Sets of one",
    summary: "compare",
    description: "Compares.",
    arguments: [
      { name: "BASE", kind: "folder", text: "what it was" },
      { name: "HEAD", kind: "folder", text: "what it is" },
    ],
    load: () => run,
  }),
];

function read(...words: readonly string[]) {
  return readCall(words, { table, version: "1.2.3", width: 80, pathOf: (word) => `<${word}>` });
}
const given = (...words: readonly string[]) => read(...words).given;

function stop(...words: readonly string[]): Stop {
  try {
    read(...words);
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error("it was taken");
}

describe("The words of a call", () => {
  it("are options, in any order and with either way to give a value, and the rest", () => {
    const it = given(
      "make",
      "a",
      "--json",
      "--colour=red",
      "b",
      "--allow",
      "x=y",
      "--allow=-2",
      "--",
      "--out",
      "--c",
    );
    expect(it.faults).toEqual([]);
    expect(it.rest).toEqual(["<a>", "<b>", "<--out>", "<--c>"]);
    expect([it.has("json"), it.value("colour"), it.values("allow")]).toEqual([true, "red", ["x=y", "-2"]]);
    const bare = given("make");
    expect([bare.has("json"), bare.value("out"), bare.values("allow"), bare.rest]).toEqual([
      false,
      undefined,
      [],
      [],
    ]);
  });

  it("may name standard output with a hyphen", () => {
    expect(given("make", "--out", "-", "--json").value("out")).toBe("<->");
    expect(given("make", "--out", "-", "--json").has("json")).toBe(true);
  });

  it("are refused with everything that is wrong with them, and where to read what there is", () => {
    const it = given(
      "make",
      "--jsno",
      "--out",
      "--frobnicate",
      "-x",
      "--allow",
      "--out",
      "a",
      "--out=b",
      "--colour=blue",
    );
    expect(it.faults).toEqual([
      "Unknown option '--jsno'. Did you mean --json?",
      "Unknown option '--frobnicate'.",
      "Unknown option '-x'.",
      "--out needs a value.",
      "--allow needs a value.",
      "--out stands twice.",
      "--colour: there is no blue. Choose one of: red, green.",
    ]);
    expect(() => refuse(it)).toThrow(
      new Stop(exitCodes.fault, [...it.faults, "See: npx --no hybridnet make --help"].join("\n")),
    );
    expect(() => refuse(given("make"))).not.toThrow();
    expect(given("make", "--out=").faults).toEqual(["--out needs a value."]);
    expect(given("make", "--json=no").faults).toEqual(["Unknown option '--json=no'. Did you mean --json?"]);
  });

  it("are as many as the subcommand takes", () => {
    expect(given("set", "one", "a", "b").rest).toEqual(["<a>", "<b>"]);
    expect(given("set", "one", "--json", "a").faults).toEqual([
      "Unknown option '--json'.",
      "HEAD is missing: what it is.",
    ]);
    expect(given("set", "one", "a", "b", "c", "d").faults).toEqual([
      "There is one word too many: c",
      "There is one word too many: d",
    ]);
  });

  it("leave a command behind them alone, with or without two hyphens before it", () => {
    const plain = given("inside", "--json", "npx", "x", "--out", "--help");
    expect([plain.has("json"), plain.has("out"), plain.rest, plain.faults]).toEqual([
      true,
      false,
      ["npx", "x", "--out", "--help"],
      [],
    ]);
    const parted = given("inside", "--json", "--", "npm", "run", "x", "--", "--json");
    expect([parted.rest, parted.faults]).toEqual([["npm", "run", "x", "--", "--json"], []]);
    expect(given("inside", "--jsno", "npx", "--jsno").faults).toEqual([
      "Unknown option '--jsno'. Did you mean --json?",
    ]);
  });

  it("name a subcommand that exists, or are told the nearest", () => {
    expect(stop("mkae", "--json")).toMatchObject({
      exitCode: exitCodes.fault,
      message: "Unknown command 'mkae'. Did you mean make?\nSee: npx --no hybridnet help",
    });
    expect(stop("set", "noe").message).toContain("Did you mean one?");
    expect(stop("--jsno").message).toBe(
      "Unknown option '--jsno'.\nNo subcommand was named.\nSee: npx --no hybridnet help",
    );
  });

  it("may ask for help whatever else they say, which is no fault", () => {
    for (const words of [
      ["make", "--help"],
      ["help", "make"],
      ["make", "--frobnicate", "--help"],
      ["make", "--out", "--help"],
    ])
      expect(stop(...words)).toMatchObject({
        exitCode: exitCodes.done,
        message: stop("make", "--help").message,
      });
    expect(stop("--version")).toMatchObject({ exitCode: exitCodes.done, message: "1.2.3" });
  });
});

describe("Help", () => {
  it("lists every subcommand with its summary and the exit codes", () => {
    const { exitCode, message } = stop("--help");
    expect(exitCode).toBe(exitCodes.done);
    expect(stop()).toMatchObject({ exitCode, message });
    for (const line of [
      /^ {2}make +make something$/m,
      /^ {2}set +Sets of one$/m,
      /^ {2}3 +refused for safety$/m,
    ])
      expect(message).toMatch(line);
  });

  it("of a subcommand has arguments, options, environment and exit codes in 80 columns", () => {
    const { message } = stop("make", "--help");
    expect(message).toMatch(/^Usage: hybridnet make \[OPTION\.\.\.\] \[FILES\.\.\.\]\n/);
    for (const line of [
      /^ {2}FILES +what to make/m,
      /^ {2}--out FILE +where/m,
      /^ {2}NO_COLOR +/m,
      /^ {2}2 +it was there$/m,
    ])
      expect(message).toMatch(line);
    expect(message.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("of a group lists what is in it, and is a fault where one was to be chosen", () => {
    expect(stop("set")).toMatchObject({ exitCode: exitCodes.fault, message: stop("set", "--help").message });
    expect(stop("set", "--help").message).toMatch(/^ {2}one +compare$/m);
  });
});
