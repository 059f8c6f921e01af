/** The network as it is now: what the service shows, with the sessions that stand and the routes that came over them. */
import type { Network } from "@hybridnet/network";
import { canonical, parseCanonical, readCanonical } from "@hybridnet/network/cidr";
import type { Cloud } from "../../failover/cloud/cloud";
import { type Deployment, type Gap, tunnelId } from "../../failover/deployment/deployment";
import { readDeployment } from "../../failover/deployment/read-deployment";
import type { Session } from "../../routing/topology";
import { cloudOf } from "./cloud";
import type { LiveNetwork } from "./network";

/** Why a session is down, in the order in which one phase needs the one before. */
export type Phase = "bgp" | "ike" | "ipsec";

export interface SessionState {
  readonly session: Session;
  readonly isUp: boolean;
  /** What is down first. */
  readonly phase: Phase;
  /** The service's own word for it, such as `Idle` or `ike_sa_not_established`. */
  readonly shown: string;
  /** When the service last noted a change, where it shows that. */
  readonly since: string | undefined;
}

export interface LiveDeployment {
  /** With the sessions that are up and what came over them. */
  readonly deployment: Deployment;
  /** With all sessions that are configured, each announcing the data centre's networks. */
  readonly configured: Deployment;
  readonly cloud: Cloud;
  readonly live: LiveNetwork;
  readonly sessions: readonly SessionState[];
}

export function liveDeployment(network: Network, live: LiveNetwork): LiveDeployment {
  const cloud = cloudOf(network, live);
  const configured = readDeployment(network, [], { cloud });
  const states = sessionStates(live);
  const sessions = configured.topology.sessions.map(
    (session): SessionState => ({
      session,
      ...(states.get(session.id) ?? { isUp: false, phase: "bgp", shown: "", since: undefined }),
    }),
  );
  const up = sessions.filter(({ isUp }) => isUp).map(({ session }) => session);
  const down = sessions.filter(({ isUp }) => !isUp);
  return {
    cloud,
    live,
    sessions,
    configured,
    deployment: {
      ...configured,
      topology: { ...configured.topology, sessions: up.map((it) => asAnnounced(it, configured, live)) },
      gaps: [...configured.gaps, ...down.map((it) => downGap(it, configured))],
    },
  };
}

type State = Omit<SessionState, "session">;

/** Source of the states: Alibaba Cloud help: DescribeBgpPeers, DescribeVpnConnections. */
function sessionStates(live: LiveNetwork): ReadonlyMap<string, State> {
  const tunnelState = (ike: string, bgp: string): State => {
    const phase =
      ike === "ipsec_sa_established"
        ? "bgp"
        : ike.startsWith("ipsec") || ike === "ike_sa_established"
          ? "ipsec"
          : "ike";
    return {
      isUp: phase === "bgp" && bgp === "success",
      phase,
      shown: phase === "bgp" ? bgp : ike,
      since: undefined,
    };
  };
  return new Map([
    ...live.bgpPeers.map(
      (it) =>
        [
          it.BgpPeerId,
          {
            isUp: it.BgpStatus === "Established",
            phase: "bgp",
            shown: it.BgpStatus,
            since: it.GmtModified,
          },
        ] as const,
    ),
    ...live.connections.flatMap((it) =>
      it.TunnelOptionsSpecification.length === 0
        ? [[tunnelId(it.VpnConnectionId, 1), tunnelState(it.Status, it.VpnBgpConfig?.Status ?? "")] as const]
        : it.TunnelOptionsSpecification.map(
            (tunnel) =>
              [
                tunnelId(it.VpnConnectionId, tunnel.TunnelIndex ?? 0),
                tunnelState(tunnel.Status, tunnel.TunnelBgpConfig.BgpStatus),
              ] as const,
          ),
    ),
  ]);
}

const phaseWords: Readonly<Record<Phase, string>> = {
  ike: "is down: IKE phase 1 is not established",
  ipsec: "is down: IKE phase 2 (IPsec) is not established",
  bgp: "is down",
};

/** Such as `tunnel shanghai/tunnel1 is down: IKE phase 1 is not established`. */
export function downText({ session, phase, shown }: SessionState, { labels }: Deployment): string {
  const label = labels.get(session.id) ?? session.id;
  if (phase !== "bgp") return `${label} ${phaseWords[phase]}`;
  const what = session.kind === "vpn" ? `BGP in ${label}` : label;
  return `${what} is down (${shown || "no state is shown"})`;
}

function downGap(state: SessionState, deployment: Deployment): Gap {
  const { session } = state;
  return {
    type: "session",
    of: deployment.labels.get(session.id) ?? session.id,
    text: downText(state, deployment),
    concerns: session.dataCentre,
    isDown: true,
    repair: { sessions: [session] },
  };
}

/** Networks that came over an attachment, as its transit router shows them; undefined where it cannot show any. */
export function learnedOver(
  attachment: string,
  { entries, propagations }: LiveNetwork,
): readonly string[] | undefined {
  const tables = propagations.filter(
    (it) => it.TransitRouterAttachmentId === attachment && it.Status === "Active",
  );
  if (tables.length === 0) return undefined;
  const networks = tables.flatMap(({ TransitRouterRouteTableId }) =>
    (entries.get(TransitRouterRouteTableId) ?? [])
      .filter((it) => it.TransitRouterRouteEntryNextHopId === attachment)
      .filter((it) => it.TransitRouterRouteEntryType !== "Static")
      .flatMap((it) => readCanonical(it.TransitRouterRouteEntryDestinationCidrBlock) ?? []),
  );
  return [...new Set(networks.map(canonical))].sort(
    (a, b) => parseCanonical(a).first - parseCanonical(b).first || (a < b ? -1 : 1),
  );
}

/** A session with the networks that came over it. What both tunnels of a connection bring is shown as one. */
function asAnnounced(session: Session, { topology }: Deployment, live: LiveNetwork): Session {
  const attachment = topology.attachments.find((it) => it.kind !== "peer" && it.network === session.router);
  const learned = attachment && learnedOver(attachment.id, live);
  const asn = topology.dataCentres.find(({ id }) => id === session.dataCentre)?.asn ?? 0;
  return learned === undefined
    ? session
    : { ...session, announcements: learned.map((destination) => ({ destination, asPath: [asn] })) };
}
