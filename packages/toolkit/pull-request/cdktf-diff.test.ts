import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleData, exampleFile, put } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import type { PlanReport } from "../plan/report";
import { root } from "../testing/rehearsal";
import { diffsIn, outcomeOf, publishedDiff, runDiff, type StackDiff } from "./cdktf-diff";
import { type CommentInput, renderComment } from "./comment";
import { publicText } from "./mask";
import { reportFile } from "./testing/example-comment";

/** As cdktf 0.21 prints what Terraform 1.11 says, with the lines of a terminal that it draws over. */
const said = `
⠋  Processing
\u001b[2K\u001b[1A\u001b[2K\u001b[Gcen-core  \u001b[0m\u001b[1mInitializing the backend...\u001b[0m
          \u001b[0m\u001b[1mInitializing provider plugins...\u001b[0m
          - terraform.io/builtin/terraform is built in to Terraform

          Terraform has been successfully initialized!
cen-core  data.terraform_remote_state.connectivity (upstream_connectivity): Reading...
cen-core  alicloud_vpc.production (vpc_production/vpc): Refreshing state... [id=vpc-1]
          alicloud_vswitch.production: Refreshing state... [id=vsw-1]
cen-core  \u001b[33m~\u001b[0m update in-place

          Terraform will perform the following actions:

            # alicloud_vpc.production (vpc_production/vpc) will be updated in-place
            ~ resource "alicloud_vpc" "production" {
                ~ description = "x: Refreshing state..." \u001b[33m->\u001b[0m <<-EOT
                      alicloud_vpc.hidden: Refreshing state... [id=vpc-2]
                      ⠋  Processing
                  EOT
              }

          Plan: 0 to add, 1 to change, 0 to destroy.

⠼  Processing
`;

const published = (text: string, env: NodeJS.ProcessEnv = {}) =>
  publishedDiff("cen-core", text, publicText(env));

