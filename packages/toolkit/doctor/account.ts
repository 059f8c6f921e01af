import type { Network } from "@hybridnet/network";
import { bad, type Finding, ok } from "./finding";

type Env = NodeJS.ProcessEnv;

/** Names under which the provider looks. Source: provider documentation, authentication, 1.289. */
const pairs = [
  ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALICLOUD_ACCESS_KEY"],
  ["ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALICLOUD_SECRET_KEY"],
] as const;
const profiles = ["ALIBABA_CLOUD_PROFILE", "ALICLOUD_PROFILE"] as const;
const tokens = ["ALIBABA_CLOUD_SECURITY_TOKEN", "ALICLOUD_SECURITY_TOKEN"] as const;

/** Whether credentials are there; by their names, never by their values. */
export function credentialsFinding(env: Env): Finding {
  const check = "Credentials";
  if (env.TF_REATTACH_PROVIDERS) return ok(check, "not needed in a rehearsal");
  const set = pairs.map((names) => names.find((name) => env[name]));
  const profile = profiles.find((name) => env[name]);
  const token = tokens.find((name) => env[name]);
  const missing = pairs.filter((_, at) => set[at] === undefined).map(([name]) => name);
  if (missing.length === 0) {
    const names = [...set, ...(token === undefined ? [] : [token])];
    return ok(check, `set: ${names.join(", ")}`);
  }
  if (profile !== undefined)
    return bad(check, "by hand", `${profile} is set`, "see that ~/.aliyun/config.json has this profile");
  return bad(
    check,
    "missing",
    missing.length === pairs.length ? "none is set" : `${set.find(Boolean)} is set alone`,
    `set ${missing.join(" and ")}`,
  );
}

/** Values of the network's secret variables. */
export function variablesFinding(network: Network, env: Env): Finding {
  const check = "Secret variables";
  const names = network.dataCentres
    .flatMap(({ circuits, vpn }) => [
      ...circuits.flatMap(({ bgp }) => bgp.keyVariable ?? []),
      ...(vpn?.tunnels ?? []).map(({ pskVariable }) => pskVariable),
    ])
    .map((name) => `TF_VAR_${name}`);
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0)
    return bad(
      check,
      "missing",
      `not set: ${missing.join(", ")}`,
      "set them; the keys are those of the devices",
    );
  return ok(check, names.length === 0 ? "none are needed" : `${names.length} are set`);
}

/**
 * What has to be opened in the account once, because opening it is an order that the stacks do not place.
 * Without credentials nothing can say whether it is. Sources: provider documentation
 * d/cen_transit_router_service and d/express_connect_physical_connection_service (1.289); Alibaba Cloud
 * help: create a VPN connection (CEN); billing of inter-region connections.
 */
export function serviceFindings({ dataCentres, interRegionLinks }: Network): readonly Finding[] {
  const circuits = dataCentres.flatMap((site) => site.circuits);
  const connections = dataCentres.filter(({ vpn }) => vpn !== undefined).length;
  const byTraffic = interRegionLinks.some(({ billing }) => billing.mode === "pay-by-traffic");
  return [
    byHand(
      "Transit router service",
      "opened once per account",
      "CEN console, transit routers: it offers to activate the service while it is not",
    ),
    ...(circuits.length === 0
      ? []
      : [
          byHand(
            "Express Connect service",
            `opened once per account; circuits ${[...new Set(circuits.map(({ circuitId }) => circuitId))].join(", ")}`,
            "Express Connect console, physical connections: every circuit has the status Enabled",
          ),
        ]),
    ...(byTraffic
      ? [
          byHand(
            "Cloud Data Transfer",
            "bills inter-region connections by traffic",
            "CDT console: it offers to activate the service while it is not",
          ),
        ]
      : []),
    ...(connections === 0
      ? []
      : [
          byHand(
            "VPN",
            `${connections} IPsec-VPN connection${connections === 1 ? "" : "s"}; no opening is documented`,
            "VPN console, IPsec connections: the quota of the transit router (50 unless raised) has room",
          ),
        ]),
  ];
}

function byHand(check: string, found: string, remedy: string): Finding {
  return bad(check, "by hand", found, remedy);
}
