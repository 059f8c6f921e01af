import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("A process with a child", () => {
  const folder = mkdtempSync(join(tmpdir(), "children-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /**
   * Runs a program that waits for a child, sends it a signal, and gives its exit code and what both said. The child
   * goes on a little after an interrupt, so that a second one would show.
   */
  async function ended(signal: NodeJS.Signals, seconds: number): Promise<readonly [number | null, string]> {
    const program = join(folder, "parent.ts");
    const child = [
      "trap 'echo interrupted; left=3' INT",
      "echo ready",
      `left=${seconds * 10}`,
      "while [ $left -gt 0 ]; do sleep 0.1; left=$((left - 1)); done",
      "echo done",
    ];
    writeFileSync(
      program,
      `import { endInOrder, interruptedCode, isInterrupted, startChild } from ${JSON.stringify(join(__dirname, "children"))};
endInOrder();
startChild("sh", ["-c", ${JSON.stringify(child.join("\n"))}], { stdio: "inherit" }).once("close", () => {
  process.exitCode = isInterrupted() ? interruptedCode() : 0;
  try {
    startChild("true", [], {});
  } catch ({ message }) {
    console.log(message);
  }
});
`,
    );
    const parent = spawn(process.execPath, ["-r", "@hybridnet/network/typescript", program], {
      cwd: __dirname,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    parent.stdout.on("data", (data) => {
      if (said === "") parent.kill(signal);
      said += data;
    });
    const status = await new Promise<number | null>((resolve) => parent.on("close", resolve));
    return [status, said];
  }

  it("that gets SIGTERM alone interrupts the child once and waits for it, and starts no other", async () => {
    expect(await ended("SIGTERM", 60)).toEqual([143, "ready\ninterrupted\ndone\nInterrupted.\n"]);
  }, 60_000);

  it("that gets SIGINT leaves it to the terminal to interrupt the child, and waits for it, and starts no other", async () => {
    expect(await ended("SIGINT", 2)).toEqual([130, "ready\ndone\nInterrupted.\n"]);
  }, 60_000);
});
