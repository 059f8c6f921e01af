import { exampleFile } from "@hybridnet/network/testing/synth";
import type { Given } from "../command/given";
import type { Surroundings } from "../command/surroundings";
import { call, called } from "../command/testing/call";
import { runDrill } from "./run";

const machine = {
  platform: "linux",
  user: 0,
  has: () => true,
  path: ["/usr/sbin"],
};

function command(words: readonly string[], changes: Partial<typeof machine> = {}) {
  const run = (given: Given, surroundings: Surroundings) =>
    runDrill(given, surroundings, { ...machine, ...changes });
  return called(["drill", ...words], run, { env: { NETWORK_CONFIG: exampleFile("worked-example") } });
}

describe("hybridnet drill", () => {
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
    const { exitCode, out } = await call(["drill", "--help"]);
    expect([exitCode, out]).toEqual([0, expect.stringContaining("--only PHASE")]);
  });

  it.each([
    [["--only", "carrier-los"], "There is no phase carrier-los"],
    [["--only"], "--only needs a value"],
    [["--fast"], "Unknown option '--fast'."],
    [["--json", "--markdown"], "Choose one of --json and --markdown"],
    [["--from", "x", "--state", "y"], "Choose one of --from and --state"],
    [["--state", "nowhere.json"], "There is no nowhere.json"],
  ])("refuses %j with a reason", async (words, reason) => {
    const { exitCode, err } = await command(words);
    expect(err).toContain(reason);
    expect(exitCode).toBe(words[1] === "nowhere.json" ? 4 : 1);
  });
});
