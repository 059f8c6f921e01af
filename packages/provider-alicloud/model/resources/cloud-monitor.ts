import {
  cmsCalls,
  flag,
  listBlock,
  number,
  oneBlock,
  resource,
  setBlock,
  text,
  textList,
  textMap,
  textSet,
} from "../notation";
import {
  alarmSemantics,
  contactGroupSemantics,
  contactSemantics,
  eventRuleSemantics,
} from "../semantics/cloud-monitor";

/** How a value is compared (provider source, resource_alicloud_cms_alarm.go:98). */
const comparisons = [
  ...[">", ">=", "<", "<=", "!=", "=="],
  ...["GreaterThanYesterday", "LessThanYesterday", "GreaterThanLastWeek", "LessThanLastWeek"],
  ...["GreaterThanLastPeriod", "LessThanLastPeriod"],
];
const levels = ["Critical", "Warn", "Info"];

/** When an alarm of one level begins. */
const escalation = () =>
  oneBlock.optionalComputed({
    comparison_operator: text.optional({ default: ">", oneOf: comparisons }),
    statistics: text.optional({ default: "Average" }),
    threshold: text.optional(),
    times: number.optional({ default: 3 }),
  });

/**
 * Alarm rule of CloudMonitor over a metric of an object.
 * Source: provider documentation r/cms_alarm, 1.289.
 */
export const alarm = resource({
  type: "alicloud_cms_alarm",
  since: "1.9.1",
  id: { format: "<rule_id>", assigned: "rule_id" },
  timeouts: { create: 1, update: 1, delete: 1 },
  api: cmsCalls(
    "DeleteMetricRules",
    "DescribeMetricRuleList",
    "DescribeMetricRuleTargets",
    "DisableMetricRules",
    "EnableMetricRules",
    "PutMetricRuleTargets",
    "PutResourceMetricRule",
  ),
  semantics: alarmSemantics,
  members: {
    composite_expression: oneBlock.optional({
      level: text.optional({ oneOf: ["CRITICAL", "WARN", "INFO"] }),
      times: number.optional(),
      expression_raw: text.optional(),
      expression_list_join: text.optional({ oneOf: ["&&", "||"] }),
      expression_list: listBlock.optional({
        metric_name: text.optional(),
        comparison_operator: text.optional({ oneOf: comparisons }),
        statistics: text.optional(),
        threshold: text.optional(),
        period: text.optional(),
      }),
    }),
    contact_groups: textList.required(),
    dimensions: textMap.optionalComputed({ deprecated: "1.173.0", conflictsWith: ["metric_dimensions"] }),
    effective_interval: text.optional({
      default: "00:00-23:59",
      conflictsWith: ["start_time", "end_time"],
    }),
    enabled: flag.optional({ default: true }),
    end_time: number.optional({ deprecated: "1.50.0", conflictsWith: ["effective_interval"] }),
    escalations_critical: escalation(),
    escalations_info: escalation(),
    escalations_warn: escalation(),
    metric: text.required({ forceNew: true }),
    metric_dimensions: text.optionalComputed({ conflictsWith: ["dimensions"] }),
    name: text.required(),
    notify_type: number.optional({ removed: "1.50.0", oneOf: [0, 1] }),
    operator: text.optionalComputed({ removed: "1.216.0", oneOf: [">", ">=", "<", "<=", "!="] }),
    period: number.optional({ default: 300 }),
    project: text.required({ forceNew: true }),
    prometheus: listBlock.optionalComputed({
      prom_ql: text.optional(),
      level: text.optionalComputed({ oneOf: levels }),
      times: number.optionalComputed(),
      annotations: textMap.optional(),
    }),
    silence_time: number.optional({ default: 86400, range: [300, 86400] }),
    start_time: number.optional({ deprecated: "1.50.0", conflictsWith: ["effective_interval"] }),
    statistics: text.optionalComputed({ removed: "1.216.0" }),
    status: text.computed(),
    tags: textMap.optional(),
    targets: setBlock.optionalComputed({
      target_id: text.optional(),
      json_params: text.optional(),
      level: text.optional({ oneOf: levels }),
      arn: text.optional(),
    }),
    threshold: text.optionalComputed({ removed: "1.216.0" }),
    triggered_count: number.optionalComputed({ removed: "1.216.0" }),
    // Whoever knows the address of a chat's webhook can write there.
    webhook: text.optional({ secret: true }),
  },
});

