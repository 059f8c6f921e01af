import { spawnSync } from "node:child_process";
import { join } from "node:path";

const program = join(__dirname, "..", "bin", "hybridnet.js");

describe("A command whose reader has gone", () => {
  it("ends as if it had been read, without a stack trace", () => {
    // The reader closes before the command has begun to write.
    const script = `{ sleep 0.1; "$0" "$1" devices --help; echo "ended $?" >&2; } | true`;
    const { stderr } = spawnSync("bash", ["-c", script, process.execPath, program], { encoding: "utf8" });
    expect(stderr).toBe("ended 0\n");
  });
});
