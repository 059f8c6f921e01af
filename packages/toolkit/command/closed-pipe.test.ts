import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { ignoreClosedPipes } from "./closed-pipe";

const program = join(__dirname, "..", "bin", "hybridnet.js");

describe("A command whose reader has gone", () => {
  it("ends as if it had been read, without a stack trace", () => {
    // The reader closes before the command has begun to write.
    const script = `{ sleep 0.1; "$0" "$1" devices --help; echo "ended $?" >&2; } | true`;
    const { stderr } = spawnSync("bash", ["-c", script, process.execPath, program], { encoding: "utf8" });
    expect(stderr).toBe("ended 0\n");
  });

  it("goes on where its terminal has gone, and not where it cannot write for another reason", () => {
    const stream = new PassThrough();
    ignoreClosedPipes(stream);
    const failsWith = (code: string) => () => stream.emit("error", Object.assign(new Error(code), { code }));
    expect(failsWith("EIO")).not.toThrow();
    expect(failsWith("EPIPE")).not.toThrow();
    expect(failsWith("ENOSPC")).toThrow("ENOSPC");
  });
});
