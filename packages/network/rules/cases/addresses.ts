import { existingRouter, existingVpc, type RuleCase, secondSite } from "../../testing/rule-case";

const canonical: readonly RuleCase[] = [
  {
    title: "refuse a transit router CIDR block with host bits",
    edits: { "transitRouters.cn-shanghai.cidrs.vpn": "10.200.0.1/24" },
    finds: ["CIDR101 transitRouters.cn-shanghai.cidrs.vpn"],
    says: "write 10.200.0.0/24",
  },
  {
    title: "refuse an existing transit router CIDR block with host bits",
    edits: { ...existingRouter, "transitRouters.cn-shanghai.existingCidrs": ["10.200.0.128/24"] },
    finds: ["CIDR101 transitRouters.cn-shanghai.existingCidrs[0]"],
  },
  {
    title: "refuse a VPC network with host bits",
    edits: { "vpcs.production.cidr": "172.16.0.1/16" },
    finds: ["CIDR101 vpcs.production.cidr"],
    says: "write 172.16.0.0/16",
  },
  {
    title: "refuse a network of an existing VPC with host bits",
    edits: { ...existingVpc, "vpcs.production.cidrs": ["172.17.0.0/16", "172.16.255.255/16"] },
    finds: ["CIDR101 vpcs.production.cidrs[1]"],
  },
  {
    title: "refuse a vSwitch network with host bits",
    edits: { "vpcs.production.vswitches.vswitch-1.cidr": "172.16.10.9/24" },
    finds: ["CIDR101 vpcs.production.vswitches.vswitch-1.cidr"],
  },
  {
    title: "refuse a route with host bits",
    edits: { "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.7/16"] } },
    finds: ["CIDR101 vpcs.production.routes.prefixes[0]"],
  },
  {
    title: "refuse a data-centre network with host bits",
    edits: { "dataCentres.shanghai.cidrs.1": "192.168.1.5/24" },
    finds: ["CIDR101 dataCentres.shanghai.cidrs[1]"],
    says: "192.168.1.5/24 has host bits set; a network is written with its own first address; write 192.168.1.0/24",
  },
  {
    title: "refuse a link network with host bits",
    edits: { "dataCentres.shanghai.circuits.circuit1.link.cidr": "10.0.0.2/30" },
    finds: ["CIDR101 dataCentres.shanghai.circuits.circuit1.link.cidr"],
  },
  {
    title: "refuse a tunnel network with host bits",
    edits: { "dataCentres.shanghai.vpn.tunnels.tunnel2.cidr": "169.254.20.1/30" },
    finds: ["CIDR101 dataCentres.shanghai.vpn.tunnels.tunnel2.cidr"],
  },
];

