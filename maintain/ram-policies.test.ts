import { readFileSync } from "node:fs";
import { join } from "node:path";
import { callsNeverMade } from "@cdktf/provider-alicloud";
import { exampleData, synth } from "@hybridnet/network/testing/synth";
import { ramPolicies } from "./ram-policies";

interface Statement {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

const policies = ramPolicies();
const statements = (kind: keyof typeof policies): readonly Statement[] =>
  JSON.parse(policies[kind]).Statement;
const actions = (kind: Parameters<typeof statements>[0]): readonly string[] =>
  statements(kind).flatMap(({ Action }) => Action);

const codes: Readonly<Record<string, string>> = {
  "2016-04-28": "vpc",
  "2017-09-12": "cen",
  "2014-05-26": "ecs",
};

/** What the provider was recorded to call. */
function called(...names: readonly string[]): ReadonlySet<string> {
  const folder = join(__dirname, "../packages/toolkit/rehearsal/api/testing/recordings");
  const lines = names.flatMap((name) =>
    readFileSync(join(folder, `${name}.jsonl`), "utf8")
      .trim()
      .split("\n"),
  );
  return new Set(
    lines.map((line): string => {
      const { version, action } = JSON.parse(line);
      return `${codes[version]}:${action}`;
    }),
  );
}

const examples = called("worked-example", "bfd-and-health-check", "multi-site", "single-tunnel");

describe("The permission policies", () => {
  it.each(["plan", "drift"] as const)("let a %s read and nothing else", (kind) => {
    for (const action of actions(kind)) expect(action).toMatch(/^[a-z]+:(Describe|List|Get|Check)/);
  });

  it("let an apply make every call that the provider was seen to make for the example networks", () => {
    expect([...examples].filter((action) => !actions("apply").includes(action))).toEqual([]);
    expect(actions("apply")).toEqual(expect.arrayContaining([...actions("plan")]));
  });

  it("let nothing be called that the provider was never seen to call, but roles of services", () => {
    const seen = new Set([...examples, ...called("updates-and-imports")]);
    const recorded = actions("apply").filter((action) => !action.startsWith("cms:"));
    expect(recorded.filter((action) => !seen.has(action))).toEqual([
      // Another route table for an association: the stacks make a new one, and the provider would call this.
      "cen:ReplaceTransitRouterRouteTableAssociation",
      "ram:CreateServiceLinkedRole",
    ]);
    for (const action of Object.keys(callsNeverMade)) expect(actions("apply")).not.toContain(action);
  });

  it("let CloudMonitor be asked what the provider's source asks for alarms, contacts and event rules", () => {
    expect(actions("apply").filter((action) => action.startsWith("cms:"))).toEqual([
      "cms:DeleteContact",
      "cms:DeleteContactGroup",
      "cms:DeleteEventRules",
      "cms:DeleteMetricRules",
      "cms:DescribeContactGroupList",
      "cms:DescribeContactList",
      "cms:DescribeEventRuleList",
      "cms:DescribeEventRuleTargetList",
      "cms:DescribeMetricRuleList",
      "cms:DescribeMetricRuleTargets",
      "cms:EnableMetricRules",
      "cms:PutContact",
      "cms:PutContactGroup",
      "cms:PutEventRule",
      "cms:PutEventRuleTargets",
      "cms:PutResourceMetricRule",
    ]);
  });

  it("leave out only what is called for arguments that the stacks never set", () => {
    const texts = (["multi-site", "bfd", "single-tunnel"] as const).flatMap((name) =>
      Object.values(synth(exampleData(name))).map(({ json }) => JSON.stringify(json.resource ?? {})),
    );
    for (const name of new Set(Object.values(callsNeverMade).flat()))
      for (const text of texts) expect(text).not.toContain(`"${name}":`);
  });

  it("reach no other kinds of objects than the network's", () => {
    const named = statements("apply").flatMap(({ Resource }) => Resource);
    expect(named.filter((name) => name !== "*" && !/^acs:(vpc|cen):\*:\*:[a-z]+\/\*$/.test(name))).toEqual(
      [],
    );
  });
});
