import { type RuleCase, secondSite } from "../../testing/rule-case";

const site = "dataCentres.shanghai";
const circuit = `${site}.circuits.circuit1`;
const vpn = `${site}.vpn`;

export const bgpCases: readonly RuleCase[] = [
  ...[45103, 64511, 65025, 65535, 4199999999].map((asn) => ({
    title: `refuse ${asn} as the ASN of a VBR`,
    edits: { [`${circuit}.bgp.alibabaAsn`]: asn },
    finds: [`BGP101 ${circuit}.bgp.alibabaAsn`],
    says: "leave it out to use 45104",
  })),
  ...[45104, 64512, 65024, 65026, 65534, 4200000000, 4294967294].map((asn) => ({
    title: `take ${asn} as the ASN of a VBR`,
    edits: { [`${circuit}.bgp.alibabaAsn`]: asn },
    finds: [],
  })),
  {
    title: "refuse one ASN at both ends of a circuit",
    edits: { [`${circuit}.bgp.alibabaAsn`]: 65530 },
    finds: [`BGP102 ${circuit}.bgp.alibabaAsn`],
    says: "the ASN 65530 is also that of the data centre, dataCentres.shanghai.asn",
  },
  {
    title: "refuse one ASN at both ends of a VPN",
    edits: { [`${vpn}.alibabaAsn`]: 65530 },
    finds: [`BGP102 ${vpn}.alibabaAsn`],
  },
  {
    title: "warn of two data centres with one ASN",
    edits: { ...secondSite, "dataCentres.suzhou.asn": 65530 },
    finds: ["BGP103 dataCentres.suzhou.asn"],
  },
  {
    title: "let a data centre announce 110 networks",
    edits: { [`${site}.cidrs`]: Array.from({ length: 110 }, (_, n) => `192.168.${n}.0/24`) },
    finds: [],
  },
  {
    title: "refuse the 111th network of a data centre",
    edits: { [`${site}.cidrs`]: Array.from({ length: 111 }, (_, n) => `192.168.${n}.0/24`) },
    finds: [`BGP104 ${site}.cidrs`],
    says: "there are 111 networks",
  },
  {
    title: "refuse a hold time below three keepalives",
    edits: { [`${circuit}.bgp.holdSeconds`]: 29 },
    finds: [`BGP105 ${circuit}.bgp.holdSeconds`],
    says: "set holdSeconds to 30",
  },
  {
    title: "take a hold time without a keepalive interval",
    edits: { [`${circuit}.bgp.keepaliveSeconds`]: undefined, [`${circuit}.bgp.holdSeconds`]: 3 },
    finds: [],
  },
  ...[23456, 65535].map((asn) => ({
    title: `refuse the reserved ASN ${asn} of a data centre`,
    edits: { [`${site}.asn`]: asn },
    finds: [`BGP106 ${site}.asn`],
  })),
  {
    title: "refuse a reserved ASN of a VPN",
    edits: { [`${vpn}.alibabaAsn`]: 4294967295 },
    finds: [`BGP106 ${vpn}.alibabaAsn`],
  },
  {
    title: "refuse the service's ASN in a data centre with a circuit alone",
    edits: {
      [`${site}.asn`]: 45104,
      [`${circuit}.bgp.alibabaAsn`]: 64512,
      [vpn]: undefined,
    },
    finds: [`BGP107 ${site}.asn`, `DC103 ${site}`],
  },
  {
    title: "say the same where a circuit has that ASN at both ends once",
    edits: { [`${site}.asn`]: 45104, [vpn]: undefined },
    finds: [`BGP102 ${circuit}.bgp.alibabaAsn`, `DC103 ${site}`],
  },
  {
    title: "refuse the service's ASN in a data centre with a VPN",
    edits: {
      [`${site}.asn`]: 45104,
      [`${circuit}.bgp.alibabaAsn`]: 64512,
      [`${vpn}.alibabaAsn`]: 64512,
    },
    finds: [`BGP107 ${site}.asn`],
  },
];
