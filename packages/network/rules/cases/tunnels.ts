import { type RuleCase, secondSite } from "../../testing/rule-case";

const site = "dataCentres.shanghai";
const vpn = `${site}.vpn`;

export const tunnelCases: readonly RuleCase[] = [
  ...[
    ["169.254.10.0/29", "169.254.10.1", "169.254.10.2"],
    ["169.253.10.0/30", "169.253.10.1", "169.253.10.2"],
  ].map(([cidr, alibabaAddress, customerAddress]) => ({
    title: `refuse ${cidr} as a tunnel network`,
    edits: { [`${vpn}.tunnels.tunnel1`]: { cidr, alibabaAddress, customerAddress } },
    finds: [`VPN101 ${vpn}.tunnels.tunnel1.cidr`],
    says: "use a free /30 of it, such as 169.254.10.0/30",
  })),
  ...["0.0", "1.0", "2.0", "3.0", "4.0", "5.0", "6.0", "169.252"].map((end) => {
    const [third, last] = end.split(".");
    const host = (n: number) => `169.254.${third}.${Number(last) + n}`;
    return {
      title: `refuse 169.254.${end}/30, which the service uses, as a tunnel network`,
      edits: {
        [`${vpn}.tunnels.tunnel2`]: {
          cidr: `169.254.${end}/30`,
          alibabaAddress: host(1),
          customerAddress: host(2),
        },
      },
      finds: [`VPN102 ${vpn}.tunnels.tunnel2.cidr`],
    };
  }),
  {
    title: "want the ends of a tunnel inside its network",
    edits: { [`${vpn}.tunnels.tunnel1.customerAddress`]: "169.254.10.6" },
    finds: [`VPN103 ${vpn}.tunnels.tunnel1.customerAddress`],
  },
  {
    title: "refuse one address at both ends of a tunnel",
    edits: { [`${vpn}.tunnels.tunnel1.customerAddress`]: "169.254.10.1" },
    finds: [`VPN104 ${vpn}.tunnels.tunnel1.customerAddress`],
  },
  {
    title: "refuse one network in both tunnels",
    edits: {
      [`${vpn}.tunnels.tunnel2`]: {
        cidr: "169.254.10.0/30",
        alibabaAddress: "169.254.10.1",
        customerAddress: "169.254.10.2",
      },
    },
    finds: [`VPN105 ${vpn}.tunnels.tunnel2.cidr`],
    says: "overlaps dataCentres.shanghai.vpn.tunnels.tunnel1.cidr on the transit router of cn-shanghai",
  },
  {
    title: "refuse a tunnel network that another data centre uses on the same transit router",
    edits: {
      ...secondSite,
      "dataCentres.suzhou.vpn.tunnels.tunnel1": {
        cidr: "169.254.20.0/30",
        alibabaAddress: "169.254.20.1",
        customerAddress: "169.254.20.2",
      },
    },
    finds: ["VPN105 dataCentres.suzhou.vpn.tunnels.tunnel1.cidr"],
  },
  {
    title: "take a tunnel network again on another transit router",
    edits: {
      ...secondSite,
      "transitRouters.cn-hangzhou.cidrs": { vpn: "10.201.0.0/24" },
      "dataCentres.suzhou.vpn.region": "cn-hangzhou",
      "dataCentres.suzhou.circuits.circuit2.region": "cn-hangzhou",
      "dataCentres.suzhou.vpn.tunnels.tunnel1": {
        cidr: "169.254.20.0/30",
        alibabaAddress: "169.254.20.1",
        customerAddress: "169.254.20.2",
      },
    },
    finds: [],
  },
];
