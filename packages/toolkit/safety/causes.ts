import { listAt, numberAt, textAt } from "../command/json";
import type { Cloud } from "../failover/cloud/cloud";
import { tf } from "../failover/cloud/types";
import type { RawChange } from "../terraform/plan-json";
import type { ShownStack } from "../terraform/shown";
import { type AttributeChange, differs, leavesOf } from "../terraform/values";
import { attachedVswitches, leftVswitches, type VswitchOf } from "./existing";
import type { Cause } from "./verdict";

/** A change with what it takes down while it is applied. */
export interface FoundCause {
  readonly cause: Cause;
  /** Ids of VBRs, connections, attachments between transit routers, transit routers and VPCs. */
  readonly down: readonly string[];
  /** Tunnels of connections, where not the whole connection goes down. */
  readonly tunnels: readonly { readonly connection: string; readonly index: number }[];
  /** vSwitches, where not the whole VPC goes down. */
  readonly vswitches: readonly VswitchOf[];
}

export interface StackChanges {
  readonly stack: string;
  readonly changes: readonly RawChange[];
}

/** What every change interrupts. Changes that interrupt nothing are left out. */
export function causesOf(
  stacks: readonly StackChanges[],
  cloud: Cloud,
  before: readonly ShownStack[],
): readonly FoundCause[] {
  const finder = new Causes(cloud, before, linksOffTheirPlan(stacks));
  const found = stacks.flatMap(({ stack, changes }) =>
    changes.flatMap((change) => finder.of(stack, change) ?? []),
  );
  return wholeVpcs(found, attachedVswitches(before));
}

type Found = Omit<FoundCause, "cause"> & { readonly text: string };

const nothing = { down: [], tunnels: [], vswitches: [] } as const;

class Causes {
  constructor(
    private readonly cloud: Cloud,
    private readonly before: readonly ShownStack[],
    private readonly offPlan: ReadonlySet<string | undefined>,
  ) {}

  of(stack: string, change: RawChange): FoundCause | undefined {
    const { address, action } = change;
    if (["create", "import", "forget", "move"].includes(action)) return undefined;
    const found = action === "update" ? this.updated(change) : this.gone(change);
    if (found === undefined) return undefined;
    if (found.down.length + found.tunnels.length + found.vswitches.length === 0) return undefined;
    const { text, ...rest } = found;
    return { cause: { stack, address, action, text }, ...rest };
  }

  private gone({ type, action, sides: { before } }: RawChange): Found | undefined {
    const text = action === "replace" ? "is destroyed and made anew" : "is destroyed";
    const found = (down: readonly (string | undefined)[]): Found => ({
      ...nothing,
      text,
      down: down.filter((id) => id !== undefined),
    });
    switch (type) {
      case tf.vbr:
      case tf.vpc:
      case tf.connection:
        return found([textAt(before, "id")]);
      case tf.transitRouter:
        return found([textAt(before, "transit_router_id")]);
      case "alicloud_cen_instance":
        return found(this.cloud.transitRouters.map(({ id }) => id));
      case tf.bgpGroup:
        return found([textAt(before, "router_id")]);
      case tf.bgpPeer:
        return found([this.cloud.peers.find(({ id }) => id === textAt(before, "id"))?.vbr]);
      case tf.vbrAttachment:
        return found([textAt(before, "vbr_id")]);
      case tf.vpnAttachment:
        return found([textAt(before, "vpn_id")]);
      case tf.vpcAttachment:
        return found([textAt(before, "vpc_id")]);
      case tf.peerAttachment:
        return found([textAt(before, "transit_router_attachment_id")]);
      case tf.association:
      case tf.propagation:
        return found([this.networkOf(textAt(before, "transit_router_attachment_id"))]);
      case tf.transitRouterCidr:
        return found(this.connectionsOn(textAt(before, "transit_router_id")));
      case tf.vswitch: {
        const [id, vpc] = [textAt(before, "id"), textAt(before, "vpc_id")];
        return { ...nothing, text, vswitches: id === undefined || vpc === undefined ? [] : [{ id, vpc }] };
      }
      case tf.planAssociation:
        return found(this.linksOn(textAt(before, "bandwidth_package_id")));
      case tf.customerGateway:
        return { ...nothing, text, tunnels: this.tunnelsTo(textAt(before, "id")) };
      default:
        return undefined;
    }
  }

