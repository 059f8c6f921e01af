import { type RuleCase, secondSite } from "../../testing/rule-case";

const site = "dataCentres.shanghai";
const vpn = `${site}.vpn`;

export const dataCentreCases: readonly RuleCase[] = [
  {
    title: "refuse a data centre to which no link leads",
    edits: {
      [`${site}.circuits`]: {},
      [vpn]: undefined,
      interRegionLinks: {},
      "transitRouters.cn-shanghai": undefined,
    },
    finds: [`DC102 ${site}`],
  },
  {
    title: "warn of circuits without a standby",
    edits: { [vpn]: undefined },
    finds: [`DC103 ${site}`],
    says: "there is no VPN to stand by",
  },
  {
    title: "warn of a VPN without an active link",
    edits: { [`${site}.circuits`]: undefined },
    finds: [`DC103 ${site}`],
    says: "there is no circuit",
  },
  { title: "take a second data centre", edits: secondSite, finds: [] },
];
