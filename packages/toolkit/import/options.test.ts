import { given } from "../command/testing/call";
import { parseImportOptions } from "./options";

describe("hybridnet import", () => {
  it.each([
    [["--template"], { task: "template" }],
    [["--ids", "a"], { task: "print", file: "a" }],
    [["--ids", "a", "--markdown"], { task: "markdown", file: "a" }],
    [["--adopt", "--ids", "a"], { task: "adopt", file: "a" }],
  ])("understands %j", (words, options) => {
    expect(parseImportOptions(given("import", ...words))).toEqual(options);
  });

  it.each([
    [[], "--ids FILE is missing"],
    [["--ids"], "--ids needs a value."],
    [["--ids", "a", "--write", "--json"], "Choose one of --json and --write."],
    [["--template", "--ids", "a"], "--template takes no --ids."],
    [
      ["--ids", "a", "--adpot", "cen-core"],
      "Unknown option '--adpot'. Did you mean --adopt?\nThere is one word too many: cen-core",
    ],
  ])("refuses %j", (words, why) => {
    expect(() => parseImportOptions(given("import", ...words))).toThrow(why);
  });
});
