import { given } from "../../command/testing/call";
import { parseRehearsalOptions } from "./options";
import { runCommand } from "./rehearse";

const parse = (words: readonly string[]) => parseRehearsalOptions(given("rehearse", ...words));

describe("The words after hybridnet rehearse", () => {
  it("are a command with options of its own from the first one on that is none of the rehearsal's", () => {
    expect(parse(["--realistic", "npx", "cdktf", "deploy", "*", "--auto-approve"])).toMatchObject({
      task: { kind: "command", command: ["npx", "cdktf", "deploy", "*", "--auto-approve"] },
      realistic: true,
    });
  });

  it("may be parted by two hyphens, as some shells' users write them", () => {
    expect(parse(["--realistic", "--", "npm", "run", "deploy", "--", "cen-core"])).toMatchObject({
      task: { kind: "command", command: ["npm", "run", "deploy", "--", "cen-core"] },
      realistic: true,
    });
    expect(parse(["--"]).task).toEqual({ kind: "deploy" });
  });

  it("choose the network as a tree, unless ids are asked for", () => {
    expect([parse([]).ids, parse(["--ids"]).ids]).toEqual([false, true]);
  });

  it("choose who speaks to Terraform: the stand-in, unless the real provider is asked for", () => {
    expect(parse([])).toMatchObject({ provider: "stand-in", providerBinary: undefined });
    const words = ["--provider", "real", "--provider-binary", "/opt/provider", "true"];
    expect(parse(words)).toMatchObject({ provider: "real", providerBinary: "/opt/provider" });
  });

  it("are titles of edits where both providers are compared", () => {
    const task = { kind: "compare", titles: ["BFD on", "every name"] };
    expect(parse(["--compare", "BFD on", "every name"])).toMatchObject({ task, provider: "real" });
    expect(parse(["--compare"]).task).toEqual({ kind: "compare", titles: [] });
  });

  it("may do something by hand to what is deployed before a command", () => {
    expect(parse(["--fault", "delete=alicloud_vpc.a", "orphans"]).faults).toHaveLength(1);
    expect(parse(["--fault", "corrupt-account", "--advance", "8d", "true"]).advance).toBe("8d");
  });

  it.each([
    [["--destory"], "Unknown option '--destory'. Did you mean --destroy?"],
    [["--advance"], "--advance needs a value."],
    [["--fault", "rain"], "rain"],
    [
      ["--keep", "npx", "cdktf", "list"],
      "--keep goes with a deploy alone: a command leaves account and state",
    ],
    [
      ["--realistic", "--destroy", "orphans"],
      "--destroy goes with a deploy alone: to destroy with a command",
    ],
    [["--advance", "banana"], "--advance: banana is no duration; write it like 8d, 12h, 30m or 45s."],
    [["--fault", "delete=alicloud_vpc.a"], "so --fault delete=alicloud_vpc.a goes with a command"],
    [
      ["--keep", "--fault", "corrupt-account", "--fault", "change=alicloud_vpc.a:vpc_name=b"],
      "so --fault corrupt-account, change=alicloud_vpc.a:vpc_name=b goes with a command",
    ],
    [["--ids", "orphans"], "--ids is for the text of a deploy: leave it out."],
    [["--ids", "--json"], "--ids is for the text of a deploy: leave it out."],
    [["--skip-synth"], "--skip-synth goes with a command or orphans."],
    [["--provider", "mock"], "--provider: there is no mock. Choose one of: stand-in, real."],
    [["--provider-binary", "a"], "--provider-binary goes with --provider real and with --compare."],
    [["--guesses", "true"], "--guesses only prints, and runs no command."],
    [["--guesses", "--keep"], "--keep does not go with --guesses."],
    [["--compare", "--fault", "throttle=3"], "--fault does not go with --compare."],
    [["--compare", "--json"], "--json does not go with --compare."],
  ])("are refused where they make no sense: %j", (words, message) => {
    expect(() => parse(words)).toThrow(message);
  });
});

describe("A command in a rehearsal", () => {
  const said: string[] = [];
  const err = { write: (text: string) => void said.push(text) };
  const run = (...command: [string, ...string[]]) =>
    runCommand(command, { cwd: __dirname, env: { PATH: "/usr/bin:/bin" }, err });

  it("gives its own exit status", async () => {
    expect(await run("sh", "-c", "exit 7")).toBe(7);
    expect(await run("sh", "-c", "kill -TERM $$")).toBe(143);
  });

  it.each([
    ["no-such-program", 4, "no-such-program cannot be run: there is no such program."],
    ["./no-such-program", 4, "./no-such-program cannot be run: there is no such program."],
    ["/", 1, "/ cannot be run: spawn / EACCES."],
  ])("is named where it cannot be run: %s", async (program, status, line) => {
    expect(await run(program)).toBe(status);
    expect(said).toContain(`${line}\n`);
  });
});
