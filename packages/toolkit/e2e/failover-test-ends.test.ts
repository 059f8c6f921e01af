/** The command in a process of its own, at a terminal of its own, that ends before the test of the circuit is over. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { recordsIn } from "../failover-test/record";
import type { TestRecord } from "../failover-test/test-circuit";
import { describeFailoverTestJobs } from "../service/actions/express-connect";
import { openService } from "../service/client";
import { inTerminal } from "../testing/cancels";
import { deployedExample } from "../testing/deployed-example";
import { hybridnet, type Rehearsal } from "../testing/rehearsal";

interface Begun {
  /** Of the command itself. */
  readonly pid: number;
  /** Of the program that gives it its terminal. */
  readonly terminal: number;
  readonly press: (keys: string) => void;
}

const ends: Readonly<Record<string, (begun: Begun) => void>> = {
  "Ctrl-C": ({ press }) => press("\x03"),
  SIGINT: ({ pid }) => process.kill(pid, "SIGINT"),
  SIGTERM: ({ pid }) => process.kill(pid, "SIGTERM"),
  "the end of the terminal": ({ terminal }) => process.kill(terminal, "SIGKILL"),
};

let rehearsal: Rehearsal;
beforeAll(() => {
  rehearsal = deployedExample("worked-example");
}, 60_000);
afterAll(() => rehearsal.remove());

/** How many jobs take a circuit away at this moment. */
async function running(): Promise<number> {
  const service = await openService({ env: rehearsal.environmentInside() });
  const jobs = await service.list(describeFailoverTestJobs, "cn-shanghai");
  return jobs.filter(({ Status }) => Status !== "Stopped").length;
}

/** Takes the circuit away, ends the command once it is, and waits until it has ended. @returns the records that it wrote */
async function endedBy(end: (begun: Begun) => void): Promise<readonly TestRecord[]> {
  const checkout = mkdtempSync(join(rehearsal.folder, "checkout-"));
  writeFileSync(join(checkout, "cdktf.json"), "{}");
  const command = [process.execPath, hybridnet, "failover-test", "circuit:shanghai/circuit1"];
  const [program, ...args] = inTerminal(["sh", "-c", 'echo $$ >pid; exec "$@"', "sh", ...command]);
  const terminal = spawn(program, args, {
    cwd: checkout,
    env: rehearsal.environmentInside(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const closed = new Promise((resolve) => terminal.once("close", resolve));
  let said = "";
  terminal.stdout.on("data", (data: Buffer) => {
    said += data.toString("utf8");
  });
  const says = async (words: string) => {
    while (!said.includes(words)) {
      if (terminal.exitCode !== null) throw new Error(said);
      await sleep(20);
    }
  };
  try {
    await says("Write shanghai/circuit1 to take it away: ");
    terminal.stdin.write("shanghai/circuit1\r");
    await says("Z as forecast");
    expect(await running()).toBe(1);
    const pid = Number(readFileSync(join(checkout, "pid"), "utf8"));
    end({ pid, terminal: terminal.pid ?? 0, press: (keys) => terminal.stdin.write(keys) });
    await closed;
    while (isRunning(pid)) await sleep(20);
    return recordsIn(join(checkout, "records"));
  } finally {
    terminal.kill("SIGKILL");
  }
}

/** One that nobody has waited for yet runs no program any more. */
function isRunning(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`) !== "";
  } catch {
    return false;
  }
}

describe("A failover test whose command ends early", () => {
  it.each(Object.entries(ends))(
    "stops the job at the account at %s, and writes a record of it",
    async (_, end) => {
      const [record, ...more] = await endedBy(end);
      expect(more).toEqual([]);
      expect(record).toMatchObject({ circuit: "shanghai/circuit1", minutes: 10, outcome: "interrupted" });
      expect(record?.seen.map(({ text }) => text)).toContain(
        "the circuit is back, and all expectations hold",
      );
      expect(await running()).toBe(0);
    },
  );

  it("leaves the job where it is killed, which ends by itself when its minutes are over", async () => {
    expect(await endedBy(({ pid }) => process.kill(pid, "SIGKILL"))).toEqual([]);
    expect(await running()).toBe(1);
    expect(rehearsal.run("--skip-synth", "--advance", "9m", "true").status).toBe(0);
    expect(await running()).toBe(1);
    expect(rehearsal.run("--skip-synth", "--advance", "2m", "true").status).toBe(0);
    expect(await running()).toBe(0);
    expect((await rehearsal.callInside("verify")).status).toBe(0);
  });
});
