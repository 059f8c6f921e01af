import { exampleNames } from "@hybridnet/network/testing/synth";
import { styleOf } from "../command/terminal";
import { verdictText } from "./report/verdict";
import { deploymentOf, reportOf } from "./testing/deployments";
import { without } from "./testing/states";

const plain = styleOf({}, {});
const now = new Date("2026-01-02T12:00:00Z");
const linesOf = (report: ReturnType<typeof reportOf>) =>
  verdictText(report, plain, now).trimEnd().split("\n");
const worked = reportOf(deploymentOf("worked-example"));
const broken = reportOf(
  deploymentOf("worked-example", (states) =>
    without(states, "alicloud_cen_transit_router_route_table_association.shanghai"),
  ),
);

function failure(kind: "circuit" | "device") {
  const found = worked.failures.find((it) => it.kind === kind);
  if (found === undefined) throw new Error(`the worked example has no ${kind}`);
  return found;
}

describe("the verdict of the failover report", () => {
  it("says that all is as expected, what takes over how soon, and what alone cuts off most", () => {
    expect(linesOf(worked).slice(1)).toEqual([
      "All 9 expectations hold.",
      "circuit shanghai/circuit1 down, noticed within 30 s: VPN connection shanghai, both ways, 1000 Mbit/s",
      "Cut off by one failure alone, of 1 pair of data centre and VPC:",
      "  device shanghai/edge (1), inter-region link hangzhou-shanghai (1) and 2 more",
      "Ways, every failure, pairs of failures and what is assumed: --all",
    ]);
  });

  it("names expectations that fail, and what the first of them lacks", () => {
    expect(linesOf(broken).slice(1, 4)).toEqual([
      "5 of 9 expectations fail: the stacks have all that the network file asks for and 4 more",
      "The first one: alicloud_cen_transit_router_route_table_association of",
      "  alicloud_cen_transit_router_vpn_attachment.shanghai of VPN connection shanghai is missing",
    ]);
  });

  it("names what is missing where no expectation speaks of it", () => {
    const said = linesOf({ ...worked, missing: broken.missing })
      .slice(2, 4)
      .join(" ");
    expect(said).toContain(
      "Missing or different, of 1: alicloud_cen_transit_router_route_table_association of",
    );
  });

  it("says how old the state is that it was read from", () => {
    const written = "2026-01-02T09:00:00Z";
    expect(linesOf({ ...worked, written })[1]).toBe(
      "State written 3 hours ago; --live asks the service what is now.",
    );
  });

  it("puts circuits first without which something is lost, and counts those that it does not name", () => {
    const circuit = failure("circuit");
    const idle = { ...circuit, title: "circuit idle", effects: [] };
    const fatal = { ...circuit, title: "circuit fatal", effects: failure("device").effects };
    const named = linesOf({ ...worked, failures: [idle, circuit, fatal] }).slice(2, 4);
    expect(named).toEqual([
      "circuit fatal down, noticed within 30 s: lost",
      expect.stringMatching(
        /^circuit shanghai\/circuit1 down, noticed within 30 s: VPN .* \(1 more: --all\)$/,
      ),
    ]);
  });

  it("says where nothing is a single point of failure", () => {
    expect(linesOf({ ...worked, singlePoints: [] })).toContain(
      "Nothing that fails alone cuts a data centre off from a VPC.",
    );
  });

  it.each([...exampleNames])("keeps to ten lines of a hundred columns for the example %s", (name) => {
    const whole = deploymentOf(name);
    for (const report of [reportOf(whole), { ...broken, written: "2020-01-01T00:00:00Z" }]) {
      const lines = linesOf(report);
      expect(lines.length).toBeLessThanOrEqual(10);
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
    }
  });
});
