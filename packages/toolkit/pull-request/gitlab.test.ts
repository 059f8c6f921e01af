import { call } from "../command/testing/call";
import { keepIssue } from "../drift/keep-issue";
import { markerOf } from "./comment";
import { ForgeFailure } from "./forge";
import { GitLab, withoutActions } from "./gitlab";
import { postComment } from "./post-comment";
import { reviewedInPullRequest } from "./reviewed";
import { bot, FakeGitLab, planJob, planPipeline } from "./testing/fake-gitlab";

const merged = { iid: 7, state: "merged", sha: "a".repeat(40) };

describe("A note of a merge request", () => {
  let fake: FakeGitLab;
  beforeEach(async () => {
    fake = await FakeGitLab.start();
  });
  afterEach(() => fake.stop());
  const gitlab = (token = "secret-token") =>
    new GitLab({
      api: fake.api,
      project: "example/network",
      url: "https://gitlab.example/example/network",
      token,
      pauses: [1],
    });
  const post = (...parts: readonly [string, ...string[]]) =>
    postComment(gitlab(), { pullRequest: 7, author: bot }, parts);
  const text = (words: string, part = 0) => `${markerOf(undefined, part)}\n${words}`;
  const failure = async (work: Promise<unknown>) => {
    const error: unknown = await work.catch((it: unknown) => it);
    if (error instanceof ForgeFailure) return error.message;
    throw new Error("it did not fail");
  };

  it("is created once, then edited in place behind a hundred others, and loses parts that it does not need", async () => {
    for (let count = 0; count < 120; count++) fake.add(text("not ours"), "somebody");
    fake.add(text("changed the description"), bot, true);
    expect(await post(text("first"), text("more", 1))).toEqual({
      what: "created",
      url: "https://gitlab.example/example/network/-/merge_requests/7#note_122",
    });
    expect((await post(text("second"))).what).toBe("edited");
    expect(fake.notes.filter(({ author, system }) => author.username === bot && !system)).toMatchObject([
      { body: text("second") },
    ]);
  });

  it("is no quick action, whatever somebody has called a VPC", () => {
    expect(withoutActions("a\n/merge\n  /close\nb/c")).toBe("a\n\\/merge\n  \\/close\nb/c");
  });

  it.each<[number, unknown, string]>([
    [
      403,
      { message: "403 Forbidden" },
      "the token in GITLAB_TOKEN needs the role Reporter and the scope `api`",
    ],
    [403, { error: "insufficient_scope" }, "(403, insufficient_scope)"],
    [404, { message: "404 Not found" }, "there is no such thing in example/network"],
    [
      400,
      { message: { note: ["is too long"] } },
      '(400, {"note":["is too long"]}): it does not take this content',
    ],
    [429, { message: "Retry later" }, "the rate limit is reached"],
    [500, {}, "run the job again"],
  ])("that is refused with %d says what to do", async (status, json, expected) => {
    fake.refuse = () => ({ status, json });
    expect(await failure(post(text("first")))).toContain(expected);
  });

  it("is not written with a token that has expired, which is said without the token", async () => {
    const message = await failure(gitlab("wrong-token").author());
    expect(message).toContain("wrong, was revoked or has expired");
    expect(message).not.toContain("wrong-token");
  });

  it.each<[string, object, boolean]>([
    ["the job that plans", {}, true],
    ["that of another network file", { job: { ...planJob, name: "plan-test" } }, true],
    ["another job", { job: { ...planJob, name: "planning" } }, false],
    ["a pipeline that no merge request began", { pipeline: { ...planPipeline, source: "push" } }, false],
    ["a pipeline of another commit", { pipeline: { ...planPipeline, sha: "b".repeat(40) } }, false],
    ["a job that was over by then", { job: { ...planJob, finished_at: "2026-01-01T11:10:00Z" } }, false],
    ["a merge request that was closed", { merged: [{ ...merged, state: "closed" }] }, false],
  ])("of %s is or is not what was reviewed", async (_what, change, expected) => {
    Object.assign(fake, { merged: [merged] }, change);
    fake.add(`${markerOf(undefined, 0)}\n<!-- reviewed {"commit":null,"run":1,"hashes":{}} -->\n`);
    const context = { forge: "GitLab", repository: "example/network", commit: "c".repeat(40) } as const;
    const env = { CI_API_V4_URL: fake.api, GITLAB_TOKEN: "secret-token" };
    expect(await reviewedInPullRequest(context, undefined, env)).toEqual(
      expected ? { pullRequest: "!7", reviewed: { commit: null, run: 1, hashes: {} } } : undefined,
    );
  });
});

describe("An issue", () => {
  it("is opened, found again, edited, and closed", async () => {
    const fake = await FakeGitLab.start();
    try {
      const forge = new GitLab({ api: fake.api, project: "example/network", url: "", token: "secret-token" });
      const keep = (title: string, isOpen = true) =>
        keepIssue(forge, {
          marker: "<!-- ours -->",
          author: bot,
          title,
          body: "<!-- ours -->\n/close",
          isOpen,
        });
      expect([(await keep("one")).what, (await keep("two")).what]).toEqual(["opened", "updated"]);
      expect(fake.issues).toMatchObject([
        { title: "two", description: "<!-- ours -->\n\\/close", state: "opened" },
      ]);
      expect((await keep("three", false)).what).toBe("closed");
      expect(fake.issues).toMatchObject([{ title: "three", state: "closed" }]);
    } finally {
      await fake.stop();
    }
  });
});

describe("hybridnet pr credentials", () => {
  it.each<[string, unknown, object]>([
    [
      "prints nothing of an answer that is more than a word",
      { AccessKeyId: "a'; id'" },
      { exitCode: 1, out: "" },
    ],
    ["prints nothing of an answer that is not whole", { AccessKeyId: "STS.a" }, { exitCode: 1, out: "" }],
  ])("%s, because the shell evaluates it", async (_what, Credentials, expected) => {
    const fake = await FakeGitLab.start();
    fake.refuse = () => ({ status: 200, json: { Credentials } });
    const env = {
      ROLE: "acs:ram::1:role/a",
      OIDC_PROVIDER: "acs:ram::1:oidc-provider/a",
      OIDC_TOKEN: "job-token",
    };
    const way = { STS_ENDPOINT: fake.address, REHEARSAL_API_PROTOCOL: "http" };
    expect(await call(["pr", "credentials"], { ...env, ...way })).toMatchObject(expected);
    await fake.stop();
  });

  it("names everything that is not set, and asks nobody", async () => {
    const { exitCode, err } = await call(["pr", "credentials"], { ROLE: "$ALIBABA_CLOUD_PLAN_ROLE_ARN" });
    expect([exitCode, err]).toEqual([4, expect.stringMatching(/ROLE, .*; OIDC_PROVIDER, .*; OIDC_TOKEN, /)]);
  });
});
