import type { Vpn } from "@hybridnet/network";
import type { DevicePlan, TunnelEnd } from "../plan";
import { tunnelInterface } from "./interfaces";
import { asaNames } from "./names";

/** IKE, IPsec and the tunnels; nothing where no tunnel ends on the device. */
export function ipsec(plan: DevicePlan): readonly string[] {
  const { vpn, tunnels } = plan;
  if (vpn === undefined) return [];
  const used = plan.uplinks.filter(({ key }) => tunnels.some(({ uplink }) => uplink.key === key));
  return [
    ...phase1(vpn),
    ...used.map((uplink) => `crypto ${vpn.ike.version} enable ${asaNames.uplink(uplink)}`),
    ...(vpn.natTraversal
      ? ["crypto isakmp nat-traversal 20"]
      : [
          "! For the whole device: no tunnel of it passes a NAT from now on.",
          "no crypto isakmp nat-traversal",
        ]),
    "!",
    ...phase2(vpn),
    ...tunnels.flatMap((end) => [...tunnelGroup(vpn, end), ...tunnelInterface(plan, end)]),
    "! TCP segments that leave room for ESP. For the whole device, the circuit's traffic included.",
    `sysopt connection tcpmss ${plan.device.mss}`,
    "!",
  ];
}

function phase1({ address, ike }: Vpn): readonly string[] {
  const group = asaWords.group(ike.dhGroup) ?? "";
  const encryption = asaWords.encryption(ike.encryption);
  const integrity = asaWords.ikeIntegrity(ike.authentication);
  const cloud = [
    `! Alibaba Cloud: alicloud_vpn_gateway_vpn_attachment.${address} ike_version ${ike.version}, ike_enc_alg ${ike.encryption},`,
    `! ike_auth_alg ${ike.authentication}, ike_pfs ${ike.dhGroup}, ike_lifetime ${ike.lifetimeSeconds}. One value each: the cloud offers no other.`,
  ];
  if (ike.version === "ikev1") {
    return [
      ...cloud,
      "crypto isakmp identity address",
      "crypto ikev1 policy 10",
      " authentication pre-share",
      ` encryption ${encryption}`,
      ` hash ${integrity}`,
      ` group ${group}`,
      ` lifetime ${ike.lifetimeSeconds}`,
    ];
  }
  return [
    ...cloud,
    "crypto ikev2 policy 10",
    ` encryption ${encryption}`,
    ` integrity ${integrity}`,
    ` group ${group}`,
    ` prf ${integrity}`,
    ` lifetime seconds ${ike.lifetimeSeconds}`,
  ];
}

function phase2({ ike, ipsec: it }: Vpn): readonly string[] {
  const { proposal } = asaNames;
  const group = asaWords.group(it.dhGroup);
  const encryption = asaWords.encryption(it.encryption);
  return [
    `! Alibaba Cloud: ipsec_enc_alg ${it.encryption}, ipsec_auth_alg ${it.authentication}, ipsec_pfs ${it.dhGroup}, ipsec_lifetime ${it.lifetimeSeconds}.`,
    ...(ike.version === "ikev1"
      ? [`crypto ipsec ikev1 transform-set ${proposal} esp-${encryption} esp-sha-hmac`]
      : [
          `crypto ipsec ikev2 ipsec-proposal ${proposal}`,
          ` protocol esp encryption ${encryption}`,
          ` protocol esp integrity ${asaWords.espIntegrity(it.authentication)}`,
        ]),
    `crypto ipsec profile ${proposal}`,
    ...(ike.version === "ikev1"
      ? [` set ikev1 transform-set ${proposal}`]
      : [` set ikev2 ipsec-proposal ${proposal}`, " set ikev2 local-identity address"]),
    group === undefined ? " no set pfs" : ` set pfs group${group}`,
    ` set security-association lifetime seconds ${it.lifetimeSeconds}`,
    " set security-association lifetime kilobytes unlimited",
    "!",
  ];
}

function tunnelGroup({ address, ike, deadPeerDetection }: Vpn, end: TunnelEnd): readonly string[] {
  const { tunnel, publicIp, psk } = end;
  return [
    `! ${tunnel.key} over ${end.uplink.key}. Alibaba Cloud: alicloud_vpn_gateway_vpn_attachment.${address}, tunnel ${tunnel.index}:`,
    `! tunnel_cidr ${tunnel.link.cidr}, local_bgp_ip ${end.neighbor}; the pre-shared key is var.${tunnel.pskVariable},`,
    "! the device's identity there (remote_id) the address of its port.",
    ...(end.alibabaId === publicIp
      ? []
      : [
          "! The cloud's identity is not the tunnel's public IP. The ASA should find the group by the peer's address all",
          "! the same (not verified on 9.19); set alibabaId in the network file to the public IP to be sure.",
        ]),
    `tunnel-group ${publicIp} type ipsec-l2l`,
    `tunnel-group ${publicIp} ipsec-attributes`,
    ...(ike.version === "ikev1"
      ? [` ikev1 pre-shared-key ${psk}`]
      : [
          ` ikev2 remote-authentication pre-shared-key ${psk}`,
          ` ikev2 local-authentication pre-shared-key ${psk}`,
        ]),
    deadPeerDetection ? " isakmp keepalive threshold 10 retry 2" : " isakmp keepalive disable",
    "!",
  ];
}

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
const asaWords = {
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
