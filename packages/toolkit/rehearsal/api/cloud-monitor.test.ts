/** Alarms through the API, by the requests of the provider (resource_alicloud_cms_alarm*.go, _cms_event_rule.go). */
import { shanghai } from "../account/console";
import { tf } from "../account/types";
import { Opened } from "./testing/opened";

let door: Opened;
beforeEach(async () => {
  door = await Opened.open();
});
afterEach(() => door.close());

const cms = (action: string, parameters: Readonly<Record<string, string>> = {}) =>
  door.ask({ version: "2019-01-01", action, parameters });

const loss = {
  RuleId: "terraform-1",
  RuleName: "circuit shanghai/circuit1",
  Namespace: "acs_physical_connection",
  MetricName: "VbrHealthyCheckLossRate",
  ContactGroups: "network,night",
  Resources: '[{"instanceId":"vbr-1"}]',
  Period: "60",
  SilenceTime: "86400",
  "Escalations.Critical.ComparisonOperator": "GreaterThanOrEqualToThreshold",
  "Escalations.Critical.Statistics": "Value",
  "Escalations.Critical.Threshold": "50",
  "Escalations.Critical.Times": "3",
};

describe("an alarm", () => {
  it("is put, turned off and on, listed and deleted without a region", async () => {
    expect(await cms("PutResourceMetricRule", loss)).toMatchObject({ status: 200, body: { Code: "200" } });
    await cms("DisableMetricRules", { "RuleId.1": "terraform-1" });
    const off = await cms("DescribeMetricRuleList", { RuleIds: "terraform-1" });
    expect(off.body).toMatchObject({ Alarms: { Alarm: [{ RuleId: "terraform-1", EnableState: false }] } });
    await cms("EnableMetricRules", { "RuleId.1": "terraform-1" });
    expect((await cms("DescribeMetricRuleList", { RuleIds: "terraform-1" })).body).toMatchObject({
      Alarms: {
        Alarm: [
          {
            ContactGroups: "network,night",
            EnableState: true,
            Escalations: {
              Critical: {
                ComparisonOperator: "GreaterThanOrEqualToThreshold",
                Statistics: "Value",
                Threshold: "50",
                Times: 3,
              },
            },
          },
        ],
      },
    });
    expect(await cms("DeleteMetricRules", { "Id.1": "terraform-1" })).toMatchObject({
      body: { Code: "200" },
    });
    expect((await cms("DescribeMetricRuleList", { RuleIds: "terraform-1" })).body).toMatchObject({
      Alarms: { Alarm: [] },
    });
  });

  it("that is put again is changed, and the plugin door sees the provider's own words", async () => {
    await cms("PutResourceMetricRule", loss);
    await cms("PutResourceMetricRule", { ...loss, "Escalations.Critical.Threshold": "80" });
    const shown = await door.by.account.importState(tf.alarm, shanghai, "terraform-1");
    expect(shown).toMatchObject({
      contact_groups: ["network", "night"],
      escalations_critical: [{ comparison_operator: ">=", statistics: "Value", threshold: "80", times: 3 }],
      metric_dimensions: '[{"instanceId":"vbr-1"}]',
    });
    expect(door.by.account.objects()).toHaveLength(1);
  });

  it("keeps no webhook in the account's file", async () => {
    await cms("PutResourceMetricRule", { ...loss, Webhook: "https://chat.example/token-1" });
    expect((await cms("DescribeMetricRuleList", {})).body).toMatchObject({
      Alarms: { Alarm: [{ Webhook: "https://chat.example/token-1" }] },
    });
    const [stored] = door.by.account.requests.world.all(tf.alarm);
    expect(JSON.stringify(stored)).not.toContain("token-1");
  });

  it("is refused with a parameter that the account does not know", async () => {
    expect(await cms("PutResourceMetricRule", { ...loss, "Escalations.Fatal.Times": "3" })).toMatchObject({
      status: 400,
      body: { Code: "InvalidParameter.Unknown" },
    });
  });
});

describe("contacts", () => {
  it("and their groups are known by name, and putting one again changes it", async () => {
    await cms("PutContact", {
      ContactName: "duty",
      Describe: "on call",
      "Channels.Mail": "duty@example.com",
    });
    await cms("PutContact", { ContactName: "duty", Describe: "by night", "Channels.Mail": "d@example.com" });
    await cms("PutContactGroup", { ContactGroupName: "network", "ContactNames.1": "duty" });
    expect((await cms("DescribeContactList", { ContactName: "duty" })).body).toMatchObject({
      Code: "200",
      Contacts: { Contact: [{ Name: "duty", Desc: "by night", Channels: { Mail: "d@example.com" } }] },
    });
    expect((await cms("DescribeContactGroupList", { PageNumber: "1", PageSize: "20" })).body).toMatchObject({
      ContactGroupList: { ContactGroup: [{ Name: "network", Contacts: { Contact: ["duty"] } }] },
    });
    await cms("DeleteContactGroup", { ContactGroupName: "network" });
    await cms("DeleteContact", { ContactName: "duty" });
    expect(door.by.account.objects()).toEqual([]);
  });
});

describe("an event rule", () => {
  const rule = {
    RuleName: "tunnels",
    State: "ENABLED",
    "EventPattern.1.Product": "vpngw",
    "EventPattern.1.NameList.1": "IpsecPhase1NegoFailed",
    "EventPattern.1.LevelList.1": "WARN",
  };

  it("is put with whom it tells, found by the beginning of its name, and deleted", async () => {
    await cms("PutEventRule", rule);
    await cms("PutEventRuleTargets", {
      RuleName: "tunnels",
      "ContactParameters.1.Id": "1",
      "ContactParameters.1.ContactGroupName": "network",
      "ContactParameters.1.Level": "3",
    });
    expect((await cms("DescribeEventRuleList", { NamePrefix: "tun" })).body).toMatchObject({
      EventRules: {
        EventRule: [
          {
            Name: "tunnels",
            State: "ENABLED",
            EventPattern: { Product: "vpngw", NameList: { NameList: ["IpsecPhase1NegoFailed"] } },
          },
        ],
      },
    });
    expect((await cms("DescribeEventRuleTargetList", { RuleName: "tunnels" })).body).toMatchObject({
      ContactParameters: { ContactParameter: [{ Id: "1", ContactGroupName: "network", Level: "3" }] },
      WebhookParameters: { WebhookParameter: [] },
    });
    await cms("DeleteEventRules", { "RuleNames.1": "tunnels" });
    expect((await cms("DescribeEventRuleList", { NamePrefix: "tun" })).body).toMatchObject({
      EventRules: { EventRule: [] },
    });
  });
});
