import { tf } from "../types";
import { text } from "../values";
import { chosenHere, errorCodesOf, help, providerDocs, type Rule } from "./rule";
import { subject } from "./subject";

/** How the service wants a name to look. */
interface NameFormat {
  readonly types: readonly string[];
  readonly arguments: readonly string[];
  readonly pattern: RegExp;
  readonly words: string;
  readonly code: string;
  readonly codeSource: string;
  readonly source: string;
}

const noAddress = "(?!https?://)";

const formats: readonly NameFormat[] = [
  {
    types: [tf.transitRouter, tf.routerCidr, tf.peerAttachment],
    arguments: ["transit_router_name", "transit_router_cidr_name", "transit_router_peer_attachment_name"],
    pattern: new RegExp(`^${noAddress}.{1,128}$`, "s"),
    words: "1 to 128 characters, not beginning with http:// or https://",
    code: "InvalidParameter",
    codeSource: errorCodesOf("CreateTransitRouter"),
    source: providerDocs("r/cen_transit_router"),
  },
  {
    types: [tf.vpcAttachment, tf.vbrAttachment, tf.vpnAttachment],
    arguments: [
      "transit_router_vpc_attachment_name",
      "transit_router_vpn_attachment_name",
      "transit_router_attachment_name",
    ],
    pattern: /^\p{L}[\p{L}\d_-]{1,127}$/u,
    words: "2 to 128 letters, digits, _ and -, a letter first",
    code: "InvalidParameter",
    codeSource: errorCodesOf("CreateTransitRouterVpcAttachment"),
    source: help("CreateTransitRouterVbrAttachment"),
  },
  {
    types: [tf.bgpGroup],
    arguments: ["bgp_group_name"],
    pattern: /^\p{L}[\p{L}\d._-]{1,127}$/u,
    words: "2 to 128 letters, digits, dots, _ and -, a letter first",
    code: "InvalidBgpName.Malformed",
    codeSource: errorCodesOf("CreateBgpGroup"),
    source: providerDocs("r/vpc_bgp_group"),
  },
  {
    types: [tf.connection],
    arguments: ["vpn_attachment_name"],
    pattern: new RegExp(`^${noAddress}.{1,100}$`, "s"),
    words: "1 to 100 characters, not beginning with http:// or https://",
    code: "InvalidName",
    codeSource: errorCodesOf("ModifyCustomerGatewayAttribute"),
    source: help("CreateVpnAttachment"),
  },
  {
    types: [tf.vpcAttachment, tf.vbrAttachment, tf.vpnAttachment],
    arguments: ["transit_router_attachment_description"],
    pattern: new RegExp(`^${noAddress}\\p{L}.{1,255}$`, "su"),
    words: "2 to 256 characters, a letter first, not beginning with http:// or https://",
    code: "InvalidDescription",
    codeSource: chosenHere,
    source: providerDocs("r/cen_transit_router_vbr_attachment"),
  },
];

/** Names that the service does not take. A name that is left out is none. */
export const nameRules: readonly Rule[] = formats.map(
  ({ types, arguments: names, pattern, words, ...rest }) => ({
    ...rest,
    name: `names: ${names.join(", ")}`,
    on: ["create", "update"],
    types,
    refuses: (call) => {
      const wrong = names.find((name) => {
        const value = text(call.wanted, name);
        return value !== "" && !pattern.test(value);
      });
      return (
        wrong && `${subject(call)}: ${wrong} ${JSON.stringify(text(call.wanted, wrong))} must have ${words}.`
      );
    },
  }),
);
