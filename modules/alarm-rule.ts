import { CmsAlarm } from "@cdktf/provider-alicloud/lib/cms-alarm";
import { CmsEventRule } from "@cdktf/provider-alicloud/lib/cms-event-rule";
import type { Monitoring } from "@hybridnet/network";
import type { EventAlarm, Known, MetricAlarm } from "@hybridnet/network/alarms";
import { periodSeconds } from "@hybridnet/network/metrics";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";
import type { Secret } from "./secret-variable";

/** Whom an alarm tells, and how often. */
export interface Told {
  readonly groupName: string;
  readonly webhook: (Pick<Secret, "value"> & Partial<Pick<Secret, "check">>) | undefined;
  readonly repeatMinutes: Monitoring["repeatMinutes"];
  /** The value of something that another stack knows. */
  readonly lookUp: (known: Known) => string;
}

/** An alarm of CloudMonitor over a metric. */
export class MetricAlarmRule extends Construct {
  readonly ruleId: string;

  constructor(scope: Construct, alarm: MetricAlarm, told: Told, context: BuildContext) {
    super(scope, alarm.address);
    const { metric, dimensions, comparison, threshold, minutes } = alarm;
    const { webhook } = told;
    const escalation = {
      comparisonOperator: comparison,
      statistics: metric.statistics,
      threshold: String(threshold),
      times: minutes,
    };
    const rule = new CmsAlarm(this, "rule", {
      provider: context.provider(alarm.region),
      ...context.tagged,
      name: alarm.name,
      project: metric.namespace,
      metric: metric.name,
      metricDimensions: resourcesOf(dimensions, told.lookUp),
      period: periodSeconds,
      contactGroups: [told.groupName],
      silenceTime: told.repeatMinutes * 60,
      ...(webhook && { webhook: webhook.value }),
      ...(alarm.severity === "critical"
        ? { escalationsCritical: escalation }
        : { escalationsWarn: escalation }),
      ...(webhook?.check && { lifecycle: { precondition: [webhook.check] } }),
    });
    this.ruleId = at(alarm.address, rule).id;
  }
}

/** What CloudMonitor does about an event that names one of our objects. */
export class EventAlarmRule extends Construct {
  readonly ruleName: string;

  constructor(scope: Construct, alarm: EventAlarm, told: Told, context: BuildContext) {
    super(scope, alarm.address);
    const { event, about } = alarm;
    const { webhook } = told;
    const rule = new CmsEventRule(this, "rule", {
      provider: context.provider(alarm.region),
      ruleName: alarm.name,
      description: alarm.meaning,
      status: "ENABLED",
      silenceTime: told.repeatMinutes * 60,
      eventPattern: {
        product: event.product,
        nameList: [...event.names],
        levelList: ["CRITICAL", "WARN"],
        eventTypeList: ["*"],
        sqlFilter: told.lookUp(about),
      },
      contactParameters: [
        { contactParametersId: "1", contactGroupName: told.groupName, level: notified[alarm.severity] },
      ],
      ...(webhook && {
        webhookParameters: [
          { webhookParametersId: "2", protocol: "http", method: "POST", url: webhook.value },
        ],
      }),
      ...(webhook?.check && { lifecycle: { precondition: [webhook.check] } }),
    });
    this.ruleName = at(alarm.address, rule).id;
  }
}

/**
 * How the service tells of an event: 3 by text message, mail and chat, 4 by mail and chat.
 * Source: Alibaba Cloud help: PutEventRuleTargets, ContactParameters.N.Level.
 */
const notified = { critical: "3", warning: "4" } as const;

/**
 * Objects of an alarm, as the service has them: a JSON text. What other stacks know is an id or an expression for one,
 * which no JSON function may look into: it would escape the expression's own quotes.
 */
function resourcesOf(dimensions: MetricAlarm["dimensions"], lookUp: Told["lookUp"]): string {
  const members = Object.entries(dimensions).map(
    ([name, value]) => `"${name}":"${typeof value === "string" ? value : lookUp(value)}"`,
  );
  return `[{${members.join(",")}}]`;
}
