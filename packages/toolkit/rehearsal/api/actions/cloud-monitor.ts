/** Alarm rules and contacts. Source: Alibaba Cloud help: CloudMonitor API 2019-01-01; the provider's requests, resource_alicloud_cms_alarm*.go. */
import { anyRegion } from "../../account/regions";
import { tf } from "../../account/types";
import { blocks, texts as textsIn } from "../../account/values";
import type { Attributes, Value } from "../../service/service";
import type { Actions, Identity } from "../action";
import {
  accepted,
  commas,
  elements,
  flag as isFlag,
  number as isNumber,
  secret as isSecret,
  tags as isTags,
  text as isText,
  list,
  type Parameters,
  texts as someTexts,
} from "../parameters";
import { type Field, type Fields, flag, id, number, state, tags, text, texts, under } from "../row";
import { objectsOf } from "../rows";

/** CloudMonitor repeats a status of its own in each answer, and the provider looks at it. */
export const done: Attributes = { Success: true, Code: "200", Message: "" };
export const doneFields: Fields = Object.fromEntries(
  Object.entries(done).map(([name, value]) => [name, () => value]),
);

/** How a value is compared: the API's word, and the provider's (resource_alicloud_cms_alarm.go:1030). */
const comparisons: Readonly<Record<string, string>> = {
  GreaterThanThreshold: ">",
  GreaterThanOrEqualToThreshold: ">=",
  LessThanThreshold: "<",
  LessThanOrEqualToThreshold: "<=",
  NotEqualToThreshold: "!=",
  EqualToThreshold: "==",
};
const wordOf = (sign: string): string =>
  Object.entries(comparisons).find(([, known]) => known === sign)?.[0] ?? sign;

const levels = { Critical: "escalations_critical", Warn: "escalations_warn", Info: "escalations_info" };

const escalation: Parameters = {
  ComparisonOperator: isText("comparison_operator", (word) => comparisons[String(word)] ?? word),
  Statistics: isText("statistics"),
  Threshold: isText("threshold"),
  Times: isNumber("times"),
};

const escalationsOf: Field = ({ shown }) =>
  Object.fromEntries(
    Object.entries(levels).flatMap(([level, argument]): [string, Value][] => {
      const [block] = blocks(shown, argument);
      if (block === undefined) return [];
      const { comparison_operator: sign, statistics, threshold, times } = block;
      return [
        [
          level,
          {
            ComparisonOperator: wordOf(String(sign ?? "")),
            Statistics: statistics ?? "",
            Threshold: threshold ?? "",
            Times: times ?? 0,
          },
        ],
      ];
    }),
  );

const targetsOf: Field = ({ shown }) =>
  blocks(shown, "targets").map((target) => ({
    Id: target.target_id ?? "",
    JsonParams: target.json_params ?? "",
    Level: target.level ?? "",
    Arn: target.arn ?? "",
  }));

const byRuleId = (parameter: string): Identity => ({
  of: [parameter],
  find: (given, { world }) => world.get(tf.alarm, given[parameter] ?? ""),
});

/** What turns rules on and off. */
const enabling = (enabled: boolean): Actions[string] => ({
  kind: "change",
  type: tf.alarm,
  by: byRuleId("RuleId.1"),
  parameters: { RuleId: someTexts("rule_ids") },
  becomes: () => ({ enabled }),
  answer: () => doneFields,
});

