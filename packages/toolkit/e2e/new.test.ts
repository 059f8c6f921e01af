/** `hybridnet new` in a process of its own, at a terminal of its own. */
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { inTerminal } from "../testing/cancels";
import { hybridnet, root } from "../testing/rehearsal";

const folder = mkdtempSync(join(tmpdir(), "new-"));
const file = join(folder, "network.yaml");
beforeEach(() => copyFileSync(exampleFile("worked-example"), file));
afterAll(() => rmSync(folder, { recursive: true }));

/** Presses keys whenever it asks for one more value; nothing more after the last of them. */
async function pressed(keys: readonly string[]) {
  const [program, ...args] = inTerminal([process.execPath, hybridnet, "new"]);
  const terminal = spawn(program, args, {
    cwd: root,
    env: { PATH: process.env.PATH, NETWORK_CONFIG: file, TERM: "dumb" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const left = [...keys];
  let said = "";
  terminal.stdout.on("data", (data: Buffer) => {
    const text = data.toString("utf8");
    said += text;
    for (const _ of text.matchAll(/\S\]: /g)) terminal.stdin.write(left.shift() ?? "\r");
  });
  const status = await new Promise((resolve) => terminal.once("close", resolve));
  return { status, said };
}

describe("hybridnet new at a terminal of its own", () => {
  it("writes what was typed, and ends with the network", async () => {
    const { status, said } = await pressed(["\r", "osaka\r", "abc\r", "65010\r"]);
    expect(said).toMatch(/SHAPE001 .*"abc"[\s\S]*data centre osaka, AS 65010[\s\S]*network\.yaml is written/);
    expect(status).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("  osaka:\n    asn: 65010\n");
  });

  it("leaves the file as it was at Ctrl-C, with nothing beside it", async () => {
    const { status, said } = await pressed(["\r", "osaka\r", "\x03"]);
    expect([status, said]).toEqual([130, expect.stringContaining("network.yaml is as it was.")]);
    expect(readFileSync(file, "utf8")).toBe(readFileSync(exampleFile("worked-example"), "utf8"));
    expect(readdirSync(folder)).toEqual(["network.yaml"]);
  });
});
