import { runCommand } from "./run-command";

describe("A command in a rehearsal", () => {
  const said: string[] = [];
  const err = { write: (text: string) => void said.push(text) };
  const run = (...command: [string, ...string[]]) =>
    runCommand(command, { cwd: __dirname, env: { PATH: "/usr/bin:/bin" }, err });

  it("gives its own exit status", async () => {
    expect(await run("sh", "-c", "exit 7")).toBe(7);
    expect(await run("sh", "-c", "kill -TERM $$")).toBe(143);
  });

  it.each([
    ["no-such-program", 4, "no-such-program cannot be run: there is no such program."],
    ["./no-such-program", 4, "./no-such-program cannot be run: there is no such program."],
    ["/", 1, "/ cannot be run: spawn / EACCES."],
  ])("is named where it cannot be run: %s", async (program, status, line) => {
    expect(await run(program)).toBe(status);
    expect(said).toContain(`${line}\n`);
  });
});
