import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { synthDifferences } from "./try-cdktn/compare-synth";

/**
 * `node -r @hybridnet/network/typescript maintain/try-cdktn.ts [--skip-tests]`: puts CDK Terrain (cdktn) in cdktf's place in a copy of this
 * repository, installs it, checks types, compares the Terraform JSON of every example with cdktf's, and
 * runs the tests. The repository itself stays as it is.
 */
const version = "0.24.0";
/** The oldest Node that the command line of cdktn 0.24 starts on (its package.json, `engines`). */
const cliNeeds = { major: 22, minor: 19 };
/** What a checkout holds that is not its own files. */
const leftOut = new Set([
  ...["node_modules", ".git", "cdktf.out", ".backend-bootstrap", ".template", ".rehearsal", "coverage"],
  ...["state", "cdktf.log"],
]);

const usage = "usage: node -r @hybridnet/network/typescript maintain/try-cdktn.ts [--skip-tests]";
const options = process.argv.slice(2);
if (options.includes("--help")) {
  console.log(usage);
  process.exit(0);
}
if (options.some((option) => option !== "--skip-tests")) {
  console.error(usage);
  process.exit(1);
}

const here = process.cwd();
const scratch = mkdtempSync(join(tmpdir(), "try-cdktn-"));
const copy = join(scratch, "copy");
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));

const examples = ["config", join("packages", "network", "examples")].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name)),
);

process.exitCode = tryCdktn() ? 0 : 1;

function tryCdktn(): boolean {
  cpSync(here, copy, { recursive: true, filter: (path) => path === here || !leftOut.has(basename(path)) });
  replaceFramework(join(copy, "package.json"));
  const install = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  if (!step(`install cdktn ${version} on Node ${process.versions.node}`, "npm", install)) return false;
  if (!step("types", "npx", ["tsc", "--noEmit"])) return false;

  const app = ["-r", "@hybridnet/network/typescript", "main.ts"];
  let same = true;
  for (const example of examples) {
    const [before, after] = [folderOf("cdktf", example), folderOf("cdktn", example)];
    const expected = run(process.execPath, app, here, { NETWORK_CONFIG: example, CDKTF_OUTDIR: before });
    const env = { NETWORK_CONFIG: example, CDKTF_OUTDIR: after };
    same =
      expected && step(`synth of ${example}`, process.execPath, app, env) && equal(before, after) && same;
  }
  if (!same) return false;
  if (!commandLine()) return false;
  return options.includes("--skip-tests") || step("tests", "npx", ["jest", "--ci", "--silent"]);
}

/** The same project with the command line of cdktn, whose program has another name. */
function commandLine(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < cliNeeds.major || (major === cliNeeds.major && minor < cliNeeds.minor)) {
    console.log(
      `not tried: npx cdktn synth, which needs Node ${cliNeeds.major}.${cliNeeds.minor} or newer and this is ${process.versions.node}`,
    );
    return true;
  }
  const [example = ""] = examples;
  const output = join(scratch, "cli");
  const env = { NETWORK_CONFIG: example, CDKTF_OUTPUT: output };
  return (
    step(`npx cdktn synth of ${example}`, "npx", ["cdktn", "synth"], env) &&
    equal(folderOf("cdktf", example), output)
  );
}

function replaceFramework(file: string): void {
  const json = JSON.parse(readFileSync(file, "utf8"));
  json.dependencies.cdktf = `npm:cdktn@${version}`;
  json.devDependencies["cdktf-cli"] = `npm:cdktn-cli@${version}`;
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

function folderOf(framework: string, example: string): string {
  return join(scratch, `${framework}-${example.replaceAll("/", "-")}`);
}

function equal(before: string, after: string): boolean {
  const found = synthDifferences(before, after);
  for (const difference of found) console.error(`  ${difference}`);
  console.log(found.length === 0 ? "  equals cdktf's but for the version" : "  differs from cdktf's");
  return found.length === 0;
}

function step(title: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(title);
  const passed = run(program, args, copy, env);
  if (!passed) console.error(`  failed: ${program} ${args.join(" ")}`);
  return passed;
}

/** Runs a program; what it says is shown only where it fails. */
function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): boolean {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, CHECKPOINT_DISABLE: "1", CI: "true", ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status === 0;
}
