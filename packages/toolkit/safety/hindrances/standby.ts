import { textAt, valueAt } from "../../command/json";
import { tf } from "../../failover/cloud/types";
import type { RawChange } from "../../terraform/plan-json";
import { nameOf } from "../existing";
import type { OrderStep } from "../verdict";
import {
  applyOf,
  changesOfType,
  deployedOfType,
  detachOf,
  type Hindrance,
  hindrance,
  type Undertaking,
} from "./hindrance";

/** What the devices have to learn of a connection that is made anew. */
const newAddresses =
  "its tunnels get other public addresses, which the devices need (npx --no hybridnet devices)";

/**
 * A connection keeps its number of tunnels, and the attachment, association and propagation are gone before
 * it is asked to change.
 * Source: Alibaba Cloud help: ModifyVpnAttachmentAttribute takes no other number of tunnels.
 */
export function otherTunnelCounts(undertaking: Undertaking): readonly Hindrance[] {
  return changesOfType(undertaking, tf.connection).flatMap(({ stack, change }) => {
    const { address, action, sides } = change;
    const [was, becomes] = [isSingle(sides.before), isSingle(sides.after, sides.unknown)];
    if (action !== "update" || was === becomes) return [];
    const [from, to] = was ? ["one tunnel", "two"] : ["two tunnels", "one"];
    return [
      hindrance(
        "tunnel-count",
        `VPN connection ${nameOf(address)} would go from ${from} to ${to}: the service changes that of no connection, and what attaches it would be gone by then`,
        [address],
        rebuilt(stack, address, `VPN connection ${nameOf(address)}`),
      ),
    ];
  });
}

/**
 * Only a single tunnel has its gateway at the connection, which may be about to be made. The tunnels of two
 * stay in a plan that has none.
 */
function isSingle(connection: unknown, unknown?: unknown): boolean {
  const gateway = "customer_gateway_id";
  return (textAt(connection, gateway) ?? "") !== "" || valueAt(unknown, gateway) === true;
}

function rebuilt(stack: string, address: string, what: string): readonly OrderStep[] {
  return [
    {
      text: `Destroy ${what} with what depends on it. From here on the circuits alone carry the traffic`,
      command: detachOf(stack, address),
    },
    { text: `Make it anew: ${newAddresses}`, command: applyOf(stack) },
  ];
}

/**
 * Customer gateways that would be made with an address that another one has. The new one is made first,
 * because one in use cannot be deleted.
 * Source: Alibaba Cloud help: CreateCustomerGateway (an address belongs to one customer gateway of a region).
 */
export function addressesInUse(undertaking: Undertaking): readonly Hindrance[] {
  const holders = new Map(
    deployedOfType(undertaking, tf.customerGateway).map(({ address, values }) => [
      textAt(values, "ip_address"),
      address,
    ]),
  );
  const changes = changesOfType(undertaking, tf.customerGateway);
  const addressOf = ({ sides }: RawChange) => textAt(sides.after, "ip_address");
  return changes.flatMap(({ stack, change }) => {
    const { address, action } = change;
    const ip = addressOf(change);
    const holder = action === "create" || action === "replace" ? holders.get(ip) : undefined;
    if (holder === undefined) return [];
    const refused = (why: string, steps: readonly OrderStep[]) => [
      hindrance("address-in-use", `${address} would be made with ${ip}, ${why}`, [address], steps),
    ];
    if (holder === address)
      return refused(
        "which it has already: the service gives an address to one customer gateway of a region, and one in use cannot be deleted first",
        rebuilt(stack, address, `the customer gateway ${nameOf(address)}`),
      );
    const why = `which ${holder} has until the connection has moved over: the service gives an address to one customer gateway of a region`;
    const other = changes.find((it) => it.change.address === holder)?.change;
    const isSwap = other !== undefined && holders.get(addressOf(other)) === address;
    if (isSwap) return refused(why, swapped(undertaking, stack, [address, holder].sort()));
    return refused(why, [
      {
        text: `Leave the address of ${nameOf(address)} in the network file as it is, and give up that of ${nameOf(holder)}`,
        command: applyOf(stack),
      },
      { text: `Give it to ${nameOf(address)}`, command: applyOf(stack) },
    ]);
  });
}

/** Each of two objects under the address of the other. */
function swapped(
  { folderOf }: Undertaking,
  stack: string,
  addresses: readonly string[],
): readonly OrderStep[] {
  const [one = "", two = ""] = addresses;
  const aside = `${one.split(".")[0]}.aside`;
  const move = (from: string, to: string) => `terraform -chdir=${folderOf(stack)} state mv '${from}' '${to}'`;
  return [
    {
      text: `Tell Terraform that ${nameOf(one)} and ${nameOf(two)} have changed places`,
      command: move(one, aside),
    },
    { text: `${nameOf(one)} is ${nameOf(two)} now`, command: move(two, one) },
    { text: `${nameOf(two)} is ${nameOf(one)} now`, command: move(aside, two) },
  ];
}

/**
 * CIDR blocks of transit routers that VPN attachments have addresses of.
 * Source: Alibaba Cloud help: ModifyTransitRouterCidr, DeleteTransitRouterCidr (CidrBlockAllocated); the
 * provider repeats a refused delete for 20 minutes (resource_alicloud_cen_transit_router_cidr.go:207, 1.289.0).
 */
export function blocksInUse(undertaking: Undertaking): readonly Hindrance[] {
  const changes = changesOfType(undertaking, tf.transitRouterCidr);
  const gone = new Set(changes.flatMap(({ change }) => (keepsBlock(change) ? [] : [change.address])));
  return changes.flatMap(({ stack, change }) => {
    if (!gone.has(change.address)) return [];
    const router = textAt(change.sides.before, "transit_router_id");
    const others = deployedOfType(undertaking, tf.transitRouterCidr).filter(
      ({ address, values }) => textAt(values, "transit_router_id") === router && !gone.has(address),
    );
    const attached = deployedOfType(undertaking, tf.vpnAttachment).filter(
      ({ values }) => textAt(values, "transit_router_id") === router,
    );
    // Which block the service has taken addresses from is not known where there are more.
    const mayGo = change.action === "delete" && others.length > 0;
    if (attached.length === 0 || mayGo) return [];
    const names = attached.map(({ address }) => `VPN connection ${nameOf(address)}`).join(" and ");
    const block = textAt(change.sides.before, "cidr");
    return [
      hindrance(
        "cidr-in-use",
        `${change.address}: ${names} has its addresses from the transit router's CIDR block ${block}, which the service neither changes nor deletes meanwhile`,
        [change.address],
        [
          ...attached.map((it) => ({
            text: `Detach VPN connection ${nameOf(it.address)}. From here on the circuits alone carry the traffic`,
            command: detachOf(it.stack, it.address),
          })),
          { text: "Change the block", command: applyOf(stack) },
          ...[...new Set(attached.map((it) => it.stack))].map((name) => ({
            text: `Attach again: ${newAddresses}`,
            command: applyOf(name),
          })),
        ],
      ),
    ];
  });
}

function keepsBlock({ action, sides }: RawChange): boolean {
  if (action === "create") return true;
  return action === "update" && textAt(sides.before, "cidr") === textAt(sides.after, "cidr");
}
