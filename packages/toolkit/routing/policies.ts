import type { LinkKind, Policy, Topology } from "./topology";

/**
 * With the first IPsec-VPN connection on a transit router, the service adds to every route table a
 * policy for outgoing routes, priority 5000, action Reject, between VPN, VBR and CCN connections: no
 * data centre reaches another one, or itself, through the cloud.
 * Source: Alibaba Cloud help: Create a VPN connection (CEN), 2024-12-04.
 */
export function automaticPolicies({ attachments }: Topology): readonly Policy[] {
  const routers = new Set(
    attachments.flatMap((attachment) => (attachment.kind === "vpn" ? [attachment.transitRouter] : [])),
  );
  const dataCentreLinks: readonly LinkKind[] = ["vpn", "vbr", "ccn"];
  return [...routers].sort().map((transitRouter) => ({
    transitRouter,
    priority: 5000,
    action: "reject",
    from: dataCentreLinks,
    to: dataCentreLinks,
  }));
}

/**
 * Whether a transit router may send a route out over an attachment: the first policy that matches
 * decides, and what matches none passes.
 * Source: Alibaba Cloud help: Routing policies.
 */
export function permits(
  policies: readonly Policy[],
  transitRouter: string,
  from: LinkKind | undefined,
  to: LinkKind,
): boolean {
  const [first] = policies
    .filter(
      (policy) =>
        policy.transitRouter === transitRouter &&
        from !== undefined &&
        policy.from.includes(from) &&
        policy.to.includes(to),
    )
    .sort((a, b) => a.priority - b.priority);
  return first?.action !== "reject";
}
