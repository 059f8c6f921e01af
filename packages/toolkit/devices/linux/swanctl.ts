import type { Vpn } from "@hybridnet/network";
import type { DevicePlan, TunnelEnd } from "../plan";

/** Connections and secrets for swanctl; undefined where no tunnel ends on the device. */
export function swanctlConf(plan: DevicePlan): string | undefined {
  const { vpn, tunnels } = plan;
  if (vpn === undefined) return undefined;
  return [
    `# strongSwan 5.9, ${plan.device.hostname}: data centre ${plan.dataCentre}, gateway ${plan.gateway}.`,
    "# Made from the network file by npx --no hybridnet devices; change that file, not this one.",
    "connections {",
    ...tunnels.flatMap((end) => connection(vpn, end)),
    "}",
    "secrets {",
    ...tunnels.flatMap(secret),
    "}",
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** Settings of the daemon itself. */
export function strongswanConf(): string {
  return [
    "# The tunnels' selectors are 0.0.0.0/0: a route from them would be a default route. Routes are BGP's.",
    "charon {",
    "  install_routes = no",
    "}",
    "",
  ].join("\n");
}

function connection(vpn: Vpn, end: TunnelEnd): readonly string[] {
  const { ike, ipsec } = vpn;
  const { tunnel, uplink } = end;
  const id = tunnel.index;
  return [
    `  # ${tunnel.key} over ${uplink.key}. Alibaba Cloud: alicloud_vpn_gateway_vpn_attachment.${vpn.address}, tunnel ${id}.`,
    `  ${tunnel.key} {`,
    `    version = ${ike.version === "ikev2" ? 2 : 1}`,
    `    local_addrs = ${uplink.address}`,
    `    remote_addrs = ${end.publicIp}`,
    `    # ike_enc_alg ${ike.encryption}, ike_auth_alg ${ike.authentication}, ike_pfs ${ike.dhGroup}, ike_lifetime ${ike.lifetimeSeconds}`,
    `    proposals = ${ikeProposal(ike)}`,
    ...lifetime(ike.lifetimeSeconds, "over_time").map((line) => `    ${line}`),
    ...(vpn.deadPeerDetection ? ["    dpd_delay = 10s"] : []),
    ...(vpn.natTraversal
      ? []
      : ["    # strongSwan cannot switch NAT traversal off; without a NAT on the way it is not used."]),
    "    keyingtries = 0",
    "    mobike = no",
    `    if_id_in = ${id}`,
    `    if_id_out = ${id}`,
    "    local {",
    "      auth = psk",
    "      # remote_id of the cloud",
    `      id = ${quoted(tunnel.customerId)}`,
    "    }",
    "    remote {",
    "      auth = psk",
    ...(end.alibabaId === undefined
      ? [
          "      # The cloud's identity is not known (VPN109): any will do, the key tells who it is.",
          "      id = %any",
        ]
      : [
          "      # local_id of the cloud; by default the tunnel's public IP",
          `      id = ${quoted(end.alibabaId)}`,
        ]),
    "    }",
    "    children {",
    `      ${tunnel.key} {`,
    "        local_ts = 0.0.0.0/0",
    "        remote_ts = 0.0.0.0/0",
    `        # ipsec_enc_alg ${ipsec.encryption}, ipsec_auth_alg ${ipsec.authentication}, ipsec_pfs ${ipsec.dhGroup}, ipsec_lifetime ${ipsec.lifetimeSeconds}`,
    `        esp_proposals = ${espProposal(ipsec)}`,
    ...lifetime(ipsec.lifetimeSeconds, "life_time").map((line) => `        ${line}`),
    ...beginning(vpn, end).map((line) => `        ${line}`),
    "      }",
    "    }",
    "  }",
  ];
}

/**
 * Whether the device starts a tunnel. Alibaba Cloud's end does as soon as the connection exists; of two that start, each
 * would leave associations of its own behind, so the device waits. It starts where nobody else does: behind a NAT, through
 * which the cloud's end does not come; where that end waits for traffic; and where it would not find out that the device
 * has forgotten the tunnel.
 */
export function deviceStarts({ effectImmediately, deadPeerDetection }: Vpn, { uplink }: TunnelEnd): boolean {
  return !effectImmediately || !deadPeerDetection || uplink.address !== uplink.publicIp;
}

function beginning(vpn: Vpn, end: TunnelEnd): readonly string[] {
  return [
    ...(deviceStarts(vpn, end)
      ? [
          "# This end starts the tunnel, and again with every packet into it, such as BGP's: the cloud's end does not.",
          "start_action = trap|start",
        ]
      : [
          "# Alibaba Cloud starts the tunnel, also after it was closed; this end waits. One of the two has to.",
          "start_action = none",
        ]),
    "close_action = none",
    ...(vpn.deadPeerDetection ? ["dpd_action = clear"] : []),
  ];
}

/** Keys are made anew when nine tenths of the time that both ends agree on have passed, and end with it. */
function lifetime(seconds: number, end: "over_time" | "life_time"): readonly string[] {
  if (seconds === 0) return ["rekey_time = 0s"];
  const rekey = Math.floor(seconds * 0.9);
  return [`rekey_time = ${rekey}s`, `${end} = ${end === "over_time" ? seconds - rekey : seconds}s`];
}

function secret({ tunnel, alibabaId, psk }: TunnelEnd): readonly string[] {
  return [
    `  ike-${tunnel.key} {`,
    `    id-device = ${quoted(tunnel.customerId)}`,
    ...(alibabaId === undefined ? [] : [`    id-cloud = ${quoted(alibabaId)}`]),
    `    secret = ${quoted(encoded(psk))}`,
    "  }",
  ];
}

/** A key that looks encoded (`0s`, `0x`) would be decoded, so it is encoded indeed. */
function encoded(psk: string): string {
  return /^0[sx]/i.test(psk) ? `0s${Buffer.from(psk).toString("base64")}` : psk;
}

/** A text that the settings parser takes to the letter. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

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
