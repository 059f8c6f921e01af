import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { copyTemplate, must, root, run, tree } from "./testing/forks";
import { pageCommand, pageCommands } from "./testing/page";

const scratch = mkdtempSync(join(tmpdir(), "removal-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const isText = (bytes: Buffer) => !bytes.includes(0);
const textsOf = (folder: string) =>
  [...tree(folder)]
    .filter(([, bytes]) => isText(bytes))
    .map(([file, bytes]) => ({ file, text: bytes.toString("utf8") }));

describe("node maintain/without-toolkit.mjs", () => {
  const fork = join(scratch, "fork");
  let said = "";
  let before: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    await copyTemplate(fork);
    before = tree(fork);
    said = await must(fork, "node", "maintain/without-toolkit.mjs");
  });

  const scripts = (): Readonly<Record<string, string>> =>
    JSON.parse(readFileSync(join(fork, "package.json"), "utf8")).scripts;

  it("leaves no text that names the toolkit, its command, or what only maintainers run", () => {
    const named = textsOf(fork).flatMap(({ file, text }) =>
      text
        .split("\n")
        .filter((line) =>
          /hybridnet(?!\/network|-network)|packages\/toolkit|maintain\/|^\s*"maintain"/.test(line),
        )
        .map((line) => `${file}: ${line}`),
    );
    expect(named).toEqual([]);
    expect(said).not.toContain("still name");
  });

  it("leaves no mark, and takes nothing but what is marked", () => {
    const left = textsOf(fork);
    for (const { file, text } of left)
      expect([file, /(toolkit|sources|maintain):(begin|end)/.test(text)]).toEqual([file, false]);
    const gone = [...before.keys()].filter((file) => !existsSync(join(fork, file)));
    const marked = (file: string) =>
      /^.*(\n.*)?\b(toolkit|maintain)\b/.test(before.get(file)?.toString("utf8") ?? "");
    for (const file of gone)
      expect([file, /^(packages\/toolkit|maintain)\//.test(file) || marked(file)]).toEqual([file, true]);
  });

  it("leaves links that lead somewhere", () => {
    const dead = textsOf(fork)
      .filter(({ file }) => file.endsWith(".md"))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
          .map(([, path = ""]) => path)
          .filter((path) => !existsSync(join(fork, dirname(file), path)))
          .map((path) => `${file}: ${path}`),
      );
    expect(dead).toEqual([]);
  });

  it("leaves npm scripts that start what is there, in texts, in workflows and among themselves", () => {
    const called = textsOf(fork).flatMap(({ file, text }) =>
      [...text.matchAll(/npm (?:-s |--silent )?run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(
        ([, name = ""]) => [file, name],
      ),
    );
    expect(called.length).toBeGreaterThan(20);
    for (const [file, name = ""] of called)
      expect([file, name, name in scripts()]).toEqual([file, name, true]);
    for (const command of Object.values(scripts()))
      for (const [path] of command.matchAll(/\S+\.ts\b/g))
        expect([path, existsSync(join(fork, path))]).toEqual([path, true]);
  });

  it("keeps what makes the state bucket, workspaces, committed stacks, lock files and the schema", () => {
    for (const name of ["bootstrap", "committed", "lock", "schema", "check", "test", "test:e2e", "synth"])
      expect(Object.keys(scripts())).toContain(name);
  });

  it("keeps workflows whose jobs need only jobs that are there", () => {
    const workflows = textsOf(fork).filter(({ file }) => file.startsWith(".github/workflows/"));
    expect(workflows.map(({ file }) => file)).toEqual([".github/workflows/check.yml"]);
    for (const { text } of workflows) {
      const { jobs } = parse(text);
      for (const { needs, steps } of Object.values<{ needs?: string; steps: readonly unknown[] }>(jobs)) {
        if (needs !== undefined) expect(Object.keys(jobs)).toContain(needs);
        expect(steps.length).toBeGreaterThan(2);
      }
    }
  });

  it("keeps a pipeline for GitLab that checks, without credentials", () => {
    const {
      stages,
      variables,
      default: all,
      workflow,
      ...jobs
    } = parse(readFileSync(join(fork, ".gitlab-ci.yml"), "utf8"));
    expect([stages, Object.keys(jobs), jobs.check.stage]).toEqual([["check"], ["check"], "check"]);
    expect(jobs.check.script).toEqual(["npm run check", "npm test"]);
    expect(JSON.stringify({ variables, all, workflow, jobs })).not.toMatch(/TOKEN|ROLE|environment/);
  });

  it("leaves everything formatted, with its imports allowed", async () => {
    await must(fork, join(root, "node_modules", ".bin", "biome"), "ci", "--error-on-warnings", ".");
  }, 60_000);

  it("lets the fork be adopted afterwards", async () => {
    await must(fork, "node", "bootstrap/adopt.cjs", "acme-network");
    expect(JSON.parse(readFileSync(join(fork, "package.json"), "utf8")).name).toBe("acme-network");
    expect(existsSync(join(fork, ".hooks.sscaff.js"))).toBe(false);
  }, 60_000);
});

describe("docs/forking.md", () => {
  it("has no command that the tests of forks do not run", () => {
    const run = [" init ", "without-toolkit", "with-tarballs", "npm i ", "npm run schema"];
    expect(pageCommands()).toEqual(run.map((words) => pageCommand(words)));
  });
});

describe("A text of the fork", () => {
  async function forkWith(file: string, text: string): Promise<string> {
    const fork = mkdtempSync(join(scratch, "fork-"));
    await copyTemplate(fork);
    appendFileSync(join(fork, file), text);
    return fork;
  }

  it("with marks that do not match stops the removal before anything is changed", async () => {
    const fork = await forkWith("README.md", "\n<!-- toolkit:begin -->\n");
    const before = tree(fork);
    const { status, said } = await run(fork, "node", "maintain/without-toolkit.mjs");
    expect([status, said]).toEqual([1, "README.md: toolkit:begin has no end.\n"]);
    const after = tree(fork);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [file, bytes] of after) expect([file, before.get(file)?.equals(bytes)]).toEqual([file, true]);
  }, 60_000);

  it("that names something of the toolkit without a mark is told with its line", async () => {
    const fork = await forkWith(
      "docs/deploy.md",
      "\nOurs: see [drills](drill.md), `npx --no hybridnet drill`.\n",
    );
    const said = await must(fork, "node", "maintain/without-toolkit.mjs");
    expect(said).toMatch(/still name something of it:\ndocs\/deploy\.md:\d+: Ours: see/);
  }, 60_000);
});
