import type { Vpn } from "@hybridnet/network";

type Ike = Vpn["ike"];
type Ipsec = Vpn["ipsec"];
/** Words by setting; undefined is what ASA 9.19 has no word for. */
type Words<Value extends string> = Readonly<Record<Value, string | undefined>>;

const encryption: Words<Ike["encryption"]> = {
  aes: "aes",
  aes192: "aes-192",
  aes256: "aes-256",
  des: undefined,
  "3des": undefined,
};
const ikeIntegrity: Words<Ike["authentication"]> = {
  sha1: "sha",
  sha256: "sha256",
  sha384: "sha384",
  sha512: "sha512",
  md5: undefined,
};
const espIntegrity: Words<Ipsec["authentication"]> = {
  sha1: "sha-1",
  sha256: "sha-256",
  sha384: "sha-384",
  sha512: "sha-512",
  md5: undefined,
};
const group: Words<Ike["dhGroup"]> = {
  group14: "14",
  group5: undefined,
  group2: undefined,
  group1: undefined,
};

/** The words of ASA 9.19 for the proposals of a connection. */
export const asaWords = {
  encryption: (value: Ike["encryption"]) => word(encryption, value),
  ikeIntegrity: (value: Ike["authentication"]) => word(ikeIntegrity, value),
  espIntegrity: (value: Ipsec["authentication"]) => word(espIntegrity, value),
  /** Undefined switches perfect forward secrecy off. */
  group: (value: Ipsec["dhGroup"]) => (value === "disabled" ? undefined : word(group, value)),
};

/** @throws Error where ASA 9.19 has no word; `unknownToAsa` has found such connections before. */
function word<Value extends string>(words: Words<Value>, value: Value): string {
  const found = words[value];
  if (found === undefined) throw new Error(`Cisco ASA 9.19 has no word for ${value}`);
  return found;
}
