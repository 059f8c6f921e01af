import { type Block, type ExampleName, networkOf, synth } from "@hybridnet/network/testing/synth";
import { readCloud } from "../../failover/cloud/read-cloud";
import { readDeployment } from "../../failover/deployment/read-deployment";
import { Analysis } from "../../failover/findings/analysis";
import { exampleNetwork } from "../../failover/testing/deployments";
import { exampleStates } from "../../failover/testing/example-states";
import { deployed, type States, statesOf } from "../../failover/testing/states";
import { readShown } from "../../terraform/shown";
import { buildPlan } from "../plan/build-plan";
import type { DrillPlan } from "../plan/plan";

/** A network that is deployed as its file says, but for what `change` does to the states, and what a drill makes of it. */
export function drillOf(named: ExampleName | Block, change: (states: States) => States = (states) => states) {
  const isName = typeof named === "string";
  const states = isName ? exampleStates(named) : deployed(synth(named));
  const stacks = statesOf(change(states)).map(({ stack, text }) => readShown(stack, JSON.parse(text)));
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
