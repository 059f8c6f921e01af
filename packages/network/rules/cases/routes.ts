import { existingVpc, type RuleCase } from "../../testing/rule-case";

export const routeCases: readonly RuleCase[] = [
  {
    title: "want the three private ranges to cover the data centres",
    edits: { "dataCentres.shanghai.cidrs.1": "203.0.113.0/26" },
    finds: ["VPC108 vpcs.production.routes"],
    says: "no route leads to 203.0.113.0/26 (dataCentres.shanghai.cidrs[1])",
  },
  {
    title: "want listed prefixes to cover the data centres",
    edits: { "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/23"] } },
    finds: ["VPC108 vpcs.production.routes"],
    says: "add 192.168.2.0/24 to prefixes",
  },
  {
    title: "let two prefixes cover a network together",
    edits: {
      "dataCentres.shanghai.cidrs": ["192.168.0.0/22"],
      "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.2.0/23", "192.168.0.0/23"] },
    },
    finds: [],
  },
  {
    title: "want no routes where the transit router publishes them",
    edits: {
      "dataCentres.shanghai.cidrs.1": "203.0.113.0/26",
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: [],
  },
  {
    title: "refuse a prefix inside the VPC itself",
    edits: {
      "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "172.16.30.0/24"] },
    },
    finds: ["VPC109 vpcs.production.routes.prefixes[1]"],
    says: "172.16.30.0/24 lies in the VPC itself, 172.16.0.0/16",
  },
  {
    title: "refuse a prefix that equals the VPC",
    edits: { "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "172.16.0.0/16"] } },
    finds: ["VPC109 vpcs.production.routes.prefixes[1]"],
  },
  {
    title: "let a prefix contain the VPC",
    edits: { "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "172.0.0.0/8"] } },
    finds: [],
  },
  {
    title: "refuse a vSwitch that equals one of the three private ranges",
    edits: {
      "dataCentres.shanghai.cidrs": ["10.1.0.0/16"],
      "vpcs.production.cidr": "192.168.0.0/16",
      "vpcs.production.vswitches": {
        all: { zone: "cn-hangzhou-h", cidr: "192.168.0.0/16", name: "a" },
      },
      probes: {},
    },
    finds: ["VPC106 vpcs.production.vswitches", "VPC109 vpcs.production.vswitches.all.cidr"],
  },
  {
    title: "refuse a prefix that stands twice",
    edits: {
      "vpcs.production.routes": {
        mode: "prefixes",
        prefixes: ["192.168.0.0/16", "10.0.0.0/8", "192.168.0.0/16"],
      },
    },
    finds: ["VPC110 vpcs.production.routes.prefixes[2]"],
  },
  {
    title: "refuse a route into the service's own network",
    edits: {
      "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "100.64.8.0/24"] },
    },
    finds: ["VPC111 vpcs.production.routes.prefixes[1]"],
    says: "; remove this prefix",
  },
  {
    title: "name the way that loads where a data centre without a VPN uses that network",
    edits: {
      "dataCentres.shanghai.vpn": undefined,
      "dataCentres.shanghai.cidrs": ["192.168.0.0/24", "100.64.8.0/24"],
      "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16", "100.64.8.0/24"] },
    },
    finds: ["DC103 dataCentres.shanghai", "VPC111 vpcs.production.routes.prefixes[1]"],
    says: "use mode: auto-publish",
  },
  {
    title: "name the same way where no prefix leads there",
    edits: {
      "dataCentres.shanghai.vpn": undefined,
      "dataCentres.shanghai.cidrs": ["192.168.0.0/24", "100.64.8.0/24"],
    },
    finds: ["DC103 dataCentres.shanghai", "VPC108 vpcs.production.routes"],
    says: "use mode: auto-publish",
  },
  {
    title: "say nothing of routes to a network that a VPN keeps a data centre from announcing",
    edits: { "dataCentres.shanghai.cidrs": ["192.168.0.0/24", "100.64.8.0/24"] },
    finds: ["CIDR104 dataCentres.shanghai.cidrs[1]"],
  },
  {
    title: "want a route table of an existing VPC",
    edits: { ...existingVpc, "vpcs.production.routeTables": {} },
    finds: ["VPC112 vpcs.production.routeTables"],
  },
  {
    title: "want no route table where the transit router publishes the routes",
    edits: {
      ...existingVpc,
      "vpcs.production.routeTables": {},
      "vpcs.production.routes": { mode: "auto-publish" },
    },
    finds: [],
  },
];
