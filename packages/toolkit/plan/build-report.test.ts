import { parseNetwork } from "@hybridnet/network";
import { exampleText } from "@hybridnet/network/testing/data";
import { exampleData, networkOf, put, synth } from "@hybridnet/network/testing/synth";
import { deployed, statesOf } from "../failover/testing/states";
import { shownState } from "../terraform/shown";
import { buildReport } from "./build-report";
import { reportMarkdown } from "./markdown";
import type { PlannedStack } from "./plan-stack";
import type { PlanReport } from "./report";
import { type Planned, planOf, withTunnels } from "./testing/plans";
import { reportText } from "./text";

const network = networkOf(exampleData("worked-example"));
const create: Planned = { address: "alicloud_vpc.a", actions: ["create"], after: { vpc_name: "a" } };

const stack = (
  name: string,
  changes: readonly Planned[],
  rest: Partial<PlannedStack> = {},
): PlannedStack => ({
  stack: { name, folder: `/checkout/cdktf.out/stacks/${name}`, dependencies: [] },
  json: {},
  configuration: new Map(),
  plan: planOf(changes, { output_changes: {} }),
  state: undefined,
  planFile: "plan",
  pending: [],
  detaches: false,
  replaced: [],
  deletedFirst: [],
  fault: undefined,
  ...rest,
});
const broken = (prerequisite: boolean) =>
  stack("broken", [], {
    plan: undefined,
    fault: { text: "Error: the key is hunter2", prerequisite, refused: false },
  });

const report = (
  stacks: readonly PlannedStack[],
  rest: Partial<Parameters<typeof buildReport>[0]> = {},
): PlanReport =>
  buildReport({
    network,
    stacks,
    selected: stacks.map((it) => it.stack.name),
    allow: [],
    removedStacks: [],
    commit: "0123456789abcdef",
    dirty: false,
    time: new Date("2026-11-22T10:00:00.123Z"),
    checkout: "/checkout",
    masked: (text) => text.replaceAll("hunter2", "(sensitive)"),
    ...rest,
  });

const read = { stack: "up", output: "vbr_ids", key: "a", next: undefined };

