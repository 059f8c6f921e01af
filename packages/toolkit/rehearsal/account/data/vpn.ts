import { placeOf } from "../handlers/tunnel-addresses";
import { tunnelsUp } from "../handlers/tunnel-state";
import { ipsecStatus } from "../handlers/vpn";
import { tf } from "../types";
import { blocks, number, text } from "../values";
import { type DataSource, inRegion, kept, listed, type Row } from "./data-source";

/**
 * IPsec-VPN connections as the provider lists them. As in the service, the answer has the pre-shared
 * keys, where this process knows them; else "".
 * Source: provider source, data_source_alicloud_vpn_gateway_vpn_attachments.go.
 */
export const vpnAttachments: DataSource = {
  type: "alicloud_vpn_gateway_vpn_attachments",
  read(query) {
    const { config, world } = query;
    const rows = inRegion(query, tf.connection).map((connection): Row => {
      const shown = query.show(connection);
      const up = tunnelsUp(connection, world);
      const single = blocks(shown, "tunnel_options_specification").length === 0;
      return {
        ...shown,
        id: connection.id,
        vpn_connection_id: connection.id,
        vpn_attachment_name: connection.name,
        attach_type: text(connection.facts, "attachment_id") === "" ? "NO_ASSOCIATED" : "CEN",
        connection_status: ipsecStatus(up.ipsec.size > 0),
        internet_ip: single ? placeOf(connection, 1).address : "",
        tags: shown.tags ?? {},
      };
    });
    // From the page on to the end: the provider reads on until a page is short.
    const size = number(config, "page_size") || 50;
    const from = Math.max((number(config, "page_number") ?? 1) - 1, 0) * size;
    return listed(
      "attachments",
      kept(rows.slice(from), config, "vpn_attachment_name"),
      "vpn_attachment_name",
    );
  },
};
