import { tmpdir } from "node:os";
import { Stop } from "../command/exit-codes";
import { given } from "../command/testing/call";
import { parsePlanOptions } from "../plan/options";
import type { PlanReport, StackPlan } from "../plan/report";
import { type Planned, stackPlan } from "../plan/testing/plans";
import { approvedBy } from "./approve";
import { compare } from "./compare";
import { parseApplyOptions } from "./options";

const create: Planned = {
  address: "a.b",
  actions: ["create"],
  after: { zone: "h" },
  unknown: { vbr_id: true },
};
const replace: Planned = {
  address: "a.c",
  actions: ["delete", "create"],
  before: { zone: "h", name: "x" },
  after: { zone: "i", name: "x" },
  paths: [["zone"]],
};

describe("a plan compared with the approved one", () => {
  const verdict = (fresh: readonly Planned[]) => compare(stackPlan([create, replace]), stackPlan(fresh));

  it("is the same where the hashes are", () => {
    expect(verdict([replace, create])).toEqual({ verdict: "same", differences: [] });
  });

  it.each<[string, readonly Planned[]]>([
    ["does less", [replace]],
    ["knows what was unknown", [{ ...create, after: { zone: "h", vbr_id: "vbr-1" }, unknown: {} }, replace]],
    ["updates what was to be replaced", [{ ...replace, actions: ["update"], paths: [] }]],
    [
      "makes anew what failed while it was made",
      [
        {
          ...create,
          actions: ["delete", "create"],
          before: { zone: "h" },
          reason: "replace_because_tainted",
        },
      ],
    ],
  ])("is covered where it %s", (_, fresh) => {
    expect(verdict(fresh).verdict).toBe("covered");
  });

  it.each<[string, readonly Planned[], string]>([
    ["touches something else", [{ ...create, address: "a.d" }], "a.d: create, of which nothing was said"],
    [
      "does something else",
      [{ ...replace, actions: ["delete"], after: undefined }],
      "a.c: delete instead of replace",
    ],
    [
      "leads to another value",
      [{ ...replace, after: { zone: "j", name: "x" } }],
      'a.c: zone becomes "j" instead of "i"',
    ],
    [
      "starts from another value",
      [{ ...replace, before: { zone: "g", name: "x" } }],
      'a.c: zone is "g" instead of "h"',
    ],
    [
      "changes one value more",
      [{ ...replace, after: { zone: "i", name: "y" } }],
      'a.c: name becomes "y", of which nothing was said',
    ],
    [
      "is forced by something else",
      [{ ...replace, paths: [["zone"], ["name"]] }],
      "a.c: name forces the replacement too",
    ],
  ])("is another one where it %s", (_, fresh, difference) => {
    expect(verdict(fresh)).toEqual({ verdict: "other", differences: [difference] });
  });

  it("is refused with all differences where somebody has reviewed something else", () => {
    const report = (stacks: readonly StackPlan[]): PlanReport => ({
      format: "hybrid network plan report",
      version: 2,
      commit: null,
      dirty: false,
      time: "2026-11-22T00:00:00Z",
      stacks,
      removedStacks: [],
      safety: { verdict: "safe", interruptions: [], refusals: [], warnings: [], order: [] },
      failover: null,
      exitCode: 2,
    });
    const reviewed = report([stackPlan([create])]);
    expect(approvedBy(reviewed, report([stackPlan([create])]))).toBe(reviewed);
    const onlyKnown = report([{ ...stackPlan([create]), selected: false }]);
    expect(() => approvedBy(onlyKnown, report([stackPlan([create])]))).toThrow("one was not asked for then");
    const other = () => approvedBy(reviewed, report([stackPlan([replace])]));
    expect(other).toThrow(/plan of 2026-11-22T00:00:00Z[\s\S]*one: a\.c: replace, of which nothing was said/);
  });
});

describe("the words of the commands", () => {
  const fault = (parse: () => unknown) => {
    try {
      parse();
    } catch (error) {
      if (error instanceof Stop) return { exitCode: error.exitCode, said: error.message.split("\n\n")[0] };
    }
    throw new Error("nothing was wrong");
  };

  it("are refused with everything that is wrong with them", () => {
    const { exitCode, said } = fault(() =>
      parseApplyOptions(
        given(
          "apply",
          "--detach",
          "a.b",
          "--replace",
          "a.c",
          "--auto",
          "--reviewed",
          "x",
          "--auto-approve",
          "all",
        ),
      ),
    );
    expect(exitCode).toBe(1);
    for (const part of [
      "Unknown option '--auto'.",
      "one of --reviewed and --auto-approve",
      "--detach goes with the one stack",
      "Choose one of --detach and --replace.",
    ])
      expect(said).toContain(part);
    expect(
      fault(() => parsePlanOptions(given("plan", "all", "cen-core", "--json", "/nowhere/plan.json"))).said,
    ).toMatch(
      /^Name stacks or all, not both\.\n--json: there is no folder \/nowhere\.\nSee: npx --no hybridnet plan --help$/,
    );
    expect(fault(() => parsePlanOptions(given("plan", "--json", tmpdir()))).said).toContain(
      `${tmpdir()} is a folder.`,
    );
    expect(fault(() => parsePlanOptions(given("plan", "--json", "-", "--markdown", "--allow"))).said).toMatch(
      /--allow needs a value[\s\S]*Standard output takes one/,
    );
  });

  it("name stacks, or all of them", () => {
    expect(parseApplyOptions(given("apply", "all", "--auto-approve"))).toMatchObject({
      stacks: [],
      autoApprove: true,
    });
    expect(fault(() => parseApplyOptions(given("apply"))).said).toContain(
      "STACK is missing: names of stacks, or all.",
    );
    expect(parsePlanOptions(given("plan", "cen-core", "--allow", "a.b", "--json", "-"))).toEqual({
      replace: [],
      stacks: ["cen-core"],
      json: "-",
      markdown: false,
      allow: ["a.b"],
    });
  });
});
