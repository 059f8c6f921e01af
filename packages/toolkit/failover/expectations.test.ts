import type { Expectation, PairSelector } from "./expectations/expectation";
import { renderExpectation } from "./expectations/expectation";
import { deploymentOf, verdictOf } from "./testing/deployments";

const worked = deploymentOf("worked-example");
const sites = deploymentOf("multi-site");

describe("an expectation", () => {
  it.each<[Expectation, boolean]>([
    [{ kind: "survives", failure: "any-circuit" }, true],
    [{ kind: "survives", failure: "any-tunnel" }, true],
    [{ kind: "survives", failure: "any-device" }, false],
    [{ kind: "survives", failure: "any-zone" }, true],
    [{ kind: "survives", failure: "any-transit-router" }, false],
    [{ kind: "survives", failure: "circuit:shanghai/circuit1" }, true],
    [{ kind: "prefers", link: "circuit" }, true],
    [{ kind: "prefers", link: "vpn" }, false],
    [{ kind: "prefers", link: "circuit:shanghai/circuit1" }, true],
    [{ kind: "prefers", link: "circuit:shanghai/circuit2" }, false],
    [{ kind: "prefers", link: "vpn:shanghai", during: "any-circuit" }, true],
    [{ kind: "prefers", link: "vpn", during: "any-circuit" }, true],
    [{ kind: "prefers", link: "circuit", during: "any-circuit" }, false],
    [{ kind: "symmetric", during: "any-bgp-session" }, true],
    [{ kind: "returns", after: "any-circuit", to: "circuit" }, true],
    [{ kind: "returns", after: "any-circuit", to: "vpn" }, false],
    [{ kind: "detects", failure: "any-circuit", withinSeconds: 30 }, true],
    [{ kind: "detects", failure: "any-circuit", withinSeconds: 29 }, false],
    [{ kind: "detects", failure: "any-transit-router", withinSeconds: 3600 }, false],
  ])("%j: %s", (expectation, holds) => {
    expect(verdictOf(worked, expectation).holds).toBe(holds);
  });

  it("during a circuit's failure is about the data centre of that circuit", () => {
    const expectation: Expectation = { kind: "prefers", link: "vpn", during: "circuit:beijing/circuit1" };
    const verdict = verdictOf(sites, expectation);
    expect(verdict.holds).toBe(true);
    expect(verdict.checked).toBe(8);
  });

  it("during the loss of all circuits means one data centre's, however many it has", () => {
    expect(verdictOf(sites, { kind: "prefers", link: "vpn", during: "all-circuits" }).holds).toBe(true);
    expect(verdictOf(sites, { kind: "prefers", link: "vpn", during: "any-circuit" }).holds).toBe(false);
  });

  it("about some pairs leaves the others alone", () => {
    const survives = (pairs: PairSelector | undefined) =>
      verdictOf(sites, { kind: "survives", failure: "any-device", pairs }).holds;
    expect(survives(undefined)).toBe(false);
    expect(survives({ dataCentre: "beijing" })).toBe(false);
    expect(survives({ dataCentre: "shanghai" })).toBe(true);
    expect(survives({ dataCentre: "shanghai", vpc: "analytics" })).toBe(true);
  });

  it.each<[string, Expectation]>([
    ["a circuit that does not exist", { kind: "survives", failure: "circuit:shanghai/circuit9" }],
    ["a data centre that does not exist", { kind: "symmetric", pairs: { dataCentre: "shanghi" } }],
    ["a failure that moves nothing", { kind: "returns", after: "any-tunnel", to: "circuit" }],
  ])("about %s does not hold, because it looks at nothing", (_, expectation) => {
    const { holds, checked, breaches } = verdictOf(worked, expectation);
    expect({ holds, checked, text: breaches[0]?.text }).toEqual({
      holds: false,
      checked: 0,
      text: "nothing in the network is concerned",
    });
  });

  it("that fails says where, when and why", () => {
    const { breaches } = verdictOf(worked, { kind: "survives", failure: "any-device" });
    expect(breaches[0]?.failure?.id).toBe("device:shanghai/edge");
    expect(breaches[0]?.text).toBe(
      "to the VPC: data centre shanghai has no route to 172.16.10.1; to the data centre: route table of transit router cn-hangzhou has no route to 192.168.0.1",
    );
  });

  it.each<[Expectation, string]>([
    [
      { kind: "survives", failure: "any-circuit", pairs: {} },
      "all pairs survive the loss of any one circuit",
    ],
    [{ kind: "symmetric" }, "all pairs use the same link both ways"],
    [
      { kind: "prefers", link: "circuit", pairs: { dataCentre: "shanghai", vpc: "production" } },
      "data centre shanghai and VPC production use Express Connect both ways",
    ],
    [
      { kind: "detects", failure: "circuit:shanghai/circuit1", withinSeconds: 1 },
      "the loss of circuit shanghai/circuit1 is noticed within 1 s",
    ],
  ])("%j reads as a sentence", (expectation, text) => {
    expect(renderExpectation(expectation)).toBe(text);
  });
});