  /**
   * Updates in place that drop a session: a tunnel is negotiated anew when its proposal, identity or
   * addresses change, a BGP session when its ASN, key or addresses do (docs/changes.md). What is not known
   * to interrupt is left out: of an inter-region connection that is another bandwidth, link type or
   * billing mode (Alibaba Cloud help: UpdateTransitRouterPeerAttachmentAttribute says nothing of it).
   */
  private updated({ type, sides }: RawChange): Found | undefined {
    const changed = leavesOf(sides, new Set()).filter(differs);
    const { before } = sides;
    const told = (pattern: RegExp) => changed.filter(({ path }) => pattern.test(path));
    const found = (
      leaves: readonly AttributeChange[],
      down: readonly (string | undefined)[],
    ): Found | undefined =>
      leaves.length === 0
        ? undefined
        : { ...nothing, text: `${paths(leaves)} changes`, down: down.filter((id) => id !== undefined) };
    switch (type) {
      case tf.vbr:
        return found(told(/^(vlan_id|local_gateway_ip|peer_gateway_ip|peering_subnet_mask)$/), [
          textAt(before, "id"),
        ]);
      case tf.bgpGroup:
        return found(told(/^(peer_asn|local_asn|auth_key|clear_auth_key)$/), [textAt(before, "router_id")]);
      case tf.bgpPeer:
        return found(told(/^peer_ip_address$/), [
          this.cloud.peers.find(({ id }) => id === textAt(before, "id"))?.vbr,
        ]);
      case tf.vbrAttachment:
        return found(noLongerPublished(changed), [textAt(before, "vbr_id")]);
      case tf.vpnAttachment:
        return found(noLongerPublished(changed), [textAt(before, "vpn_id")]);
      case tf.vpcAttachment:
        return (
          found(noLongerPublished(changed), [textAt(before, "vpc_id")]) ?? {
            ...nothing,
            text: "zone_mappings change: the transit router's interface in the vSwitch goes",
            vswitches: leftVswitches(sides),
          }
        );
      case tf.peerAttachment:
        return found(
          [...noLongerPublished(changed), ...bandwidthGone(changed, sides.after)],
          [textAt(before, "transit_router_attachment_id")],
        );
      case tf.connection:
        return this.updatedConnection(changed, before);
      default:
        return undefined;
    }
  }

