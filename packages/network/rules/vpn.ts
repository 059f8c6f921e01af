import { bgpOverVpnRegions, tunnelBandwidthMbps, weakAlgorithms } from "../limits";
import type { Path } from "../problems";
import { sources } from "../sources";
import { type VpnEntry, vpns } from "./entries";
import { itself, listed } from "./relations";
import type { Rule } from "./rule";

/** Rules about IPsec-VPN connections as a standby. */
export const vpnRules: readonly Rule[] = [
  {
    code: "VPN106",
    severity: "warning",
    rule: `on ${bgpOverVpnRegions.source.asOf} BGP over IPsec-VPN was documented for ${bgpOverVpnRegions.regions.join(", ")}`,
    source: bgpOverVpnRegions.source,
    *check(file) {
      const known = new Set<string>(bgpOverVpnRegions.regions);
      for (const { value, path } of vpns(file)) {
        if (known.has(value.region)) continue;
        yield {
          path: [...path, "region"],
          message: `${value.region} is none of these regions`,
          remedy: "ask the service whether BGP works there before you rely on the standby",
        };
      }
    },
  },
  {
    code: "VPN107",
    severity: "warning",
    rule: "IKEv1, DES, 3DES, MD5 and groups below group14 no longer protect what a tunnel carries",
    source: weakAlgorithms.source,
    *check(file) {
      for (const { value, path } of vpns(file)) {
        for (const { option, chosen, at } of proposals(value, path)) {
          const { weak, safe } = weakAlgorithms[option];
          if (!weak.some((name) => name === chosen)) continue;
          yield {
            path: at,
            message: `${option} is ${chosen}`,
            remedy: `use ${safe} on both ends`,
          };
        }
      }
    },
  },
  {
    code: "VPN108",
    severity: "warning",
    rule: "since 2024-11-26 the service refuses new single-tunnel connections of most accounts, with VpnConnection.InvalidCreateTunnelOptions at the apply",
    source: sources.attachVpn,
    *check(file) {
      for (const { value, path } of vpns(file)) {
        if (value.mode === "dual") continue;
        yield {
          path: [...path, "mode"],
          message: "the connection has a single tunnel",
          remedy:
            "use mode: dual, without zone and with a tunnel2, unless you know that your account may still create single ones",
        };
      }
    },
  },
  {
    code: "VPN109",
    severity: "warning",
    rule: "a single-tunnel connection needs its tunnel's public IP as alibabaId, else its IKE identity is leftId-not-exist",
    source: sources.vpnAttachment,
    needsWhole: ["dataCentres"],
    *check(file) {
      for (const { value, path } of vpns(file)) {
        if (value.mode === "dual" || value.tunnels.tunnel1.alibabaId !== undefined) continue;
        yield {
          path: [...path, "tunnels", "tunnel1"],
          message: "alibabaId is left out",
          remedy: "deploy once, then set alibabaId to the tunnel's public IP from the outputs",
        };
      }
    },
  },
  {
    code: "VPN110",
    severity: "warning",
    rule: "the standby carries as much as the largest circuit",
    source: tunnelBandwidthMbps.source,
    *check(file) {
      for (const { value, path, site } of vpns(file)) {
        const capacity = capacityMbps(value);
        const largest = Math.max(
          0,
          ...Object.values(site.value.circuits).map(({ vbr }) => vbr.bandwidthMbps),
        );
        if (largest <= capacity) continue;
        yield {
          path: [...path, value.mode === "dual" ? "tunnelBandwidth" : "mode"],
          message: `the tunnels carry ${capacity} Mbit/s together, the largest circuit ${largest} Mbit/s`,
          remedy: widerStandby(value, largest),
        };
      }
    },
  },
  {
    code: "VPN111",
    severity: "warning",
    rule: "the circuit is known to win over the VPN on one transit router only",
    source: sources.activeStandby,
    needsWhole: ["dataCentres"],
    *check(file) {
      for (const { value, path, site } of vpns(file)) {
        const regions = [...new Set(Object.values(site.value.circuits).map(({ region }) => region))];
        if (regions.length === 0 || regions.includes(value.region)) continue;
        yield {
          path: [...path, "region"],
          message: `the standby is in ${value.region}, the circuits are in ${listed(regions, itself)}`,
          remedy: `move the connection to ${regions[0]}, or set routing policies that prefer the circuits`,
        };
      }
    },
  },
];

function proposals({ ike, ipsec }: VpnEntry, path: Path) {
  return [
    { option: "version", chosen: ike.version, at: [...path, "ike", "version"] },
    { option: "encryption", chosen: ike.encryption, at: [...path, "ike", "encryption"] },
    { option: "authentication", chosen: ike.authentication, at: [...path, "ike", "authentication"] },
    { option: "dhGroup", chosen: ike.dhGroup, at: [...path, "ike", "dhGroup"] },
    { option: "encryption", chosen: ipsec.encryption, at: [...path, "ipsec", "encryption"] },
    { option: "authentication", chosen: ipsec.authentication, at: [...path, "ipsec", "authentication"] },
    { option: "dhGroup", chosen: ipsec.dhGroup, at: [...path, "ipsec", "dhGroup"] },
  ] as const;
}

function capacityMbps(vpn: VpnEntry): number {
  return vpn.mode === "dual" ? 2 * tunnelBandwidthMbps[vpn.tunnelBandwidth] : tunnelBandwidthMbps.Standard;
}

function widerStandby(vpn: VpnEntry, neededMbps: number): string {
  if (vpn.mode === "single") return "use mode: dual, or accept that a failure costs bandwidth";
  if (vpn.tunnelBandwidth === "Standard" && neededMbps <= 2 * tunnelBandwidthMbps.Large)
    return "set tunnelBandwidth to Large, or accept that a failure costs bandwidth";
  return "accept that a failure costs bandwidth, or shape what may use the standby";
}
