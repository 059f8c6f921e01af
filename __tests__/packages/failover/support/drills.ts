import { readCloud } from "../../../../packages/failover/cloud/read-cloud";
import { readDeployment } from "../../../../packages/failover/deployment/read-deployment";
import { buildPlan } from "../../../../packages/failover/drill/plan/build-plan";
import type { DrillPlan } from "../../../../packages/failover/drill/plan/plan";
import { Analysis } from "../../../../packages/failover/findings/analysis";
import { readShown } from "../../../../packages/failover/shown/shown";
import { type Block, type ExampleName, exampleData, networkOf, synth } from "../../../support/synth";
import { deployed, type States, statesOf } from "./states";

/** A network that is deployed as its file says, but for what `change` does to the states, and what a drill makes of it. */
export function drillOf(
  network: ExampleName | Block,
  change: (states: States) => States = (states) => states,
) {
  const data = typeof network === "string" ? exampleData(network) : network;
  const stacks = statesOf(change(deployed(synth(data)))).map(({ stack, text }) => readShown(stack, text));
  const wanted = networkOf(data);
  const deployment = readDeployment(wanted, stacks);
  const analysis = new Analysis(deployment);
  const plan: DrillPlan = buildPlan({
    network: wanted,
    cloud: readCloud(stacks, wanted),
    deployment,
    lanes: analysis.lanes,
    secrets: { bgp_key__beijing__circuit1: "throwaway" },
  });
  return { network: wanted, plan, deployment, analysis };
}
