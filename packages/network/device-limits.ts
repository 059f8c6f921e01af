import type { Range } from "./limits";
import { sources } from "./sources";

/** What device configurations are written for. */
export const deviceVendors = ["cisco-asa", "linux"] as const;
export const bgpWeight: Range = { min: 0, max: 65535, source: sources.asaBgp };
/** Bytes. Below 536 no host has to go; above 1460 no Ethernet frame of 1500 bytes holds the segment. */
export const tcpMss: Range = { min: 536, max: 1460, source: sources.tcp };
/** Networks that a device may take from one neighbour. */
export const maximumPrefixes: Range = {
  min: 1,
  max: 100000,
  source: sources.template("more than any network file has, less than what hurts a device"),
};
/** Bytes of the IPv4 and TCP headers before a segment, without options. */
export const tcpIpBytes = { bytes: 40, source: sources.tcp } as const;
/** Bytes of an IP packet on the provider's line. PPPoE has 8 less: then a smaller `mss`. */
export const uplinkPacketBytes = {
  bytes: 1500,
  source: sources.template("Ethernet without jumbo frames"),
} as const;
/**
 * What ESP in tunnel mode puts around a packet. In CBC mode the initialization vector is as long as the cipher's block, and
 * what is encrypted is padded to whole blocks, with two bytes of trailer (RFC 4303; RFC 3602; RFC 2451). Integrity values: RFC
 * 2403, 2404, 4868. With NAT traversal UDP comes around it (RFC 3948).
 */
export const espBytes = {
  outerIp: 20,
  udp: 8,
  header: 8,
  trailer: 2,
  ciphers: {
    aes: { block: 16 },
    aes192: { block: 16 },
    aes256: { block: 16 },
    des: { block: 8 },
    "3des": { block: 8 },
  },
  integrity: { md5: 12, sha1: 12, sha256: 16, sha384: 24, sha512: 32 },
  source: sources.esp,
} as const;
export const uplinkPrefixLength: Range = {
  min: 8,
  max: 31,
  source: sources.template("a host mask leaves no room for the next hop"),
};
/** What is left in Cisco ASA 9.19 of what the service offers; DES, 3DES, MD5 and small groups are gone. */
export const asaOffers = {
  encryption: ["aes256", "aes192", "aes"],
  authentication: { ikev2: ["sha256", "sha384", "sha512", "sha1"], ikev1: ["sha1"] },
  dhGroup: ["group14"],
  ipsecDhGroup: ["group14", "disabled"],
  leastLifetimeSeconds: 120,
  source: sources.asaCiphers,
} as const;
/** ms. BFD runs at the slower of what both ends want, so 999 with the VBR's 1000 is 1000. */
export const asaBfdIntervalMs: Range = { min: 50, max: 999, source: sources.asaBfd };
/** Characters of a BGP key that an ASA takes; it must not begin with a digit. */
export const asaBgpKeyLength: Range = { min: 1, max: 25, source: sources.asaBgp };
/** Characters of an interface's name in the Linux kernel (IFNAMSIZ less its end mark). */
export const linuxPortLength: Range = { min: 1, max: 15, source: sources.linuxInterfaces };
