import type { DualTunnelVpn, Tunnel } from "@hybridnet/network";
import type { LiveTunnel } from "../service/actions/vpn";
import type { Secret } from "../service/secret";

type Group = "TunnelIkeConfig" | "TunnelIpsecConfig" | "TunnelBgpConfig";

/** One option of a tunnel: what the network file wants, and what the service says. */
export interface TunnelOption {
  /** Block of the API's parameters; undefined for what stands beside the blocks. */
  readonly group: Group | undefined;
  /** As the API calls it. */
  readonly name: string;
  /** Key of the network file, or the variable of a key. */
  readonly from: string;
  readonly wanted: string | number | boolean;
  /** Undefined where the service leaves it out. */
  readonly has: string | number | boolean | undefined;
}

/** Every option of a tunnel that the network file decides on, but for its key (modules/tunnel-conditions.ts compares the same ones). */
export function tunnelOptions(vpn: DualTunnelVpn, tunnel: Tunnel, live: LiveTunnel): readonly TunnelOption[] {
  const below = `dataCentres.${vpn.dataCentre}.vpn`;
  const own = `${below}.tunnels.${tunnel.key}`;
  const { ike, ipsec } = vpn;
  const { TunnelIkeConfig: liveIke, TunnelIpsecConfig: liveIpsec, TunnelBgpConfig: bgp } = live;
  const of =
    (group: Group | undefined) =>
    (name: string, from: string, wanted: TunnelOption["wanted"], has: TunnelOption["has"]): TunnelOption => ({
      group,
      name,
      from,
      wanted,
      has,
    });
  const [beside, phase1, phase2, session] = [
    of(undefined),
    of("TunnelIkeConfig"),
    of("TunnelIpsecConfig"),
    of("TunnelBgpConfig"),
  ];
  return [
    beside("EnableDpd", `${below}.deadPeerDetection`, vpn.deadPeerDetection, live.EnableDpd),
    beside("EnableNatTraversal", `${below}.natTraversal`, vpn.natTraversal, live.EnableNatTraversal),
    phase1("IkeVersion", `${below}.ike.version`, ike.version, liveIke.IkeVersion),
    phase1("IkeMode", "the template", "main", liveIke.IkeMode),
    phase1("IkeEncAlg", `${below}.ike.encryption`, ike.encryption, liveIke.IkeEncAlg),
    phase1("IkeAuthAlg", `${below}.ike.authentication`, ike.authentication, liveIke.IkeAuthAlg),
    phase1("IkePfs", `${below}.ike.dhGroup`, ike.dhGroup, liveIke.IkePfs),
    phase1("IkeLifetime", `${below}.ike.lifetimeSeconds`, ike.lifetimeSeconds, known(liveIke.IkeLifetime)),
    phase1("RemoteId", `${own}.customerId`, tunnel.customerId, liveIke.RemoteId),
    // Left out of the file, it is the tunnel's public address, which the service knows once it is attached.
    ...(tunnel.alibabaId === undefined && live.InternetIp === undefined
      ? []
      : [phase1("LocalId", `${own}.alibabaId`, tunnel.alibabaId ?? live.InternetIp ?? "", liveIke.LocalId)]),
    phase2("IpsecEncAlg", `${below}.ipsec.encryption`, ipsec.encryption, liveIpsec.IpsecEncAlg),
    phase2("IpsecAuthAlg", `${below}.ipsec.authentication`, ipsec.authentication, liveIpsec.IpsecAuthAlg),
    phase2("IpsecPfs", `${below}.ipsec.dhGroup`, ipsec.dhGroup, liveIpsec.IpsecPfs),
    phase2(
      "IpsecLifetime",
      `${below}.ipsec.lifetimeSeconds`,
      ipsec.lifetimeSeconds,
      known(liveIpsec.IpsecLifetime),
    ),
    session("LocalAsn", `${below}.alibabaAsn`, vpn.alibabaAsn, known(bgp.LocalAsn)),
    session("TunnelCidr", `${own}.cidr`, tunnel.link.cidr, bgp.TunnelCidr),
    session("LocalBgpIp", `${own}.alibabaAddress`, tunnel.link.alibabaAddress, bgp.LocalBgpIp),
  ];
}

/** A number that is left out is answered as 0, which none of these may be. */
const known = (value: number | undefined): number | undefined => value || undefined;

/** Whether the service has another value. Case and type do not count, and what it leaves out is not known. */
export function differs({ wanted, has }: TunnelOption): boolean {
  return has !== undefined && String(has).toLowerCase() !== String(wanted).toLowerCase();
}

/** - `unset`: the variable has no value here. - `hidden`: the service answers nothing, or asterisks. */
export type KeyState = "same" | "differs" | "hidden" | "unset";

/** Compares a key with what the service answers, as the conditions in the synthesized JSON do. */
export function keyState(wanted: string | undefined, has: Secret | undefined): KeyState {
  if (wanted === undefined || wanted === "") return "unset";
  const answer = has?.reveal() ?? "";
  const isMasked = answer.includes("***") && !wanted.includes("***");
  if (isMasked || answer.replaceAll("*", "") === "") return "hidden";
  return has?.is(wanted) ? "same" : "differs";
}
