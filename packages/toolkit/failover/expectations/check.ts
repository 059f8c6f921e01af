import type { Gap } from "../deployment/deployment";
import type { Lane } from "../evaluate/lanes";
import type { Failure } from "../failures/failures";
import type { Analysis } from "../findings/analysis";
import { detectionOf } from "../findings/detection";
import type { Diagnosis } from "../findings/diagnosis";
import { type Exchange, isLost, isSymmetric, type Traffic } from "../findings/effects";
import { type Expectation, type LinkSelector, renderExpectation } from "./expectation";
import { pairsWithoutHosts, selectFailures, selectLanes } from "./select";

/** What became of an expectation. */
export interface Verdict {
  readonly expectation: Expectation;
  readonly text: string;
  readonly holds: boolean;
  /** How many lanes, failures or resources were looked at. */
  readonly checked: number;
  readonly breaches: readonly Breach[];
}

export interface Breach {
  /** Data centre and VPC with their networks; undefined where no pair is concerned. */
  readonly lane: Lane | undefined;
  readonly failure: Failure | undefined;
  readonly text: string;
  /** Resources whose lack explains it. */
  readonly missing: readonly Gap[];
}

export function checkExpectation(
  expectation: Expectation,
  analysis: Analysis,
  diagnosis: Diagnosis,
): Verdict {
  const { checked, breaches } = new Check(analysis, diagnosis).run(expectation);
  // What looks at nothing shows nothing: a circuit's name may be misspelt.
  const idle: readonly Breach[] =
    checked === 0 && breaches.length === 0
      ? [{ lane: undefined, failure: undefined, text: "nothing in the network is concerned", missing: [] }]
      : [];
  const all = [...idle, ...breaches];
  return {
    expectation,
    text: renderExpectation(expectation),
    holds: all.length === 0,
    checked,
    breaches: all,
  };
}

/** An expectation about traffic between data centres and VPCs. */
type AboutTraffic = Extract<Expectation, { readonly pairs?: unknown }>;

type Result = Pick<Verdict, "checked" | "breaches">;

class Check {
  private readonly siteKeys: ReadonlyMap<string, string>;

  constructor(
    private readonly analysis: Analysis,
    private readonly diagnosis: Diagnosis,
  ) {
    this.siteKeys = new Map(analysis.deployment.sites.map(({ id, key }) => [id, key]));
  }

  run(expectation: Expectation): Result {
    const { gaps } = this.analysis.deployment;
    switch (expectation.kind) {
      case "complete":
        return {
          checked: 1,
          breaches: gaps
            .filter(({ isDown }) => isDown !== true)
            .map((gap) => ({ lane: undefined, failure: undefined, text: gap.text, missing: [gap] })),
        };
      case "survives":
        return this.everywhere(expectation, expectation.failure, survives);
      case "prefers":
        return this.everywhere(expectation, expectation.during, (exchange) =>
          prefers(exchange, expectation.link, this.analysis),
        );
      case "symmetric":
        return this.everywhere(expectation, expectation.during, (exchange) =>
          symmetric(exchange, this.analysis),
        );
      case "returns":
        return this.returns(expectation);
      case "detects":
        return this.detects(expectation);
    }
  }

  /** Asks of every lane in every state of the selection; `ask` says what is wrong. */
  private everywhere(
    expectation: AboutTraffic,
    selector: Parameters<typeof selectFailures>[0] | undefined,
    ask: (exchange: Exchange) => string | undefined,
  ): Result {
    const lanes = selectLanes(expectation.pairs, this.analysis);
    const states = selector === undefined ? [undefined] : selectFailures(selector, this.analysis);
    const withoutHosts = pairsWithoutHosts(expectation.pairs, this.analysis).map((it) => ({
      lane: undefined,
      failure: undefined,
      ...it,
    }));
    let checked = 0;
    const breaches = states.flatMap((failure) =>
      lanes
        .filter((lane) => failure?.site === undefined || this.siteKeys.get(lane.site) === failure.site)
        .flatMap((lane) => {
          checked += 1;
          const wrong = ask(this.analysis.exchange(lane, failure));
          if (wrong === undefined) return [];
          const missing = this.diagnosis.explain(
            JSON.stringify(expectation),
            lane,
            failure,
            (exchange) => ask(exchange) === undefined,
          );
          return [{ lane, failure, text: wrong, missing }];
        }),
    );
    return { checked, breaches: [...withoutHosts, ...breaches] };
  }

  /** The rules have no memory: after a failure the network is as it was before. What was it like before? */
  private returns(expectation: Extract<Expectation, { kind: "returns" }>): Result {
    const before = this.everywhere(
      { kind: "prefers", link: expectation.to, pairs: expectation.pairs },
      undefined,
      (exchange) => prefers(exchange, expectation.to, this.analysis),
    );
    const failures = selectFailures(expectation.after, this.analysis);
    const lanes = new Set(selectLanes(expectation.pairs, this.analysis));
    const moved = failures.filter((failure) =>
      this.analysis.affectedBy(failure).some((lane) => lanes.has(lane)),
    );
    return { checked: moved.length, breaches: before.breaches };
  }

  private detects({ failure, withinSeconds }: Extract<Expectation, { kind: "detects" }>): Result {
    const failures = selectFailures(failure, this.analysis);
    return {
      checked: failures.length,
      breaches: failures.flatMap((it) => {
        const { seconds, text } = detectionOf(it, this.analysis.deployment);
        if (seconds !== undefined && seconds <= withinSeconds) return [];
        return [{ lane: undefined, failure: it, text: `${it.title}: ${text}`, missing: [] }];
      }),
    };
  }
}

/** What a device drops because it knows its flows does not arrive either. */
function survives(exchange: Exchange): string | undefined {
  if (!isLost(exchange)) return exchange.dropped;
  return [reasonOf("to the VPC", exchange.toVpc), reasonOf("to the data centre", exchange.toDataCentre)]
    .filter((it) => it !== undefined)
    .join("; ");
}

function reasonOf(direction: string, { delivered, ways }: Traffic): string | undefined {
  if (delivered) return undefined;
  const reasons = ways.flatMap(({ reason }) => reason ?? []);
  return `${direction}: ${[...new Set(reasons)].join(", ") || "no way"}`;
}

function prefers(exchange: Exchange, wanted: LinkSelector, analysis: Analysis): string | undefined {
  const lost = survives(exchange);
  if (lost !== undefined || !exchange.hostsUp) return lost;
  const wrong = (direction: string, { links }: Traffic) => {
    const others = links.filter((link) => !analysis.isLink(link, wanted));
    if (others.length === 0 && links.length > 0) return [];
    return [`${direction}: over ${others.map((link) => analysis.facts.label(link)).join(", ") || "no link"}`];
  };
  const all = [...wrong("to the VPC", exchange.toVpc), ...wrong("to the data centre", exchange.toDataCentre)];
  return all.length === 0 ? undefined : all.join("; ");
}

function symmetric(exchange: Exchange, analysis: Analysis): string | undefined {
  const lost = survives(exchange);
  if (lost !== undefined || !exchange.hostsUp || isSymmetric(exchange)) return lost;
  const over = ({ links }: Traffic) => links.map((link) => analysis.facts.label(link)).join(", ");
  return `to the VPC over ${over(exchange.toVpc)}, to the data centre over ${over(exchange.toDataCentre)}`;
}
