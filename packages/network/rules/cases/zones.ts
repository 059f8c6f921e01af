import { type RuleCase, singleTunnel, singleTunnelWarning, vswitch } from "../../testing/rule-case";

export const zoneCases: readonly RuleCase[] = [
  {
    title: "refuse a zone of another region",
    edits: { "vpcs.production.vswitches.vswitch-1.zone": "cn-shanghai-f" },
    finds: ["ZONE101 vpcs.production.vswitches.vswitch-1.zone"],
    says: "use a zone of cn-hangzhou, such as cn-hangzhou-b",
  },
  {
    title: "refuse a zone of a region whose name only begins alike",
    edits: {
      ...singleTunnel,
      "dataCentres.shanghai.vpn.zone": "cn-shanghai-finance-1a",
    },
    finds: [singleTunnelWarning, "ZONE101 dataCentres.shanghai.vpn.zone"].sort(),
  },
  ...["cn-hangzhou-h1", "cn-hangzhou-2", "cn-hangzhouh", "cn-hangzhou-", "cn-hangzhou"].map((zone) => ({
    title: `refuse the zone ${zone}, whose form no zone has, of a vSwitch that is not attached`,
    edits: { "vpcs.production.vswitches.more-1": vswitch(1, { zone, attached: false }) },
    finds: ["ZONE101 vpcs.production.vswitches.more-1.zone"],
    says: "use a zone of cn-hangzhou, such as cn-hangzhou-b",
  })),
  ...["ap-southeast-1-a", "ap-southeast-1ab", "ap-southeast-11"].map((zone) => ({
    title: `refuse the zone ${zone} in a region that ends with a digit`,
    edits: {
      "transitRouters.ap-southeast-1": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.from": "ap-southeast-1",
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "ap-southeast-1",
      "vpcs.production.vswitches.vswitch-1.zone": "ap-southeast-1a",
      "vpcs.production.vswitches.vswitch-2.zone": zone,
    },
    finds: ["ZONE101 vpcs.production.vswitches.vswitch-2.zone"],
    says: "use a zone of ap-southeast-1, such as ap-southeast-1a",
  })),
  {
    title: "refuse a zone in which the transit router has no interfaces",
    edits: { "vpcs.production.vswitches.vswitch-1.zone": "cn-hangzhou-g" },
    finds: ["ZONE102 vpcs.production.vswitches.vswitch-1.zone"],
    says: "use one of cn-hangzhou-b, cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j, cn-hangzhou-k",
  },
  {
    title: "let a vSwitch that is not attached be in any zone of the region",
    edits: { "vpcs.production.vswitches.more-1": vswitch(1, { zone: "cn-hangzhou-g", attached: false }) },
    finds: [],
  },
  {
    title: "refuse an unsupported zone of a single-tunnel connection",
    edits: { ...singleTunnel, "dataCentres.shanghai.vpn.zone": "cn-shanghai-a" },
    finds: [singleTunnelWarning, "ZONE102 dataCentres.shanghai.vpn.zone"].sort(),
  },
  {
    title: "take any zone of a region whose zones are not known",
    edits: {
      "transitRouters.ap-southeast-1": { mode: "create" },
      "interRegionLinks.hangzhou-shanghai.from": "ap-southeast-1",
      "transitRouters.cn-hangzhou": undefined,
      "vpcs.production.region": "ap-southeast-1",
      "vpcs.production.vswitches.vswitch-1.zone": "ap-southeast-1a",
      "vpcs.production.vswitches.vswitch-2.zone": "ap-southeast-1z",
    },
    finds: [],
  },
];
