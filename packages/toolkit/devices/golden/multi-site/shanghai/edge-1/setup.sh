#!/bin/sh
# shanghai-edge-1: data centre shanghai, gateway edge-1. Made from the network file by
# npx --no hybridnet devices; change that file, not this one. alibaba-cloud.service runs it at every boot.
set -eu

# Uplink isp-1: the Internet sees the device as 203.0.113.68.
ip address replace 203.0.113.68/29 dev eth0
ip link set dev eth0 up

# Towards the data centre.
ip address replace 192.168.2.215/24 dev eth2
ip link set dev eth2 up

# Circuit circuit1. Alibaba Cloud: alicloud_express_connect_virtual_border_router.shanghai_circuit1
# vlan_id 0, peer_gateway_ip 10.0.0.1, local_gateway_ip 10.0.0.2.
ip link set dev eth3 up
ip address replace 10.0.0.1/30 dev eth3

# tunnel1: what charon encrypts with if_id 1. Alibaba Cloud: tunnel_cidr 169.254.10.0/30.
ip link show dev tunnel1 >/dev/null 2>&1 || ip link add tunnel1 type xfrm dev eth0 if_id 1
ip link set dev tunnel1 mtu 1390 up
ip address replace 169.254.10.2/30 dev tunnel1

# Forward, and take packets that come back over another link than they left by (loose reverse path check).
sysctl -q -w net/ipv4/ip_forward=1
sysctl -q -w net/ipv4/conf/eth3/rp_filter=2
sysctl -q -w net/ipv4/conf/tunnel1/rp_filter=2

nft -f "$(dirname "$0")/nftables.conf"
