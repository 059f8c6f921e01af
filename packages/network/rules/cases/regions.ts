import { type RuleCase, secondVpc } from "../../testing/rule-case";

export const regionCases: readonly RuleCase[] = [
  {
    title: "want a transit router in the region of a circuit",
    edits: { "dataCentres.shanghai.circuits.circuit1.region": "cn-beijing" },
    finds: [
      "REGION101 dataCentres.shanghai.circuits.circuit1.region",
      "VPN111 dataCentres.shanghai.vpn.region",
    ],
    says: "transitRouters has no cn-beijing",
  },
  {
    title: "want a transit router in the region of a VPN",
    edits: { "dataCentres.shanghai.vpn.region": "cn-nanjing" },
    finds: [
      "REGION101 dataCentres.shanghai.vpn.region",
      "VPN106 dataCentres.shanghai.vpn.region",
      "VPN111 dataCentres.shanghai.vpn.region",
    ],
  },
  {
    title: "want a transit router in the region of a VPC",
    edits: {
      ...secondVpc,
      "vpcs.staging.region": "ap-southeast-1",
      "vpcs.staging.vswitches.vswitch-1.zone": "ap-southeast-1a",
      "vpcs.staging.vswitches.vswitch-2.zone": "ap-southeast-1b",
    },
    finds: ["REGION101 vpcs.staging.region"],
    says: "add ap-southeast-1 there, or use one of cn-shanghai and cn-hangzhou",
  },
  {
    title: "name a region that lacks a transit router once, whatever is there",
    edits: {
      ...secondVpc,
      "transitRouters.cn-hangzhou": undefined,
      "interRegionLinks.hangzhou-shanghai": undefined,
    },
    finds: ["REGION101 vpcs.production.region"],
    says: "transitRouters has no cn-hangzhou, also needed by vpcs.staging.region",
  },
  {
    title: "want a transit router at both ends of an inter-region connection",
    edits: { "interRegionLinks.other": { from: "cn-beijing", to: "cn-qingdao", bandwidthMbps: 1 } },
    finds: ["REGION101 interRegionLinks.other.from", "REGION101 interRegionLinks.other.to"],
  },
  {
    title: "want at least one region",
    edits: { transitRouters: {}, interRegionLinks: {}, vpcs: {}, dataCentres: {}, probes: {} },
    finds: ["REGION102 transitRouters"],
  },
  {
    title: "let a file be empty but for a region to clear",
    edits: {
      transitRouters: {},
      interRegionLinks: {},
      vpcs: {},
      dataCentres: {},
      probes: {},
      retiredRegions: ["cn-shanghai"],
    },
    finds: [],
  },
  {
    title: "want a way from a VPC to the region of each link",
    edits: { interRegionLinks: {} },
    finds: ["REGION103 vpcs.production.region"],
    says: "no way leads from cn-hangzhou to cn-shanghai (dataCentres.shanghai.circuits.circuit1.region)",
  },
  {
    title: "want no inter-region connection where everything is in one region",
    edits: {
      interRegionLinks: {},
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "cn-shanghai",
      "vpcs.production.vswitches.vswitch-1.zone": "cn-shanghai-l",
      "vpcs.production.vswitches.vswitch-2.zone": "cn-shanghai-m",
    },
    finds: [],
  },
  {
    title: "warn of a way through a third region",
    edits: {
      "transitRouters.cn-beijing": { mode: "create" },
      interRegionLinks: {
        a: { from: "cn-hangzhou", to: "cn-beijing", bandwidthMbps: 100 },
        b: { from: "cn-beijing", to: "cn-shanghai", bandwidthMbps: 100 },
      },
    },
    finds: ["REGION104 vpcs.production.region"],
    says: "cn-hangzhou reaches cn-shanghai through another region only",
  },
  {
    title: "warn of a retired region that is still used",
    edits: { retiredRegions: ["cn-beijing", "cn-shanghai"] },
    finds: ["REGION105 retiredRegions[1]"],
  },
  {
    title: "refuse an inter-region connection within one region",
    edits: { "interRegionLinks.loop": { from: "cn-shanghai", to: "cn-shanghai", bandwidthMbps: 1 } },
    finds: ["LINK101 interRegionLinks.loop.to"],
  },
  {
    title: "refuse a second inter-region connection of two regions, also the other way round",
    edits: { "interRegionLinks.back": { from: "cn-shanghai", to: "cn-hangzhou", bandwidthMbps: 1 } },
    finds: ["LINK102 interRegionLinks.back"],
    says: "joined by interRegionLinks.hangzhou-shanghai already",
  },
  {
    title: "refuse to associate a bandwidth plan twice",
    edits: {
      "transitRouters.cn-beijing": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.billing": { mode: "bandwidth-plan", planId: "cenbwp-a" },
      "interRegionLinks.third": {
        from: "cn-beijing",
        to: "cn-shanghai",
        bandwidthMbps: 1,
        billing: { mode: "bandwidth-plan", planId: "cenbwp-a" },
      },
    },
    finds: ["LINK103 interRegionLinks.third.billing.associate"],
    says: "set associate: false here",
  },
  {
    title: "refuse a bandwidth plan that nothing associates with a CEN that is made here",
    edits: {
      "interRegionLinks.hangzhou-shanghai.billing": {
        mode: "bandwidth-plan",
        planId: "cenbwp-a",
        associate: false,
      },
    },
    finds: ["LINK104 interRegionLinks.hangzhou-shanghai.billing.associate"],
    says: "remove associate: false here",
  },
  {
    title: "let an existing CEN have its bandwidth plan already",
    edits: {
      cen: { mode: "existing", id: "cen-a" },
      "interRegionLinks.hangzhou-shanghai.billing": {
        mode: "bandwidth-plan",
        planId: "cenbwp-a",
        associate: false,
      },
    },
    finds: [],
  },
  ...["cn-mars", "cn-hangzhuo"].map((region) => ({
    title: `warn of the region ${region}, which the provider does not know`,
    edits: { [`transitRouters.${region}`]: { mode: "create" } },
    finds: [`REGION106 transitRouters.${region}`, `TR107 transitRouters.${region}`],
    says: region === "cn-mars" ? "make sure that the region exists" : "did you mean cn-hangzhou?",
  })),
  {
    title: "know a region of the financial cloud",
    edits: { "transitRouters.cn-shanghai-finance-1": { mode: "create" } },
    finds: ["TR107 transitRouters.cn-shanghai-finance-1"],
  },
  {
    title: "let two connections share a bandwidth plan that one of them associates",
    edits: {
      "transitRouters.cn-beijing": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.billing": { mode: "bandwidth-plan", planId: "cenbwp-a" },
      "interRegionLinks.third": {
        from: "cn-beijing",
        to: "cn-shanghai",
        bandwidthMbps: 1,
        billing: { mode: "bandwidth-plan", planId: "cenbwp-a", associate: false },
      },
    },
    finds: [],
  },
];
