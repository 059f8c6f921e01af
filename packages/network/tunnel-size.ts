import { espBytes, tcpIpBytes, uplinkPacketBytes } from "./device-limits";
import type { VpnEntry } from "./rules/entries";

/** The largest packet, in bytes, that a tunnel takes in one piece over an uplink of 1500 bytes, as Ethernet has. */
export function tunnelPacketBytes({
  ipsec: { encryption, authentication },
  natTraversal,
}: {
  readonly ipsec: Pick<VpnEntry["ipsec"], "encryption" | "authentication">;
  readonly natTraversal: boolean;
}): number {
  const { block } = espBytes.ciphers[encryption];
  const { outerIp, udp, header, trailer, integrity } = espBytes;
  const around = outerIp + (natTraversal ? udp : 0) + header + block + integrity[authentication];
  const encrypted = uplinkPacketBytes.bytes - around;
  return encrypted - (encrypted % block) - trailer;
}

/** The packet that carries a whole TCP segment: what a tunnel's interface lets through, so that both say the same. */
export function packetOfSegment(mss: number): number {
  return mss + tcpIpBytes.bytes;
}
