/** What data centres announce, against the network file and the service's limits. */
import { canonical, contains, parseCanonical } from "@hybridnet/network/cidr";
import type { Link } from "../../failover/deployment/deployment";
import { defaultRouteLimit } from "../../routing/sessions";
import { type LiveDeployment, learnedOver } from "../live/deployment";
import type { Finding } from "./finding";

/** From this part of a limit on it is said that the limit is near. */
const nearLimit = 0.8;

export function networkFindings(state: LiveDeployment): readonly Finding[] {
  return state.configured.links.flatMap((link) => [
    ...announcedFindings(link, state),
    ...limitFindings(link, state),
  ]);
}

function announcedFindings(
  link: Link,
  { configured, deployment, live, sessions }: LiveDeployment,
): readonly Finding[] {
  const { topology, labels } = configured;
  const label = labels.get(link.id) ?? link.id;
  const attachment = topology.attachments.find((it) => it.kind !== "peer" && it.network === link.id);
  const learned = attachment && learnedOver(attachment.id, live);
  const up = sessions.filter(({ session, isUp }) => session.router === link.id && isUp);
  // Without a session or a propagation nothing can come over the link, and that is said elsewhere.
  if (learned === undefined || up.length === 0) return [];
  const site = topology.dataCentres.find(({ id }) => id === up[0]?.session.dataCentre);
  const wanted = (site?.cidrs ?? []).map((it) => canonical(parseCanonical(it)));
  if (learned.length === 0)
    return link.kind === "vpn"
      ? [
          {
            code: "standby-without-routes",
            of: label,
            text: `no route of data centre ${link.site} came over ${label}, although BGP is up in ${up.map(({ session }) => deployment.labels.get(session.id)).join(" and ")}: a standby that carries nothing`,
          },
        ]
      : wanted.map((network) => missing(network, label));
  return [
    ...wanted.filter((it) => !learned.includes(it)).map((network) => missing(network, label)),
    ...learned
      .filter((it) => !wanted.includes(it))
      .map((network): Finding => {
        const around = wanted.find((it) => contains(parseCanonical(it), parseCanonical(network)));
        return {
          code: "prefix-unknown",
          of: label,
          text: `${network} came over ${label} and is none of the data centre's networks${around === undefined ? "" : `; it is a part of ${around} and takes its traffic`}`,
        };
      }),
  ];
}

const missing = (network: string, label: string): Finding => ({
  code: "prefix-missing",
  of: label,
  text: `${network} did not come over ${label}, although BGP is up`,
});

/** Source of the limit: Alibaba Cloud help: What is a virtual border router (110 unless the group has another). */
function limitFindings({ kind, id }: Link, { live, cloud, configured }: LiveDeployment): readonly Finding[] {
  if (kind !== "circuit") return [];
  const attachment = configured.topology.attachments.find((it) => it.kind === "vbr" && it.network === id);
  const seen = (attachment && learnedOver(attachment.id, live))?.length ?? 0;
  return cloud.peers
    .filter(({ vbr }) => vbr === id)
    .flatMap((peer): readonly Finding[] => {
      const limit = peer.routeLimit || defaultRouteLimit;
      const shown = live.bgpPeers.find((it) => it.BgpPeerId === peer.id)?.ReceivedRouteCount ?? 0;
      const count = Math.max(shown, seen);
      const of = configured.labels.get(peer.id) ?? peer.id;
      return count < nearLimit * limit
        ? []
        : [
            {
              code: "route-limit-near",
              of,
              text: `${count} routes came over ${of}, which takes ${limit}: those beyond are dropped`,
            },
          ];
    });
}
