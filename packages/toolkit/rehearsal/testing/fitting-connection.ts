import type { Members } from "@cdktf/provider-alicloud";
import fc from "fast-check";
import type { Console } from "../account/console";
import { tf } from "../account/types";
import type { TerraformObject } from "../protocol/values";
import { configurations } from "./configurations";
import { blockOf, type Fitting, maybe, membersOf, named, one } from "./fitting";

/** A connection's arguments, with values for the key exchange that the model allows. */
export async function connection(by: Console, tunnels: readonly (1 | 2)[]): Promise<Fitting> {
  const gateways = [await by.gateway(), await by.gateway("203.0.113.69")];
  const ike = (members: Members): fc.Arbitrary<TerraformObject[]> =>
    fc
      .tuple(configurations(members), maybe("secret-of-a-tunnel", "another~{secret}"))
      .map(([config, psk]) => [{ ...config, psk }]);
  const members = membersOf(tf.connection);
  const specification = blockOf(members, "tunnel_options_specification");
  const bgp = (index: number) =>
    one(
      [],
      [{ local_asn: 45104, tunnel_cidr: `169.254.1${index}.0/30`, local_bgp_ip: `169.254.1${index}.1` }],
    );
  const tunnel = (index: number): fc.Arbitrary<TerraformObject> =>
    fc
      .tuple(
        configurations(specification),
        one(...gateways),
        fc.oneof(one([]), ike(blockOf(specification, "tunnel_ike_config"))),
        bgp(index),
      )
      .map(([config, customer_gateway_id, tunnel_ike_config, tunnel_bgp_config]) => ({
        ...config,
        tunnel_index: index,
        role: null,
        customer_gateway_id,
        tunnel_ike_config,
        tunnel_bgp_config,
      }));
  const single = tunnels.length === 0;
  return {
    local_subnet: one("0.0.0.0/0"),
    remote_subnet: one("0.0.0.0/0", "192.168.0.0/16"),
    tunnel_options_specification: fc.tuple(...tunnels.map(tunnel)).map((list) => [...list]),
    customer_gateway_id: single ? one(...gateways) : one(null),
    ike_config: single ? fc.oneof(one([]), ike(blockOf(members, "ike_config"))) : one([]),
    bgp_config: single ? bgp(3) : one([]),
    ...(single ? {} : { ipsec_config: one([]), health_check_config: one([]) }),
    ...named("vpn_attachment_name"),
  };
}
