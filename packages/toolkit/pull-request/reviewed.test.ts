import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "../command/exit-codes";
import type { PlanReport } from "../plan/report";
import { root } from "../testing/rehearsal";
import { renderComment } from "./comment";
import { publicText } from "./mask";
import { comparison, reviewedInPullRequest } from "./reviewed";
import { reportFile } from "./testing/example-comment";
import { FakeGitHub, planRun } from "./testing/fake-github";

const report: PlanReport = JSON.parse(readFileSync(join(root, reportFile("bandwidth")), "utf8"));
const hashes = Object.fromEntries(report.stacks.map(({ stack, hash }) => [stack, hash ?? ""]));

describe("What was reviewed in the pull request of a commit", () => {
  let fake: FakeGitHub;
  beforeEach(async () => {
    fake = await FakeGitHub.start();
    fake.mergedPullRequests = [7];
  });
  afterEach(() => fake.stop());

  const comment = (of: PlanReport, run: number | undefined = 1) => {
    const rest = { errors: "", commit: "x", time: of.time, runUrl: undefined, masked: publicText({}) };
    return renderComment({ report: of, run, ...rest })[0];
  };
  const other = (): PlanReport => ({
    ...report,
    stacks: report.stacks.map((it) => ({ ...it, hash: "f".repeat(64) })),
  });
  const context = { forge: "GitHub", repository: "example/network", commit: "c".repeat(40) } as const;
  const known = () =>
    reviewedInPullRequest(context, undefined, {
      GITHUB_API_URL: fake.url,
      GITHUB_TOKEN: "secret-token",
    });

  it("is known by the hashes of the stacks, whose names are told where they differ", async () => {
    fake.add(comment(report));
    expect(comparison(report, await known())).toBe("This is the plan that was reviewed in #7.");
    const reviewed = { commit: null, run: 1, hashes: { ...hashes, connectivity: "other" } };
    expect(comparison(report, { pullRequest: "#7", reviewed })).toContain(
      "**This is not the plan that was reviewed in #7**: connectivity would be changed",
    );
    expect(comparison(report, undefined)).toContain("review this one");
  });

  it.each<[string, (fake: FakeGitHub) => void]>([
    ["another workflow", ({ runs }) => runs.set("2", { ...planRun, path: ".github/workflows/other.yml" })],
    ["a run for another commit", ({ runs }) => runs.set("2", { ...planRun, head_sha: "b".repeat(40) })],
    ["a run that nobody's pull request began", ({ runs }) => runs.set("2", { ...planRun, event: "push" })],
    ["no run", () => {}],
    [
      "a run that was over by then",
      ({ runs }) => runs.set("2", { ...planRun, updated_at: "2026-01-01T11:15:00Z" }),
    ],
    [
      "a run that had not begun by then",
      ({ runs }) => runs.set("2", { ...planRun, run_started_at: "2026-01-01T11:45:00Z" }),
    ],
  ])("is not what %s of the same user has written, also where that comes first", async (_, prepare) => {
    fake.add(comment(other(), 2));
    prepare(fake);
    expect(await known()).toBeUndefined();
    fake.add(comment(report));
    expect(comparison(report, await known())).toBe("This is the plan that was reviewed in #7.");
  });

  it("is not what names no run, or what somebody else has written", async () => {
    fake.add(comment(report, undefined).replace('"run":1', '"run":null'));
    fake.add(comment(report), "somebody");
    expect(await known()).toBeUndefined();
  });

  it("is refused in words where the comment is damaged, and the whole one counts beside it", async () => {
    fake.add(comment(report).replace('"hashes"', "hashes"));
    const stop = await known().catch((error: unknown) => error);
    expect(stop).toBeInstanceOf(Stop);
    expect(stop).toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/comment https:\/\/github\.com\/\S+ is damaged, so nobody can tell/),
    });
    fake.add(comment(report));
    expect(comparison(report, await known())).toBe("This is the plan that was reviewed in #7.");
  });

  it("cannot be told without the right to see runs, which is said", async () => {
    fake.add(comment(report));
    fake.refuse = (_method, path) =>
      path.includes("/actions/") ? { status: 403, message: "Resource not accessible" } : undefined;
    expect(comparison(report, await known())).toMatch(
      /^Nobody can tell whether [\s\S]*Resource not accessible/,
    );
  });
});
