import { parseOptions } from "../../../../packages/rehearsal/cli/options";

describe("The words after npm run rehearse", () => {
  it("are a command with options of its own from the first one on that is none of the rehearsal's", () => {
    expect(parseOptions(["--keep", "npx", "cdktf", "deploy", "*", "--auto-approve"])).toMatchObject({
      task: { kind: "command", command: ["npx", "cdktf", "deploy", "*", "--auto-approve"] },
      keep: true,
    });
  });

  it("may be parted by two hyphens, as some shells' users write them", () => {
    expect(parseOptions(["--keep", "--", "npm", "run", "deploy", "--", "cen-core"])).toMatchObject({
      task: { kind: "command", command: ["npm", "run", "deploy", "--", "cen-core"] },
      keep: true,
    });
    expect(parseOptions(["--"]).task).toEqual({ kind: "deploy" });
  });

  it.each([
    [["--destory"], "There is no option --destory."],
    [["--advance"], "--advance needs a value."],
    [["--fault", "rain"], "rain"],
  ])("are refused where they make no sense: %j", (words, message) => {
    expect(() => parseOptions(words)).toThrow(message);
  });
});
