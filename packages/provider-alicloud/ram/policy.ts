import type { ApiCalls, ProviderModel } from "../model/types";

/** `plan` may only read; `apply` may also create, change and delete. */
export type PolicyKind = "plan" | "apply";

/** A permission policy of Resource Access Management (Alibaba Cloud help: "Policy structure and syntax"). */
export interface RamPolicy {
  readonly Version: "1";
  readonly Statement: readonly [
    { readonly Effect: "Allow"; readonly Action: readonly string[]; readonly Resource: "*" },
  ];
}

const reading = /^(Describe|List|Get|Check)/;

/**
 * The smallest policy with which the provider can plan or apply resources and data sources of the given
 * types. Actions are in alphabetical order, each once.
 *
 * @throws Error that names every type that is not modelled or whose API calls are not known, since a
 * policy without them would be too small.
 */
export function policyFor(model: ProviderModel, kind: PolicyKind, types: readonly string[]): RamPolicy {
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
    );
  return {
    Version: "1",
    Statement: [{ Effect: "Allow", Action: [...new Set(actions)].sort(), Resource: "*" }],
  };
}

function callsOf(model: ProviderModel, type: string): readonly ApiCalls[] {
  return [...model.resources, ...model.dataSources].flatMap((entry) =>
    entry.type === type && entry.api ? [entry.api] : [],
  );
}
