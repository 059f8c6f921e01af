import { markerOf } from "./comment";
import { ForgeFailure } from "./forge";
import { GitHub } from "./github";
import { postComment } from "./post-comment";
import { FakeGitHub, type Refusal } from "./testing/fake-github";

describe("The comment on a pull request", () => {
  let fake: FakeGitHub;
  beforeEach(async () => {
    fake = await FakeGitHub.start();
  });
  afterEach(() => fake.stop());

  const github = (token = "secret-token") =>
    new GitHub({ api: fake.url, repository: "example/network", token, pauses: [1, 1] });
  const post = (...parts: readonly [string, ...string[]]) =>
    postComment(github(), { pullRequest: 7, author: "github-actions[bot]" }, parts);
  const text = (words: string, part = 0) => `${markerOf(undefined, part)}\n${words}`;
  const failure = async (work: Promise<unknown>): Promise<ForgeFailure> => {
    const error: unknown = await work.catch((it: unknown) => it);
    if (error instanceof ForgeFailure) return error;
    throw new Error("it did not fail");
  };
  const always = (refusal: Refusal) => {
    fake.refuse = () => refusal;
  };

  it("is created once and then edited in place", async () => {
    fake.add("looks good", "somebody");
    expect((await post(text("first"))).what).toBe("created");
    expect((await post(text("second"))).what).toBe("edited");
    expect(fake.comments.map(({ body }) => body)).toEqual(["looks good", text("second")]);
  });

  it("is found behind more than a hundred others", async () => {
    for (let count = 0; count < 250; count++) fake.add(`comment ${count}`, "somebody");
    const own = fake.add(text("first"));
    expect((await post(text("second"))).what).toBe("edited");
    expect(own.body).toBe(text("second"));
    expect(fake.requests.filter((it) => it.startsWith("GET"))).toHaveLength(3);
  });

  it("leaves alone what somebody else wrote with the same marker", async () => {
    const other = fake.add(text("not the bot's"), "somebody");
    expect((await post(text("first"))).what).toBe("created");
    expect(other.body).toBe(text("not the bot's"));
  });

  it("is written anew where somebody deletes it between the list and the edit", async () => {
    fake.add(text("first"));
    fake.afterList = () => void fake.comments.splice(0);
    expect((await post(text("second"))).what).toBe("created");
    expect(fake.comments.map(({ body }) => body)).toEqual([text("second")]);
  });

  it("is one for each environment, and each leaves the others alone", async () => {
    const of = (environment: string | undefined, ...bodies: readonly [string, ...string[]]) =>
      postComment(github(), { pullRequest: 7, author: "github-actions[bot]", environment }, bodies);
    const part = (environment: string | undefined, index: number) => `${markerOf(environment, index)}\nplan`;
    for (const it of [undefined, "test", "test-eu"]) await of(it, part(it, 0), part(it, 1));
    expect(fake.comments).toHaveLength(6);
    for (const it of [undefined, "test", "test-eu"]) expect((await of(it, part(it, 0))).what).toBe("edited");
    expect(fake.comments.map(({ body }) => body)).toEqual(
      [undefined, "test", "test-eu"].map((it) => part(it, 0)),
    );
  });

  it("goes on in further comments, which are deleted when it is short again", async () => {
    await post(text("long"), text("more", 1), text("most", 2));
    expect(fake.comments).toHaveLength(3);
    await post(text("short"));
    expect(fake.comments.map(({ body }) => body)).toEqual([text("short")]);
  });

  it("says which permission is missing", async () => {
    always({ status: 403, message: "Resource not accessible by integration" });
    const { message, status } = await failure(post(text("first")));
    expect(status).toBe(403);
    expect(message).toBe(
      "GitHub would not list the comments (403, Resource not accessible by integration): the job needs `permissions: pull-requests: write`, and pull requests from forks never get it.",
    );
  });

  it("tells a rate limit from a missing permission", async () => {
    always({ status: 403, message: "API rate limit exceeded", headers: { "x-ratelimit-remaining": "0" } });
    expect((await failure(post(text("first")))).message).toContain("run the job again later");
  });

  it("does not print the token of which GitHub knows nothing", async () => {
    const work = postComment(github("wrong-token"), { pullRequest: 7, author: "x" }, [text("first")]);
    const { message } = await failure(work);
    expect(message).toContain("401, Bad credentials");
    expect(message).not.toContain("wrong-token");
  });

  it("says that the repository or pull request is not there", async () => {
    always({ status: 404, message: "Not Found" });
    expect((await failure(post(text("first")))).message).toContain(
      "there is no such thing in example/network",
    );
  });

  it("repeats what GitHub has against the content", async () => {
    const { message } = await failure(post(text("x".repeat(70_000))));
    expect(message).toContain("422, Validation Failed: Body is too long (maximum is 65536 characters)");
    expect(message).not.toContain("\n");
  });

  it("tries again what can be repeated when GitHub has a fault", async () => {
    fake.add(text("first"));
    const fault: Refusal = { status: 502, message: "Bad Gateway", times: 1 };
    fake.refuse = (method) => (method === "PATCH" ? fault : undefined);
    expect((await post(text("second"))).what).toBe("edited");
    expect(fake.requests.filter((it) => it.startsWith("PATCH"))).toHaveLength(2);
  });

  it("never writes a new comment twice, also when the answer to the first was a fault", async () => {
    const fault: Refusal = { status: 500, message: "" };
    fake.refuse = (method) => (method === "POST" ? fault : undefined);
    expect((await failure(post(text("first")))).message).toContain("run the job again");
    expect(fake.requests.filter((it) => it.startsWith("POST"))).toHaveLength(1);
  });

  it("says that GitHub does not answer", async () => {
    const gone = new GitHub({
      api: "http://127.0.0.1:1",
      repository: "example/network",
      token: "t",
      pauses: [],
    });
    expect((await failure(gone.comments(7))).message).toBe(
      "GitHub does not answer: it was to list the comments.",
    );
  });

  it("sends the token to no other server than that of the API", async () => {
    fake.refuse = (method) =>
      method === "GET"
        ? { status: 200, message: "", headers: { link: '<http://127.0.0.1:9/next>; rel="next"' } }
        : undefined;
    expect(await github().comments(7)).toEqual([]);
  });
});