const overlaps: readonly RuleCase[] = [
  {
    title: "refuse a network that stands twice in a data centre",
    edits: { "dataCentres.shanghai.cidrs": ["192.168.0.0/24", "192.168.1.0/24", "192.168.0.0/24"] },
    finds: ["CIDR102 dataCentres.shanghai.cidrs[2]"],
    says: "overlaps the data-centre network 192.168.0.0/24 at dataCentres.shanghai.cidrs[0]",
  },
  {
    title: "warn of a network that contains others of its data centre, once, and name them",
    edits: { "dataCentres.shanghai.cidrs": ["192.168.0.0/24", "192.168.1.0/24", "192.168.0.0/16"] },
    finds: ["CIDR105 dataCentres.shanghai.cidrs[2]"],
    says: "192.168.0.0/16 contains dataCentres.shanghai.cidrs[0] and dataCentres.shanghai.cidrs[1]",
  },
  ...["first", "last"].map((place) => ({
    title: `report a network that overlaps a hundred of another data centre once, also where it stands ${place}`,
    edits: {
      ...secondSite,
      [`dataCentres.${place === "first" ? "shanghai" : "suzhou"}.cidrs`]: ["192.168.0.0/16"],
      [`dataCentres.${place === "first" ? "suzhou" : "shanghai"}.cidrs`]: Array.from(
        { length: 100 },
        (_, n) => `192.168.${n}.0/24`,
      ),
    },
    finds: [`CIDR102 dataCentres.${place === "first" ? "shanghai" : "suzhou"}.cidrs[0]`],
    says: "and 96 more; networks of data centres",
  })),
  {
    title: "report three equal networks once",
    edits: { "dataCentres.shanghai.cidrs": ["192.168.0.0/24", "192.168.0.0/24", "192.168.0.0/24"] },
    finds: ["CIDR102 dataCentres.shanghai.cidrs[0]"],
    says: "overlaps dataCentres.shanghai.cidrs[1] and dataCentres.shanghai.cidrs[2]",
  },
  {
    title: "report the overlap of two data centres on the later one",
    edits: { ...secondSite, "dataCentres.suzhou.cidrs": ["192.168.2.128/25"] },
    finds: ["CIDR102 dataCentres.suzhou.cidrs[0]"],
    says: "the data-centre network 192.168.2.128/25 overlaps the data-centre network 192.168.2.0/24 at dataCentres.shanghai.cidrs[2]",
  },
  {
    title: "refuse a data centre that overlaps a VPC, without a word about its vSwitches",
    edits: { "dataCentres.shanghai.cidrs.0": "172.16.10.0/24" },
    finds: ["CIDR102 dataCentres.shanghai.cidrs[0]"],
    says: "the VPC network 172.16.0.0/16 at vpcs.production.cidr",
  },
  {
    title: "refuse a VPC that overlaps a transit router CIDR block",
    edits: { "transitRouters.cn-shanghai.cidrs.vpn": "172.16.200.0/24" },
    finds: ["CIDR102 vpcs.production.cidr"],
    says: "the transit router CIDR block 172.16.200.0/24 at transitRouters.cn-shanghai.cidrs.vpn",
  },
  {
    title: "refuse a transit router CIDR block that stands twice in the CEN",
    edits: { "transitRouters.cn-hangzhou.cidrs": { vpn: "10.200.0.0/24" } },
    finds: ["CIDR102 transitRouters.cn-hangzhou.cidrs.vpn"],
  },
  {
    title: "refuse a new transit router CIDR block that the transit router has already",
    edits: { ...existingRouter, "transitRouters.cn-shanghai.cidrs": { vpn: "10.200.0.0/25" } },
    finds: ["CIDR102 transitRouters.cn-shanghai.cidrs.vpn", "TR101 transitRouters.cn-shanghai.cidrs.vpn"],
  },
  {
    title: "refuse a link network that two circuits share",
    edits: {
      ...secondSite,
      "dataCentres.suzhou.circuits.circuit2.link": {
        cidr: "10.0.0.0/29",
        alibabaAddress: "10.0.0.5",
        customerAddress: "10.0.0.6",
      },
    },
    finds: ["CIDR102 dataCentres.suzhou.circuits.circuit2.link.cidr"],
    says: "the link network 10.0.0.0/30 at dataCentres.shanghai.circuits.circuit1.link.cidr",
  },
  {
    title: "warn of a link network inside a network of its data centre",
    edits: { "dataCentres.shanghai.cidrs.0": "10.0.0.0/16" },
    finds: ["CIDR105 dataCentres.shanghai.cidrs[0]"],
    says: "10.0.0.0/16 contains dataCentres.shanghai.circuits.circuit1.link.cidr",
  },
  {
    title: "refuse a link network that is a network of its data centre",
    edits: { "dataCentres.shanghai.cidrs.0": "10.0.0.0/30" },
    finds: ["CIDR102 dataCentres.shanghai.circuits.circuit1.link.cidr"],
  },
  {
    title: "refuse a link network that contains a network of its data centre",
    edits: {
      "dataCentres.shanghai.cidrs.0": "10.0.0.128/25",
      "dataCentres.shanghai.circuits.circuit1.link.cidr": "10.0.0.0/24",
    },
    finds: ["CIDR102 dataCentres.shanghai.circuits.circuit1.link.cidr"],
  },
  {
    title: "refuse a link network inside a network of another data centre",
    edits: { ...secondSite, "dataCentres.suzhou.cidrs": ["10.0.0.0/24", "192.168.100.0/24"] },
    finds: ["CIDR102 dataCentres.shanghai.circuits.circuit1.link.cidr"],
  },
  {
    title: "let networks stand side by side",
    edits: {
      "dataCentres.shanghai.cidrs": [
        "172.15.255.0/24",
        "172.17.0.0/16",
        "192.168.0.0/25",
        "192.168.0.128/25",
      ],
      "vpcs.production.routes": {
        mode: "prefixes",
        prefixes: ["172.15.0.0/16", "172.17.0.0/16", "192.168.0.0/16"],
      },
    },
    finds: [],
  },
];

