import { exampleFile } from "@hybridnet/network/testing/synth";
import { call, called } from "../command/testing/call";
import { runVerify } from "./run";
import { DeployedExample } from "./testing/deployed-example";
import { down } from "./testing/faults";

let example: DeployedExample;
afterEach(() => example.close());

describe("the command", () => {
  const file = { NETWORK_CONFIG: exampleFile("worked-example") };

  it("ends with 1 where an expectation fails on what is live, and names what is down and what is next", async () => {
    example = await DeployedExample.open();
    await down("tunnel:shanghai/tunnel1", "tunnel:shanghai/tunnel2")(example);
    const { exitCode, out, err } = await call(["verify"], { ...file, ...example.env });
    expect([exitCode, err]).toEqual([1, ""]);
    expect(out).toMatch(/2 findings\s+say what is degraded/);
    expect(out.replace(/\s+/g, " ")).toContain(
      "A loss of circuit shanghai/circuit1 now would cut off shanghai - production, because tunnel shanghai/tunnel1 is down",
    );
    const markdown = await call(["verify", "--markdown"], { ...file, ...example.env });
    expect([markdown.exitCode, markdown.out]).toEqual([
      1,
      expect.stringContaining("docs/operate.md#ike-down"),
    ]);
  });

  it("ends with 0 where all is well, and prints what it saw as JSON", async () => {
    example = await DeployedExample.open();
    const { exitCode, out, err } = await call(["verify", "--json"], { ...file, ...example.env });
    expect([exitCode, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      format: "hybrid network verify report",
      version: 1,
      state: "well",
    });
  });

  it("watches, and prints only what differs from what was printed before", async () => {
    example = await DeployedExample.open();
    let looks = 0;
    const { out } = await called(
      ["verify", "--watch", "--json"],
      (given, surroundings) =>
        runVerify(given, surroundings, async () => {
          looks++;
          if (looks === 2) await example.account.outside.breakDown("tunnel:shanghai/tunnel1");
          return looks < 4;
        }),
      { env: { ...file, ...example.env } },
    );
    const states = out
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line).state);
    expect([looks, states]).toEqual([4, ["well", "degraded"]]);
  });

  it("needs somebody to ask, and seconds that the service bears", async () => {
    example = await DeployedExample.open();
    const env = { ...file, ...example.env, ALIBABA_CLOUD_ACCESS_KEY_SECRET: "another" };
    const refused = await call(["verify"], env);
    expect([refused.exitCode, refused.out]).toEqual([4, ""]);
    expect(refused.err).toMatch(/SignatureDoesNotMatch.*permission cen:DescribeCens/);
    const wrong = await call(["verify", "--every", "1"], env);
    expect([wrong.exitCode, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toMatch(/goes with --watch\.\n.*10 or more: 1 is not that/);
  });

  it("lets failover report on what is live", async () => {
    example = await DeployedExample.open();
    await down("circuit:shanghai/circuit1")(example);
    const { exitCode, out } = await call(["failover", "--live"], { ...file, ...example.env });
    expect(exitCode).toBe(1);
    expect(out).toContain("Failover report on the service, as it is now");
    expect(out).toContain("BGP session shanghai/circuit1 is down (Idle)");
  });
});
