import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkflow, runJob } from "@hybridnet/toolkit/pull-request/testing/workflow";
import { commit, commitEverything, copyTemplate, must, run } from "../testing/forks";

describe("A tag", () => {
  const scratch = mkdtempSync(join(tmpdir(), "release-"));
  afterAll(() => rmSync(scratch, { recursive: true }));
  const template = join(scratch, "template");
  const released = join(scratch, "released");

  /** Stands in for GitHub's own command: keeps its words and the files that it would attach. */
  beforeAll(async () => {
    const programs = join(scratch, "bin");
    mkdirSync(programs);
    const gh = [
      "#!/bin/sh",
      `mkdir -p ${released}`,
      `printf '%s\\n' "$@" > ${released}/words`,
      `[ -n "$GH_TOKEN" ] || exit 4`,
      `for word in "$@"; do case "$word" in */release/*) cp "$word" ${released}/ ;; esac; done`,
    ];
    writeFileSync(join(programs, "gh"), gh.join("\n"), { mode: 0o755 });
    mkdirSync(template);
    await copyTemplate(template);
    await commitEverything(template);
    await must(template, "git", "tag", "v0.1.0");
    for (const [file, subject] of [
      ["packages/toolkit/drill/run.ts", "Pull plugs in <another> order"],
      ["docs/deploy.md", "Say how to deploy"],
    ] as const) {
      appendFileSync(join(template, file), "\n");
      await commit(template, subject);
    }
    await must(template, "node", "maintain/template/release.mjs", "version", "0.2.0");
    await commit(template, "Release 0.2.0");
    await must(template, "git", "tag", "v0.2.0");
  }, 60_000);
  beforeEach(() => rmSync(released, { recursive: true, force: true }));

  function release(tag: string) {
    const job = readWorkflow("release").jobs.release;
    if (job === undefined) throw new Error("there is no job release");
    return runJob(job, {
      event: {},
      env: { GITHUB_REF_NAME: tag, PATH: `${join(scratch, "bin")}:${process.env.PATH}` },
      contexts: { "github.token": "token-of-the-job" },
      replaced: [],
      around: () => ["env", "-C", template],
    });
  }

  it("makes a release with both tarballs, and what was committed since the tag before", async () => {
    const { outcome, said, ran } = await release("v0.2.0");
    expect([outcome, said]).toEqual(["success", ""]);
    expect(ran).toHaveLength(2);
    expect(readdirSync(released).sort()).toEqual([
      "CHANGELOG.md",
      "hybridnet-network-0.2.0.tgz",
      "hybridnet-toolkit-0.2.0.tgz",
      "words",
    ]);
    const words = readFileSync(join(released, "words"), "utf8").split("\n");
    expect(words.slice(0, 6)).toEqual(["release", "create", "v0.2.0", "--verify-tag", "--title", "v0.2.0"]);
    const notes = readFileSync(join(released, "CHANGELOG.md"), "utf8");
    expect(notes.replaceAll(/\\\(\w+\\\)|\(\w{7,}\)/g, "(commit)")).toBe(
      [
        "# v0.2.0",
        "",
        "Since v0.1.0:",
        "",
        "## In the tarballs",
        "",
        "- Release 0.2.0 (commit)",
        "- Pull plugs in \\<another\\> order (commit)",
        "",
        "## In the template",
        "",
        "- Say how to deploy (commit)",
        "",
      ].join("\n"),
    );
  });

  it("gives the toolkit's tarball the network's of the same release, and neither tests nor fixtures", async () => {
    await release("v0.2.0");
    const manifest = async (name: string) =>
      JSON.parse(await must(released, "tar", "-xzOf", `hybridnet-${name}-0.2.0.tgz`, "package/package.json"));
    expect(await manifest("network")).toMatchObject({ version: "0.2.0" });
    expect(await manifest("toolkit")).toMatchObject({
      version: "0.2.0",
      dependencies: { "@hybridnet/network": "0.2.0" },
    });
    for (const name of ["network", "toolkit"]) {
      const files = (await must(released, "tar", "-tzf", `hybridnet-${name}-0.2.0.tgz`)).split("\n");
      expect(files.length).toBeGreaterThan(50);
      expect(
        files.filter((file) => /\.test\.ts$|\/(testing|fixtures|golden|e2e|cases|reports)\//.test(file)),
      ).toEqual([]);
    }
  });

  it("that is not the packages' version is refused, and nothing is released", async () => {
    const { outcome, said } = await release("v0.1.0");
    expect(outcome).toBe("failure");
    expect(said).toContain("packages/toolkit/package.json says 0.2.0, and the tag is v0.1.0.");
    expect(existsSync(released)).toBe(false);
  });

  it("has a version that npm ci accepts in the lock file", async () => {
    const { status, said } = await run(template, "npm", "ci", "--ignore-scripts", "--dry-run");
    expect([status, said.includes("EUSAGE")]).toEqual([0, false]);
  });
});
