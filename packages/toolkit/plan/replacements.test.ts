import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stop } from "../command/exit-codes";
import { hashOf } from "./changes";
import type { PlannedStack } from "./plan-stack";
import {
  type Replacements,
  refuseOtherReplacements,
  refuseUnreplaced,
  replacedSince,
  replacementsIn,
} from "./replacements";
import type { PlanReport, StackPlan } from "./report";
import { type Planned, planOf, stackPlan } from "./testing/plans";

const connection = "alicloud_vpn_gateway_vpn_attachment.shanghai";
const vbr = "alicloud_express_connect_virtual_border_router.shanghai_circuit1";
const shared = "alicloud_vpc.both";

describe("what is to be made anew", () => {
  let folder: string;
  const stack = (name: string) => ({ name, folder: join(folder, name), dependencies: [] });
  const asked = (addresses: readonly string[], selected = ["connectivity", "vpn-standby"]): Replacements =>
    replacementsIn([stack("connectivity"), stack("vpn-standby")], addresses, selected);
  const fault = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      if (error instanceof Stop) return { exitCode: error.exitCode, lines: error.message.split("\n") };
    }
    throw new Error("nothing was wrong");
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "replacements-"));
    const write = (name: string, ...addresses: readonly string[]) => {
      const resource: Record<string, Record<string, object>> = {};
      for (const address of addresses) {
        const [type = "", key = ""] = address.split(".");
        resource[type] = { ...resource[type], [key]: {} };
      }
      mkdirSync(join(folder, name));
      const data = { alicloud_vpcs: { all: {} } };
      writeFileSync(join(folder, name, "cdk.tf.json"), JSON.stringify({ resource, data }));
    };
    write("connectivity", vbr, shared);
    write("vpn-standby", connection, shared);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is found in the stacks, each address once", () => {
    expect([...asked([connection, vbr, connection])]).toEqual([
      ["vpn-standby", [connection]],
      ["connectivity", [vbr]],
    ]);
    expect([...asked([])]).toEqual([]);
    expect([...asked([shared], ["vpn-standby"])]).toEqual([["vpn-standby", [shared]]]);
  });

  it("is told with all that is wrong with it, and with the address that is nearest", () => {
    const { exitCode, lines } = fault(() =>
      asked(["alicloud_vpn_gateway_vpn_attachment.shangai", "data.alicloud_vpcs.all", vbr], ["vpn-standby"]),
    );
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^--replace "alicloud_vpn_gateway_vpn_attachment\.shangai": no stack has a resource of this address; .*; did you mean alicloud_vpn_gateway_vpn_attachment\.shanghai\?$/,
      ),
      expect.stringMatching(
        /^--replace "data\.alicloud_vpcs\.all": no stack has a resource of this address; /,
      ),
      expect.stringMatching(
        /^--replace alicloud_express\S+: it is of connectivity; .*; name connectivity too$/,
      ),
    ]);
    expect(fault(() => asked([shared])).lines).toEqual([
      `--replace ${shared}: it is of connectivity and of vpn-standby; an address is of one stack; name one of them alone`,
    ]);
  });

  const replace: Planned = {
    address: connection,
    actions: ["delete", "create"],
    before: { id: "vco-1" },
    after: {},
    unknown: { id: true },
  };
  const planned = (changes: readonly Planned[]): PlannedStack => ({
    stack: stack("vpn-standby"),
    json: {},
    configuration: new Map(),
    plan: planOf(changes),
    state: undefined,
    planFile: "plan",
    pending: [],
    detaches: false,
    replaced: [connection],
    deletedFirst: [],
    fault: undefined,
  });

  it("is a fault where it is not deployed, so that Terraform would take it for nothing to do", () => {
    expect(() => refuseUnreplaced([planned([replace])])).not.toThrow();
    expect(() => refuseUnreplaced([{ ...planned([]), plan: undefined }])).not.toThrow();
    const made = fault(() => refuseUnreplaced([planned([{ ...replace, actions: ["create"] }])]));
    expect(made.exitCode).toBe(1);
    expect(made.lines[0]).toMatch(/vpn-standby has not deployed it; .*; leave it out, and it is made$/);
    expect(fault(() => refuseUnreplaced([planned([])])).lines[0]).toMatch(/leave it out$/);
  });

  it("counts into the hash of a plan, also where it changes nothing that was planned", () => {
    const hash = (replaced?: readonly string[]) => hashOf(planOf([replace]), new Map(), replaced);
    expect(hash([])).toBe(hash());
    expect(hash([connection])).not.toBe(hash());
    expect(hash([connection, vbr])).toBe(hash([vbr, connection]));
  });

  const report = (...stacks: readonly StackPlan[]): PlanReport => ({
    format: "hybrid network plan report",
    version: 2,
    commit: null,
    dirty: false,
    time: "2026-11-22T00:00:00Z",
    stacks,
    removedStacks: [],
    safety: { verdict: "safe", interruptions: [], refusals: [], warnings: [], order: [] },
    failover: null,
    exitCode: 2,
  });
  const reviewed = report({ ...stackPlan([replace]), replaced: [connection] });

  it("is what a review says, no more and no less, in the stacks that are applied", () => {
    const refuse = (now: readonly string[], selected = ["one"]) =>
      refuseOtherReplacements(reviewed, new Map([["one", now]]), selected);
    expect(() => refuse([connection])).not.toThrow();
    expect(() => refuse([], ["other"])).not.toThrow();
    const { exitCode, lines } = fault(() => refuse([vbr]));
    expect(exitCode).toBe(3);
    expect(lines.slice(1)).toEqual([
      `  one: it replaces ${connection}; say --replace '${connection}' here too`,
      `  one: it does not replace ${vbr}; leave that --replace out, or plan and review with it`,
    ]);
  });

  it.each<[string, readonly string[], StackPlan]>([
    ["is not done while the reviewed object stands there", [], stackPlan([replace])],
    ["is done where another object does", [connection], stackPlan([{ ...replace, before: { id: "vco-2" } }])],
    ["is done where none does", [connection], stackPlan([{ ...replace, actions: ["create"], before: null }])],
    ["is not known to be done where there is no plan", [], { ...stackPlan([]), status: "error" }],
  ])("%s", (_, done, fresh) => {
    expect(replacedSince(reviewed, report({ ...fresh, replaced: [connection] }))).toEqual(done);
  });
});
