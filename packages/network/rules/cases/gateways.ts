import { type RuleCase, secondSite } from "../../testing/rule-case";

const site = "dataCentres.shanghai";
const circuit = `${site}.circuits.circuit1`;
const vpn = `${site}.vpn`;

export const gatewayCases: readonly RuleCase[] = [
  ...[
    "0.1.2.3",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.1.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
  ].map((address) => ({
    title: `refuse ${address} as the address of an uplink`,
    edits: { [`${site}.gateways.edge.uplinks.isp-1.publicIp`]: address },
    finds: [`GW101 ${site}.gateways.edge.uplinks.isp-1.publicIp`],
    says: "which the Internet does not carry",
  })),
  ...["192.0.2.1", "198.51.100.1", "203.0.113.1", "172.32.0.1", "100.63.255.255", "8.8.8.8"].map(
    (address) => ({
      title: `take ${address} as the address of an uplink`,
      edits: { [`${site}.gateways.edge.uplinks.isp-1.publicIp`]: address },
      finds: [],
    }),
  ),
  {
    title: "refuse a public address that stands twice",
    edits: { ...secondSite, "dataCentres.suzhou.gateways.core.uplinks.isp.publicIp": "203.0.113.68" },
    finds: ["GW102 dataCentres.suzhou.gateways.core.uplinks.isp.publicIp"],
    says: "203.0.113.68 is also the address of dataCentres.shanghai.gateways.edge.uplinks.isp-1",
  },
  {
    title: "want the gateway that a circuit names",
    edits: { [`${circuit}.gateway`]: "egde" },
    finds: [`GW103 ${circuit}.gateway`],
    says: "dataCentres.shanghai.gateways has no gateway called egde; a gateway or uplink that is named exists in the same data centre; did you mean edge?",
  },
  {
    title: "want the gateway that a tunnel names",
    edits: { [`${vpn}.tunnels.tunnel2.gateway`]: "constructor" },
    finds: [`GW103 ${vpn}.tunnels.tunnel2.gateway`],
  },
  {
    title: "want the uplink that a tunnel names",
    edits: { [`${vpn}.tunnels.tunnel1.uplink`]: "isp-2" },
    finds: [`GW103 ${vpn}.tunnels.tunnel1.uplink`],
    says: "dataCentres.shanghai.gateways.edge.uplinks has no uplink called isp-2",
  },
  {
    title: "want a gateway to be named where there are two",
    edits: { [`${site}.gateways.spare`]: {} },
    finds: [
      `GW104 ${circuit}.gateway`,
      `GW104 ${vpn}.tunnels.tunnel1.gateway`,
      `GW104 ${vpn}.tunnels.tunnel2.gateway`,
    ],
    says: "name one of edge and spare",
  },
  {
    title: "take named gateways where there are two",
    edits: {
      [`${site}.gateways.spare`]: {},
      [`${circuit}.gateway`]: "spare",
      [`${vpn}.tunnels.tunnel1.gateway`]: "edge",
      [`${vpn}.tunnels.tunnel2.gateway`]: "edge",
    },
    finds: [],
  },
  {
    title: "want a gateway where there is none",
    edits: { [`${site}.gateways`]: {}, [vpn]: undefined },
    finds: [`DC103 ${site}`, `GW104 ${circuit}.gateway`],
  },
  {
    title: "want an uplink to be named where there are two",
    edits: {
      [`${site}.gateways.edge.uplinks.isp-2`]: { publicIp: "203.0.113.70", customerGatewayName: "CGW-2" },
      [`${vpn}.tunnels.tunnel1.uplink`]: "isp-1",
    },
    finds: [`GW104 ${vpn}.tunnels.tunnel2.uplink`],
    says: "name one of isp-1 and isp-2",
  },
  {
    title: "want an uplink of the gateway on which a tunnel ends",
    edits: { [`${site}.gateways.edge.uplinks`]: {} },
    finds: [`GW105 ${vpn}.tunnels.tunnel1.gateway`, `GW105 ${vpn}.tunnels.tunnel2.gateway`],
  },
  {
    title: "want no uplink of a gateway without tunnels",
    edits: { [`${site}.gateways.edge.uplinks`]: {}, [vpn]: undefined },
    finds: [`DC103 ${site}`],
  },
];
