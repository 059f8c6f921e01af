import { type Network, secretVariables } from "@hybridnet/network";
import { bad, type Check, type Finding, ok } from "./finding";
import type { Workspace } from "./hcp";

type Env = NodeJS.ProcessEnv;

/** Where values lie that are not in this process's environment. */
export type Elsewhere =
  | { readonly kind: "nowhere" }
  /** HCP Terraform, whose workspaces could not be seen. */
  | { readonly kind: "unseen"; readonly hostname: string }
  | { readonly kind: "workspaces"; readonly workspaces: readonly Workspace[] };

/** What of these names no workspace has that runs elsewhere; undefined where all run on this machine. */
function lackingIn(workspaces: readonly Workspace[], isThere: (workspace: Workspace) => boolean) {
  const remote = workspaces.filter(({ runsElsewhere }) => runsElsewhere);
  return remote.length === 0 ? undefined : remote.filter((it) => !isThere(it)).map(({ name }) => name);
}

/** Names under which the provider looks. Source: provider 1.289.0, provider.go:35, :41, :47, :53, :108, :164, :2904. */
const pairs = [
  ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALICLOUD_ACCESS_KEY", "ALIBABACLOUD_ACCESS_KEY_ID"],
  ["ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALICLOUD_SECRET_KEY", "ALIBABACLOUD_ACCESS_KEY_SECRET"],
] as const;
const tokens = [
  "ALIBABA_CLOUD_SECURITY_TOKEN",
  "ALICLOUD_SECURITY_TOKEN",
  "ALIBABACLOUD_SECURITY_TOKEN",
] as const;
/** What leads to keys that lie elsewhere, and what to look at there. */
const leads: readonly (readonly [name: string, remedy: string])[] = [
  ...["ALIBABA_CLOUD_PROFILE", "ALICLOUD_PROFILE"].map(
    (name) => [name, "see that ~/.aliyun/config.json has this profile"] as const,
  ),
  ...["ALIBABA_CLOUD_ECS_METADATA", "ALICLOUD_ECS_ROLE_NAME"].map(
    (name) => [name, "see that this machine is an ECS instance that has this role"] as const,
  ),
  ...["ALIBABA_CLOUD_CREDENTIALS_URI", "ALICLOUD_CREDENTIALS_URI"].map(
    (name) => [name, "see that this address answers here"] as const,
  ),
  ["ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "see that the role of ALIBABA_CLOUD_ROLE_ARN trusts this provider"],
];

/** Whether credentials are there; by their names, never by their values. */
export function credentialsFinding(env: Env, elsewhere: Elsewhere = { kind: "nowhere" }): Finding {
  const check = "Credentials";
  if (env.TF_REATTACH_PROVIDERS) return ok(check, "not needed in a rehearsal");
  if (elsewhere.kind === "workspaces") {
    const isThere = ({ variables }: Workspace) =>
      pairs.every((names) => names.some((name) => variables.has(name))) ||
      leads.some(([name]) => variables.has(name));
    const lacking = lackingIn(elsewhere.workspaces, isThere);
    if (lacking?.length === 0) return ok(check, "variables of every workspace; their values cannot be read");
    if (lacking !== undefined)
      return bad(
        check,
        "missing",
        `the workspaces ${lacking.join(", ")} run in HCP Terraform and have none`,
        `set ${pairs.map(([name]) => name).join(" and ")} as environment variables of each, or of a variable set`,
      );
  }
  const set = pairs.map((names) => names.find((name) => env[name]));
  const lead = leads.find(([name]) => env[name]);
  const token = tokens.find((name) => env[name]);
  const missing = pairs.filter((_, at) => set[at] === undefined).map(([name]) => name);
  if (missing.length === 0) {
    const names = [...set, ...(token === undefined ? [] : [token])];
    return ok(check, `set: ${names.join(", ")}`);
  }
  if (elsewhere.kind === "unseen" && missing.length === pairs.length)
    return inWorkspaces(check, elsewhere.hostname);
  if (lead !== undefined) return bad(check, "by hand", `${lead[0]} is set`, lead[1]);
  return bad(
    check,
    "missing",
    missing.length === pairs.length ? "none is set" : `${set.find(Boolean)} is set alone`,
    `set ${missing.join(" and ")}`,
  );
}

function inWorkspaces(check: Check, hostname: string): Finding {
  return bad(
    check,
    "by hand",
    `not set here; ${hostname} does not show its workspaces`,
    "see that each workspace has them as variables, or set them here where it runs in the execution mode local",
  );
}

/** Values of the network's secret variables. */
export function variablesFinding(
  network: Network,
  env: Env,
  elsewhere: Elsewhere = { kind: "nowhere" },
): Finding {
  const check = "Secret variables";
  const names = secretVariables(network).map((name) => `TF_VAR_${name}`);
  if (names.length === 0) return ok(check, "none are needed");
  const workspaces = elsewhere.kind === "workspaces" ? elsewhere.workspaces : [];
  const remote = workspaces.filter(({ runsElsewhere }) => runsElsewhere);
  const has = (name: string) =>
    remote.length > 0 ? remote.some(({ variables }) => variables.has(name)) : Boolean(env[name]);
  const missing = names.filter((name) => !has(name));
  if (missing.length === 0)
    return ok(
      check,
      remote.length > 0
        ? `${names.length} are variables of workspaces; their values cannot be read`
        : `${names.length} are set`,
    );
  if (elsewhere.kind === "unseen" && missing.length === names.length)
    return inWorkspaces(check, elsewhere.hostname);
  return bad(
    check,
    "missing",
    `${remote.length > 0 ? "no workspace has" : "not set"}: ${missing.join(", ")}`,
    remote.length > 0
      ? "npm run bootstrap -- hcp makes them; fill in the keys of the devices"
      : "set them; the keys are those of the devices",
  );
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

function byHand(check: Check, found: string, remedy: string): Finding {
  return bad(check, "by hand", found, remedy);
}
