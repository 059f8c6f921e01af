#!/bin/sh
# shanghai-2: data centre shanghai, gateway edge-2. Made from the network file by
# npx --no hybridnet devices; change that file, not this one. alibaba-cloud.service runs it at every boot.
set -eu

# Uplink isp-2: the Internet sees the device as 198.51.100.68.
ip address replace 198.51.100.68/28 dev ens1f0
ip link set dev ens1f0 up

# Towards the data centre.
ip address replace 192.168.2.214/24 dev ens1f2
ip link set dev ens1f2 up

# Circuit circuit2. Alibaba Cloud: alicloud_express_connect_virtual_border_router.shanghai_circuit2
# vlan_id 100, peer_gateway_ip 10.0.0.5, local_gateway_ip 10.0.0.6.
ip link set dev ens1f3 up
ip link show dev ens1f3.100 >/dev/null 2>&1 || ip link add link ens1f3 name ens1f3.100 type vlan id 100
ip link set dev ens1f3.100 up
ip address replace 10.0.0.5/30 dev ens1f3.100

# tunnel2: what charon encrypts with if_id 2. Alibaba Cloud: tunnel_cidr 169.254.20.0/30.
ip link show dev tunnel2 >/dev/null 2>&1 || ip link add tunnel2 type xfrm dev ens1f0 if_id 2
ip link set dev tunnel2 mtu 1390 up
ip address replace 169.254.20.2/30 dev tunnel2

# Forward, and take packets that come back over another link than they left by (loose reverse path check).
sysctl -q -w net/ipv4/ip_forward=1
sysctl -q -w net/ipv4/conf/ens1f3.100/rp_filter=2
sysctl -q -w net/ipv4/conf/tunnel2/rp_filter=2

nft -f "$(dirname "$0")/nftables.conf"
