import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../network-files";

describe("The processes of tests", () => {
  const scratch = mkdtempSync(join(tmpdir(), "processes-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("do all tests where one process starts up later than another, as on a busy machine", () => {
    const late =
      'if (process.env.TINYPOOL_WORKER_ID === "2") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);';
    writeFileSync(join(scratch, "late.cjs"), late);
    for (const name of ["one", "two"])
      writeFileSync(join(scratch, `${name}.test.ts`), 'it("passes", () => expect(1).toBe(1));\n');
    const jest = [join(root, "node_modules", ".bin", "jest"), "--maxWorkers", "2", "--roots", scratch];
    const env = { ...process.env, NODE_OPTIONS: `--require ${join(scratch, "late.cjs")}` };
    // The process of this test is one itself.
    for (const name of ["TINYPOOL_WORKER_ID", "JEST_WORKER_ID"]) Reflect.deleteProperty(env, name);
    const { status, stderr } = spawnSync(process.execPath, jest, {
      cwd: root,
      env,
      encoding: "utf8",
      timeout: 60_000,
      killSignal: "SIGKILL",
    });
    expect([status, /Tests: +(.*)/.exec(stderr)?.[1]]).toEqual([0, "2 passed, 2 total"]);
  });
});
