import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { need } from "../testing/programs";
import { hybridnet, root } from "../testing/rehearsal";

/** Who is no one in particular, on Debian as elsewhere: this checkout is another user's to them. */
const nobody = 65534;

describe("A command to which the system refuses a file", () => {
  let folder = "";
  beforeAll(() => {
    need("unshare");
    folder = mkdtempSync(join(tmpdir(), "refused-"));
    mkdirSync(join(folder, "own"));
    for (const it of [folder, join(folder, "own")]) chownSync(it, nobody, nobody);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv, uid?: number) {
    const { status, stdout, stderr } = spawnSync(program, [...words], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: join(folder, "own"), CHECKPOINT_DISABLE: "1", ...env },
      encoding: "utf8",
      ...(uid !== undefined && { uid }),
    });
    const said = stdout + stderr;
    return { status, said, trace: said.match(/^ {4}at .*$/gm) ?? [] };
  }

  /** Ends 4, with a path and what to do, and without a line of a stack trace. */
  const refusal = (path: string, remedy: RegExp) => ({
    status: 4,
    said: expect.stringMatching(new RegExp(`${path}.* (${remedy.source})`, "s")),
    trace: [],
  });

  it.each([
    [["plan"], "cdktf.out", /Work in a checkout of your own/],
    [["apply", "all", "--auto-approve"], "cdktf.out", /Work in a checkout of your own/],
    [["import", "--template"], "cdktf.out", /Work in a checkout of your own/],
    [["rehearse"], ".rehearsal.pid", /Set REHEARSAL_DIR/],
    [["devices"], "device-config", /Work in a checkout of your own/],
    [["new", "--answers", "answers.yaml"], "config/network.yaml", /Work in a checkout of your own/],
  ])("%s in another user's checkout", (words, path, remedy) => {
    expect(run(process.execPath, [hybridnet, ...words], {}, nobody)).toEqual(refusal(path, remedy));
  });

  it("goes on in another user's checkout with a folder of one's own, and a HOME that cannot be written", () => {
    const env = { REHEARSAL_DIR: join(folder, "own", "rehearsal"), HOME: "/proc" };
    expect(run(process.execPath, [hybridnet, "rehearse"], env, nobody).status).toBe(0);
  });

  /** Runs with a file system of its own in place of a folder; it goes with the command. */
  function mounted(options: string, words: readonly string[], env: Readonly<Record<string, string>>) {
    const place = join(folder, "mounted");
    mkdirSync(place, { recursive: true });
    const script = `mount -t tmpfs -o ${options} none '${place}' && exec "$@"`;
    const command = ["--mount", "sh", "-ec", script, "sh", process.execPath, hybridnet, ...words];
    return run("unshare", command, { REHEARSAL_DIR: join(folder, "rehearsal"), ...env });
  }

  it.each([
    [["plan"], "TMPDIR", /Set TMPDIR/],
    [["rehearse"], "REHEARSAL_DIR", /Set REHEARSAL_DIR/],
  ])("%s with a read-only %s", (words, variable, remedy) => {
    const place = join(folder, "mounted", variable === "TMPDIR" ? "" : "rehearsal");
    expect(mounted("ro", words, { [variable]: place })).toEqual(refusal(place, remedy));
  });

  it.each([20, 80, 180])("a rehearsal in %i KiB of room", (size) => {
    const REHEARSAL_DIR = join(folder, "mounted", "rehearsal");
    expect(mounted(`size=${size}k`, ["rehearse"], { REHEARSAL_DIR })).toEqual(
      refusal(REHEARSAL_DIR, /Make room|REHEARSAL_DIR/),
    );
  });
});
