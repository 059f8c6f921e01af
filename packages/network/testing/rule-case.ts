import type { Edits } from "./data";

/** One thing that a rule says, or lets pass, about the example with a few changes. */
export interface RuleCase {
  /** Completes "the rules ...". */
  readonly title: string;
  readonly edits: Edits;
  /** `CODE path` of all that is found; nothing where the rules let it pass. */
  readonly finds: readonly string[];
  /** What the message, the rule or the remedy of the first one says. */
  readonly says?: string;
}

/** The example without what it says of its device, so that other rules are looked at alone. */
export const anyDevice: Edits = {
  "dataCentres.shanghai.gateways.edge.device": undefined,
  "dataCentres.shanghai.gateways.edge.uplinks.isp-1.prefixLength": undefined,
  "dataCentres.shanghai.gateways.edge.uplinks.isp-1.nextHop": undefined,
};

/** A second data centre beside the example's, which collides with it in nothing. */
export const secondSite: Edits = {
  "dataCentres.suzhou": {
    asn: 65531,
    cidrs: ["192.168.100.0/24"],
    gateways: {
      core: { uplinks: { isp: { publicIp: "203.0.113.69", customerGatewayName: "Customer-Gateway-2" } } },
    },
    circuits: {
      circuit2: {
        circuitId: "pc-example0circuit2",
        region: "cn-shanghai",
        vbr: { name: "VBR-2", vlan: 0, bandwidthMbps: 1000 },
        link: { cidr: "10.0.1.0/30", alibabaAddress: "10.0.1.2", customerAddress: "10.0.1.1" },
        bgp: { groupName: "VBR-BGP-2" },
        attachment: { name: "VBR-Attachment-2" },
      },
    },
    vpn: {
      mode: "dual",
      region: "cn-shanghai",
      connectionName: "IPsec-VPN-connection-2",
      attachment: { name: "VPN-Attachment-2" },
      tunnels: {
        tunnel1: {
          cidr: "169.254.30.0/30",
          alibabaAddress: "169.254.30.1",
          customerAddress: "169.254.30.2",
        },
        tunnel2: {
          cidr: "169.254.40.0/30",
          alibabaAddress: "169.254.40.1",
          customerAddress: "169.254.40.2",
        },
      },
    },
  },
};

/** A second circuit of the example's data centre. */
export const secondCircuit: Edits = {
  "dataCentres.shanghai.circuits.circuit2": {
    circuitId: "pc-example0circuit2",
    region: "cn-shanghai",
    vbr: { name: "VBR-2", vlan: 0, bandwidthMbps: 1000 },
    link: { cidr: "10.0.1.0/30", alibabaAddress: "10.0.1.2", customerAddress: "10.0.1.1" },
    bgp: { groupName: "VBR-BGP-2" },
    attachment: { name: "VBR-Attachment-2" },
  },
};

/** The example's VPC as one that exists already. */
export const existingVpc: Edits = {
  "vpcs.production": {
    mode: "existing",
    region: "cn-hangzhou",
    id: "vpc-example",
    cidrs: ["172.16.0.0/16"],
    vswitches: {
      "vswitch-1": { id: "vsw-example1", zone: "cn-hangzhou-h", cidr: "172.16.10.0/24" },
      "vswitch-2": { id: "vsw-example2", zone: "cn-hangzhou-i", cidr: "172.16.20.0/24" },
    },
    routeTables: { system: "vtb-example1" },
  },
};

/** A second VPC in the region of the example's. */
export const secondVpc: Edits = {
  "vpcs.staging": {
    mode: "create",
    region: "cn-hangzhou",
    name: "VPC-2",
    cidr: "172.17.0.0/16",
    attachment: { name: "VPC-Attachment-2" },
    vswitches: {
      "vswitch-1": { name: "vSwitch 3", zone: "cn-hangzhou-h", cidr: "172.17.10.0/24" },
      "vswitch-2": { name: "vSwitch 4", zone: "cn-hangzhou-i", cidr: "172.17.20.0/24" },
    },
  },
};

/** The example's connection with one tunnel; two warnings come with it. */
export const singleTunnel: Edits = {
  "dataCentres.shanghai.vpn.mode": "single",
  "dataCentres.shanghai.vpn.zone": "cn-shanghai-f",
  "dataCentres.shanghai.vpn.tunnels.tunnel1.alibabaId": "198.51.100.7",
  "dataCentres.shanghai.vpn.tunnels.tunnel2": undefined,
};
export const singleTunnelWarning = "VPN108 dataCentres.shanghai.vpn.mode";

/** An existing CEN with an existing transit router in Shanghai that has its CIDR block already. */
export const existingRouter: Edits = {
  cen: { mode: "existing", id: "cen-example" },
  "transitRouters.cn-shanghai": {
    mode: "existing",
    id: "tr-example",
    existingCidrs: ["10.200.0.0/24"],
  },
};

/** One more vSwitch of the VPC; its network follows from the number. */
export const vswitch = (n: number, more: Edits = {}) => ({
  name: `more ${n}`,
  zone: "cn-hangzhou-h",
  cidr: `172.16.${100 + n}.0/24`,
  ...more,
});
