import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { root } from "@hybridnet/toolkit/testing/rehearsal";

const scratch = mkdtempSync(join(tmpdir(), "forking-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The template as a repository of its own, and what each of the three ways makes of it. */
const template = join(scratch, "template");
const forks = {
  "git clone": join(scratch, "cloned"),
  "Use this template": join(scratch, "generated"),
  "cdktf init --template": join(scratch, "initialized"),
} as const;
type Way = keyof typeof forks;
const ways = Object.keys(forks) as readonly Way[];

const project = ["Acme Network", "Network of Acme"] as const;
const changedByAdoption = ["bootstrap/hcp/cdktf.json", "cdktf.json", "package-lock.json", "package.json"];
const templateOnly = [
  ".hooks.sscaff.js",
  "maintain/e2e/adopt.test.ts",
  "maintain/e2e/forking.test.ts",
  "maintain/adopt.cjs",
];

/** Runs a program to its end, without what jest and npm have put into the environment. */
function run(cwd: string, program: string, ...args: readonly string[]) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|JEST_|NODE_ENV$|INIT_CWD$|TF_CLI_CONFIG_FILE$)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), CI: "true", CHECKPOINT_DISABLE: "1" };
  return new Promise<{ readonly status: number; readonly said: string }>((done, fail) => {
    const child = execFile(program, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") fail(error);
      else done({ status: Number(error?.code ?? 0), said: stdout + stderr });
    });
    child.stdin?.end();
  });
}

async function must(cwd: string, program: string, ...args: readonly string[]): Promise<string> {
  const { status, said } = await run(cwd, program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: exit ${status}\n${said}`);
  return said;
}

const author = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com"];

async function commitEverything(folder: string): Promise<void> {
  await must(folder, "git", "init", "-q", "-b", "main");
  await must(folder, "git", "add", "-A");
  await must(folder, "git", ...author, "commit", "-q", "-m", "Initial commit");
}

/** Files of a folder by path, with their bytes; what git and npm keep there is not among them. */
function tree(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((file) => !/^(\.git|node_modules)\//.test(file))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file))]));
}

function json(folder: string, file: string) {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

beforeAll(async () => {
  // The working tree as git would commit it: .gitignore says what is left out. Folders that other tests may
  // be writing to at this moment are not even copied.
  const made = new Set(["node_modules", ".git", "cdktf.out", ".rehearsal", ".template", "coverage", "state"]);
  cpSync(root, template, {
    recursive: true,
    filter: (path) =>
      !relative(root, path)
        .split("/")
        .some((part) => made.has(part)),
  });
  await commitEverything(template);
  await must(template, "git", "clean", "-fdxq");
  const zip = join(scratch, "template.zip");
  await must(template, "git", "archive", "--format=zip", "--prefix=template-main/", "-o", zip, "HEAD");

  await must(scratch, "git", "clone", "-q", `file://${template}`, forks["git clone"]);
  await must(forks["git clone"], "node", "maintain/adopt.cjs", ...project);

  const generated = forks["Use this template"];
  const tar = join(scratch, "template.tar");
  mkdirSync(generated);
  await must(template, "git", "archive", "-o", tar, "HEAD");
  await must(generated, "tar", "-xf", tar);
  await commitEverything(generated);
  await must(generated, "node", "maintain/adopt.cjs", ...project);

  const archive = readFileSync(zip);
  const server = createServer((_request, response) => void response.end(archive));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const { port } = server.address() as AddressInfo;
    const initialized = forks["cdktf init --template"];
    mkdirSync(initialized);
    await must(
      initialized,
      join(root, "node_modules", ".bin", "cdktf"),
      "init",
      `--template=http://127.0.0.1:${port}/archive/main.zip`,
      "--local",
      `--project-name=${project[0]}`,
      `--project-description=${project[1]}`,
      "--enable-crash-reporting=false",
      "--from-terraform-project=no",
    );
  } finally {
    server.close();
  }
}, 120_000);

describe.each(ways)("A fork made with %s", (way) => {
  const fork = forks[way];

  it("holds the template's files byte for byte, but for names and ids, and nothing that only the template needs", () => {
    const [before, after] = [tree(template), tree(fork)];
    const isKept = (file: string) => !templateOnly.includes(file);
    expect([...after.keys()]).toEqual([...before.keys()].filter(isKept));
    const changed = [...after].filter(([file, bytes]) => !before.get(file)?.equals(bytes));
    expect(changed.map(([file]) => file)).toEqual(changedByAdoption);
  });

  it("has its own name, description and project id, and nobody else's anywhere", () => {
    expect(json(fork, "package.json")).toMatchObject({ name: "acme-network", description: project[1] });
    const lock = json(fork, "package-lock.json");
    expect([lock.name, lock.packages[""].name]).toEqual(["acme-network", "acme-network"]);
    const { projectId } = json(fork, "cdktf.json");
    expect(projectId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const others = [template, ...ways.filter((other) => other !== way).map((other) => forks[other])];
    const foreign = [
      json(template, "package.json").name,
      ...others.map((other) => json(other, "cdktf.json").projectId),
    ];
    for (const [file, bytes] of tree(fork)) {
      for (const text of foreign) expect([file, bytes.includes(text)]).toEqual([file, false]);
    }
  });

  it("can be run where the template can", () => {
    expect(statSync(join(fork, ".ci", "run")).mode & 0o111).toBe(0o111);
  });
});

describe("A clone", () => {
  it("keeps the template's history and shows exactly what adopting it has changed", async () => {
    const fork = forks["git clone"];
    expect((await must(fork, "git", "rev-list", "--count", "HEAD")).trim()).toBe("1");
    const status = await must(fork, "git", "status", "--porcelain");
    expect(
      status
        .trimEnd()
        .split("\n")
        .map((line) => line.trim())
        .sort(),
    ).toEqual([
      ...templateOnly.map((file) => `D ${file}`).sort(),
      ...changedByAdoption.map((file) => `M ${file}`).sort(),
    ]);
  });
});

// The three forks have the same files byte for byte, as the tests above show, so that one run speaks for all:
// that of cdktf init, which has no git and has written every file anew.
describe("npm ci && npm test", () => {
  it("pass in a fork made with cdktf init --template, as do its formatting and its lint", async () => {
    const fork = forks["cdktf init --template"];
    await must(fork, "npm", "ci", "--no-audit", "--no-fund");
    const { status, said } = await run(fork, "npm", "test");
    expect(said).toMatch(/Tests: +\d{3,} passed, \d{3,} total/);
    expect(status).toBe(0);
    await must(fork, "npx", "biome", "check", "--error-on-warnings", ".");
  }, 400_000);
});
