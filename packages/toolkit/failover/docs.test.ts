import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { parse } from "yaml";
import { styleOf } from "../command/terminal";
import { failuresOf } from "./failures/failures";
import { buildReport } from "./report/build-report";
import type { Report } from "./report/report";
import { reportText } from "./report/text";
import { verdictText } from "./report/verdict";
import { deploymentOf, exampleNetwork } from "./testing/deployments";
import { type States, without } from "./testing/states";

const page = readFileSync(join(__dirname, "../../../docs/failover.md"), "utf8");

const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, text = ""]) => text,
  );

function reportWith(change?: (states: States) => States): Report {
  const { expectations } = exampleNetwork("worked-example");
  return buildReport(deploymentOf("worked-example", change), { expectations, pairs: "none" });
}

const textOf = (change?: (states: States) => States) => reportText(reportWith(change), styleOf({}, {}));

describe("the page about the failover report", () => {
  it("shows excerpts of what the command prints", () => {
    const now = new Date("2026-01-02T12:00:00Z");
    const printed =
      verdictText(reportWith(), styleOf({}, {}), now) +
      textOf() +
      textOf((states) => without(states, "alicloud_cen_transit_router_route_table_association.shanghai"));
    expect(blocks("text").length).toBeGreaterThan(3);
    for (const excerpt of blocks("text")) expect(printed).toContain(excerpt);
  });

  it("shows expectations that a network file may have", () => {
    const [yaml = ""] = blocks("yaml");
    const { expectations }: { readonly expectations: Readonly<Record<string, unknown>> } = parse(yaml);
    const network = networkOf(put(exampleData("worked-example"), ["expectations"], expectations));
    expect(network.expectations.map(({ key }) => key)).toEqual(Object.keys(expectations).sort());
  });

  it("names failures of the worked example by their ids", () => {
    const ids = failuresOf(deploymentOf("worked-example")).map(({ id }) => id);
    const named = [...page.matchAll(/`[^`]*?((?:circuit|tunnel):[a-z0-9/]+)`/g)].map(([, id = ""]) => id);
    expect(named.length).toBeGreaterThan(1);
    for (const id of named) expect(ids).toContain(id);
  });
});
