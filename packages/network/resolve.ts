import { rfc1918Routes } from "./limits";
import type {
  Circuit,
  CustomerGateway,
  DataCentre,
  InterRegionLink,
  Monitoring,
  Network,
  SessionTimers,
  TransitRouter,
  Tunnel,
  Vpc,
  Vpn,
  VSwitch,
} from "./network";
import { circuitPort, gateways, inAddressOrder, sorted } from "./resolve-device";
import type {
  CircuitEntry,
  DataCentreEntry,
  MadeVswitchEntry,
  TunnelEntry,
  VpcEntry,
  VpnEntry,
} from "./rules/entries";
import { probeNetwork } from "./rules/health-checks";
import type { NetworkFile } from "./schema";

/**
 * Turns a file that broke no rule into the network that it means.
 * @throws Error where a reference leads nowhere; the rules have refused such files before.
 */
export function resolve(file: NetworkFile): Network {
  return deepFreeze({
    regions: regionsOf(file),
    tags: Object.fromEntries(sorted(file.tags)),
    deletionProtection: file.deletionProtection,
    backend: file.backend,
    cen: file.cen,
    transitRouters: sorted(file.transitRouters).map(([region, entry]) => transitRouter(region, entry)),
    interRegionLinks: sorted(file.interRegionLinks).map(
      ([key, entry]): InterRegionLink => ({ address: key, ...entry }),
    ),
    vpcs: sorted(file.vpcs).map(([key, entry]) => vpc(key, entry)),
    dataCentres: sorted(file.dataCentres).map(([key, entry]) => dataCentre(key, entry, file.vpcs)),
    probes: sorted(file.probes).map(([key, entry]) => ({ key, ...entry })),
    expectations: sorted(file.expectations).map(([key, entry]) => ({ key, ...entry })),
    monitoring: file.monitoring && monitoring(file.monitoring),
  });
}

/** Terraform address and output key of something that needs more than one key to name it. */
export function joinKeys(...keys: readonly string[]): string {
  return keys.join("_");
}

/** Terraform variable of a secret: shells cannot export names with a hyphen, hence `-` becomes `_`. */
export function variableName(kind: "psk" | "bgp_key", ...keys: readonly string[]): string {
  return [kind, ...keys.map((key) => key.replaceAll("-", "_"))].join("__");
}

/** Terraform variable of a webhook's address that is a secret. */
export const webhookVariable = "alarm_webhook";

function regionsOf(file: NetworkFile): Network["regions"] {
  const all = [...new Set([...Object.keys(file.transitRouters), ...file.retiredRegions])].sort();
  const [first, ...others] = all;
  if (first === undefined) throw new Error("a network without a transit router has no region");
  return [first, ...others];
}

function transitRouter(region: string, entry: NetworkFile["transitRouters"][string]): TransitRouter {
  return {
    address: region,
    region,
    source:
      entry.mode === "create" ? { mode: "create", name: entry.name } : { mode: "existing", id: entry.id },
    cidrs: sorted(entry.cidrs).map(([key, cidr]) => ({ key, address: joinKeys(region, key), cidr })),
    existingCidrs: entry.mode === "create" ? [] : inAddressOrder(entry.existingCidrs),
  };
}

function vpc(key: string, entry: VpcEntry): Vpc {
  return {
    address: key,
    region: entry.region,
    cidrs: inAddressOrder(entry.mode === "create" ? [entry.cidr] : entry.cidrs),
    attachmentName: entry.attachment.name,
    vswitches: vswitches(key, entry),
    routes: routesOf(entry),
    autoPublish: entry.routes.mode === "auto-publish",
    source:
      entry.mode === "create"
        ? { mode: "create", name: entry.name, cidr: entry.cidr }
        : {
            mode: "existing",
            id: entry.id,
            routeTables: sorted(entry.routeTables).map(([table, id]) => ({ key: table, id })),
            isolatedRouteTables: [...entry.isolatedRouteTables].sort(),
          },
  };
}

function vswitches(vpcKey: string, entry: VpcEntry): readonly VSwitch[] {
  const common = (
    key: string,
    { zone, cidr, attached }: { zone: string; cidr: string; attached: boolean },
  ) => ({
    key,
    address: joinKeys(vpcKey, key),
    zone,
    cidr,
    attached,
  });
  const made = (key: string, it: MadeVswitchEntry): VSwitch => ({
    ...common(key, it),
    source: { mode: "create", name: it.name },
  });
  if (entry.mode === "create") return sorted(entry.vswitches).map(([key, it]) => made(key, it));
  const existing = Object.entries(entry.vswitches).map(([key, it]): [string, VSwitch] => [
    key,
    { ...common(key, it), source: { mode: "existing", id: it.id } },
  ]);
  const others = Object.entries(entry.newVswitches).map(([key, it]): [string, VSwitch] => [
    key,
    made(key, it),
  ]);
  return sorted(Object.fromEntries([...existing, ...others])).map(([, it]) => it);
}

