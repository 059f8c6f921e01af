import { Stop } from "../command/exit-codes";
import { parseCommand } from "./options";

function refusal(...words: string[]): string {
  try {
    parseCommand(words);
  } catch (error) {
    if (error instanceof Stop && error.exitCode === 1) return error.message;
    throw error;
  }
  throw new Error("it was taken");
}

describe("The words behind a command of the workflows", () => {
  it("are the paths that it takes, and --json for a comparison", () => {
    expect(parseCommand(["synth-diff", "a", "--json", "b"])).toEqual({
      name: "synth-diff",
      paths: ["a", "b"],
      json: true,
    });
    expect(parseCommand(["access"])).toEqual({ name: "access", paths: [], json: false });
  });

  it("are refused with all that is wrong with them, and the usage", () => {
    expect(refusal("comment", "--json", "--frobnicate", "plan.json").split("\n").slice(0, 4)).toEqual([
      "There is no option --frobnicate.",
      "There is no option --json.",
      "ERRORS is missing.",
      "usage: one of",
    ]);
    expect(refusal("synth-diff", "a", "b", "c", "d").split("\n").slice(0, 3)).toEqual([
      "There is one path too many: c.",
      "There is one path too many: d.",
      "usage: one of",
    ]);
    expect(refusal("frobnicate")).toMatch(/^usage: one of\n {2}npm run synth:diff/);
    expect(refusal()).toMatch(/^usage: one of/);
  });
});
