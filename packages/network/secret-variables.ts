import type { Network } from "./network";

/** Names of the sensitive Terraform variables that a network needs, stack by stack. */
export function secretVariables({ dataCentres, monitoring }: Network): readonly string[] {
  return [
    ...dataCentres.flatMap(({ circuits, vpn }) => [
      ...circuits.flatMap(({ bgp }) => bgp.keyVariable ?? []),
      ...(vpn?.tunnels ?? []).map(({ pskVariable }) => pskVariable),
    ]),
    ...webhookVariables(monitoring),
  ];
}

/** The variable with the webhook's address, where that is a secret. */
export const webhookVariables = (monitoring: Network["monitoring"]): readonly string[] =>
  monitoring?.webhook !== undefined && "variable" in monitoring.webhook ? [monitoring.webhook.variable] : [];
