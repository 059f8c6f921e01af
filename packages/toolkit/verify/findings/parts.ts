/** What the network file asks for and the service does not have, or has otherwise. */
import type { Network } from "@hybridnet/network";
import { tf } from "../../failover/cloud/types";
import type { LiveDeployment } from "../live/deployment";
import type { Finding } from "./finding";

/** The service's words for Terraform's types, because no state was read. */
const partWords: Readonly<Record<string, string>> = {
  [tf.vbr]: "VBR",
  [tf.bgpGroup]: "BGP group",
  [tf.bgpPeer]: "BGP peer",
  [tf.healthCheck]: "health check",
  [tf.cen]: "CEN",
  [tf.transitRouter]: "transit router",
  [tf.transitRouterCidr]: "CIDR block",
  [tf.association]: "association",
  [tf.propagation]: "propagation",
  [tf.vpcAttachment]: "VPC attachment",
  [tf.vbrAttachment]: "VBR attachment",
  [tf.vpnAttachment]: "VPN attachment",
  [tf.peerAttachment]: "inter-region connection",
  [tf.vpc]: "VPC",
  [tf.vswitch]: "vSwitch",
  [tf.routeEntry]: "route",
  [tf.connection]: "IPsec-VPN connection",
  [tf.customerGateway]: "customer gateway",
};

/** A text about Terraform's resources, in the words of the console. */
export function inServiceWords(text: string): string {
  return text.replace(/\balicloud_[a-z_]+\b/g, (type) => partWords[type] ?? type);
}

export function partFindings(network: Network, { live, configured }: LiveDeployment): readonly Finding[] {
  const { cen } = network;
  if (live.cen === undefined)
    return [
      {
        code: "cen-missing",
        of: "CEN",
        text: `there is no CEN ${cen.mode === "create" ? `of the name ${cen.name}` : cen.id}: nothing is attached`,
      },
    ];
  return [
    ...(live.cens > 1 && cen.mode === "create"
      ? [
          {
            code: "cen-ambiguous" as const,
            of: "CEN",
            text: `${live.cens} CENs have the name ${cen.name}; ${live.cen} was taken for the network's`,
          },
        ]
      : []),
    ...configured.gaps.map(
      ({ of, text }): Finding => ({ code: "missing-or-different", of, text: inServiceWords(text) }),
    ),
  ];
}