describe("The output of cdktf diff", () => {
  it("is text without colours, progress and the name before every piece, and says how much is left out", () => {
    const { text, progress } = published(said);
    expect(text.split("\n").slice(0, 3)).toEqual([
      "~ update in-place",
      "",
      "Terraform will perform the following actions:",
    ]);
    expect(text).not.toMatch(/\p{Cc}\[|cen-core|upstream_connectivity|vsw-1/u);
    expect(progress).toBe(7);
  });

  it("hides no line of a value that looks like progress", () => {
    const { text } = published(said);
    expect(text).toContain("alicloud_vpc.hidden: Refreshing state... [id=vpc-2]");
    expect(text).toContain("            ⠋  Processing");
  });

  it("ends with the sum that stands in its heading", () => {
    expect(outcomeOf({ status: 0, ...published(said) })).toBe("Plan: 0 to add, 1 to change, 0 to destroy");
    expect(outcomeOf({ status: 0, text: "No changes. Your infrastructure matches" })).toBe("No changes");
    expect(outcomeOf({ status: 1, text: "Error: Unsupported attribute" })).toBe("no plan (exit status 1)");
  });

  it("holds no secret, also where a colour or the beginning of a piece stands in the middle of it", () => {
    const env = { TF_VAR_psk__shanghai__tunnel1: "hunter2hunter2" };
    const line = (key: string) => `cen-core  + note = "${key}"\n`;
    expect(published(line("hunter2hunter2"), env).text).toBe('+ note = "(sensitive)"');
    expect(published(line("hunter2\u001b[0mhunter2"), env).text).toBe('+ note = "(sensitive)"');
    expect(published(line("hunter2\ncen-core  hunter2"), env).text).toBe("Not shown: a secret is in it.");
  });
});

const report: PlanReport = JSON.parse(readFileSync(join(root, reportFile("no-change")), "utf8"));

function comment(diffs: readonly StackDiff[], more: Partial<CommentInput> = {}, limit?: number): string {
  const [text] = renderComment(
    {
      report,
      errors: "",
      diffs,
      commit: "f".repeat(40),
      time: "2026-01-01T12:00:00Z",
      runUrl: "https://github.com/example/network/actions/runs/1",
      masked: publicText({}),
      ...more,
    },
    limit,
  );
  return text;
}

const diffOf = (text: string, stack = "cen-core"): StackDiff => ({ stack, status: 0, text, progress: 3 });

describe("The comment on a pull request", () => {
  it("has what cdktf says of every stack beside the report, each under its sum", () => {
    const text = comment([diffOf("No changes. All as it is.", "connectivity"), diffOf(published(said).text)]);
    expect(text).toMatch(/^### `cdktf diff`$/m);
    expect(text).toContain("<summary>cdktf diff connectivity: No changes</summary>");
    expect(text).toContain(
      "<summary>cdktf diff cen-core: Plan: 0 to add, 1 to change, 0 to destroy</summary>",
    );
    expect(text).toContain("3 lines of what it initialised, refreshed and read are left out.");
  });

  it("says how many lines of a long one are left out, and that the summary has them", () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `+ line ${index} of many in a large network`);
    const text = comment([diffOf(`${lines.join("\n")}\nPlan: 3000 to add, 0 to change, 0 to destroy.`)]);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(text).toContain("**2801 more lines are left out here.**");
    expect(text).toContain("cdktf diff cen-core: Plan: 3000 to add");
    expect(text).toContain("> Shortened: the whole is in the [job summary]");
    expect(comment([diffOf(lines.join("\n"))], {}, 1_000_000)).toContain("line 2999");
  });

  it("has room for the report first, keeps a line of each diff, and is never longer than it may be", () => {
    const long = [diffOf(`${"x".repeat(200)}\n`.repeat(2000))];
    const refused: PlanReport = JSON.parse(readFileSync(join(root, reportFile("vbr-and-tunnels")), "utf8"));
    const whole = comment([], { report: refused });
    const least = "- cdktf diff cen-core: planned; its 2001 lines are left out here";
    for (let limit = whole.length - 1500; limit < whole.length + 3000; limit += 100) {
      const text = comment(long, { report: refused }, limit);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      const isReportWhole = text.startsWith(whole.trimEnd());
      if (!isReportWhole) expect(text).toContain(least);
    }
    expect(comment(long, { report: refused }, whole.length + 6000)).not.toContain(least);
  });

  it("takes nothing of it for Markdown, HTML or an order to a terminal", () => {
    const hostile = "~~~\n```\n</details><img src=x> @team **b**\n````\n\u001b[31m::error::x\u202e";
    const text = comment([{ ...diffOf(hostile, "</summary>@team|`x`"), status: 1 }]);
    const fenced = /^(`{5})text\n([\s\S]*?)\n\1$/m.exec(text);
    expect(fenced?.[2]).toContain("</details><img src=x> @team");
    const outside = text.replace(/^(`{5})text\n[\s\S]*?\n\1$/m, "");
    expect(outside).not.toMatch(/<img|@team|<\/summary>@/);
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });

  it("is what it was where no diff was made", () => {
    expect(comment([])).not.toContain("cdktf");
  });
});

