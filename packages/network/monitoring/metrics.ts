import type { Source } from "../sources";

/** A metric of CloudMonitor, as an alarm names it. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  /** What a value is told of; the account's own `userId` is left out. */
  readonly dimensions: readonly string[];
  readonly statistics: "Value";
  readonly unit: string;
  readonly source: Source;
}

/** Events of one product, by the names that CloudMonitor has for them. */
export interface EventKind {
  readonly product: string;
  readonly names: readonly string[];
  readonly source: Source;
}

const vbrMetrics: Source = {
  document: "Alibaba Cloud help: Express Connect, metrics of VBRs; health check page of VBRs",
  asOf: "2026-11",
};
const regionMetrics: Source = {
  document: "Alibaba Cloud help: CloudMonitor, CEN-Region metrics",
  asOf: "2021-03",
};
const vpnMetrics: Source = { document: "Alibaba Cloud help: CloudMonitor, VPN metrics", asOf: "2021-03" };

/**
 * Every metric that an alarm uses. Names are the service's; what it knows today its DescribeMetricMetaList tells.
 * `PhysicalConnectionStatus` of a circuit's port is not here: which value means down is not
 * published.
 */
export const metrics = {
  packetLoss: {
    namespace: "acs_physical_connection",
    name: "VbrHealthyCheckLossRate",
    dimensions: ["instanceId"],
    statistics: "Value",
    unit: "%",
    source: vbrMetrics,
  },
  circuitInbound: {
    namespace: "acs_physical_connection",
    name: "RateInFromIDCToVpc",
    dimensions: ["instanceId"],
    statistics: "Value",
    unit: "bit/s",
    source: vbrMetrics,
  },
  circuitOutbound: {
    namespace: "acs_physical_connection",
    name: "RateOutFromVpcToIDC",
    dimensions: ["instanceId"],
    statistics: "Value",
    unit: "bit/s",
    source: vbrMetrics,
  },
  regionBandwidth: {
    namespace: "acs_cen",
    name: "InternetOutRatePercentByConnectionRegion",
    // `geographicSpanId` follows from the regions and is left out.
    dimensions: ["cenId", "localRegionId", "oppositeRegionId"],
    statistics: "Value",
    unit: "%",
    source: regionMetrics,
  },
  standbyInbound: {
    namespace: "acs_vpn",
    name: "ipsec_rx.rate",
    dimensions: ["instanceId"],
    statistics: "Value",
    unit: "bit/s",
    source: vpnMetrics,
  },
} as const satisfies Readonly<Record<string, Metric>>;

export const events = {
  /** Told when the state of a tunnel changes: a tunnel that never came up raises none. */
  tunnelLost: {
    product: "vpngw",
    names: ["IpsecPhase1NegoFailed", "IpsecPhase2NegoFailed"],
    source: { document: "Alibaba Cloud help: EventBridge, VPN Gateway events", asOf: "2024-09-04" },
  },
  routeQuota: {
    product: "CEN",
    names: ["EightyPercentQuotaExceeded:Route", "TenRoutesRemained:Route", "QuotaExceeded:Route"],
    source: { document: "Alibaba Cloud help: CEN, monitor route usage", asOf: "2024-11-20" },
  },
} as const satisfies Readonly<Record<string, EventKind>>;

/** A value of a metric is told once a minute. Source: Alibaba Cloud help: CloudMonitor, metrics, parameter Period. */
export const periodSeconds = 60;
