import { readCloud } from "../../../../packages/failover/cloud/read-cloud";
import { readDeployment } from "../../../../packages/failover/deployment/read-deployment";
import { buildPlan } from "../../../../packages/failover/drill/plan/build-plan";
import type { DrillPlan } from "../../../../packages/failover/drill/plan/plan";
import { Analysis } from "../../../../packages/failover/findings/analysis";
import { readShown } from "../../../../packages/failover/shown/shown";
import { type Block, type ExampleName, networkOf, synth } from "../../../support/synth";
import { exampleNetwork } from "./deployments";
import { exampleStates } from "./example-states";
import { deployed, type States, statesOf } from "./states";

/** A network that is deployed as its file says, but for what `change` does to the states, and what a drill makes of it. */
export function drillOf(named: ExampleName | Block, change: (states: States) => States = (states) => states) {
  const isName = typeof named === "string";
  const states = isName ? exampleStates(named) : deployed(synth(named));
  const stacks = statesOf(change(states)).map(({ stack, text }) => readShown(stack, text));
  const network = isName ? exampleNetwork(named) : networkOf(named);
  const deployment = readDeployment(network, stacks);
  const analysis = new Analysis(deployment);
  const plan: DrillPlan = buildPlan({
    network,
    cloud: readCloud(stacks, network),
    deployment,
    lanes: analysis.lanes,
    secrets: { bgp_key__beijing__circuit1: "throwaway" },
  });
  return { network, plan, deployment, analysis };
}
