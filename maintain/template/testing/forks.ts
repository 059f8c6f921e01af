import { execFile } from "node:child_process";
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const root = resolve(__dirname, "..", "..", "..");

/** What git and npm put into a test's environment, and jest. */
const foreign = /^(npm_|JEST_|GIT_|NODE_ENV$|INIT_CWD$|TF_CLI_CONFIG_FILE$)/;

/** Runs a program to its end, without what jest and npm have put into the environment. */
export function run(cwd: string, program: string, ...args: readonly string[]) {
  return runWith({}, cwd, program, ...args);
}

/** The same with more in the environment. */
export function runWith(
  more: Readonly<Record<string, string>>,
  cwd: string,
  program: string,
  ...args: readonly string[]
) {
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const env = {
    ...Object.fromEntries(inherited),
    CI: "true",
    CHECKPOINT_DISABLE: "1",
    // What the checkout itself was installed from is still there.
    npm_config_prefer_offline: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
    ...more,
  };
  return new Promise<{ readonly status: number; readonly said: string }>((done, fail) => {
    const child = execFile(program, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") fail(error);
      else done({ status: Number(error?.code ?? 0), said: stdout + stderr });
    });
    child.stdin?.end();
  });
}

/** The same for what has to end with 0. */
export async function must(cwd: string, program: string, ...args: readonly string[]): Promise<string> {
  return mustWith({}, cwd, program, ...args);
}

export async function mustWith(
  more: Readonly<Record<string, string>>,
  cwd: string,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  const { status, said } = await runWith(more, cwd, program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: exit ${status}\n${said}`);
  return said;
}

const author = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com"];

/** Commits whatever changed. */
export async function commit(folder: string, subject: string): Promise<void> {
  await must(folder, "git", "add", "-A");
  await must(folder, "git", ...author, "commit", "-q", "-m", subject);
}

/** Makes a repository of a folder. */
export async function commitEverything(folder: string): Promise<void> {
  await must(folder, "git", "init", "-q", "-b", "main");
  await commit(folder, "Initial commit");
}

/** Copies the working tree as git would commit it: what it ignores, and what is deleted, is left out. */
export async function copyTemplate(folder: string): Promise<void> {
  const listed = await must(root, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
  for (const file of new Set(listed.split("\0"))) {
    if (!lstatSync(join(root, file), { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
}

/**
 * Tests of a fork, as paths, that look at the checkout which they lie in. All others depend on nothing but their own
 * imports, which are what they are here, where they have been run.
 * @param jest a command that runs the fork's tests, with its options
 */
export async function testsThatLookAround(
  fork: string,
  ...jest: readonly string[]
): Promise<readonly string[]> {
  const listed = await must(fork, "node_modules/.bin/jest", ...jest, "--listTests");
  const looks = (file: string) =>
    /\broot\b|cwd|__dirname|Rehearsal|spawn|exec/.test(readFileSync(file, "utf8"));
  return listed.split("\n").filter((file) => file !== "" && looks(file));
}

/**
 * Gives a fork the packages that are installed here, and its own workspaces by their names: what `npm ci` would make
 * of the same lock file, in no time.
 */
export function linkPackages(fork: string): void {
  const workspaces = new Map(
    ["maintain", ...readdirSync(join(fork, "packages")).map((name) => `packages/${name}`)].map((folder) => [
      String(JSON.parse(readFileSync(join(fork, folder, "package.json"), "utf8")).name),
      join(fork, folder),
    ]),
  );
  const link = (name: string, target: string) => {
    mkdirSync(dirname(join(fork, "node_modules", name)), { recursive: true });
    symlinkSync(target, join(fork, "node_modules", name));
  };
  for (const name of readdirSync(join(root, "node_modules"))) {
    const folder = join(root, "node_modules", name);
    if (name.startsWith("@"))
      for (const inner of readdirSync(folder))
        link(`${name}/${inner}`, workspaces.get(`${name}/${inner}`) ?? join(folder, inner));
    else if (name === ".bin")
      for (const program of readdirSync(folder))
        link(`.bin/${program}`, join(fork, "node_modules", ".bin", readlinkSync(join(folder, program))));
    else if (!name.startsWith(".")) link(name, folder);
  }
}

/** Files of a folder by path, with their bytes; what git and npm keep there is not among them. */
export function tree(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((file) => !/^(\.git|node_modules)\//.test(file))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file))]));
}
