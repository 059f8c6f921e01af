import { commandsWithPolicy } from "@cdktf/provider-alicloud";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { table } from "../command/table";
import { call } from "../command/testing/call";

interface Statement {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

async function policy(...words: readonly string[]): Promise<readonly Statement[]> {
  const env = { PATH: process.env.PATH, NETWORK_CONFIG: exampleFile("worked-example") };
  const { exitCode, out, err } = await call(["permissions", ...words], env);
  expect([exitCode, err]).toEqual([0, ""]);
  return JSON.parse(out).Statement;
}

const resources = (statements: readonly Statement[]) => statements.flatMap(({ Resource }) => Resource);
const actions = (statements: readonly Statement[]) => statements.flatMap(({ Action }) => Action);

describe("npx --no hybridnet permissions", () => {
  it("names the network's regions and the account, and allows what its stacks need and no more", async () => {
    const statements = await policy("apply", "--account", "1000000000000001");
    expect(resources(statements)).toContain("acs:vpc:cn-shanghai:1000000000000001:virtualborderrouter/*");
    expect(resources(statements)).toContain("acs:cen:*:1000000000000001:ceninstance/*");
    const regions = resources(statements).flatMap((name) => /^acs:vpc:([^:]+):/.exec(name)?.[1] ?? []);
    expect([...new Set(regions)].sort()).toEqual(["cn-hangzhou", "cn-shanghai"]);
    expect(actions(statements)).toContain("vpc:CreateVpnAttachment");
    // The worked example has no health check and no bandwidth plan.
    expect(actions(statements).filter((it) => /HealthCheck|BandwidthPackage/.test(it))).toEqual([]);
  });

  it("holds for whoever attaches it where no account is given", async () => {
    const statements = await policy("plan");
    expect(resources(statements)).toContain("acs:vpc:cn-hangzhou:*:routetable/*");
    for (const action of actions(statements)) expect(action).toMatch(/:(Describe|List)/);
  });

  it("is there for every command that calls the service, without a synth", async () => {
    const purposes = table.find(({ name }) => name === "permissions")?.arguments[0]?.choices;
    expect(purposes).toEqual(["plan", "apply", "drift", ...commandsWithPolicy]);
    expect(actions(await policy("tunnels"))).toContain("vpc:ModifyTunnelAttribute");
    expect(actions(await policy("verify"))).not.toContain("vpc:ModifyTunnelAttribute");
  });

  it("is for drift what the plan reads and what verify asks, each once, and nothing else", async () => {
    const [plan, verify, drift] = await Promise.all(["plan", "verify", "drift"].map((it) => policy(it)));
    const both = [...actions(plan ?? []), ...actions(verify ?? [])];
    expect(actions(drift ?? []).sort()).toEqual([...new Set(both)].sort());
    const places = [...resources(plan ?? []), ...resources(verify ?? [])];
    expect([...new Set(resources(drift ?? []))].sort()).toEqual([...new Set(places)].sort());
  });

  it.each([
    [["apply", "--account", "me"], '--account takes the number of an Alibaba Cloud account, not "me".'],
    [["destroy"], "destroy"],
    [[], "PURPOSE"],
  ])("refuses what it does not know: %j", async (words, why) => {
    const { exitCode, out, err } = await call(["permissions", ...words]);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain(why);
  });
});
