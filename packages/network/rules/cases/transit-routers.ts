import { existingRouter, type RuleCase } from "../../testing/rule-case";

export const manyVpns = Object.fromEntries(
  Array.from({ length: 51 }, (_, n) => [
    `dataCentres.site-${n}`,
    {
      asn: 64512 + n,
      cidrs: [`10.${100 + n}.0.0/24`],
      gateways: {
        edge: { uplinks: { isp: { publicIp: `198.51.100.${n + 1}`, customerGatewayName: `CGW-${n}` } } },
      },
      circuits: {
        main: {
          circuitId: `pc-site${n}`,
          region: "cn-shanghai",
          vbr: { name: `VBR-${n}`, vlan: 1, bandwidthMbps: 50 },
          link: { cidr: `10.0.${n}.4/30`, alibabaAddress: `10.0.${n}.5`, customerAddress: `10.0.${n}.6` },
          bgp: { groupName: `BGP-${n}` },
          attachment: { name: `VBR-Attachment-${n}` },
        },
      },
      vpn: {
        mode: "dual",
        region: "cn-shanghai",
        connectionName: `VPN-${n}`,
        attachment: { name: `VPN-Attachment-${n}` },
        tunnels: {
          tunnel1: {
            cidr: `169.254.${100 + n}.0/30`,
            alibabaAddress: `169.254.${100 + n}.1`,
            customerAddress: `169.254.${100 + n}.2`,
          },
          tunnel2: {
            cidr: `169.254.${100 + n}.4/30`,
            alibabaAddress: `169.254.${100 + n}.5`,
            customerAddress: `169.254.${100 + n}.6`,
          },
        },
      },
    },
  ]),
);

export const transitRouterCases: readonly RuleCase[] = [
  {
    title: "refuse a transit router CIDR block that is too small",
    edits: { "transitRouters.cn-shanghai.cidrs.vpn": "10.200.0.0/25" },
    finds: ["TR101 transitRouters.cn-shanghai.cidrs.vpn"],
    says: "use a /24, such as 10.201.0.0/24",
  },
  {
    title: "refuse an existing transit router CIDR block that is too large",
    edits: { ...existingRouter, "transitRouters.cn-shanghai.existingCidrs": ["10.200.0.0/15"] },
    finds: ["TR101 transitRouters.cn-shanghai.existingCidrs[0]"],
  },
  {
    title: "let a transit router have five CIDR blocks, from /16 to /24",
    edits: {
      ...existingRouter,
      "transitRouters.cn-shanghai.cidrs": { b: "10.201.0.0/16", c: "10.202.0.0/24", d: "10.203.0.0/20" },
      "transitRouters.cn-shanghai.existingCidrs": ["10.200.0.0/24", "10.204.0.0/24"],
    },
    finds: [],
  },
  {
    title: "count made and existing CIDR blocks of a transit router together",
    edits: {
      ...existingRouter,
      "transitRouters.cn-shanghai.cidrs": { b: "10.201.0.0/24", c: "10.202.0.0/24", d: "10.203.0.0/24" },
      "transitRouters.cn-shanghai.existingCidrs": ["10.200.0.0/24", "10.204.0.0/24", "10.205.0.0/24"],
    },
    finds: ["TR102 transitRouters.cn-shanghai.cidrs"],
    says: "there are 6; a transit router has at most 5 CIDR blocks; remove 1 of them",
  },
  ...["100.64.1.0/24", "224.0.0.0/24", "127.0.0.0/16", "169.254.0.0/16"].map((cidr) => ({
    title: `refuse ${cidr} as a transit router CIDR block`,
    edits: { "transitRouters.cn-shanghai.cidrs.vpn": cidr },
    finds: ["TR103 transitRouters.cn-shanghai.cidrs.vpn"],
  })),
  {
    title: "want a CIDR block where a VPN is attached",
    edits: { "transitRouters.cn-shanghai.cidrs": {} },
    finds: ["TR104 transitRouters.cn-shanghai.cidrs"],
    says: "add one to cidrs, such as vpn: 10.200.0.0/24",
  },
  {
    title: "take an existing CIDR block for a VPN",
    edits: existingRouter,
    finds: [],
  },
  {
    title: "let a transit router have 50 IPsec-VPN connections",
    edits: { ...manyVpns, "dataCentres.site-50": undefined, "dataCentres.site-49": undefined },
    finds: [],
  },
  {
    title: "refuse the 51st IPsec-VPN connection of a transit router",
    edits: { ...manyVpns, "dataCentres.site-50": undefined },
    finds: ["TR105 dataCentres.site-49.vpn.region"],
    says: "cn-shanghai has 51",
  },
  {
    title: "refuse an existing transit router in a CEN that is made here",
    edits: { ...existingRouter, cen: { mode: "create" } },
    finds: ["TR106 transitRouters.cn-shanghai.id"],
  },
  {
    title: "warn of a transit router that nothing uses",
    edits: { "transitRouters.cn-beijing": { mode: "create" } },
    finds: ["TR107 transitRouters.cn-beijing"],
  },
];
