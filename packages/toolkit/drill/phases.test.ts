import { forecastOf } from "./phases/forecast";
import { phaseNames, phasesOf } from "./phases/phases";
import { allowedFor } from "./phases/step-report";
import { drillOf } from "./testing/drills";

describe("The phases of a drill", () => {
  const { plan, deployment, analysis } = drillOf("worked-example");

  it("break each link, and end with the network whole", () => {
    const phases = phasesOf(plan, deployment, phaseNames);
    expect(phases.map(({ name, title }) => `${name}: ${title}`)).toEqual([
      "carrier-loss: circuit shanghai/circuit1",
      "silent-loss: circuit shanghai/circuit1",
      "tunnel: tunnel shanghai/tunnel1",
      "tunnels: both tunnels of shanghai",
      "inter-region: inter-region link hangzhou-shanghai",
      "reset: BGP session shanghai/circuit1",
    ]);
    for (const { steps } of phases) {
      expect(steps.at(-1)?.down).toEqual([]);
      const cut = new Set<string>();
      for (const action of steps.flatMap(({ actions }) => actions)) {
        if (action.kind === "cut") cut.add(action.wire);
        if (action.kind === "restore") cut.delete(action.wire);
      }
      expect([...cut]).toEqual([]);
    }
  });

  it("lose a tunnel while it carries nothing and while it carries all", () => {
    const [phase] = phasesOf(plan, deployment, ["tunnel"]);
    const [flow] = plan.flows;
    if (flow === undefined) throw new Error("nothing to ping");
    const links = (phase?.steps ?? []).map(({ down }) =>
      forecastOf(analysis)
        .predict(flow.lane, down)
        .toVpc.map((way) => /\(([^)]*(?:tunnel\d|bgp-)[^)]*)\)/.exec(way)?.[1]),
    );
    const [tunnel1, tunnel2] = ["vco-shanghai/tunnel1", "vco-shanghai/tunnel2"];
    expect(links).toEqual([
      ["bgp-shanghai_circuit1"],
      [tunnel2],
      [tunnel1, tunnel2],
      ["bgp-shanghai_circuit1"],
    ]);
  });

  it("cut all circuits of a data centre that has several, too", () => {
    const many = drillOf("multi-site");
    const phases = phasesOf(many.plan, many.deployment, ["carrier-loss"]);
    expect(phases.map(({ title }) => title).at(-1)).toBe("all circuits of shanghai");
    expect(phases.at(-1)?.steps[0]?.down).toEqual(["pc-example0circuit1", "pc-example0circuit2"]);
  });

  it("leave out tunnels that are not there", () => {
    const single = drillOf("single-tunnel");
    expect(phasesOf(single.plan, single.deployment, ["tunnels"])).toEqual([]);
    expect(phasesOf(single.plan, single.deployment, ["tunnel"])).toHaveLength(1);
  });

  it("allow BFD its time and a second, and everything else the hold time that was agreed on", () => {
    const session = { key: "a/b", kind: "circuit" } as const;
    const report = { ...session, holdSeconds: 30, bfd: { intervalMs: 200, multiplier: 3 } };
    expect(allowedFor(session, [report])).toBe(1.6);
    expect(allowedFor(session, [{ ...report, bfd: null }])).toBe(31);
    expect(allowedFor(session, [])).toBeNull();
  });
});