/**
 * Somebody whom alarms reach. Mail and telephone have to be confirmed by them before any arrives.
 * Source: provider documentation r/cms_alarm_contact, 1.289.
 */
export const alarmContact = resource({
  type: "alicloud_cms_alarm_contact",
  since: "1.99.0",
  id: { format: "<alarm_contact_name>" },
  api: cmsCalls("DeleteContact", "DescribeContactList", "PutContact"),
  semantics: contactSemantics,
  members: {
    alarm_contact_name: text.required({ forceNew: true }),
    channels_aliim: text.optional(),
    channels_ding_web_hook: text.optional({ secret: true }),
    channels_mail: text.optional(),
    channels_sms: text.optional(),
    describe: text.required(),
    lang: text.optional({ oneOf: ["en", "zh-cn"] }),
  },
});

/**
 * The contacts that an alarm names.
 * Source: provider documentation r/cms_alarm_contact_group, 1.289.
 */
export const alarmContactGroup = resource({
  type: "alicloud_cms_alarm_contact_group",
  since: "1.101.0",
  id: { format: "<alarm_contact_group_name>" },
  api: cmsCalls("DeleteContactGroup", "DescribeContactGroupList", "PutContactGroup"),
  semantics: contactGroupSemantics,
  members: {
    alarm_contact_group_name: text.required({ forceNew: true }),
    contacts: textSet.optional(),
    describe: text.optional(),
    enable_subscribed: flag.optionalComputed(),
  },
});

/**
 * What CloudMonitor does about an event of a service.
 * Source: provider documentation r/cms_event_rule, 1.289.
 */
export const eventRule = resource({
  type: "alicloud_cms_event_rule",
  since: "1.182.0",
  id: { format: "<rule_name>" },
  timeouts: { create: 3, update: 3, delete: 3 },
  api: cmsCalls(
    "DeleteEventRules",
    "DescribeEventRuleList",
    "DescribeEventRuleTargetList",
    "PutEventRule",
    "PutEventRuleTargets",
  ),
  semantics: eventRuleSemantics,
  members: {
    contact_parameters: listBlock.optional({
      contact_parameters_id: text.optional(),
      contact_group_name: text.optional(),
      level: text.optional(),
    }),
    description: text.optional(),
    event_pattern: setBlock.required(
      {
        product: text.required(),
        sql_filter: text.optional(),
        name_list: textList.optional(),
        level_list: textList.optional(),
        event_type_list: textList.optional(),
      },
      { maxItems: 1 },
    ),
    fc_parameters: listBlock.optional({
      fc_parameters_id: text.optional(),
      service_name: text.optional(),
      function_name: text.optional(),
      region: text.optional(),
      arn: text.computed(),
    }),
    group_id: text.optional(),
    mns_parameters: listBlock.optional({
      mns_parameters_id: text.optional(),
      queue: text.optional(),
      topic: text.optional(),
      region: text.optional(),
      arn: text.computed(),
    }),
    open_api_parameters: listBlock.optional({
      open_api_parameters_id: text.optional(),
      product: text.optional(),
      action: text.optional(),
      version: text.optional(),
      role: text.optional(),
      region: text.optional(),
      arn: text.computed(),
    }),
    rule_name: text.required({ forceNew: true }),
    silence_time: number.optional(),
    sls_parameters: listBlock.optional({
      sls_parameters_id: text.optional(),
      project: text.optional(),
      log_store: text.optional(),
      region: text.optional(),
      arn: text.computed(),
    }),
    status: text.optionalComputed({ oneOf: ["DISABLED", "ENABLED"] }),
    webhook_parameters: listBlock.optional({
      webhook_parameters_id: text.optional(),
      protocol: text.optional(),
      method: text.optional(),
      url: text.optional({ secret: true }),
    }),
  },
});
