import { tf } from "../failover/cloud/types";
import type { FoundCause } from "./causes";
import type { Refusal, StateMove } from "./verdict";

export function refusal(rule: Refusal["rule"], text: string, allow: readonly string[]): Refusal {
  return { rule, text, allow, allowed: false };
}

/** Of changes that interrupt the same thing, the first of these types is the one to name; the others follow from it. */
const ranks: readonly string[] = [
  "alicloud_cen_instance",
  tf.transitRouter,
  tf.vpc,
  tf.vbr,
  tf.connection,
  tf.peerAttachment,
  tf.vpcAttachment,
  tf.vbrAttachment,
  tf.vpnAttachment,
  tf.customerGateway,
  tf.bgpGroup,
  tf.bgpPeer,
];

/** Addresses of the changes that have to be named to be allowed: for each thing that they take down, the principal ones. */
export function addressesOf(causes: readonly FoundCause[]): readonly string[] {
  const rankOf = ({ cause }: FoundCause) => {
    const rank = ranks.indexOf(cause.address.split(".")[0] ?? "");
    return rank < 0 ? ranks.length : rank;
  };
  const targets = new Set(causes.flatMap(targetsOf));
  const principal = [...targets].flatMap((target) => {
    const own = causes.filter((cause) => targetsOf(cause).includes(target));
    const best = Math.min(...own.map(rankOf));
    return own.filter((cause) => rankOf(cause) === best).map(({ cause }) => cause.address);
  });
  return [...new Set(principal)].sort();
}

function targetsOf({ down, tunnels }: FoundCause): readonly string[] {
  return [...down, ...tunnels.map(({ connection }) => connection)];
}

export function movedRefusals(moves: readonly StateMove[]): readonly Refusal[] {
  return moves.map(({ from, to, command }) =>
    refusal(
      "moved-address",
      `${from} would be destroyed and made anew as ${to}, though both are the same object of the service: ${command}`,
      [from],
    ),
  );
}
