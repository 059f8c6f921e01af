import type { Deployment } from "../deployment/deployment";
import type { Expectation, PairSelector } from "./expectation";

/**
 * What is expected of a network whose file says nothing: that it does what the document it comes from
 * claims. Normally all traffic uses Express Connect both ways; when the circuit fails, or the BGP session
 * over it, all traffic uses IPsec-VPN; when it is back, so is the traffic. Source: Alibaba Cloud help:
 * active/standby connections with IPsec-VPN and Express Connect on a transit router, 2025-11-09.
 */
export function defaultExpectations({ sites, links }: Deployment): readonly Expectation[] {
  const having = (...kinds: readonly ("circuit" | "vpn")[]) =>
    sites
      .filter(({ key }) => kinds.every((kind) => links.some((it) => it.site === key && it.kind === kind)))
      .map(({ key }) => key);
  const pairsOf = (keys: readonly string[]): readonly PairSelector[] =>
    keys.length === sites.length ? [{}] : keys.map((dataCentre) => ({ dataCentre }));
  const withCircuit = pairsOf(having("circuit"));
  const withBoth = pairsOf(having("circuit", "vpn"));
  return [
    { kind: "complete" },
    ...withCircuit.flatMap((pairs): readonly Expectation[] => [
      { kind: "prefers", link: "circuit", pairs },
      { kind: "symmetric", pairs },
      { kind: "survives", failure: "any-circuit", pairs },
      { kind: "symmetric", during: "any-circuit", pairs },
    ]),
    ...withBoth.flatMap((pairs): readonly Expectation[] => [
      { kind: "prefers", link: "vpn", during: "all-circuits", pairs },
      { kind: "prefers", link: "vpn", during: "all-bgp-sessions", pairs },
    ]),
    ...withCircuit.flatMap((pairs): readonly Expectation[] => [
      { kind: "returns", after: "any-circuit", to: "circuit", pairs },
      { kind: "returns", after: "any-bgp-session", to: "circuit", pairs },
    ]),
  ];
}
