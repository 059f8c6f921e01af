import type { Monitoring, Network } from "@hybridnet/network";
import { alarmsOf, type Known } from "@hybridnet/network/alarms";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { EventAlarmRule, MetricAlarmRule, type Told } from "../modules/alarm-rule";
import { ContactGroup } from "../modules/contact-group";
import { webhookVariable } from "../modules/secret-variable";
import type { CenCoreStack } from "./cen-core-stack";
import type { ConnectivityStack } from "./connectivity-stack";
import { stateLocation } from "./contracts/backend";
import { cenCoreContract } from "./contracts/cen-core";
import { connectivityContract } from "./contracts/connectivity";
import { publish } from "./contracts/contract";
import { monitoringContract } from "./contracts/monitoring";
import { Upstream } from "./contracts/remote-state";
import { vpnStandbyContract } from "./contracts/vpn-standby";
import { buildContext } from "./region-providers";
import type { VpnStandbyStack } from "./vpn-standby-stack";

export interface Watched {
  readonly connectivity: ConnectivityStack;
  readonly cenCore: CenCoreStack;
  readonly vpnStandby: VpnStandbyStack;
}

/** Alarms of CloudMonitor over what the other stacks make, and whom they reach. Only where the file asks for them. */
export class MonitoringStack extends TerraformStack {
  constructor(scope: Construct, network: Network, monitoring: Monitoring, watched: Watched) {
    super(scope, monitoringContract.producer);
    stateLocation(network.backend, monitoringContract.producer).attach(this);
    const context = buildContext(this, network);
    const [region] = network.regions;
    const { backend } = network;
    const circuits = new Upstream(this, watched.connectivity, connectivityContract, backend);
    const core = new Upstream(this, watched.cenCore, cenCoreContract, backend);
    const standbys = new Upstream(this, watched.vpnStandby, vpnStandbyContract, backend);
    const lookUp = (known: Known): string => {
      switch (known.output) {
        case "vbr_ids":
          return circuits.entry(known.output, known.key);
        case "ipsec_connection_ids":
          return standbys.entry(known.output, known.key);
        case "cen_id":
          return core.text(known.output);
      }
    };

    const { groupName } = new ContactGroup(this, { contactGroup: monitoring.contactGroup, region }, context);
    const told: Told = {
      groupName,
      webhook: this.webhook(monitoring),
      repeatMinutes: monitoring.repeatMinutes,
      lookUp,
    };
    const alarms = alarmsOf(network);
    const ruleIds = alarms.flatMap((alarm) =>
      alarm.kind === "metric"
        ? [[alarm.address, new MetricAlarmRule(this, alarm, told, context).ruleId] as const]
        : [],
    );
    const ruleNames = alarms.flatMap((alarm) =>
      alarm.kind === "event"
        ? [[alarm.address, new EventAlarmRule(this, alarm, told, context).ruleName] as const]
        : [],
    );
    publish(this, monitoringContract, {
      alarm_rule_ids: Object.fromEntries(ruleIds),
      event_rule_names: Object.fromEntries(ruleNames),
    });
  }

  private webhook({ webhook }: Monitoring): Told["webhook"] {
    if (webhook === undefined) return undefined;
    return "url" in webhook ? { value: webhook.url } : webhookVariable(this, webhook.variable);
  }
}
