import type { Network } from "@hybridnet/network";
import { parseNetwork } from "@hybridnet/network";

/** A network file whose CEN, transit router and VPC exist, with one circuit more than it needs. */
export const existing = `
cen: { mode: existing, id: cen-existing00000001 }
transitRouters:
  cn-shanghai: { mode: existing, id: tr-existing000000sh, existingCidrs: [10.201.0.0/24] }
  cn-hangzhou: { mode: create, name: TR }
interRegionLinks:
  link:
    from: cn-hangzhou
    to: cn-shanghai
    bandwidthMbps: 2
    billing: { mode: bandwidth-plan, planId: cenbwp-existing000001 }
vpcs:
  production:
    mode: existing
    region: cn-hangzhou
    id: vpc-existing00000001
    cidrs: [172.16.0.0/16]
    routeTables: { system: vtb-existing0000sys, apps: vtb-existing000apps }
    isolatedRouteTables: [vtb-existing0000iso]
    vswitches:
      one: { id: vsw-existing00000001, zone: cn-hangzhou-h, cidr: 172.16.10.0/24 }
      two: { id: vsw-existing00000002, zone: cn-hangzhou-i, cidr: 172.16.20.0/24 }
dataCentres:
  shanghai:
    asn: 65530
    cidrs: [192.168.0.0/24, 192.168.1.0/24]
    gateways:
      edge: { uplinks: { isp-1: { publicIp: 203.0.113.68 } } }
    circuits:
      one:
        circuitId: pc-0000000000000001
        region: cn-shanghai
        vbr: { vlan: 0, bandwidthMbps: 1000 }
        link: { cidr: 10.0.0.0/30, alibabaAddress: 10.0.0.2, customerAddress: 10.0.0.1 }
      two:
        circuitId: pc-0000000000000002
        region: cn-shanghai
        vbr: { vlan: 0, bandwidthMbps: 1000 }
        link: { cidr: 10.0.0.4/30, alibabaAddress: 10.0.0.6, customerAddress: 10.0.0.5 }
    vpn:
      mode: dual
      region: cn-shanghai
      tunnels:
        tunnel1: { cidr: 169.254.10.0/30, alibabaAddress: 169.254.10.1, customerAddress: 169.254.10.2 }
        tunnel2: { cidr: 169.254.20.0/30, alibabaAddress: 169.254.20.1, customerAddress: 169.254.20.2 }
`;

const networks = new Map<string, Network>();

/** @throws Error with all problems of the file. */
export function networkOf(yaml: string): Network {
  const known = networks.get(yaml);
  if (known !== undefined) return known;
  const loaded = parseNetwork(yaml, "test.yaml");
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
  networks.set(yaml, loaded.network);
  return loaded.network;
}

export const circuit1 = "pc-0000000000000001";
export const circuit2 = "pc-0000000000000002";
export const existingCen = "cen-existing00000001";
export const existingRouter = "tr-existing000000sh";
export const existingVpc = "vpc-existing00000001";
export const plan = "cenbwp-existing000001";
