import { parseImportOptions } from "./options";

describe("npm run import-plan", () => {
  it.each([
    [["--template"], { task: "template" }],
    [["--ids", "a"], { task: "print", file: "a" }],
    [["--adopt", "--ids", "a"], { task: "adopt", file: "a" }],
  ])("understands %j", (words, options) => {
    expect(parseImportOptions(words)).toEqual(options);
  });

  it.each([
    [[], "--ids FILE is missing"],
    [["--ids"], "--ids needs a value."],
    [["--ids", "a", "--write", "--json"], "Choose one of --json and --write."],
    [["--template", "--ids", "a"], "--template takes no --ids."],
    [
      ["--ids", "a", "--adpot", "cen-core"],
      "There is no option --adpot.\nThere is no stack to choose: cen-core.",
    ],
  ])("refuses %j", (words, why) => {
    expect(() => parseImportOptions(words)).toThrow(why);
  });
});