const special: readonly RuleCase[] = [
  ...["127.1.0.0/16", "169.254.100.0/24", "224.1.0.0/16", "240.0.0.0/8", "0.1.0.0/16"].map((cidr) => ({
    title: `refuse ${cidr} in a data centre`,
    edits: {
      "dataCentres.shanghai.cidrs.0": cidr,
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: ["CIDR103 dataCentres.shanghai.cidrs[0]"],
  })),
  {
    title: "refuse a data-centre network that contains loopback addresses",
    edits: {
      "dataCentres.shanghai.cidrs": ["126.0.0.0/7"],
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: ["CIDR103 dataCentres.shanghai.cidrs[0]"],
    says: "126.0.0.0/7 overlaps 127.0.0.0/8",
  },
  {
    title: "refuse a VPC of link-local addresses",
    edits: { ...existingVpc, "vpcs.production.cidrs": ["172.16.0.0/16", "169.254.0.0/20"] },
    finds: ["CIDR103 vpcs.production.cidrs[1]"],
  },
  {
    title: "refuse a link network of multicast addresses",
    edits: {
      "dataCentres.shanghai.circuits.circuit1.link": {
        cidr: "224.0.1.0/30",
        alibabaAddress: "224.0.1.1",
        customerAddress: "224.0.1.2",
      },
    },
    finds: ["CIDR103 dataCentres.shanghai.circuits.circuit1.link.cidr"],
  },
  {
    title: "let a link network be link-local",
    edits: {
      "dataCentres.shanghai.circuits.circuit1.link": {
        cidr: "169.254.99.0/30",
        alibabaAddress: "169.254.99.1",
        customerAddress: "169.254.99.2",
      },
    },
    finds: [],
  },
  ...["100.64.0.0/10", "100.100.0.0/16", "100.0.0.0/8"].map((cidr) => ({
    title: `refuse ${cidr} in a data centre with a VPN`,
    edits: {
      "dataCentres.shanghai.cidrs.0": cidr,
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: ["CIDR104 dataCentres.shanghai.cidrs[0]"],
    says: `${cidr} overlaps 100.64.0.0/10`,
  })),
  {
    title: "let a data centre without a VPN use 100.64.0.0/10",
    edits: {
      "dataCentres.shanghai.cidrs.0": "100.100.0.0/16",
      "dataCentres.shanghai.vpn": undefined,
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: ["DC103 dataCentres.shanghai"],
  },
  {
    title: "refuse the default route as a network of a data centre, and nothing else about it",
    edits: {
      "dataCentres.shanghai.cidrs": ["0.0.0.0/0"],
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: ["DC101 dataCentres.shanghai.cidrs[0]"],
    says: "0.0.0.0/0 is the default route",
  },
];

export const addressCases: readonly RuleCase[] = [...canonical, ...overlaps, ...special];
