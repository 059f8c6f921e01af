/**
 * What a data centre's devices do that no file says yet: how much they prefer what they learn over each
 * kind of link. Source: Alibaba Cloud help: active/standby connections with IPsec-VPN and Express Connect
 * on a transit router, 2025-11-09.
 */
export const weights = { circuit: 1000, tunnel: 500 } as const;
