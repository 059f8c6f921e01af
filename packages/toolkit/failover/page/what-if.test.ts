import type { Deployment } from "../deployment/deployment";
import type { EffectReport, Report } from "../report/report";
import { deploymentOf, reportWithPairs } from "../testing/deployments";
import { plainDeployment } from "./page-data";
import { type Situation, WhatIf } from "./script/what-if";

/** The page's own network: what went through JSON. */
const whatIf = (deployment: Deployment) =>
  new WhatIf(JSON.parse(JSON.stringify(plainDeployment(deployment))));

/** What the report tells of lanes that change, in the order of the lanes. */
const effects = (told: readonly EffectReport[]) =>
  Object.fromEntries(
    told.map(({ lane, kind, toVpc, toDataCentre, dropped, missing }) => [
      lane,
      { kind, told: { toVpc, toDataCentre, dropped, missing } },
    ]),
  );

const changes = (situations: readonly Situation[]) =>
  Object.fromEntries(
    situations
      .filter(({ kind }) => kind !== "unchanged")
      .map(({ lane, kind, told: { toVpc, toDataCentre, dropped, missing } }) => [
        lane.id,
        { kind, told: { toVpc, toDataCentre, dropped, missing } },
      ]),
  );

describe.each(["worked-example", "multi-site", "single-tunnel"] as const)("The page of %s", (example) => {
  const deployment = deploymentOf(example);
  const network = whatIf(deployment);
  let report: Report;
  beforeAll(() => {
    report = reportWithPairs(deployment);
  });

  it("says of every single failure what the report says", () => {
    for (const { id, effects: told } of report.failures)
      expect([id, changes(network.under([id]))]).toEqual([id, effects(told)]);
  });

  it("says of two failures what the report says of the pair", () => {
    for (const { failures, effects: told } of report.pairs?.cases ?? [])
      expect(changes(network.under(failures))).toMatchObject(
        effects(told.filter(({ kind }) => kind !== "moves")),
      );
  });

  it("says of the network as it is what the report says", () => {
    expect(changes(network.under([]))).toEqual({});
    expect(network.under([]).map(({ told }) => told)).toEqual(
      report.lanes.map((lane) =>
        expect.objectContaining({ toVpc: lane.toVpc, toDataCentre: lane.toDataCentre }),
      ),
    );
  });

  it("says how soon both ends notice as the report does, and nothing while all is up", () => {
    for (const { id, detection } of report.failures)
      expect(network.detection([id])).toMatchObject({ by: detection.by, text: detection.text });
    expect(network.detection([])).toBeUndefined();
  });
});

describe("Elements that carry the traffic of a pair", () => {
  it("are those of its way, with the circuit, and the uplink and the tunnels where it moves there", () => {
    const deployment = deploymentOf("worked-example");
    const names = (ids: readonly string[]) => {
      const [situation] = whatIf(deployment).under(ids);
      return [...(situation?.toVpc ?? [])].map((id) => deployment.labels.get(id) ?? id).sort();
    };
    expect(names([])).toEqual(
      expect.arrayContaining([
        "circuit shanghai/circuit1",
        "device shanghai/edge",
        "transit router cn-hangzhou",
      ]),
    );
    expect(names(["circuit:shanghai/circuit1"])).toEqual(
      expect.arrayContaining([
        "tunnel shanghai/tunnel1",
        "tunnel shanghai/tunnel2",
        "uplink shanghai/edge/isp-1",
      ]),
    );
    expect(names(["circuit:shanghai/circuit1"])).not.toContain("circuit shanghai/circuit1");
  });
});
