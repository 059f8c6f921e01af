import { exampleFile } from "@hybridnet/network/testing/synth";
import { run } from "./run";

const machine = {
  platform: "linux",
  user: 0,
  has: () => true,
  path: ["/usr/sbin"],
};

async function command(words: readonly string[], changes: Partial<typeof machine> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await run(
    words,
    {
      env: { NETWORK_CONFIG: exampleFile("worked-example") },
      out: { write: (text) => void out.push(text) },
      err: { write: (text) => void err.push(text) },
    },
    { ...machine, ...changes },
  );
  return { exitCode, out: out.join(""), err: err.join("") };
}

describe("npm run drill", () => {
  it("says everything that is missing on this machine, with its remedy, and exits with 4", async () => {
    const { exitCode, err } = await command([], { user: 1000, has: () => false });
    expect(exitCode).toBe(4);
    expect(err).toContain("apt-get install -y frr iproute2 iputils-ping");
    expect(err).toContain("needs the superuser");
  });

  it("asks for frr where a single daemon is missing", async () => {
    const { exitCode, err } = await command([], {
      has: (...[file]: readonly string[]) => !file?.endsWith("bfdd"),
    });
    expect([exitCode, err]).toEqual([4, "Programs are missing. Install them: apt-get install -y frr\n"]);
  });

  it("needs Linux", async () => {
    expect(await command([], { platform: "darwin" })).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining("needs Linux"),
    });
  });

  it("prints its options", async () => {
    const { exitCode, out } = await command(["--help"]);
    expect([exitCode, out]).toEqual([0, expect.stringContaining("--only PHASE")]);
  });

  it.each([
    [["--only", "carrier-los"], "There is no phase carrier-los"],
    [["--only"], "--only needs a value"],
    [["--fast"], "There is no option --fast"],
    [["--json", "--markdown"], "Choose one of --json and --markdown"],
    [["--from", "x", "--state", "y"], "Choose one of --from and --state"],
    [["--state", "nowhere.json"], "nowhere.json cannot be read"],
  ])("refuses %j with a reason", async (words, reason) => {
    const { exitCode, err } = await command(words);
    expect(err).toContain(reason);
    expect(exitCode).toBe(words[1] === "nowhere.json" ? 4 : 1);
  });
});