export const alarmActions: Actions = {
  // What is not here of its parameters, such as Prometheus and CompositeExpression, no stack uses.
  PutResourceMetricRule: {
    kind: "put",
    type: tf.alarm,
    by: "RuleId",
    needs: ["RuleId", "RuleName", "Namespace", "MetricName", "ContactGroups"],
    region: () => anyRegion,
    parameters: {
      RuleId: isText("id"),
      RuleName: isText("name"),
      Namespace: isText("project"),
      MetricName: isText("metric"),
      ContactGroups: commas("contact_groups"),
      Resources: isText("metric_dimensions"),
      EffectiveInterval: isText("effective_interval"),
      Period: isNumber("period"),
      SilenceTime: isNumber("silence_time"),
      Webhook: isSecret("webhook"),
      Escalations: list(
        Object.fromEntries(
          Object.entries(levels).map(([level, argument]) => [
            level,
            { kind: "group", argument, members: escalation },
          ]),
        ),
      ),
      Labels: isTags,
    },
    answer: doneFields,
  },
  EnableMetricRules: enabling(true),
  DisableMetricRules: enabling(false),
  DescribeMetricRuleList: {
    kind: "list",
    rows: objectsOf(tf.alarm),
    fields: () => ({
      RuleId: id,
      RuleName: text("name"),
      Namespace: text("project"),
      MetricName: text("metric"),
      ContactGroups: (row) => textsIn(row.shown, "contact_groups").join(","),
      Resources: text("metric_dimensions"),
      EffectiveInterval: text("effective_interval"),
      Period: text("period"),
      SilenceTime: number("silence_time"),
      Webhook: text("webhook"),
      EnableState: flag("enabled"),
      AlertState: state,
      Escalations: escalationsOf,
      Labels: under("Labels", tags),
    }),
    under: ["Alarms", "Alarm"],
    pages: "none",
    more: done,
    parameters: {},
    filters: { RuleIds: id },
  },
  DeleteMetricRules: {
    kind: "remove",
    type: tf.alarm,
    by: byRuleId("Id.1"),
    parameters: { Id: someTexts("rule_ids") },
    answer: done,
  },
  PutMetricRuleTargets: {
    kind: "change",
    type: tf.alarm,
    by: "RuleId",
    parameters: {
      Targets: elements("targets", {
        Id: isText("target_id"),
        JsonParams: isText("json_params"),
        Level: isText("level"),
        Arn: isText("arn"),
      }),
    },
    answer: () => doneFields,
  },
  DescribeMetricRuleTargets: {
    kind: "describe",
    type: tf.alarm,
    by: "RuleId",
    parameters: {},
    fields: () => ({ ...doneFields, Targets: under("Target", targetsOf) }),
  },
};

export const contactActions: Actions = {
  PutContact: {
    kind: "put",
    type: tf.alarmContact,
    by: "ContactName",
    needs: ["ContactName", "Describe"],
    region: () => anyRegion,
    parameters: {
      ContactName: isText("alarm_contact_name"),
      Describe: isText("describe"),
      Lang: isText("lang"),
      Channels: list({
        AliIM: isText("channels_aliim"),
        DingWebHook: isSecret("channels_ding_web_hook"),
        Mail: isText("channels_mail"),
        SMS: isText("channels_sms"),
      }),
    },
    answer: doneFields,
  },
  DescribeContactList: {
    kind: "list",
    rows: objectsOf(tf.alarmContact),
    fields: () => ({
      Name: id,
      Desc: text("describe"),
      Lang: text("lang"),
      Channels: ({ shown }) => ({
        AliIM: shown.channels_aliim ?? "",
        DingWebHook: shown.channels_ding_web_hook ?? "",
        Mail: shown.channels_mail ?? "",
        SMS: shown.channels_sms ?? "",
      }),
    }),
    under: ["Contacts", "Contact"],
    pages: "numbers",
    more: done,
    parameters: {},
    filters: { ContactName: id },
  },
  DeleteContact: {
    kind: "remove",
    type: tf.alarmContact,
    by: "ContactName",
    parameters: {},
    answer: done,
  },
  PutContactGroup: {
    kind: "put",
    type: tf.alarmContactGroup,
    by: "ContactGroupName",
    needs: ["ContactGroupName"],
    region: () => anyRegion,
    parameters: {
      ContactGroupName: isText("alarm_contact_group_name"),
      ContactNames: someTexts("contacts"),
      Describe: isText("describe"),
      EnableSubscribed: isFlag("enable_subscribed"),
    },
    answer: doneFields,
  },
  DescribeContactGroupList: {
    kind: "list",
    rows: objectsOf(tf.alarmContactGroup),
    fields: () => ({
      Name: id,
      Describe: text("describe"),
      EnableSubscribed: flag("enable_subscribed"),
      Contacts: under("Contact", texts("contacts")),
    }),
    under: ["ContactGroupList", "ContactGroup"],
    pages: "numbers",
    more: done,
    parameters: { SelectContactGroups: accepted },
    filters: {},
  },
  DeleteContactGroup: {
    kind: "remove",
    type: tf.alarmContactGroup,
    by: "ContactGroupName",
    parameters: {},
    answer: done,
  },
};
