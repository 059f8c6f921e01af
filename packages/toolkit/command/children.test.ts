import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("A process with a child", () => {
  const folder = mkdtempSync(join(tmpdir(), "children-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Says each interrupt that it gets and goes on a little, so that another one would show. */
  const child = [
    "trap 'echo interrupted; left=5' INT",
    "trap 'echo terminated' TERM HUP",
    "left=600",
    "echo ready",
    "while [ $left -gt 0 ]; do sleep 0.1; left=$((left - 1)); done",
    "echo done",
  ];

  /**
   * Runs a program that waits for a child, and gives its exit code and what both said.
   * @param end is told of what was said so far, whenever something was
   */
  async function ended(
    end: (parent: ChildProcess, said: string) => void,
    shares = false,
  ): Promise<readonly [number | null, string]> {
    const program = join(folder, "parent.ts");
    writeFileSync(
      program,
      `import { endInOrder, interruptedCode, isInterrupted, startChild } from ${JSON.stringify(join(__dirname, "children"))};
endInOrder((text) => console.log(text.replace(/ \\(process \\d+\\).*\\n/, "")));
startChild("sh", ["-c", ${JSON.stringify(child.join("\n"))}], { stdio: "inherit", sharesTerminal: ${shares} }).once("close", () => {
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
      // A process group of its own, as a terminal gives it.
      detached: true,
    });
    let said = "";
    parent.stdout.on("data", (data) => {
      said += data;
      end(parent, said);
    });
    const status = await new Promise<number | null>((resolve) => parent.on("close", resolve));
    return [status, said.split("\n").sort().join("\n").trim()];
  }

  const isReady = (said: string) => said === "ready\n";
  const group = ({ pid }: ChildProcess, signal: NodeJS.Signals) => pid && process.kill(-pid, signal);
  const once = "Interrupted.\nInterrupted. Waiting for what was begun\ndone\ninterrupted\nready";

  it.each<readonly [string, number, (parent: ChildProcess, said: string) => void]>([
    ["SIGTERM", 143, (parent, said) => isReady(said) && parent.kill("SIGTERM")],
    ["SIGHUP", 129, (parent, said) => isReady(said) && parent.kill("SIGHUP")],
    ["SIGINT", 130, (parent, said) => isReady(said) && parent.kill("SIGINT")],
    ["SIGINT with its whole group", 130, (parent, said) => isReady(said) && group(parent, "SIGINT")],
    [
      "signals of every kind, alone and with its group, whenever something happens",
      130,
      (parent, said) => {
        if (said.includes("done")) return;
        group(parent, "SIGINT");
        if (isReady(said)) return;
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) parent.kill(signal);
        group(parent, "SIGTERM");
      },
    ],
  ])(
    "that gets %s interrupts the child once, says so, waits for it, and starts no other",
    async (_, status, end) => {
      expect(await ended(end)).toEqual([status, once]);
    },
    60_000,
  );

  it.each<readonly [string, number, (parent: ChildProcess) => void]>([
    ["does not repeat Ctrl-C to it", 130, (parent) => group(parent, "SIGINT")],
    ["interrupts it where the process alone is terminated", 143, (parent) => parent.kill("SIGTERM")],
  ])(
    "in the foreground of a terminal %s",
    async (_, status, end) => {
      const said = "Interrupted.\ndone\ninterrupted\nready";
      expect(await ended((parent, all) => isReady(all) && end(parent), true)).toEqual([status, said]);
    },
    60_000,
  );
});
