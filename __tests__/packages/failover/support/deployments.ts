import type { Deployment } from "../../../../packages/failover/deployment/deployment";
import { readDeployment } from "../../../../packages/failover/deployment/read-deployment";
import { checkExpectation, type Verdict } from "../../../../packages/failover/expectations/check";
import type { Expectation } from "../../../../packages/failover/expectations/expectation";
import { Analysis, type Exchange } from "../../../../packages/failover/findings/analysis";
import { Diagnosis } from "../../../../packages/failover/findings/diagnosis";
import { buildReport } from "../../../../packages/failover/report/build-report";
import type { Report } from "../../../../packages/failover/report/report";
import { readShown } from "../../../../packages/failover/shown/shown";
import {
  type Block,
  type ExampleName,
  exampleData,
  networkOf,
  type Synth,
  synth,
} from "../../../support/synth";
import { deployed, type States, statesOf } from "./states";

const synths = new Map<string, Synth>();

/** The synth of plain data, made once for all tests of a file. */
function synthOnce(data: Block): Synth {
  const key = JSON.stringify(data);
  const known = synths.get(key) ?? synth(data);
  synths.set(key, known);
  return known;
}

const examples = new Map<ExampleName, Deployment>();

/** A network that is deployed as its file says, but for what `change` does to the states. */
export function deploymentOf(network: ExampleName | Block, change?: (states: States) => States): Deployment {
  if (typeof network !== "string" || change !== undefined) return deploy(network, change);
  const known = examples.get(network) ?? deploy(network);
  examples.set(network, known);
  return known;
}

function deploy(
  network: ExampleName | Block,
  change: (states: States) => States = (states) => states,
): Deployment {
  const data = typeof network === "string" ? exampleData(network) : network;
  const states = statesOf(change(deployed(synthOnce(data))));
  return readDeployment(
    networkOf(data),
    states.map(({ stack, text }) => readShown(stack, text)),
  );
}

/** The report with the expectations that apply where a network file has none. */
export function reportOf(deployment: Deployment): Report {
  const known = reports.get(deployment) ?? buildReport(deployment, { expectations: [], pairs: false });
  reports.set(deployment, known);
  return known;
}

const reports = new WeakMap<Deployment, Report>();
const analyses = new WeakMap<Deployment, Analysis>();

function analysisOf(deployment: Deployment): Analysis {
  const known = analyses.get(deployment) ?? new Analysis(deployment);
  analyses.set(deployment, known);
  return known;
}

export function verdictOf(deployment: Deployment, expectation: Expectation): Verdict {
  const analysis = analysisOf(deployment);
  return checkExpectation(expectation, analysis, new Diagnosis(analysis));
}

/** The first lane of the network normally, or under the failure with this id. */
export function exchangeOf(deployment: Deployment, failure?: string): Exchange {
  const analysis = analysisOf(deployment);
  const [lane] = analysis.lanes;
  const found = failure === undefined ? undefined : analysis.failures.find(({ id }) => id === failure);
  if (lane === undefined || (failure !== undefined && found === undefined))
    throw new Error(`no lane, or no failure ${failure}`);
  return analysis.exchange(lane, found);
}

/** What carries the two directions, in the words of the report. */
export function linksOf(deployment: Deployment, failure?: string): readonly (readonly string[])[] {
  const { toVpc, toDataCentre } = exchangeOf(deployment, failure);
  return [toVpc, toDataCentre].map(({ links, delivered }) =>
    delivered ? links.map((link) => deployment.labels.get(link) ?? link) : ["lost"],
  );
}
