import type { ApiCalls, ProviderModel } from "../model/types";
import { commandCalls } from "./command-calls";
import { neverCalled } from "./never-called";
import { globalServices, scopes } from "./scopes";

/** `plan` may only read; `drift` is a plan beside a live look at the network; `apply` may also create, change and delete. */
export type PolicyKind = "plan" | "drift" | "apply";

export interface Statement {
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A permission policy of Resource Access Management (Alibaba Cloud help: "Policy structure and syntax"). */
export interface RamPolicy {
  readonly Version: "1";
  readonly Statement: readonly Statement[];
}

/** Where a policy holds. */
export interface Reach {
  /** Regions by their ids; `*` for all. */
  readonly regions: readonly string[];
  /** The account's id; `*` for that of whoever attaches the policy. */
  readonly account: string;
}

const everywhere: Reach = { regions: ["*"], account: "*" };

const reading = /^(Describe|List|Get|Check)/;

/**
 * Services that make a role for themselves when the first object of a type is made, which takes a permission of the
 * caller. Sources: Alibaba Cloud help, AliyunServiceRoleForCEN (first VPC attachment of a transit router),
 * AliyunServiceRoleForVpn (first IPsec-VPN connection of a transit router); condition: RAM, "Service-linked roles".
 */
const rolesOf: Readonly<Record<string, string>> = {
  alicloud_cen_transit_router_vpc_attachment: "cen.aliyuncs.com",
  alicloud_vpn_gateway_vpn_attachment: "vpn.aliyuncs.com",
};

/**
 * The smallest policy with which the provider can plan or apply resources and data sources of the given
 * types. Actions are in alphabetical order, each once.
 *
 * @throws Error that names every type that is not modelled or whose API calls are not known, since a
 * policy without them would be too small.
 */
export function policyFor(
  model: ProviderModel,
  kind: PolicyKind,
  types: readonly string[],
  reach: Reach = everywhere,
): RamPolicy {
  const calls = types.map((type) => [type, callsOf(model, type)] as const);
  const unknown = calls.filter(([, apis]) => apis.length === 0).map(([type]) => type);
  if (unknown.length > 0) throw new Error(`no API calls are known for ${unknown.join(", ")}`);
  if (types.length === 0) throw new Error("a policy needs at least one resource type");

  const actions = calls
    .flatMap(([, apis]) => apis)
    .flatMap(({ ramCode, actions }) =>
      actions
        .filter((action) => kind === "apply" || reading.test(action))
        .map((action) => `${ramCode}:${action}`),
    )
    .filter((action) => !Object.hasOwn(neverCalled, action));
  const looks = kind === "drift" ? commandCalls.verify : [];
  const roles = kind === "apply" ? types.flatMap((type) => rolesOf[type] ?? []) : [];
  return policyOf([...actions, ...looks], reach, roles);
}

/**
 * The policy that allows these actions and nothing else, by name of what they reach where the service allows that.
 *
 * @param actions such as `vpc:DescribeVpcs`
 * @param roles services that may make their role
 */
export function policyOf(
  actions: readonly string[],
  reach: Reach = everywhere,
  roles: readonly string[] = [],
): RamPolicy {
  const sorted = [...new Set(actions)].sort();
  const named = sorted.filter((action) => Object.hasOwn(scopes, action));
  const unnamed = sorted.filter((action) => !Object.hasOwn(scopes, action));
  const services = [...new Set(named.map(serviceOf))];
  return {
    Version: "1",
    Statement: [
      ...services.map((service) => {
        const some = named.filter((action) => serviceOf(action) === service);
        return allow(some, resourcesOf(service, some, reach));
      }),
      ...(unnamed.length === 0 ? [] : [allow(unnamed, ["*"])]),
      ...(roles.length === 0
        ? []
        : [
            {
              ...allow(["ram:CreateServiceLinkedRole"], ["*"]),
              Condition: { StringEquals: { "ram:ServiceName": [...new Set(roles)].sort() } },
            },
          ]),
    ],
  };
}

const allow = (actions: readonly string[], resources: readonly string[]): Statement => ({
  Effect: "Allow",
  Action: actions,
  Resource: resources,
});

const serviceOf = (action: string): string => action.slice(0, action.indexOf(":"));

function resourcesOf(service: string, actions: readonly string[], { regions, account }: Reach) {
  const kinds = [...new Set(actions.flatMap((action) => scopes[action] ?? []))].sort();
  const places = globalServices.has(service) ? ["*"] : regions;
  return places.flatMap((region) => kinds.map((kind) => `acs:${service}:${region}:${account}:${kind}/*`));
}

function callsOf(model: ProviderModel, type: string): readonly ApiCalls[] {
  return [...model.resources, ...model.dataSources].flatMap((entry) =>
    entry.type === type && entry.api ? [entry.api] : [],
  );
}