function routesOf({ routes }: VpcEntry): readonly string[] {
  if (routes.mode === "auto-publish") return [];
  return inAddressOrder(routes.mode === "rfc1918" ? rfc1918Routes : routes.prefixes);
}

function dataCentre(key: string, entry: DataCentreEntry, vpcs: NetworkFile["vpcs"]): DataCentre {
  return {
    key,
    asn: entry.asn,
    cidrs: inAddressOrder(entry.cidrs),
    gateways: gateways(key, entry, vpcs),
    circuits: sorted(entry.circuits).map(([circuitKey, it]) => circuit(key, entry, circuitKey, it)),
    vpn: entry.vpn && vpn(key, entry, entry.vpn),
  };
}

function circuit(site: string, centre: DataCentreEntry, key: string, entry: CircuitEntry): Circuit {
  const { bgp, vbr } = entry;
  const gateway = entry.gateway ?? onlyKey(centre.gateways);
  return {
    key,
    dataCentre: site,
    gateway,
    port: circuitPort(centre, gateway, key, entry),
    address: joinKeys(site, key),
    circuitId: entry.circuitId,
    checked: entry.check,
    region: entry.region,
    vbrName: vbr.name,
    vlan: vbr.vlan,
    bandwidthMbps: vbr.bandwidthMbps,
    link: entry.link,
    bgp: {
      groupName: bgp.groupName,
      customerAsn: centre.asn,
      alibabaAsn: bgp.alibabaAsn,
      keyVariable: bgp.authKey ? variableName("bgp_key", site, key) : undefined,
      removesKey: bgp.authKey === false,
      ...timers(bgp),
    },
    bfd: entry.bfd,
    healthCheck: entry.healthCheck && {
      ...entry.healthCheck,
      sourceAddress: entry.healthCheck.sourceAddress,
      probes: probeNetwork(entry.healthCheck),
    },
    attachmentName: entry.attachment.name,
  };
}

function vpn(site: string, { asn, gateways }: DataCentreEntry, entry: VpnEntry): Vpn {
  const customerGateways = new Map<string, CustomerGateway>();
  const tunnel = (key: Tunnel["key"], it: TunnelEntry): Tunnel => {
    const gateway = it.gateway ?? onlyKey(gateways);
    const uplinks = gateways[gateway]?.uplinks ?? {};
    const uplink = it.uplink ?? onlyKey(uplinks);
    const { publicIp, customerGatewayName: name } = found(uplinks[uplink], uplink);
    const address = joinKeys(site, gateway, uplink);
    customerGateways.set(address, { address, name, publicIp, asn });
    return {
      key,
      index: key === "tunnel1" ? 1 : 2,
      gateway,
      uplink,
      customerGateway: address,
      publicIp,
      link: { cidr: it.cidr, alibabaAddress: it.alibabaAddress, customerAddress: it.customerAddress },
      alibabaId: it.alibabaId,
      customerId: it.customerId ?? publicIp,
      pskVariable: variableName("psk", site, key),
    };
  };
  const { attachment, mode, tunnels, bgp, ...rest } = entry;
  const base = {
    ...rest,
    bgp: timers(bgp),
    address: site,
    dataCentre: site,
    attachmentName: attachment.name,
  };
  const made = () => [...customerGateways.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  if (entry.mode === "dual") {
    const pair = [
      tunnel("tunnel1", entry.tunnels.tunnel1),
      tunnel("tunnel2", entry.tunnels.tunnel2),
    ] as const;
    return {
      ...base,
      mode: "dual",
      tunnelBandwidth: entry.tunnelBandwidth,
      tunnelConditions: entry.tunnelConditions,
      tunnels: pair,
      customerGateways: made(),
    };
  }
  const only = [tunnel("tunnel1", entry.tunnels.tunnel1)] as const;
  return { ...base, mode: "single", zone: entry.zone, tunnels: only, customerGateways: made() };
}

function monitoring(entry: NonNullable<NetworkFile["monitoring"]>): Monitoring {
  const { namePrefix, contactGroup, webhook, repeatMinutes, thresholds } = entry;
  return {
    namePrefix,
    contactGroup:
      contactGroup.mode === "existing"
        ? contactGroup
        : {
            mode: "create",
            name: namePrefix,
            contacts: sorted(contactGroup.contacts).map(([key, { mail }]) => ({
              key,
              name: `${namePrefix}-${key}`,
              mail,
            })),
          },
    webhook: webhook && (webhook.mode === "secret" ? { variable: webhookVariable } : { url: webhook.url }),
    repeatMinutes,
    thresholds,
  };
}

function timers({ keepaliveSeconds, holdSeconds }: VpnEntry["bgp"]): SessionTimers {
  return { keepaliveSeconds, holdSeconds };
}

function onlyKey(map: Readonly<Record<string, unknown>>): string {
  return found(Object.keys(map)[0], "(one entry)");
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`nothing is called ${what}`);
  return value;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
