import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Runs a program in the terminal, and reads from it so slowly that it has ended long before: each of ten reads takes a while. */
const reader = `
  const { spawn } = require(${JSON.stringify(join(__dirname, "index.js"))});
  const terminal = spawn("seq", ["1", "8000"], {});
  let said = "";
  terminal.onData((data) => {
    said += data;
    for (const end = performance.now() + 60; performance.now() < end; );
  });
  terminal.onExit(({ exitCode }) => console.log(JSON.stringify([exitCode, said.slice(-6)])));
`;

describe("The terminal of the cdktf CLI", () => {
  it("gives all that a program wrote before its end", () => {
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", reader], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([0, "8000\r\n"]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"])("ends at once at %s where nothing runs in it", (signal) => {
    const idle = `require(${JSON.stringify(join(__dirname, "index.js"))}); process.kill(process.pid, "${signal}"); setInterval(() => {}, 1000);`;
    expect(spawnSync(process.execPath, ["-e", idle]).status).toBeGreaterThan(128);
  });
});
