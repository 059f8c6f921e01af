/** What CloudMonitor does about events. Source: Alibaba Cloud help: CloudMonitor API 2019-01-01; the provider's requests, resource_alicloud_cms_event_rule.go. */
import { anyRegion } from "../../account/regions";
import { tf } from "../../account/types";
import { blocks, texts as textsIn } from "../../account/values";
import type { Attributes } from "../../service/service";
import type { Actions } from "../action";
import {
  accepted,
  elements,
  number as isNumber,
  secret as isSecret,
  text as isText,
  texts as someTexts,
} from "../parameters";
import { type Field, id, number, state, text } from "../row";
import { objectsOf } from "../rows";
import { done, doneFields } from "./cloud-monitor";

const patternOf: Field = ({ shown }) => {
  const [pattern = {}] = blocks(shown, "event_pattern");
  return {
    Product: pattern.product ?? "",
    SQLFilter: pattern.sql_filter ?? "",
    NameList: { NameList: [...textsIn(pattern, "name_list")] },
    LevelList: { LevelList: [...textsIn(pattern, "level_list")] },
    EventTypeList: { EventTypeList: [...textsIn(pattern, "event_type_list")] },
  };
};

/** Elements of one kind of target, by the API's names for the provider's. */
const targets =
  (argument: string, under: string, names: Readonly<Record<string, string>>): Field =>
  ({ shown }) => ({
    [under]: blocks(shown, argument).map(
      (target): Attributes =>
        Object.fromEntries(Object.entries(names).map(([name, member]) => [name, target[member] ?? ""])),
    ),
  });

const contact = { Id: "contact_parameters_id", ContactGroupName: "contact_group_name", Level: "level" };
const webhook = { Id: "webhook_parameters_id", Protocol: "protocol", Method: "method", Url: "url" };

export const eventRuleActions: Actions = {
  PutEventRule: {
    kind: "put",
    type: tf.eventRule,
    by: "RuleName",
    needs: ["RuleName", "EventPattern"],
    region: () => anyRegion,
    parameters: {
      RuleName: isText("rule_name"),
      GroupId: isText("group_id"),
      SilenceTime: isNumber("silence_time"),
      Description: isText("description"),
      State: isText("status"),
      EventPattern: elements("event_pattern", {
        Product: isText("product"),
        SQLFilter: isText("sql_filter"),
        NameList: someTexts("name_list"),
        LevelList: someTexts("level_list"),
        EventTypeList: someTexts("event_type_list"),
      }),
    },
    answer: doneFields,
  },
  DescribeEventRuleList: {
    kind: "list",
    rows: (request, requests) =>
      objectsOf(tf.eventRule)(request, requests).filter((rule) =>
        rule.id.startsWith(request.parameters.NamePrefix ?? ""),
      ),
    fields: () => ({
      Name: id,
      GroupId: text("group_id"),
      SilenceTime: number("silence_time"),
      Description: text("description"),
      State: state,
      EventPattern: patternOf,
    }),
    under: ["EventRules", "EventRule"],
    pages: "none",
    more: done,
    parameters: { NamePrefix: accepted },
    filters: {},
  },
  DeleteEventRules: {
    kind: "remove",
    type: tf.eventRule,
    by: {
      of: ["RuleNames.1"],
      find: (given, { world }) => world.get(tf.eventRule, given["RuleNames.1"] ?? ""),
    },
    parameters: { RuleNames: someTexts("rule_names") },
    answer: done,
  },
  // Functions, queues, logs and calls of other APIs can be targets too; no stack uses them.
  PutEventRuleTargets: {
    kind: "change",
    type: tf.eventRule,
    by: "RuleName",
    parameters: {
      ContactParameters: elements("contact_parameters", {
        Id: isText(contact.Id),
        ContactGroupName: isText(contact.ContactGroupName),
        Level: isText(contact.Level),
      }),
      WebhookParameters: elements("webhook_parameters", {
        Id: isText(webhook.Id),
        Protocol: isText(webhook.Protocol),
        Method: isText(webhook.Method),
        Url: isSecret(webhook.Url),
      }),
    },
    answer: () => doneFields,
  },
  DescribeEventRuleTargetList: {
    kind: "describe",
    type: tf.eventRule,
    by: "RuleName",
    parameters: {},
    fields: () => ({
      ...doneFields,
      ContactParameters: targets("contact_parameters", "ContactParameter", contact),
      WebhookParameters: targets("webhook_parameters", "WebhookParameter", webhook),
    }),
  },
};
