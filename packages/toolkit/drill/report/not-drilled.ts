/** What a drill of routing daemons says nothing about. */
export const notDrilled: readonly string[] = [
  "IPsec: tunnels are plain links here. Encryption, IKE, dead peer detection, rekeying and MTU are not drilled.",
  "VLAN tagging: a sub-interface is a link of its own with its name.",
  "The service itself: VBRs, tunnel ends and transit routers are FRR with the rules that the failover report names, not Alibaba Cloud's software. VBR health checks, route limits and bandwidths are left out.",
  "The kernel's firewall, NAT, and devices that keep state of connections.",
];
