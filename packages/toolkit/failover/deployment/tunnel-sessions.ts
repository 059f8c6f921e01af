import type { DataCentre, Tunnel, Vpn } from "@hybridnet/network";
import { tunnelBandwidthMbps } from "@hybridnet/network/limits";
import type { Session } from "../../routing/topology";
import type { CloudTunnel, Connection } from "../cloud/cloud";
import { tf } from "../cloud/types";
import { differs, type LinkSessions, needed } from "./circuit-sessions";
import { deviceId, type Gap, type LinkEnd, missingId, siteId, tunnelId, uplinkId } from "./deployment";
import { holdSecondsOf, overTunnel } from "./device";
import type { Match } from "./match";

/** The BGP sessions over the tunnels of one connection, and what keeps them from coming up. */
export function sessionsOfConnection(dataCentre: DataCentre, vpn: Vpn, match: Match): LinkSessions {
  const { key: site, asn } = dataCentre;
  const connection = match.connection(vpn);
  const id = connection?.id ?? missingId("vpn", site);
  const [zone] = match.cloud.attachmentZones.get(match.vpnAttachment(vpn)?.id ?? "") ?? [];
  const tunnels = vpn.tunnels.map((tunnel) => {
    const deployed = connection?.tunnels.find(({ index }) => index === tunnel.index);
    const device = deviceId(site, tunnel.gateway);
    const uplink = uplinkId(site, tunnel.gateway, tunnel.uplink);
    const session: Session = {
      id: tunnelId(id, tunnel.index),
      kind: "vpn",
      router: id,
      dataCentre: siteId(site),
      localAsn: vpn.alibabaAsn,
      needs: [device, uplink],
      ...overTunnel(dataCentre, tunnel),
    };
    const end: LinkEnd = {
      session: session.id,
      device,
      uplink,
      mbps: bandwidthOf(deployed),
      // A single tunnel has the zone of the attachment.
      zone: deployed?.zone ?? zone,
      timers: { holdSeconds: holdSecondsOf(vpn.bgp), bfd: undefined, healthCheck: undefined },
    };
    const gap = connection && gapOf({ site, asn, vpn, tunnel }, connection, deployed, match);
    return { session, end, gap: gap && { ...gap, concerns: siteId(site), repair: { sessions: [session] } } };
  });
  const all = tunnels.map(({ session }) => session);
  const missing: Gap = {
    type: tf.connection,
    of: `data centre ${site}`,
    text: `${tf.connection} of data centre ${site} is missing`,
    concerns: siteId(site),
    repair: { sessions: all },
  };
  return {
    link: { kind: "vpn", id, key: site, site, circuitId: undefined, ends: tunnels.map(({ end }) => end) },
    sessions:
      connection === undefined
        ? []
        : tunnels.filter(({ gap }) => gap === undefined).map(({ session }) => session),
    gaps:
      connection === undefined ? [missing] : tunnels.flatMap(({ gap }) => (gap === undefined ? [] : [gap])),
  };
}

interface Wanted {
  readonly site: string;
  readonly asn: number;
  readonly vpn: Vpn;
  readonly tunnel: Tunnel;
}

function gapOf(
  { site, asn, vpn, tunnel }: Wanted,
  { address }: Connection,
  deployed: CloudTunnel | undefined,
  { cloud, devicesSuit }: Match,
): Omit<Gap, "repair"> | undefined {
  const of = `tunnel ${site}/${tunnel.key} (${address})`;
  if (deployed === undefined) return { type: tf.connection, of, text: `${of} is missing` };
  if (!deployed.bgp) return { type: tf.connection, of, text: `BGP of ${of} is off` };
  const compare = (attribute: string, actual: string | number | undefined, wanted: string | number) =>
    differs(tf.connection, of, attribute, actual, wanted);
  const need = (attribute: string, actual: string | number | undefined, wanted: string | number) =>
    needed(cloud, tf.connection, of, attribute, actual, wanted);
  // A tunnel whose customer gateway is gone has nobody to talk to.
  if (deployed.customerIp === undefined)
    return { type: tf.customerGateway, of, text: `${tf.customerGateway} of ${of} is missing` };
  const [first] = [
    need("tunnel_cidr", deployed.cidr, tunnel.link.cidr),
    need("local_bgp_ip", deployed.alibabaAddress, tunnel.link.alibabaAddress),
    compare("local_asn", deployed.localAsn, vpn.alibabaAsn),
    compare("the customer gateway's ip_address", deployed.customerIp, tunnel.publicIp),
    need("the customer gateway's asn", deployed.customerAsn, asn),
    ...(devicesSuit ? [] : ipsecOf(vpn, tunnel)).map(([attribute, wanted]) =>
      compare(attribute, deployed.ipsec.get(attribute), wanted),
    ),
  ].filter((it) => it !== undefined);
  return first && { ...first, of };
}

/** What the device is configured for: with anything else at the other end the tunnel does not come up. */
function ipsecOf({ ike, ipsec }: Vpn, tunnel: Tunnel): readonly (readonly [string, string])[] {
  return [
    ["network_type", "public"],
    ["local_subnet", "0.0.0.0/0"],
    ["remote_subnet", "0.0.0.0/0"],
    ["ike_version", ike.version],
    // IKEv2 has no modes (RFC 7296).
    ...(ike.version === "ikev1" ? ([["ike_mode", "main"]] as const) : []),
    ["ike_enc_alg", ike.encryption],
    ["ike_auth_alg", ike.authentication],
    ["ike_pfs", ike.dhGroup],
    ["remote_id", tunnel.customerId],
    // Left out, the service takes the tunnel's public IP, and so does the device's configuration.
    ...(tunnel.alibabaId === undefined ? [] : ([["local_id", tunnel.alibabaId]] as const)),
    ["ipsec_enc_alg", ipsec.encryption],
    ["ipsec_auth_alg", ipsec.authentication],
    ["ipsec_pfs", ipsec.dhGroup],
  ];
}

function bandwidthOf(tunnel: CloudTunnel | undefined): number | undefined {
  if (tunnel === undefined) return undefined;
  return tunnel.bandwidth === "Large" ? tunnelBandwidthMbps.Large : tunnelBandwidthMbps.Standard;
}
