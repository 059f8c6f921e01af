import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { logVariables, withLogFiles } from "./log-files";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "logs-"));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const output = () => join(scratch, "cdktf.out");
const placed = (env: NodeJS.ProcessEnv) => withLogFiles(env, { from: scratch, output });
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe("A log of Terraform or cdktf", () => {
  it.each(["TF_LOG", "TF_LOG_CORE", "TF_LOG_PROVIDER", "TF_LOG_SDK_HELPER_RESOURCE"])(
    "that %s asks for goes to a file beside the stacks, for its owner alone, and is named once it is written",
    (name) => {
      const { env, written } = placed({ [name]: "trace" });
      const file = join(output(), "terraform.log");
      expect(existsSync(output())).toBe(false);
      expect(logVariables(env)).toEqual({ [name]: "trace", TF_LOG_PATH: file });
      expect([modeOf(output()), modeOf(file)]).toEqual([0o700, 0o600]);
      expect(written()).toEqual([]);
      writeFileSync(file, "a key");
      expect(written()).toEqual([expect.stringContaining(`The log is in ${file}. It can hold keys`)]);
    },
  );

  it("of cdktf goes there too", () => {
    const { env, written } = placed({ CDKTF_LOG_LEVEL: "debug" });
    const folder = output();
    expect(logVariables(env)).toEqual({ CDKTF_LOG_LEVEL: "debug", CDKTF_LOG_FILE_DIRECTORY: folder });
    expect(modeOf(join(folder, "cdktf.log"))).toBe(0o600);
    writeFileSync(join(folder, "cdktf.log"), "a key");
    expect(written()).toHaveLength(1);
  });

  it("goes where the caller says, seen from where the command was called, in a file that others can no longer read", () => {
    mkdirSync(join(scratch, "mine"));
    const file = join(scratch, "mine", "trace.log");
    writeFileSync(file, "");
    chmodSync(file, 0o644);
    const { env, written } = placed({ TF_LOG: "trace", TF_LOG_PATH: "mine/trace.log" });
    expect(logVariables(env)).toEqual({ TF_LOG: "trace", TF_LOG_PATH: file });
    expect(modeOf(file)).toBe(0o600);
    writeFileSync(file, "a key");
    expect(written()).toEqual([]);
  });

  it("is not written where no file is named for it, and nobody is told of one that was not asked for", () => {
    expect(logVariables({ TF_LOG: "trace", TF_LOG_PATH: "", CDKTF_LOG_LEVEL: "debug" })).toEqual({});
    const { env, written } = placed({ PATH: "/bin", TF_LOG: "", CDKTF_LOG_LEVEL: "" });
    expect([env.TF_LOG_PATH, env.CDKTF_LOG_FILE_DIRECTORY, written()]).toEqual([undefined, undefined, []]);
  });

  it("goes to no terminal, folder or file of somebody else's", () => {
    for (const path of ["/dev/stderr", "/dev/null", scratch])
      expect(() => logVariables({ TF_LOG: "trace", TF_LOG_PATH: path })).toThrow(
        expect.objectContaining({
          exitCode: 3,
          message: expect.stringMatching(/^Refused: .* is (no file|another user's), and a log/),
        }),
      );
  });
});
