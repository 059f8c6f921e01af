import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commitEverything, copyTemplate, must, root, testsThatLookAround, tree } from "../testing/forks";
import { pageCommand } from "../testing/page";

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
const cli: string = json(root, "package.json").devDependencies["cdktf-cli"];
const changedByAdoption = ["bootstrap/hcp/cdktf.json", "cdktf.json", "package-lock.json", "package.json"];
/** What serves the template alone: files, and a folder. */
const isTemplateOnly = (file: string) =>
  [
    ".github/workflows/provider.yml",
    ".github/workflows/release.yml",
    ".hooks.sscaff.js",
    "bootstrap/adopt.cjs",
  ].includes(file) || file.startsWith("maintain/template/");

function json(folder: string, file: string) {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

beforeAll(async () => {
  await copyTemplate(template);
  await commitEverything(template);
  const zip = join(scratch, "template.zip");
  await must(template, "git", "archive", "--format=zip", "--prefix=template-main/", "-o", zip, "HEAD");

  await must(scratch, "git", "clone", "-q", `file://${template}`, forks["git clone"]);
  await must(forks["git clone"], "node", "bootstrap/adopt.cjs", ...project);

  const generated = forks["Use this template"];
  const tar = join(scratch, "template.tar");
  mkdirSync(generated);
  await must(template, "git", "archive", "-o", tar, "HEAD");
  await must(generated, "tar", "-xf", tar);
  await commitEverything(generated);
  await must(generated, "node", "bootstrap/adopt.cjs", ...project);

  const archive = readFileSync(zip);
  const server = createServer((_request, response) => void response.end(archive));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const { port } = server.address() as AddressInfo;
    const initialized = forks["cdktf init --template"];
    mkdirSync(initialized);
    const line = pageCommand(" init ")
      .replace(`npx cdktf-cli@${cli}`, join(root, "node_modules", ".bin", "cdktf"))
      .replace("URL/archive/refs/heads/main.zip", `http://127.0.0.1:${port}/archive/main.zip`);
    await must(initialized, "sh", "-ec", line);
  } finally {
    server.close();
  }
}, 120_000);

describe.each(ways)("A fork made with %s", (way) => {
  const fork = forks[way];

  it("holds the template's files byte for byte, but for names and ids, and nothing that only the template needs", () => {
    const [before, after] = [tree(template), tree(fork)];
    expect([...before.keys()].filter(isTemplateOnly).length).toBeGreaterThan(5);
    expect([...after.keys()]).toEqual([...before.keys()].filter((file) => !isTemplateOnly(file)));
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
      ...[...tree(template).keys()].filter(isTemplateOnly).map((file) => `D ${file}`),
      ...changedByAdoption.map((file) => `M ${file}`).sort(),
    ]);
  });
});

// The three forks have the same files byte for byte, as the tests above show, so that one speaks for all: that
// of cdktf init, which has no git and has written every file anew. Installing anew is what the tests of forks
// with fewer folders do; here it would give the packages that this checkout has.
describe("npm ci && npm test", () => {
  const fork = forks["cdktf init --template"];
  beforeAll(async () => {
    await must(fork, "npm", "ci", "--dry-run");
    // Hard links where they can be had.
    const copy = ["cp -al", "cp -a"].map((cp) => `${cp} '${root}/node_modules' '${fork}/'`).join(" || ");
    await must(scratch, "sh", "-c", copy);
  }, 120_000);

  it("pass in a fork made with cdktf init --template, as far as tests look at the checkout", async () => {
    const looking = await testsThatLookAround(fork, "packages/toolkit", "maintain");
    expect(looking.length).toBeGreaterThan(20);
    const said = await must(fork, "node_modules/.bin/jest", "--runTestsByPath", ...looking);
    expect(said).toMatch(/Tests: +\d{3,} passed, \d{3,} total/);
  }, 600_000);

  it("find its files formatted, and free of what lint refuses", async () => {
    await must(fork, "npx", "--no", "biome", "check", "--error-on-warnings", ".");
  }, 60_000);
});
