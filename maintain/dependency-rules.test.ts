import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "..");

/** A file that breaks each rule of `.dependency-cruiser.cjs`, and what it imports. */
const offences: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  "a-package-is-used-by-name": ["packages/toolkit/plan/by-path.ts", "../../network/network"],
  "nobody-reaches-into-a-package": ["maintain/by-path.ts", "../packages/network/network"],
  "the-root-uses-network-and-provider-alone": ["stacks/uses-toolkit.ts", "../packages/toolkit/plan/plan"],
  "network-provider-and-terminal-use-no-other-package": [
    "packages/network/uses-toolkit.ts",
    "../toolkit/plan/plan",
  ],
  "packages-know-no-stack": ["packages/toolkit/plan/uses-stack.ts", "../../../stacks/app"],
  "the-framework-stays-at-the-edge": ["packages/toolkit/plan/uses-cdktf.ts", "cdktf"],
  "no-circles": ["modules/circle.ts", "./circle"],
  "every-import-is-found": ["modules/lost.ts", "./nowhere"],
};

describe("The rules of who may import whom", () => {
  const scratch = mkdtempSync(join(tmpdir(), "dependencies-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(scratch, file)), { recursive: true });
    writeFileSync(join(scratch, file), text);
  };
  const check = () => {
    const { status, stdout } = spawnSync(
      join(root, "node_modules", ".bin", "depcruise"),
      ["--output-type", "err", "."],
      { cwd: scratch, encoding: "utf8" },
    );
    return {
      status,
      broken: [...stdout.matchAll(/error ([a-z-]+): (\S+) /g)].map(([, rule, file]) => `${rule} ${file}`),
    };
  };

  beforeAll(() => {
    for (const file of [".dependency-cruiser.cjs", "tsconfig.json"])
      cpSync(join(root, file), join(scratch, file));
    for (const file of ["stacks/app", "packages/network/network", "packages/toolkit/plan/plan"])
      write(`${file}.ts`, "export const known = 1;\n");
    write("node_modules/cdktf/package.json", '{ "name": "cdktf", "main": "index.js" }');
    write("node_modules/cdktf/index.js", "exports.known = 1;\n");
  });

  it("let pass what breaks none", () => {
    write("main.ts", 'import { known } from "./stacks/app";\nconsole.log(known);\n');
    write("modules/uses-cdktf.ts", 'import { known } from "cdktf";\nconsole.log(known);\n');
    expect(check()).toEqual({ status: 0, broken: [] });
  });

  it("name every file that breaks one, and fail", () => {
    for (const [file, imported] of Object.values(offences))
      write(file, `import { known } from "${imported}";\nconsole.log(known);\n`);
    const { status, broken } = check();
    expect(status).toBeGreaterThan(0);
    expect(broken).toEqual(
      expect.arrayContaining(Object.entries(offences).map(([rule, [file]]) => `${rule} ${file}`)),
    );
  });
});
