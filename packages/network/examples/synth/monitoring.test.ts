import { type Block, exampleData, exampleNames, put, synth, synthExample } from "../../testing/synth";

const group = { mode: "create", contacts: { duty: { mail: "duty@example.com" } } };
const watched = (monitoring: Block, example: "bfd" | "multi-site" | "single-tunnel" = "bfd") => {
  const stacks = synth(put(exampleData(example), ["monitoring"], monitoring));
  if (stacks.monitoring === undefined) throw new Error("no stack monitoring");
  return { ...stacks, monitoring: stacks.monitoring };
};

describe("Without the key monitoring", () => {
  it.each(exampleNames)(
    "the stacks of %s are byte for byte what they are with it, and there is no fourth",
    (name) => {
      const without = synthExample(name);
      expect(without.monitoring).toBeUndefined();
      const { monitoring, ...others } = synth(
        put(exampleData(name), ["monitoring"], { contactGroup: group }),
      );
      expect(monitoring).toBeDefined();
      const texts = (stacks: object) => Object.entries(stacks).map(([stack, { text }]) => [stack, text]);
      expect(texts(others)).toEqual(texts(without));
    },
  );
});

describe("The stack monitoring", () => {
  const { monitoring } = watched({ contactGroup: group });

  it("has one alarm for each cause, whose name says which", () => {
    const names = Object.values(monitoring.resources("alicloud_cms_alarm")).map(({ name }) => name);
    expect(names.sort()).toEqual([
      "hybrid-network-circuit-shanghai-circuit1-inbound-bandwidth",
      "hybrid-network-circuit-shanghai-circuit1-outbound-bandwidth",
      "hybrid-network-circuit-shanghai-circuit1-packet-loss",
      "hybrid-network-link-hangzhou-shanghai-from-cn-hangzhou-bandwidth",
      "hybrid-network-link-hangzhou-shanghai-from-cn-shanghai-bandwidth",
      "hybrid-network-standby-shanghai-carries-nothing",
    ]);
    const rules = Object.values(monitoring.resources("alicloud_cms_event_rule"));
    expect(rules.map(({ rule_name }) => rule_name).sort()).toEqual([
      "hybrid-network-routes",
      "hybrid-network-tunnels-shanghai",
    ]);
  });

  it("tells of a circuit by its VBR's health check, after three values in a row", () => {
    expect(monitoring.at("alicloud_cms_alarm.loss_shanghai_circuit1")).toMatchObject({
      project: "acs_physical_connection",
      metric: "VbrHealthyCheckLossRate",
      metric_dimensions:
        '[{"instanceId":"${data.terraform_remote_state.connectivity.outputs.vbr_ids["shanghai_circuit1"]}"}]',
      period: 60,
      silence_time: 3600,
      escalations_critical: { comparison_operator: ">=", statistics: "Value", threshold: "50", times: 3 },
      provider: "alicloud.cn-shanghai",
    });
  });

  it("compares traffic with the bandwidth that was bought, both ways", () => {
    expect(monitoring.at("alicloud_cms_alarm.inbound_shanghai_circuit1")).toMatchObject({
      metric: "RateInFromIDCToVpc",
      escalations_warn: { threshold: "800000000" },
    });
    expect(monitoring.at("alicloud_cms_alarm.bandwidth_hangzhou-shanghai_cn-shanghai")).toMatchObject({
      metric: "InternetOutRatePercentByConnectionRegion",
      metric_dimensions:
        '[{"cenId":"${data.terraform_remote_state.cen-core.outputs.cen_id}","localRegionId":"cn-shanghai","oppositeRegionId":"cn-hangzhou"}]',
      escalations_warn: { threshold: "80" },
    });
  });

  it("takes one lost tunnel of two for a warning, and the only one for what is critical", () => {
    const level = (example: "bfd" | "single-tunnel") =>
      watched({ contactGroup: group }, example).monitoring.at("alicloud_cms_event_rule.tunnels_shanghai")
        .contact_parameters;
    expect(level("bfd")).toMatchObject([
      { contact_group_name: expect.stringContaining("contacts"), level: "4" },
    ]);
    expect(level("single-tunnel")).toMatchObject([{ level: "3" }]);
  });

  it("tells the existing group where the file names one, and makes neither contact nor group", () => {
    const { monitoring: other } = watched({ contactGroup: { mode: "existing", name: "On call" } });
    expect(other.addresses.filter((it) => it.includes("contact"))).toEqual([]);
    expect(other.at("alicloud_cms_alarm.standby_shanghai").contact_groups).toEqual(["On call"]);
  });

  it("begins every name of the account with the prefix", () => {
    const { monitoring: other } = watched({ contactGroup: group, namePrefix: "staging" });
    const names = other.text.match(/"(?:name|rule_name|alarm_contact(?:_group)?_name)": "[^"]*"/g) ?? [];
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((it) => !it.includes('": "staging'))).toEqual([]);
  });

  it("has a webhook that is a secret as a sensitive variable, checked by each alarm", () => {
    const { monitoring: other } = watched({ contactGroup: group, webhook: { mode: "secret" } });
    expect(other.variables).toEqual({
      alarm_webhook: expect.objectContaining({ sensitive: true, nullable: false }),
    });
    const alarms = Object.values(other.resources("alicloud_cms_alarm"));
    for (const { webhook, lifecycle } of alarms) {
      expect(webhook).toBe("${var.alarm_webhook}");
      expect(JSON.stringify(lifecycle)).toContain("var.alarm_webhook");
    }
  });

  it("makes other rules with a webhook than without, because the provider never sends that it is gone", () => {
    const address = { mode: "address", url: "https://alarms.example/hook" };
    const { monitoring: other } = watched({ contactGroup: group, webhook: address });
    expect(other.at("alicloud_cms_alarm.standby_shanghai_webhook")).toMatchObject({ webhook: address.url });
    const rules = (stack: typeof monitoring) =>
      [...stack.addresses, ...stack.text.matchAll(/"rule_name": "(.*)"/g)].map(String);
    expect(rules(other).filter((it) => rules(monitoring).includes(it) && /alarm\.|rule/.test(it))).toEqual(
      [],
    );
  });
});
