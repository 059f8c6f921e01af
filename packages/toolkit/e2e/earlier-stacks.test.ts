import { join } from "node:path";
import { exampleData, stackNames } from "@hybridnet/network/testing/synth";
import { parseJson } from "../command/json";
import { DeployedNetwork } from "../rehearsal/compare/deployed-network";
import { changedOutputs, summaryOf } from "../rehearsal/compare/plan-summary";
import { SynthesizedVersions } from "../testing/versions";

describe("a network that was deployed with the stacks of 2026-11-22", () => {
  const versions = new SynthesizedVersions();
  const opened: DeployedNetwork[] = [];
  afterAll(async () => {
    for (const network of opened) await network.remove();
    versions.remove();
  });

  async function kept(network: Promise<DeployedNetwork>): Promise<DeployedNetwork> {
    const made = await network;
    opened.push(made);
    return made;
  }

  /** What the plan of a stack changes. */
  async function planOf(network: DeployedNetwork, stack: string) {
    const { status, said } = await network.terraform(stack, ["plan", "-input=false", "-out=next.plan"]);
    if (status !== 0) throw new Error(said);
    const plan = parseJson((await network.terraform(stack, ["show", "-json", "next.plan"])).said, "a plan");
    return { resources: summaryOf(plan), outputs: changedOutputs(plan) };
  }

  it("keeps every resource as it is with the stacks of today, and loses the output with the devices' texts alone", async () => {
    const today = versions.of(exampleData("worked-example"));
    const earlier = { ...today, output: join(__dirname, "earlier-stacks") };
    const deployed = await kept(DeployedNetwork.deploy(earlier));
    const next = await kept(deployed.edited(today));
    expect([...next.changed].sort()).toEqual([...stackNames].sort());
    const plans: [string, unknown][] = [];
    for (const stack of stackNames) plans.push([stack, await planOf(next, stack)]);
    expect(Object.fromEntries(plans)).toEqual({
      connectivity: { resources: {}, outputs: [] },
      "cen-core": { resources: {}, outputs: [] },
      // `hybridnet devices` renders them, so that no state holds them.
      "vpn-standby": { resources: {}, outputs: ["device_configurations"] },
    });
  });
});
