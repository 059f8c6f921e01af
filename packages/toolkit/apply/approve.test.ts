import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stop } from "../command/exit-codes";
import { commitOf } from "../plan/run";
import { type Planned, stackPlan } from "../plan/testing/plans";
import { readReviewed, refuseUnlessCurrent } from "./approve";
import { compare } from "./compare";

const [commit, other] = ["a".repeat(40), "b".repeat(40)];
const reviewed = { commit, dirty: false, time: "2026-11-22T10:00:00Z" };
const now = { commit, dirty: false, time: new Date("2026-11-22T12:00:00Z") };

describe("a report that somebody reviewed", () => {
  const refusal = (
    report: Partial<typeof reviewed> = {},
    at: Partial<Parameters<typeof refuseUnlessCurrent>[1]> = {},
    maxAge = "1d",
  ) => {
    try {
      refuseUnlessCurrent({ ...reviewed, ...report }, { ...now, ...at }, maxAge);
      return undefined;
    } catch (error) {
      return error instanceof Stop ? [error.exitCode, error.message] : error;
    }
  };

  it("is taken at the same commit, with nothing changed, on the same day", () => {
    expect(refusal()).toBeUndefined();
    expect(refusal({}, { time: new Date("2026-11-22T09:58:00Z") })).toBeUndefined();
  });

  it.each<[string, Parameters<typeof refusal>, RegExp]>([
    ["another commit was planned", [{ commit: other }], /made at commit b+, and this checkout is at a+\./],
    ["files were changed then", [{ dirty: true }], /Files of the checkout differed from the commit when/],
    [
      "files are changed now",
      [{}, { dirty: true }],
      /Files of this checkout differ from the commit: git status/,
    ],
    ["it is old", [{}, { time: new Date("2026-11-23T10:00:01Z") }], /older than 1d: --max-age takes/],
    ["it is older than was asked for", [{}, {}, "1h"], /older than 1h/],
    ["its time is still to come", [{}, { time: new Date("2026-11-22T09:00:00Z") }], /time has not come yet/],
  ])("is refused where %s", (_, words, said) => {
    expect(refusal(...words)).toEqual([3, expect.stringMatching(said)]);
  });

  it("is refused with all that is wrong, and taken later where that was asked for", () => {
    const [, said] = [refusal({ commit: other, dirty: true }, { dirty: true }, "1h")].flat();
    expect(String(said).split("\n")).toHaveLength(6);
    expect(refusal({}, { time: new Date("2026-11-24T10:00:00Z") }, "3d")).toBeUndefined();
  });

  it("is none where it is of an earlier version, which did not say what it was made with", () => {
    const folder = mkdtempSync(join(tmpdir(), "reviewed-"));
    const file = join(folder, "plan.json");
    const report = { format: "hybrid network plan report", version: 1, stacks: [{}], time: reviewed.time };
    try {
      writeFileSync(file, JSON.stringify(report));
      expect(() => readReviewed(file)).toThrow("is not a plan report of version 2");
      writeFileSync(file, JSON.stringify({ ...report, version: 2, time: "some day" }));
      expect(() => readReviewed(file)).toThrow("is not a plan report of version 2");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the commit of a checkout", () => {
  const folder = mkdtempSync(join(tmpdir(), "commit-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const git = (...words: readonly string[]) => {
    const names = ["-c", "user.name=n", "-c", "user.email=e@example.org"];
    return spawnSync("git", ["-C", folder, ...names, ...words], { encoding: "utf8" }).stdout.trim();
  };

  it("is nobody's outside of git, and says whether its files were changed", () => {
    writeFileSync(join(folder, "cdktf.json"), "{}");
    expect(commitOf(folder, process.env)).toEqual({ commit: null, dirty: false });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "one");
    const head = git("rev-parse", "HEAD");
    expect(commitOf(folder, process.env)).toEqual({ commit: head, dirty: false });
    writeFileSync(join(folder, "cdktf.json"), "{ }");
    expect(commitOf(folder, process.env)).toEqual({ commit: head, dirty: true });
  });
});

describe("a plan made otherwise than the one that was approved", () => {
  const create: Planned = { address: "a.b", actions: ["create"], after: { zone: "h" } };
  const output = (after: string, actions = ["update"]) => ({
    output_changes: { id: { actions, before: "0", after, after_unknown: false } },
  });
  const region = (name: string) => ({
    configuration: {
      provider_config: { "p.x": { expressions: { region: { constant_value: name } } } },
      root_module: { resources: [{ address: "a.b", provider_config_key: "p.x" }] },
    },
  });

  it.each<[string, Parameters<typeof stackPlan>, Parameters<typeof stackPlan>, readonly string[]]>([
    [
      "in another region",
      [[create], region("cn-shanghai")],
      [[create], region("cn-hangzhou")],
      ["a.b: in cn-hangzhou instead of cn-shanghai"],
    ],
    [
      "with another configuration, although it does less",
      [[create], {}, new Map([["provider.p[x]", { region: "cn-shanghai" }]])],
      [[], output("1"), new Map([["provider.p[x]", { region: "cn-hangzhou" }]])],
      ["output.id: update, of which nothing was said", "provider.p[x] is written in another way"],
    ],
    [
      "with another value of an output",
      [[create], output("1")],
      [[], output("2")],
      ["output.id: it becomes another value"],
    ],
    [
      "with the end of an output",
      [[create], output("1")],
      [[], output("1", ["delete"])],
      ["output.id: delete instead of update"],
    ],
  ])("is another one %s", (_, approved, fresh, differences) => {
    expect(compare(stackPlan(...approved), stackPlan(...fresh))).toEqual({ verdict: "other", differences });
  });

  it("is covered where outputs become what was approved, or what was not known then", () => {
    expect(compare(stackPlan([create], output("1")), stackPlan([], output("1"))).verdict).toBe("covered");
    const unknown = {
      output_changes: { id: { actions: ["create"], before: null, after_unknown: true } },
    };
    expect(compare(stackPlan([create], unknown), stackPlan([], output("1"))).verdict).toBe("covered");
  });
});
