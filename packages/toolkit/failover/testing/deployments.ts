import type { Network } from "@hybridnet/network";
import {
  type Block,
  type ExampleName,
  exampleData,
  networkOf,
  put,
  synth,
} from "@hybridnet/network/testing/synth";
import { readShown } from "../../terraform/shown";
import type { Deployment } from "../deployment/deployment";
import { readDeployment } from "../deployment/read-deployment";
import { checkExpectation, type Verdict } from "../expectations/check";
import type { Expectation } from "../expectations/expectation";
import { Analysis } from "../findings/analysis";
import { Diagnosis } from "../findings/diagnosis";
import type { Exchange } from "../findings/effects";
import { buildReport } from "../report/build-report";
import type { Report } from "../report/report";
import { exampleStates } from "./example-states";
import { deployed, type States, statesOf } from "./states";

const examples = new Map<ExampleName, Deployment>();

/** A network that is deployed as its file says, but for what `change` does to the states. */
export function deploymentOf(network: ExampleName | Block, change?: (states: States) => States): Deployment {
  if (typeof network !== "string") return joined(networkOf(network), deployed(synth(network)), change);
  if (change !== undefined) return joined(exampleNetwork(network), exampleStates(network), change);
  const known = examples.get(network) ?? joined(exampleNetwork(network), exampleStates(network));
  examples.set(network, known);
  return known;
}

/** An example with another file, beside states that do not follow by themselves. */
export function withFile(
  name: ExampleName,
  edits: Readonly<Record<string, unknown>>,
  change?: (states: States) => States,
): Deployment {
  const data = exampleData(name);
  for (const [path, value] of Object.entries(edits)) put(data, path.split("."), value);
  return joined(networkOf(data), exampleStates(name), change);
}

const networks = new Map<ExampleName, Network>();

/** The network of an example; parsed once, because YAML takes longer than the evaluation. */
export function exampleNetwork(name: ExampleName): Network {
  const known = networks.get(name) ?? networkOf(exampleData(name));
  networks.set(name, known);
  return known;
}

function joined(
  network: Network,
  whole: States,
  change: (states: States) => States = (states) => states,
): Deployment {
  const states = statesOf(change(whole));
  return readDeployment(
    network,
    states.map(({ stack, text }) => readShown(stack, JSON.parse(text))),
  );
}

/** The report with the expectations that apply where a network file has none. */
export function reportOf(deployment: Deployment): Report {
  const known = reports.get(deployment) ?? buildReport(deployment, { expectations: [], pairs: "none" });
  reports.set(deployment, known);
  return known;
}

/** The same with pairs of failures, which take longer. */
export function reportWithPairs(deployment: Deployment): Report {
  return buildReport(deployment, { expectations: [], pairs: "some" });
}

const reports = new WeakMap<Deployment, Report>();
const diagnoses = new WeakMap<Deployment, Diagnosis>();
const analyses = new WeakMap<Deployment, Analysis>();

function analysisOf(deployment: Deployment): Analysis {
  const known = analyses.get(deployment) ?? new Analysis(deployment);
  analyses.set(deployment, known);
  return known;
}

export function verdictOf(deployment: Deployment, expectation: Expectation): Verdict {
  const analysis = analysisOf(deployment);
  const diagnosis = diagnoses.get(deployment) ?? new Diagnosis(analysis);
  diagnoses.set(deployment, diagnosis);
  return checkExpectation(expectation, analysis, diagnosis);
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

/** The example with two circuits in Shanghai, each on an ASA of its own, which know no flow of each other. */
export function withStatefulDevices(): ReturnType<typeof withFile> {
  const site = "dataCentres.shanghai";
  return withFile("multi-site", {
    [`${site}.gateways.edge-1.device`]: { vendor: "cisco-asa" },
    [`${site}.gateways.edge-2.device`]: { vendor: "cisco-asa" },
    [`${site}.gateways.edge-2.uplinks.isp-2.interface`]: undefined,
    [`${site}.circuits.circuit2.interface`]: undefined,
  });
}
