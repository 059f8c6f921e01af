import type { Vpn } from "@hybridnet/network";

type Words<Value extends string> = Readonly<Record<Value, string>>;

const encryption: Words<Vpn["ike"]["encryption"]> = {
  aes: "aes128",
  aes192: "aes192",
  aes256: "aes256",
  des: "des",
  "3des": "3des",
};
const integrity: Words<Vpn["ike"]["authentication"]> = {
  md5: "md5",
  sha1: "sha1",
  sha256: "sha256",
  sha384: "sha384",
  sha512: "sha512",
};
const group: Words<Vpn["ike"]["dhGroup"]> = {
  group1: "modp768",
  group2: "modp1024",
  group5: "modp1536",
  group14: "modp2048",
};

/** Phase 1 in strongSwan's words; the PRF follows the integrity, as it does on the other end. */
export function ikeProposal({ encryption: e, authentication, dhGroup }: Vpn["ike"]): string {
  return [encryption[e], integrity[authentication], group[dhGroup]].join("-");
}

/** Phase 2; without a group there is no perfect forward secrecy. */
export function espProposal({ encryption: e, authentication, dhGroup }: Vpn["ipsec"]): string {
  return [encryption[e], integrity[authentication], ...(dhGroup === "disabled" ? [] : [group[dhGroup]])].join(
    "-",
  );
}