describe("hybridnet pr diff", () => {
  const folder = mkdtempSync(join(tmpdir(), "diff-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const bin = join(folder, "node_modules", ".bin");
  const out = { write: () => {} };

  /** A checkout whose app and whose cdktf are a few lines each. */
  function checkout(cdktf: string): string {
    mkdirSync(bin, { recursive: true });
    const stacks = { b: ["a"], a: [] };
    const manifest = {
      stacks: Object.fromEntries(
        Object.entries(stacks).map(([name, dependencies]) => [
          name,
          { workingDirectory: `stacks/${name}`, dependencies },
        ]),
      ),
    };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
    writeFileSync(
      join(folder, "cdktf.json"),
      JSON.stringify({
        app: 'mkdir -p "$CDKTF_OUTDIR/stacks/a" "$CDKTF_OUTDIR/stacks/b" && cp manifest.json "$CDKTF_OUTDIR"',
      }),
    );
    writeFileSync(join(bin, "cdktf"), cdktf);
    chmodSync(join(bin, "cdktf"), 0o755);
    return folder;
  }

  it("asks cdktf for every stack in order, without a lock and without asking anybody, and leaves no plan file", async () => {
    const plan =
      'require("fs").writeFileSync(`${process.env.CDKTF_OUTPUT}/stacks/${process.argv[3]}/plan`, "");';
    const place = checkout(
      `${plan} console.log(process.argv[3] + "  " + process.argv.slice(2).join(" "), process.env.TF_INPUT, process.env.TF_CLI_ARGS_plan, process.env.TF_VAR_psk__a); process.exit(process.argv[3] === "b" ? 1 : 0);`,
    );
    const file = join(folder, "diff.json");
    const env = {
      PATH: process.env.PATH,
      CDKTF_OUTDIR: join(folder, "out"),
      NETWORK_CONFIG: exampleFile("worked-example"),
      TF_VAR_psk__a: "hunter2hunter2",
    };
    expect(await runDiff(file, { env, checkout: place, out })).toBe(0);
    const arguments_ = (stack: string) => `diff ${stack} --skip-synth --no-color 0 -lock=false (sensitive)`;
    expect(diffsIn(file)).toEqual([
      { stack: "a", status: 0, text: arguments_("a"), progress: 0 },
      { stack: "b", status: 1, text: arguments_("b"), progress: 0 },
    ]);
    expect(existsSync(join(folder, "out", "stacks", "a", "plan"))).toBe(false);
    expect(readFileSync(file, "utf8")).not.toContain("hunter2");
  });

  it("has no log of cdktf and Terraform in what it publishes: that goes to a file of its own, or nowhere", async () => {
    const place = checkout("console.log(JSON.stringify([process.env.TF_LOG, process.env.CDKTF_LOG_LEVEL]));");
    const file = join(folder, "diff.json");
    const logs = { TF_LOG: "trace", CDKTF_LOG_LEVEL: "debug" };
    const env = {
      PATH: process.env.PATH,
      CDKTF_OUTDIR: join(folder, "out"),
      NETWORK_CONFIG: exampleFile("worked-example"),
    };
    const published = async (more: NodeJS.ProcessEnv) => {
      await runDiff(file, { env: { ...env, ...more }, checkout: place, out });
      return diffsIn(file).map(({ text }) => text)[0];
    };
    expect(await published(logs)).toBe("[null,null]");
    const named = { TF_LOG_PATH: join(folder, "terraform.log"), CDKTF_LOG_FILE_DIRECTORY: folder };
    expect(await published({ ...logs, ...named })).toBe('["trace","debug"]');
    for (const name of ["terraform.log", "cdktf.log"])
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it("lets HCP Terraform find the stacks where a workspace with version control has them, and keeps no copy", async () => {
    const place = checkout('console.log(process.env.CDKTF_OUTPUT + "/stacks/" + process.argv[3]);');
    const network = join(folder, "network.yaml");
    const backend = { type: "hcp", organization: "example-org", workspacePrefix: "net-" };
    writeFileSync(network, stringify(put(exampleData("worked-example"), ["backend"], backend)));
    const file = join(folder, "hcp.json");
    await runDiff(file, { env: { PATH: process.env.PATH, NETWORK_CONFIG: network }, checkout: place, out });
    const [first, second] = diffsIn(file).map(({ text }) => text);
    expect([first, second]).toEqual([
      expect.stringMatching(/\/committed\/stacks\/a$/),
      expect.stringMatching(/\/committed\/stacks\/b$/),
    ]);
    expect(existsSync(first?.replace(/\/committed\/.*/, "") ?? "/")).toBe(false);
  });

  it("says that the CLI has to be installed", async () => {
    const nowhere = join(folder, "nowhere");
    await expect(runDiff(join(folder, "x"), { env: {}, checkout: nowhere, out })).rejects.toMatchObject({
      exitCode: 4,
      message: "The cdktf CLI is not installed: npm ci",
    });
  });

  it("leaves a comment without it where it wrote nothing, and takes nothing else for it", () => {
    expect(diffsIn(join(folder, "none.json"))).toEqual([]);
    expect(() => diffsIn(join(folder, "manifest.json"))).toThrow("Run pr diff again.");
  });
});
