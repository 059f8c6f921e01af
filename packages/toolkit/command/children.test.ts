import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("A process with a child", () => {
  const folder = mkdtempSync(join(tmpdir(), "children-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs a program that waits for a child, sends it a signal, and gives its exit code and what the child said. */
  async function ended(signal: NodeJS.Signals): Promise<readonly [number | null, string]> {
    const program = join(folder, "parent.ts");
    writeFileSync(
      program,
      `import { endInOrder, interruptedCode, isInterrupted, startChild } from ${JSON.stringify(join(__dirname, "children"))};
endInOrder();
const script = "trap 'echo interrupted' INT; echo ready; for i in 1 2 3 4 5 6 7 8; do sleep 0.1; done; echo done";
startChild("sh", ["-c", script], { stdio: "inherit" }).once("close", () => {
  process.exitCode = isInterrupted() ? interruptedCode() : 0;
  try {
    startChild("true", [], {});
  } catch ({ message }) {
    console.log(message);
  }
});
`,
    );
    const parent = spawn(process.execPath, ["--import", "tsx", program], {
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
    expect(await ended("SIGTERM")).toEqual([143, "ready\ninterrupted\ndone\nInterrupted.\n"]);
  });

  it("that gets SIGINT leaves it to the terminal to interrupt the child, and waits for it, and starts no other", async () => {
    expect(await ended("SIGINT")).toEqual([130, "ready\ndone\nInterrupted.\n"]);
  });
});
