import type { Circuit, DataCentre, InterRegionLink, Monitoring, Network, Vpn } from "../network";
import { failureId } from "../schema/expectation";
import { type EventKind, events, type Metric, metrics } from "./metrics";

/** A value that another stack knows: an entry of one of its outputs, or the whole of it. */
export type Known =
  | { readonly output: "vbr_ids" | "ipsec_connection_ids"; readonly key: string }
  | { readonly output: "cen_id" };

interface AlarmBase {
  /** Last part of its Terraform address. */
  readonly address: string;
  /** As CloudMonitor and its messages show it. */
  readonly name: string;
  readonly region: string;
  readonly severity: "critical" | "warning";
  /** What it says, for whoever it wakes. */
  readonly meaning: string;
  /** Ids of the failures that it notices, as the failover report has them. */
  readonly notices: readonly string[];
}

export interface MetricAlarm extends AlarmBase {
  readonly kind: "metric";
  readonly metric: Metric;
  readonly dimensions: Readonly<Record<string, string | Known>>;
  readonly comparison: ">=" | "<=";
  readonly threshold: number;
  /** Minutes in a row. */
  readonly minutes: number;
}

export interface EventAlarm extends AlarmBase {
  readonly kind: "event";
  readonly event: EventKind;
  /** The object that an event must name. */
  readonly about: Known;
}

export type Alarm = MetricAlarm | EventAlarm;

/** Every alarm of a network, sorted by address; none where the file has no `monitoring`. One for each cause. */
export function alarmsOf(network: Network): readonly Alarm[] {
  const { monitoring, dataCentres, interRegionLinks, regions } = network;
  if (monitoring === undefined) return [];
  const all = [
    ...dataCentres.flatMap((site) => site.circuits.flatMap((it) => ofCircuit(it, monitoring))),
    ...dataCentres.flatMap((site) => (site.vpn ? ofStandby(site, site.vpn, monitoring) : [])),
    ...interRegionLinks.flatMap((link) => ofLink(link, monitoring)),
    routeQuota(regions[0], monitoring),
  ];
  const rules = monitoring.webhook === undefined ? all : all.map(thatCalls);
  return rules.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/**
 * A rule that calls a webhook is another one than that which does not: the provider does not send that a webhook is
 * gone (1.289.0, resource_alicloud_cms_alarm.go:660), so the old rule would go on calling it, and its address, token
 * included, come back into the state as no secret. Its name tells it apart: event rules are known by theirs, and
 * moving the address of the other one would keep the webhook.
 */
const thatCalls = (alarm: Alarm): Alarm => ({
  ...alarm,
  address: `${alarm.address}_webhook`,
  name: `${alarm.name}-webhook`,
});

function ofCircuit(circuit: Circuit, { namePrefix, thresholds }: Monitoring): readonly Alarm[] {
  const { key, dataCentre, gateway, address, region, bandwidthMbps, healthCheck } = circuit;
  const what = `circuit ${dataCentre}/${key}`;
  const base = { kind: "metric", region, comparison: ">=", minutes: thresholds.minutes } as const;
  const dimensions = { instanceId: { output: "vbr_ids", key: address } } as const;
  const full = (way: "inbound" | "outbound", metric: Metric): Alarm => ({
    ...base,
    address: `${way}_${address}`,
    name: `${namePrefix}-circuit-${dataCentre}-${key}-${way}-bandwidth`,
    severity: "warning",
    meaning: `${what} carries ${thresholds.bandwidthPercent} % of its ${bandwidthMbps} Mbit/s ${way}`,
    notices: [],
    metric,
    dimensions,
    threshold: (bandwidthMbps * 1_000_000 * thresholds.bandwidthPercent) / 100,
  });
  const bandwidth = [full("inbound", metrics.circuitInbound), full("outbound", metrics.circuitOutbound)];
  if (healthCheck === undefined) return bandwidth;
  const loss: Alarm = {
    ...base,
    address: `loss_${address}`,
    name: `${namePrefix}-circuit-${dataCentre}-${key}-packet-loss`,
    severity: "critical",
    meaning: `${what} loses ${thresholds.packetLossPercent} % of its health check's packets or more`,
    notices: [
      failureId("circuit", dataCentre, key),
      failureId("device", dataCentre, gateway),
      `all-circuits:${dataCentre}`,
    ],
    metric: metrics.packetLoss,
    dimensions,
    threshold: thresholds.packetLossPercent,
  };
  return [loss, ...bandwidth];
}

function ofStandby({ key }: DataCentre, vpn: Vpn, { namePrefix, thresholds }: Monitoring): readonly Alarm[] {
  const about = { output: "ipsec_connection_ids", key } as const;
  const tunnels = vpn.tunnels.map(({ key: tunnel, gateway, uplink }) => ({
    tunnel: failureId("tunnel", key, tunnel),
    way: [failureId("device", key, gateway), failureId("uplink", key, gateway, uplink)],
  }));
  const ways = [...new Set(tunnels.flatMap(({ way }) => way))];
  // What every tunnel needs.
  const shared = ways.filter((one) => tunnels.every(({ way }) => way.includes(one)));
  const connection = failureId("vpn-connection", key);
  return [
    {
      kind: "metric",
      address: `standby_${key}`,
      name: `${namePrefix}-standby-${key}-carries-nothing`,
      region: vpn.region,
      severity: "critical",
      meaning: `no tunnel of data centre ${key} carries anything, not even BGP`,
      notices: [connection, ...shared, ...(tunnels.length === 1 ? tunnels.map(({ tunnel }) => tunnel) : [])],
      metric: metrics.standbyInbound,
      dimensions: { instanceId: about },
      comparison: "<=",
      threshold: 0,
      minutes: thresholds.minutes,
    },
    {
      kind: "event",
      address: `tunnels_${key}`,
      name: `${namePrefix}-tunnels-${key}`,
      region: vpn.region,
      // While the other tunnel carries, this may be the service's own maintenance.
      severity: tunnels.length === 1 ? "critical" : "warning",
      meaning: `a tunnel of data centre ${key} was lost`,
      notices: [...tunnels.map(({ tunnel }) => tunnel), ...ways, connection],
      event: events.tunnelLost,
      about,
    },
  ];
}

function ofLink(
  { address, from, to, bandwidthMbps }: InterRegionLink,
  { namePrefix, thresholds }: Monitoring,
): readonly Alarm[] {
  const way = (local: string, opposite: string): Alarm => ({
    kind: "metric",
    address: `bandwidth_${address}_${local}`,
    name: `${namePrefix}-link-${address}-from-${local}-bandwidth`,
    region: local,
    severity: "warning",
    meaning: `from ${local} to ${opposite} goes ${thresholds.bandwidthPercent} % of the ${bandwidthMbps} Mbit/s of ${address}`,
    notices: [],
    metric: metrics.regionBandwidth,
    dimensions: { cenId: { output: "cen_id" }, localRegionId: local, oppositeRegionId: opposite },
    comparison: ">=",
    threshold: thresholds.bandwidthPercent,
    minutes: thresholds.minutes,
  });
  return [way(from, to), way(to, from)];
}

const routeQuota = (region: string, { namePrefix }: Monitoring): Alarm => ({
  kind: "event",
  address: "routes",
  name: `${namePrefix}-routes`,
  region,
  severity: "warning",
  meaning: "a transit router of the CEN nears the number of routes that it takes, or has reached it",
  notices: [],
  event: events.routeQuota,
  about: { output: "cen_id" },
});