describe("the report on all plans", () => {
  it("tells the status of each stack", () => {
    const { stacks } = report([
      stack("same", []),
      stack("changed", [create]),
      stack("early", [create], { pending: [{ ...read, reason: "not-deployed", isThere: false }] }),
      stack("waiting", [], { pending: [{ ...read, reason: "changing", isThere: true }] }),
      broken(false),
    ]);
    expect(stacks.map(({ status }) => status)).toEqual([
      "no-change",
      "changes",
      "preview",
      "upstream-pending",
      "error",
    ]);
    expect(stacks[3]?.upstream).toEqual([{ stack: "up", reason: "changing", outputs: ['vbr_ids["a"]'] }]);
  });

  const destroy: Planned = {
    address: "alicloud_vpc.a",
    actions: ["delete"],
    before: { vpc_name: "a" },
    reason: "delete_because_no_resource_config",
  };
  const moved = [destroy, { ...create, address: "alicloud_vpc.b" }];

  it.each<[number, string, PlanReport]>([
    [0, "nothing changes", report([stack("one", [])])],
    [2, "something changes", report([stack("one", [create])])],
    [
      0,
      "something changes that was not asked for",
      report([stack("one", []), stack("two", [create])], { selected: ["one"] }),
    ],
    [3, "something is refused", report([stack("one", moved)])],
    [2, "what is refused was named", report([stack("one", moved)], { allow: ["alicloud_vpc.a"] })],
    [1, "a stack cannot be planned", report([stack("one", moved), broken(false)])],
    [4, "something has to be provided first", report([broken(true)])],
    [
      2,
      "a stack that has left holds resources",
      report([stack("one", [])], { removedStacks: [{ stack: "old", resources: 1, text: "old" }] }),
    ],
  ])("ends with %i where %s", (exitCode, _, made) => {
    expect(made.exitCode).toBe(exitCode);
  });

  it("ends with 3 where a stack that has left the file must be destroyed first, which is said", () => {
    const removed = { stack: "monitoring", resources: 2, text: "destroy monitoring", refused: true } as const;
    const refused = report([stack("one", [])], { removedStacks: [removed] });
    expect(refused.exitCode).toBe(3);
    expect(reportMarkdown(refused)).toContain("destroy monitoring");
  });

  it("answers a moved address with the command that moves the state", () => {
    const { stacks, safety } = report([stack("one", moved)]);
    const command = "terraform -chdir=cdktf.out/stacks/one state mv 'alicloud_vpc.a' 'alicloud_vpc.b'";
    expect(stacks[0]?.moves).toEqual([
      { stack: "one", from: "alicloud_vpc.a", to: "alicloud_vpc.b", command },
    ]);
    expect(safety.order.map((step) => step.command)).toEqual([command, "npx --no hybridnet plan"]);
  });

  it("says of a stack without a plan why, masked, and that it was not judged", () => {
    const made = report([broken(false)]);
    expect(made.stacks[0]?.error).toBe("Error: the key is (sensitive)");
    expect(made.safety.warnings.map(({ rule }) => rule)).toEqual(["not-judged"]);
    expect(made.failover).toBeNull();
  });

  it("refuses to interrupt a link while the state of another stack cannot be read", () => {
    const address = "alicloud_express_connect_virtual_border_router.shanghai_circuit1";
    const gone = stack("connectivity", [{ address, actions: ["delete"], before: { id: "vbr-1" } }]);
    const { safety, exitCode } = report([gone, broken(true)], { selected: ["connectivity"] });
    expect(exitCode).toBe(3);
    expect(safety.refusals).toMatchObject([{ rule: "standby-not-up", allow: [address] }]);
    const known = { ...broken(true), state: shownState("broken", {}) };
    expect(report([gone, known], { selected: ["connectivity"] }).safety.refusals).toEqual([]);
  });

  it.each([
    ["does nothing", []],
    [
      "changes something else",
      [{ address: "alicloud_vpn_customer_gateway.shanghai_edge_isp-1", actions: ["update"] }],
    ],
  ])(
    "does not take what other stacks have still to change for an effect of a plan that %s",
    (_what, changes) => {
      const stacks = statesOf(withTunnels(deployed(synth(exampleData("worked-example"))), true)).map((it) => {
        const { values } = JSON.parse(it.text);
        const planned = it.stack === "vpn-standby" ? changes : [];
        return stack(it.stack, planned, {
          state: shownState(it.stack, values),
          plan: planOf(planned, { planned_values: values }),
        });
      });
      const circuitId = ["dataCentres", "shanghai", "circuits", "circuit1", "circuitId"];
      const changed = networkOf(put(exampleData("worked-example"), circuitId, "pc-example0other"));
      expect(report(stacks, { network: changed, selected: ["vpn-standby"] }).failover).toEqual({ pairs: [] });
      expect(report(stacks, { selected: ["vpn-standby"] }).failover).toEqual({ pairs: [] });
    },
  );

  it("names the region of every change, and the address that something had before", () => {
    const configuration = {
      provider_config: { "alicloud.x": { expressions: { region: { constant_value: "cn-shanghai" } } } },
      root_module: { resources: [{ address: "alicloud_vpc.a", provider_config_key: "alicloud.x" }] },
    };
    const move: Planned = { address: "alicloud_vpc.a", actions: ["no-op"], movedFrom: "alicloud_vpc.old" };
    const plan = planOf([move], { configuration, output_changes: {} });
    const made = report([stack("one", [], { plan })]);
    expect(made.stacks[0]).toMatchObject({ status: "changes", changes: [{ action: "move" }] });
    const plain = (text: string) => text;
    expect(reportText(made, { bold: plain, good: plain, bad: plain })).toContain(
      "> alicloud_vpc.a (cn-shanghai), until now alicloud_vpc.old",
    );
    expect(reportMarkdown(made)).toContain(
      "- `> alicloud_vpc.a` in `cn-shanghai` gets another address; it was `alicloud_vpc.old` until now",
    );
  });

  it("is told as text and as Markdown", () => {
    const made = report([stack("one", moved)]);
    const plain = (text: string) => text;
    expect(reportText(made, { bold: plain, good: plain, bad: plain })).toMatch(
      /one: 1 to create, 1 to delete\n {2}- alicloud_vpc\.a\n {2}\+ alicloud_vpc\.b[\s\S]*--allow 'alicloud_vpc\.a'/,
    );
    expect(reportMarkdown(made)).toMatch(
      /^## Plan: refused for safety\n\nCommit `0123456789ab` · 2026-11-22 10:00 UTC\n[\s\S]*\| `one` \| changes \| 1 \| 0 \| 0 \| 1 \|[\s\S]*### Refused for safety/,
    );
  });

  it("ends with the notes on the network file, each with its place", () => {
    const loaded = parseNetwork(exampleText(), "config/network.yaml");
    const notes = loaded.ok ? loaded.notes : [];
    const made = { ...report([stack("same", [])]), notes };
    const plain = (text: string) => text;
    const note =
      "config/network.yaml:37:5  note VPC115  vpcs.production.vswitches: there is none in cn-hangzhou-b, ";
    expect(reportText(made, { bold: plain, good: plain, bad: plain })).toContain(
      `same: no change\n\nNotes on the network file\n${note}`,
    );
    expect(reportMarkdown(made)).toMatch(
      /### Notes on the network file\n- config\/network\.yaml:37:5 +note VPC115 /,
    );
    expect(reportMarkdown(report([stack("same", [])]))).not.toContain("Notes");
  });
});
