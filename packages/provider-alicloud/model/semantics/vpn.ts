import type { Semantics } from "./semantics";

export const customerGatewaySemantics: Semantics = {
  twins: [{ argument: "name", of: "customer_gateway_name", line: 137 }],
  repeated: {
    create: { codes: ["OperationConflict"], line: 96 },
    update: { codes: [], line: 174 },
    delete: { codes: ["VpnGateway.Configuring"], line: 217 },
  },
  deleteOfGone: { ends: "done", line: 228 },
  read: { from: "its region", line: 119 },
};

const tunnel = (...names: readonly string[]) => names.map((name) => `tunnel_options_specification.${name}`);

export const connectionSemantics: Semantics = {
  setHashes: [
    { set: "tunnel_options_specification", keys: ["tunnel_index", "customer_gateway_id"], line: 279 },
  ],
  emptyNotSent: [
    { arguments: ["resource_group_id"], line: 1247 },
    { arguments: tunnel("tunnel_ike_config", "tunnel_ipsec_config", "tunnel_bgp_config"), line: 1038 },
  ],
  sentAsZero: [
    { arguments: tunnel("enable_dpd", "enable_nat_traversal"), line: 611 },
    {
      arguments: tunnel(
        "tunnel_bgp_config.local_asn",
        "tunnel_ike_config.ike_lifetime",
        "tunnel_ipsec_config.ipsec_lifetime",
      ),
      line: 616,
    },
    {
      arguments: ["ike_config.ike_lifetime", "ipsec_config.ipsec_lifetime", "bgp_config.local_asn"],
      line: 526,
    },
  ],
  filledIn: [
    {
      argument: "tunnel_bandwidth",
      value: "Standard",
      basis: "provider documentation r/vpn_gateway_vpn_attachment, 1.289",
    },
    {
      argument: "network_type",
      value: "public",
      basis: "provider documentation r/vpn_gateway_vpn_attachment, 1.289",
    },
  ],
  repeated: {
    create: {
      codes: ["Appliance.Configuring", "VpnGateway.Configuring", "VpnTask.CONFLICT", "TaskConflict"],
      line: 725,
    },
    update: {
      codes: [
        "VpnConnection.Configuring",
        "Appliance.Configuring",
        "VpnTask.CONFLICT",
        "VpnGateway.Configuring",
      ],
      line: 1228,
    },
    delete: { codes: [], line: 1300 },
  },
  deleteOfGone: { ends: "done", line: 1311 },
  read: { from: "its region", line: 748 },
};
