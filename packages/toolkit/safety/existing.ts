import { listAt, numberAt, textAt } from "../command/json";
import type { Cloud } from "../failover/cloud/cloud";
import { tf } from "../failover/cloud/types";
import type { ShownStack } from "../terraform/shown";
import type { Sides } from "../terraform/values";

/** A way out of a data centre as it is deployed, whatever the network file says by now. */
export interface ExistingLink {
  readonly kind: "circuit" | "vpn";
  /** Id of the VBR or of the IPsec-VPN connection. */
  readonly id: string;
  readonly address: string;
  /** As the failover report calls it. */
  readonly name: string;
  /** Key of its data centre. Keys hold no `_`, so the address tells it. */
  readonly site: string;
  /** Its attachment to a transit router; without one it carries nothing. */
  readonly attachment: { readonly id: string; readonly transitRouter: string } | undefined;
  readonly tunnels: readonly ExistingTunnel[];
  /** Whether it has what it takes to carry traffic, as far as Terraform knows. */
  readonly isThere: boolean;
}

export interface ExistingTunnel {
  readonly index: number;
  /** Whether IPsec and BGP are known to be up. */
  readonly isUp: boolean;
  /** What the service says of both, in words. */
  readonly text: string;
}

/** The links of all data centres; of tunnels, only what refreshed state says counts. */
export function existingLinks(cloud: Cloud, refreshed: readonly ShownStack[]): readonly ExistingLink[] {
  const attachmentOf = (network: string) => {
    const found = cloud.attachments.find((it) => it.kind !== "peer" && it.network === network);
    return found === undefined || found.kind === "peer"
      ? undefined
      : { id: found.id, transitRouter: found.transitRouter };
  };
  const circuits = cloud.vbrs.map((vbr): ExistingLink => {
    const [site = "", ...circuit] = nameOf(vbr.address).split("_");
    const attachment = attachmentOf(vbr.id);
    return {
      kind: "circuit",
      id: vbr.id,
      address: vbr.address,
      name: `VBR ${[site, ...circuit].join("/")}`,
      site,
      attachment,
      tunnels: [],
      isThere: attachment !== undefined && cloud.peers.some((peer) => peer.vbr === vbr.id),
    };
  });
  const states = tunnelStates(refreshed);
  const connections = cloud.connections.map(({ id, address, tunnels }): ExistingLink => {
    const site = nameOf(address);
    const attachment = attachmentOf(id);
    return {
      kind: "vpn",
      id,
      address,
      name: `VPN connection ${site}`,
      site,
      attachment,
      tunnels: tunnels.map(
        ({ index }) => states.get(`${id} ${index}`) ?? { index, isUp: false, text: "not refreshed" },
      ),
      isThere: attachment !== undefined && tunnels.length > 0,
    };
  });
  return [...circuits, ...connections];
}

export function nameOf(address: string): string {
  return address.split(".").slice(1).join(".");
}

/**
 * IPsec and BGP of every tunnel. Source: Alibaba Cloud help: DescribeVpnConnection (`Status` of a tunnel,
 * `BgpStatus`); provider documentation r/vpn_gateway_vpn_attachment and d/vpn_gateway_vpn_attachments, 1.289.
 */
function tunnelStates(stacks: readonly ShownStack[]): ReadonlyMap<string, ExistingTunnel> {
  const states = new Map<string, ExistingTunnel>();
  const resources = stacks.flatMap((stack) => stack.resources);
  const read = resources
    .filter(({ mode, type }) => mode === "data" && type === tf.connections)
    .flatMap(({ values }) => listAt(values, "attachments"));
  const managed = resources.filter(({ mode, type }) => mode === "managed" && type === tf.connection);
  // What is managed was refreshed; a data source may have waited for an apply.
  for (const values of [...read, ...managed.map((it) => it.values)]) {
    const id = textAt(values, "id") ?? "";
    const tunnels = listAt(values, "tunnel_options_specification");
    for (const tunnel of tunnels) {
      const index = numberAt(tunnel, "tunnel_index") ?? 0;
      const [ipsec, bgp] = [textAt(tunnel, "status"), textAt(tunnel, "tunnel_bgp_config", 0, "bgp_status")];
      const isUp = ipsec === "ipsec_sa_established" && bgp === "success";
      states.set(`${id} ${index}`, {
        index,
        isUp,
        text: `IPsec ${ipsec ?? "unknown"}, BGP ${bgp ?? "unknown"}`,
      });
    }
    if (tunnels.length > 0) continue;
    // The only tunnel has no status of its own. BGP over it is up only where IPsec is.
    const bgp = textAt(values, "bgp_config", 0, "status");
    states.set(`${id} 1`, { index: 1, isUp: bgp === "success", text: `BGP ${bgp ?? "unknown"}` });
  }
  return states;
}

/** A vSwitch with the id of its VPC. */
export interface VswitchOf {
  readonly id: string;
  readonly vpc: string;
}

/**
 * The vSwitches in which a transit router has an interface. Each zone has one of its own, and while one is
 * left it carries the traffic of the whole VPC.
 * Source: Alibaba Cloud help: How transit routers work (an ENI in each vSwitch, for zone disaster recovery).
 */
export function attachedVswitches(before: readonly ShownStack[]): readonly VswitchOf[] {
  return before
    .flatMap(({ resources }) => resources)
    .filter(({ mode, type }) => mode === "managed" && type === tf.vpcAttachment)
    .flatMap(({ values }) => mapped(values));
}

/** The vSwitches that an attachment has an interface in before a change of its zones, and not after it. */
export function leftVswitches({ before, after }: Sides): readonly VswitchOf[] {
  // A vSwitch that is made anew has no id yet.
  const kept = mapped(after).map(({ id }) => id);
  return mapped(before).filter(({ id }) => !kept.includes(id));
}

function mapped(attachment: unknown): readonly VswitchOf[] {
  const vpc = textAt(attachment, "vpc_id");
  return listAt(attachment, "zone_mappings").flatMap((it) => {
    const id = textAt(it, "vswitch_id");
    return id === undefined || vpc === undefined ? [] : [{ id, vpc }];
  });
}
