import type { TrafficReport } from "../failover/report/report";
import { type ComparedReport, compareWays } from "./ways";
import { waysMarkdown } from "./ways-markdown";

function over(...links: readonly string[]): TrafficReport {
  return { delivered: links.length > 0, links, mbps: null, ways: [] };
}

/** One pair: its links normally, and what each failure leaves. */
function report(
  normal: TrafficReport,
  failures: Readonly<Record<string, TrafficReport>>,
  holds = true,
): ComparedReport {
  const sides = (traffic: TrafficReport) => ({
    symmetric: true,
    toVpc: traffic,
    toDataCentre: traffic,
    dropped: null,
    missing: [],
  });
  return {
    expectations: [{ text: "Terraform has everything", holds }],
    lanes: [
      {
        id: "shanghai - production",
        dataCentre: "shanghai",
        vpc: "production",
        dataCentreNetworks: [],
        vpcNetworks: [],
        probe: null,
        ...sides(normal),
      },
    ],
    failures: Object.entries(failures).map(([title, traffic]) => ({
      id: title,
      kind: "circuit",
      title,
      detection: { seconds: 1, by: "BFD", text: "" },
      plannedWork: { kind: "no effect", text: "" },
      hostsDown: [],
      recovery: [],
      effects: [
        { lane: "shanghai - production", kind: traffic.delivered ? "moves" : "lost", ...sides(traffic) },
      ],
    })),
    pairs: { evaluated: 0, cases: [], losses: [] },
  };
}

describe("The ways of a change, compared with its base", () => {
  const whole = report(over("circuit"), { "circuit 1": over("VPN") });
  const single = report(over("circuit"), { "circuit 1": over() }, false);

  it("are the same where nothing of them differs", () => {
    expect(compareWays(whole, whole)).toEqual({ pairs: [], broken: [], mended: [], newDoubleLosses: [] });
    expect(waysMarkdown(compareWays(whole, whole))).toContain("have the same ways");
  });

  it("count what a device drops as cut off", () => {
    const [failure, ...others] = whole.failures;
    if (failure === undefined) throw new Error("no failure");
    const effects = failure.effects.map((it) => ({ ...it, kind: "dropped" as const, dropped: "known" }));
    const dropping = { ...whole, failures: [{ ...failure, effects }, ...others] };
    expect(compareWays(whole, dropping).pairs).toMatchObject([{ newlyCutOffBy: ["circuit 1"] }]);
    const never = { ...whole, lanes: whole.lanes.map((lane) => ({ ...lane, dropped: "known" })) };
    expect(compareWays(whole, never).pairs).toMatchObject([{ deliveredBefore: true, deliveredAfter: false }]);
  });

  it("show a lost standby as a lost link and as a failure that cuts off", () => {
    const difference = compareWays(whole, single);
    expect(difference.pairs).toMatchObject([
      { dataCentre: "shanghai", vpc: "production", gained: [], lost: ["VPN"], newlyCutOffBy: ["circuit 1"] },
    ]);
    expect(waysMarkdown(difference)).toContain(
      "- shanghai - production: loses VPN; is cut off by the failure of circuit 1 from now on",
    );
    expect(difference.broken).toEqual(["Terraform has everything"]);
  });

  it("show the same the other way round as gained", () => {
    const difference = compareWays(single, whole);
    expect(difference.pairs).toMatchObject([{ gained: ["VPN"], noLongerCutOffBy: ["circuit 1"] }]);
    expect(difference.mended).toEqual(["Terraform has everything"]);
  });

  it("show a pair that is there on one side only", () => {
    const none = { ...whole, lanes: [], failures: [] };
    expect(compareWays(none, whole).pairs).toMatchObject([
      { gained: ["VPN", "circuit"], deliveredBefore: false, deliveredAfter: true, newlyCutOffBy: [] },
    ]);
    expect(waysMarkdown(compareWays(whole, none))).toContain("has no way any more");
  });
});
