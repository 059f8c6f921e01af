import { type RuleCase, secondSite, secondVpc } from "../../testing/rule-case";

const site = "dataCentres.shanghai";
const vpn = `${site}.vpn`;

const twin = (name: string, value: string) => ({ ...secondSite, [`dataCentres.suzhou.${name}`]: value });

export const nameCases: readonly RuleCase[] = [
  {
    title: "warn of two VBRs with one name, and name both",
    edits: twin("circuits.circuit2.vbr.name", "VBR"),
    finds: ["NAME101 dataCentres.suzhou.circuits.circuit2.vbr.name"],
    says: 'the VBR is called "VBR" like dataCentres.shanghai.circuits.circuit1.vbr.name',
  },
  {
    title: "warn of two BGP groups with one name",
    edits: twin("circuits.circuit2.bgp.groupName", "VBR-BGP"),
    finds: ["NAME101 dataCentres.suzhou.circuits.circuit2.bgp.groupName"],
  },
  {
    title: "warn of two VBR attachments with one name",
    edits: twin("circuits.circuit2.attachment.name", "VBR-Attachment"),
    finds: ["NAME101 dataCentres.suzhou.circuits.circuit2.attachment.name"],
  },
  {
    title: "warn of two IPsec-VPN connections with one name",
    edits: twin("vpn.connectionName", "IPsec-VPN-connection"),
    finds: ["NAME101 dataCentres.suzhou.vpn.connectionName"],
  },
  {
    title: "warn of two VPN attachments with one name, also where it is the default",
    edits: { ...secondSite, "dataCentres.suzhou.vpn.attachment": undefined },
    finds: ["NAME101 dataCentres.suzhou.vpn.attachment.name"],
  },
  {
    title: "warn of two customer gateways with one name",
    edits: twin("gateways.core.uplinks.isp.customerGatewayName", "Customer-Gateway"),
    finds: ["NAME101 dataCentres.suzhou.gateways.core.uplinks.isp.customerGatewayName"],
  },
  {
    title: "say nothing about an uplink for which no customer gateway is made",
    edits: {
      [`${site}.gateways.edge.uplinks.isp-2`]: { publicIp: "203.0.113.70" },
      [`${vpn}.tunnels.tunnel1.uplink`]: "isp-1",
      [`${vpn}.tunnels.tunnel2.uplink`]: "isp-1",
    },
    finds: [],
  },
  {
    title: "warn of two VPCs and two VPC attachments with one name",
    edits: { ...secondVpc, "vpcs.staging.name": "VPC", "vpcs.staging.attachment.name": "VPC-Attachment" },
    finds: ["NAME101 vpcs.staging.attachment.name", "NAME101 vpcs.staging.name"],
  },
  {
    title: "warn of two vSwitches with one name",
    edits: { "vpcs.production.vswitches.vswitch-2.name": "vSwitch 1" },
    finds: ["NAME101 vpcs.production.vswitches.vswitch-2.name"],
  },
  {
    title: "warn of two inter-region connections with one name",
    edits: {
      "transitRouters.cn-beijing": { mode: "create" },
      "interRegionLinks.third": { from: "cn-hangzhou", to: "cn-beijing", bandwidthMbps: 1 },
    },
    finds: ["NAME101 interRegionLinks.third.name"],
  },
  {
    title: "let resources of two regions have one name",
    edits: {
      ...secondSite,
      "dataCentres.suzhou.circuits.circuit2.region": "cn-hangzhou",
      "dataCentres.suzhou.circuits.circuit2.vbr.name": "VBR",
      "dataCentres.suzhou.vpn": undefined,
    },
    finds: ["DC103 dataCentres.suzhou"],
  },
];