  private updatedConnection(changed: readonly AttributeChange[], before: unknown): Found | undefined {
    const id = textAt(before, "id") ?? "";
    const whole = changed.filter(
      ({ path }) =>
        /^(local_subnet|remote_subnet|enable_tunnels_bgp|customer_gateway_id|enable_dpd|enable_nat_traversal)$/.test(
          path,
        ) ||
        (/^(ike|ipsec|bgp)_config\[/.test(path) && !/\.(status|local_id)$/.test(path)),
    );
    if (whole.length > 0) return { ...nothing, text: `${paths(whole)} changes`, down: [id] };
    const existing = listAt(before, "tunnel_options_specification").map(
      (it) => numberAt(it, "tunnel_index") ?? 0,
    );
    const negotiated = changed.flatMap((leaf) => {
      const [, index = "", name = ""] =
        /^tunnel_options_specification\[tunnel_index=(\d+)\]\.(.*)$/.exec(leaf.path) ?? [];
      // A new tunnel interrupts none.
      return existing.includes(Number(index)) && renegotiates(name, leaf)
        ? [{ index: Number(index), name }]
        : [];
    });
    if (negotiated.length === 0) return undefined;
    const indexes = [...new Set(negotiated.map(({ index }) => index))].sort();
    const names = [...new Set(negotiated.map(({ name }) => name.split(".").at(-1)))].sort();
    const ofWhich = `tunnel ${indexes.join(" and ")}`;
    return {
      ...nothing,
      text: `${names.join(", ")} of ${ofWhich} change${names.length === 1 ? "s" : ""}`,
      tunnels: indexes.map((index) => ({ connection: id, index })),
    };
  }

  /** What an attachment joins to a transit router; an attachment between two of them stands for itself. */
  private networkOf(attachment: string | undefined): string | undefined {
    const found = this.cloud.attachments.find(({ id }) => id === attachment);
    return found === undefined || found.kind === "peer" ? found?.id : found.network;
  }

  private connectionsOn(transitRouter: string | undefined): readonly string[] {
    return this.cloud.attachments.flatMap((it) =>
      it.kind === "vpn" && it.transitRouter === transitRouter ? [it.network] : [],
    );
  }

  /** Inter-region connections that draw on a bandwidth plan. */
  /** Links that lose their bandwidth with a plan; one that is moved off it is changed before the plan goes. */
  private linksOn(plan: string | undefined): readonly (string | undefined)[] {
    return this.before
      .flatMap(({ resources }) => resources)
      .filter(({ mode, type }) => mode === "managed" && type === tf.peerAttachment)
      .filter(({ values }) => textAt(values, "cen_bandwidth_package_id") === plan)
      .map(({ values }) => textAt(values, "transit_router_attachment_id"))
      .filter((id) => !this.offPlan.has(id));
  }

  private tunnelsTo(customerGateway: string | undefined): FoundCause["tunnels"] {
    return this.before
      .flatMap(({ resources }) => resources)
      .filter(({ mode, type }) => mode === "managed" && type === tf.connection)
      .flatMap(({ values }) => {
        const connection = textAt(values, "id") ?? "";
        if (textAt(values, "customer_gateway_id") === customerGateway) return [{ connection, index: 1 }];
        return listAt(values, "tunnel_options_specification")
          .filter((it) => textAt(it, "customer_gateway_id") === customerGateway)
          .map((it) => ({ connection, index: numberAt(it, "tunnel_index") ?? 0 }));
      });
  }
}

function renegotiates(name: string, { after }: AttributeChange): boolean {
  if (/^(customer_gateway_id|enable_dpd|enable_nat_traversal|tunnel_index)$/.test(name)) return true;
  if (/^tunnel_bgp_config\[0\]\.(local_asn|tunnel_cidr|local_bgp_ip)$/.test(name)) return true;
  // The service fills in an identity that is left out; the plan knows it later.
  if (/^tunnel_(ike|ipsec)_config\[0\]\.local_id$/.test(name)) return after.kind !== "unknown";
  return /^tunnel_(ike|ipsec)_config\[0\]\./.test(name);
}

function noLongerPublished(changed: readonly AttributeChange[]): readonly AttributeChange[] {
  return changed.filter(
    ({ path, after }) =>
      path === "auto_publish_route_enabled" && !(after.kind === "value" && after.value === true),
  );
}

/**
 * An inter-region connection that is left without bandwidth, or without the plan that it draws on, has
 * 1 kbit/s for tests alone. Source: Alibaba Cloud help: CreateTransitRouterPeerAttachment (`Bandwidth`).
 */
function bandwidthGone(changed: readonly AttributeChange[], after: unknown): readonly AttributeChange[] {
  const drawsOnPlan = textAt(after, "bandwidth_type") !== "DataTransfer";
  return changed.filter(
    ({ path, after: now }) =>
      (path === "bandwidth" || (path === "cen_bandwidth_package_id" && drawsOnPlan)) &&
      (now.kind === "absent" || (now.kind === "value" && !now.value)),
  );
}

/** Ids of the links that an update gives their bandwidth from elsewhere: bandwidth plans go after it (modules/bandwidth-plan.ts). */
function linksOffTheirPlan(stacks: readonly StackChanges[]): ReadonlySet<string | undefined> {
  const plan = "cen_bandwidth_package_id";
  return new Set(
    stacks
      .flatMap(({ changes }) => changes)
      .filter(({ type, action }) => type === tf.peerAttachment && action === "update")
      .filter(({ sides: { before, after } }) => textAt(before, plan) !== textAt(after, plan))
      .map(({ sides: { before } }) => textAt(before, "transit_router_attachment_id")),
  );
}

function paths(leaves: readonly AttributeChange[]): string {
  return [...new Set(leaves.map(({ path }) => path))].join(", ");
}

/**
 * The causes, with the VPC as a whole for those that leave it no interface together. That new interfaces
 * are there before the old ones go is not documented (Alibaba Cloud help:
 * UpdateTransitRouterVpcAttachmentZones).
 */
function wholeVpcs(causes: readonly FoundCause[], attached: readonly VswitchOf[]): readonly FoundCause[] {
  const touched = new Set(causes.flatMap(({ vswitches }) => vswitches.map(({ id }) => id)));
  const whole = new Set(attached.map(({ vpc }) => vpc));
  for (const { id, vpc } of attached) if (!touched.has(id)) whole.delete(vpc);
  return causes.map((cause) => {
    const own = attached
      .filter(({ id, vpc }) => whole.has(vpc) && cause.vswitches.some((it) => it.id === id))
      .map(({ vpc }) => vpc);
    return own.length === 0 ? cause : { ...cause, down: [...new Set([...cause.down, ...own])] };
  });
}
