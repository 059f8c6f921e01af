import type { Expectation as Entry } from "@hybridnet/network";
import type { Deployment } from "../deployment/deployment";

/** What a network must do, as the network file says it or as it is taken for granted. */
export type Expectation = Entry;

/**
 * The failures that an expectation is about: every one of a kind (`any-circuit`), all links of one kind
 * of a data centre at once (`all-circuits`), or one by its id (`circuit:shanghai/circuit1`).
 */
export type FailureSelector = string;

/** A kind of link (`circuit`, `vpn`), or one link (`circuit:shanghai/circuit1`, `vpn:shanghai`). */
export type LinkSelector = string;

/** The pairs that an expectation is about: all, those of one data centre, of one VPC, or one pair. */
export type PairSelector = { readonly dataCentre?: string | undefined; readonly vpc?: string | undefined };

export function renderExpectation(expectation: Expectation): string {
  const where = placeOf("pairs" in expectation ? expectation.pairs : undefined);
  switch (expectation.kind) {
    case "complete":
      return "the stacks have all that the network file asks for";
    case "survives":
      return `${where} survive ${failureWords(expectation.failure)}`;
    case "prefers":
      return `${where} use ${linkWords(expectation.link)} both ways${duringWords(expectation.during)}`;
    case "symmetric":
      return `${where} use the same link both ways${duringWords(expectation.during)}`;
    case "returns":
      return `${where} return to ${linkWords(expectation.to)} after ${failureWords(expectation.after)}`;
    case "detects":
      return `${failureWords(expectation.failure)} is noticed within ${expectation.withinSeconds} s`;
  }
}

function placeOf({ dataCentre, vpc }: PairSelector = {}): string {
  if (dataCentre === undefined && vpc === undefined) return "all pairs";
  if (vpc === undefined) return `data centre ${dataCentre} and every VPC`;
  if (dataCentre === undefined) return `every data centre and VPC ${vpc}`;
  return `data centre ${dataCentre} and VPC ${vpc}`;
}

function linkWords(link: LinkSelector): string {
  if (link === "circuit") return "Express Connect";
  return link === "vpn" ? "IPsec-VPN" : link.replace(/^vpn:/, "IPsec-VPN of ").replace(":", " ");
}

function duringWords(during: FailureSelector | undefined): string {
  return during === undefined ? "" : ` during ${failureWords(during)}`;
}

function failureWords(failure: FailureSelector): string {
  if (failure === "all-circuits") return "the loss of all circuits of a data centre";
  if (failure === "all-bgp-sessions")
    return "the loss of all BGP sessions of a data centre with VBRs, with the circuits up";
  if (failure === "any-bgp-session") return "the loss of any one BGP session, with its circuit up";
  const [, kind] = /^any-(.*)$/.exec(failure) ?? [];
  return kind === undefined
    ? `the loss of ${failure.replace(":", " ")}`
    : `the loss of any one ${kind.replace(/-(?!region)/g, " ").replace("vpn", "VPN")}`;
}

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
