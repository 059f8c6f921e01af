import { contract } from "./contract";

/** What `vpn-standby` offers: what the data centre's devices must be told. Keys are data centres. */
export const vpnStandbyContract = contract("vpn-standby", {
  ipsec_connection_ids: { kind: "map", description: "IPsec-VPN connection id per data centre." },
  vpn_attachment_ids: { kind: "map", description: "Attachment id per data centre." },
  tunnel_public_ips: {
    kind: "map",
    description: "Public IP of the Alibaba Cloud end per data centre and tunnel.",
  },
  tunnel_bgp_addresses: {
    kind: "map",
    description: "BGP addresses of both ends and the tunnel's network, per data centre and tunnel.",
  },
});
