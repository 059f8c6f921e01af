import { isDown } from "../outside";
import { topologyOf } from "../routes";
import { own } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { blocks, flag, number, text, texts } from "../values";
import { type DataSource, inRegion, kept, listed, type Row } from "./data-source";

/** Source: provider source, data_source_alicloud_express_connect_physical_connections.go. */
export const circuits: DataSource = {
  type: "alicloud_express_connect_physical_connections",
  read(query) {
    const rows = inRegion(query, own.circuit).map(
      (circuit): Row => ({
        ...circuit.attributes,
        id: circuit.id,
        physical_connection_id: circuit.id,
        physical_connection_name: circuit.name,
        business_status: isLocked(query.world, circuit.id) ? "FinancialLocked" : "Normal",
        loa_status: "Available",
        payment_type: "Subscription",
        spec: `${text(circuit.attributes, "bandwidth")}G`,
        port_number: "1",
      }),
    );
    return listed(
      "connections",
      kept(rows, query.config, "physical_connection_name"),
      "physical_connection_name",
    );
  },
};

const isLocked = (world: World, circuitId: string): boolean =>
  world.dataCentres.some(({ key, circuits }) =>
    circuits.some((it) => it.circuitId === circuitId && isDown(world, `locked-circuit:${key}/${it.key}`)),
  );

/** Keys of the API's filter. Source: Alibaba Cloud help: DescribeVirtualBorderRouters. */
const filterKeys: Readonly<Record<string, string>> = {
  PhysicalConnectionId: "physical_connection_id",
  VbrId: "id",
  Status: "status",
  Name: "virtual_border_router_name",
  AccessPointId: "access_point_id",
};

/** Source: provider source, data_source_alicloud_express_connect_virtual_border_routers.go. */
export const virtualBorderRouters: DataSource = {
  type: "alicloud_express_connect_virtual_border_routers",
  read(query) {
    const { config, world } = query;
    const rows = inRegion(query, tf.vbr).map((vbr): Row => {
      const shown = query.show(vbr);
      const circuit = world.get(own.circuit, text(shown, "physical_connection_id"))?.attributes ?? {};
      return {
        ...shown,
        id: vbr.id,
        virtual_border_router_id: vbr.id,
        virtual_border_router_name: vbr.name,
        access_point_id: text(circuit, "access_point_id"),
        activation_time: text(shown, "create_time"),
        physical_connection_business_status: isLocked(world, text(shown, "physical_connection_id"))
          ? "FinancialLocked"
          : "Normal",
        physical_connection_owner_uid: query.accountId,
        physical_connection_status: text(circuit, "status"),
        type: "PrivateLine",
        vlan_interface_id: `ri-${world.letters(`interface ${vbr.id}`, 20)}`,
      };
    });
    const filtered = rows.filter((row) =>
      blocks(config, "filter").every((filter) => {
        const values = texts(filter, "values");
        const member = filterKeys[text(filter, "key")];
        return member === undefined || values.length === 0 || values.includes(text(row, member));
      }),
    );
    const found = kept(filtered, config, "virtual_border_router_name");
    return listed("routers", found, "virtual_border_router_name");
  },
};

/** Source: provider source, data_source_alicloud_vpc_bgp_peers.go. */
export const bgpPeers: DataSource = {
  type: "alicloud_vpc_bgp_peers",
  read(query) {
    const { config, world } = query;
    const established = new Set(topologyOf(world).sessions.map(({ id }) => id));
    const rows = inRegion(query, tf.bgpPeer).map((peer): Row => {
      const shown = query.show(peer);
      const groupObject = world.get(tf.bgpGroup, text(shown, "bgp_group_id"));
      const group = groupObject === undefined ? {} : query.show(groupObject);
      return {
        ...shown,
        id: peer.id,
        bgp_peer_id: peer.id,
        auth_key: text(group, "auth_key"),
        // Hold and keepalive times of the service are not published: these are the common ones (RFC 4271).
        bgp_status: established.has(peer.id) ? "Established" : "Idle",
        hold: "90",
        keepalive: "30",
        is_fake: flag(group, "is_fake_asn") ?? false,
        local_asn: String(number(group, "local_asn") ?? ""),
        peer_asn: String(number(group, "peer_asn") ?? ""),
        route_limit: String(number(group, "route_limit") ?? ""),
        router_id: text(group, "router_id"),
      };
    });
    return listed("peers", kept(rows, config, undefined, ["bgp_group_id", "router_id"]));
  },
};
