import type { Link } from "../deployment/deployment";
import type { failureKinds, jointFailureKinds } from "../failures/failure";

type SingleKind = (typeof failureKinds)[number];

/**
 * The failures that an expectation is about: every one of a kind (`any-circuit`), all links of one kind
 * of a data centre at once (`all-circuits`), or one by its id (`circuit:shanghai/circuit1`).
 */
export type FailureSelector =
  | `any-${SingleKind}`
  | (typeof jointFailureKinds)[number]
  | `${SingleKind}:${string}`;

/** The pairs that an expectation is about: all, those of one data centre, of one VPC, or one pair. */
export type PairSelector = "all" | { readonly dataCentre?: string; readonly vpc?: string };

/** What a network must do. Both directions of every network of a pair count. */
export type Expectation = (
  | {
      /** Terraform has all that the network file asks for. */
      readonly kind: "complete";
    }
  | {
      /** Traffic is delivered while something has failed. Hosts in a zone that failed do not count. */
      readonly kind: "survives";
      readonly failure: FailureSelector;
    }
  | {
      /** Traffic uses links of this kind only; `during` a failure, that of the data centre that it hits. */
      readonly kind: "prefers";
      readonly link: Link["kind"];
      readonly during?: FailureSelector;
    }
  | {
      /** Both directions use the same link or the same links. */
      readonly kind: "symmetric";
      readonly during?: FailureSelector;
    }
  | {
      /** Once the failure is over, traffic is back where it was, on links of this kind. */
      readonly kind: "returns";
      readonly after: FailureSelector;
      readonly to: Link["kind"];
    }
  | {
      /** Both ends have noticed the failure within this time. */
      readonly kind: "detects";
      readonly failure: FailureSelector;
      readonly withinSeconds: number;
    }
) & {
  /** Left out: all. */
  readonly pairs?: PairSelector;
};

export function renderExpectation(expectation: Expectation): string {
  const where = placeOf(expectation.pairs ?? "all");
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

function placeOf(pairs: PairSelector): string {
  if (pairs === "all" || (pairs.dataCentre === undefined && pairs.vpc === undefined)) return "all pairs";
  if (pairs.vpc === undefined) return `data centre ${pairs.dataCentre} and every VPC`;
  if (pairs.dataCentre === undefined) return `every data centre and VPC ${pairs.vpc}`;
  return `data centre ${pairs.dataCentre} and VPC ${pairs.vpc}`;
}

function linkWords(link: Link["kind"]): string {
  return link === "circuit" ? "Express Connect" : "IPsec-VPN";
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
    : `the loss of any one ${kind.replaceAll("-", " ").replace("vpn", "VPN")}`;
}
