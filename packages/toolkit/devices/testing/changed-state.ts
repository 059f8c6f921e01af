import { type Block, type ExampleName, put } from "@hybridnet/network/testing/synth";
import { DeployedNetwork } from "../../plan/testing/plans";
import type { ShownResource } from "../../terraform/shown";

/** An address of the state, and what changes its values. */
export type Change = readonly [address: string, change: (values: Block) => unknown];

/** The state of an example with values changed. */
export function changed(example: ExampleName, ...changes: readonly Change[]): readonly ShownResource[] {
  const resources = new DeployedNetwork(example).before.flatMap((stack) => stack.resources);
  return resources.map((it) => {
    const values = structuredClone(it.values) as Block;
    for (const [address, change] of changes) if (it.address === address) change(values);
    return { ...it, values };
  });
}

export const connection = "alicloud_vpn_gateway_vpn_attachment.shanghai";
/** An attribute of what is made for the circuit of an example. */
export const circuit = (type: string, attribute: string, value: unknown): Change => [
  `alicloud_${type}.shanghai_circuit1`,
  (values) => put(values, [attribute], value),
];
/** An option of one tunnel, or of both. */
export const tunnel = (path: readonly string[], value: unknown, only?: 1 | 2): Change => [
  connection,
  ({ tunnel_options_specification: members }) => {
    for (const member of members as Block[])
      if (only === undefined || member.tunnel_index === only)
        put(member, path.length > 1 ? [path[0] ?? "", 0, path[1] ?? ""] : path, value);
  },
];
export const [vbr, group] = ["express_connect_virtual_border_router", "vpc_bgp_group"];
export const [ike, ipsec, bgp] = ["tunnel_ike_config", "tunnel_ipsec_config", "tunnel_bgp_config"];
/** An attribute of the customer gateway of both tunnels. */
export const customer = (attribute: string, value: unknown): Change => [
  "alicloud_vpn_customer_gateway.shanghai_edge_isp-1",
  (values) => put(values, [attribute], value),
];
