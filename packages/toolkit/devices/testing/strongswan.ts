import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Namespace, run, until } from "../../testing/programs";
import type { CloudTunnel } from "./cloud-side";
import { publicIps } from "./devices";

export const charon = "/usr/sbin/charon-systemd";

/** A daemon of strongSwan with files of its own in a folder. */
export class Charon {
  private end: () => Promise<void> = async () => undefined;

  private constructor(
    private readonly where: Namespace,
    private readonly name: string,
    private readonly folder: string,
  ) {}

  static async start(where: Namespace, name: string, folder: string): Promise<Charon> {
    const daemon = new Charon(where, name, folder);
    writeFileSync(
      join(folder, `${name}.conf`),
      `charon-systemd {
  load_modular = yes
  install_routes = no
  # Gives up after 3 s what the other end has forgotten, instead of after 165 s.
  retransmit_timeout = 0.5
  retransmit_tries = 2
  plugins {
    include /etc/strongswan.d/charon/*.conf
    vici { socket = unix://${folder}/${name}.vici }
  }
  filelog { log { path = ${daemon.log}
    flush_line = yes } }
}
`,
    );
    await daemon.begin();
    return daemon;
  }

  /** Ends it as systemd does, and starts it anew: without connections. */
  async restart(): Promise<void> {
    await this.end();
    await this.begin();
  }

  private async begin(): Promise<void> {
    const [config, socket] = [`${this.name}.conf`, `${this.name}.vici`].map((it) => join(this.folder, it));
    rmSync(socket ?? "", { force: true });
    this.end = this.where.start(charon, { STRONGSWAN_CONF: config });
    await until(`the socket of ${this.name}`, () => existsSync(socket ?? ""));
  }

  private get log(): string {
    return join(this.folder, `${this.name}.log`);
  }

  swanctl(...words: readonly string[]) {
    const { status, said } = run("swanctl", [...words, "--uri", `unix://${this.folder}/${this.name}.vici`]);
    return {
      status,
      said: said
        .split("\n")
        .filter((line) => !/^(plugin '|opening directory )/.test(line))
        .join("\n"),
    };
  }

  load(file: string) {
    return this.swanctl("--load-all", "--clear", "--noprompt", "--file", file);
  }

  get said(): string {
    return readFileSync(this.log, "utf8");
  }
}

const words: Readonly<Record<string, string>> = { aes: "aes128", group14: "modp2048" };
const proposal = (...values: readonly unknown[]) =>
  values.map((it) => words[String(it)] ?? String(it)).join("-");

/**
 * The Alibaba Cloud end of the tunnels, from Terraform's values alone. It starts them by itself, and again where one ends
 * (Alibaba Cloud help: CreateVpnAttachment, EffectImmediately); not where it waits for traffic, of which there is none here.
 */
export function cloudConfig(
  tunnels: Readonly<Record<string, CloudTunnel>>,
  psks: Readonly<Record<string, string>>,
): string {
  const ends = Object.entries(tunnels).map(([key, { ike, ipsec, deviceIp, isDual, starts, dpd }], index) => {
    const action = starts ? "start" : "none";
    const ip = publicIps.shanghai?.[key] ?? "";
    // What the service calls itself where nobody says it (provider documentation r/vpn_gateway_vpn_attachment, 1.289).
    const own = JSON.stringify(ike.local_id ?? (isDual ? ip : "leftId-not-exist"));
    const psk = Buffer.from(psks[String(ike.psk).replace(/^\$\{var\.(.*)\}$/, "$1")] ?? "").toString(
      "base64",
    );
    return {
      connection: `${key} {
  version = ${ike.ike_version === "ikev1" ? 1 : 2}
  local_addrs = ${ip}
  remote_addrs = ${String(deviceIp)}
  proposals = ${proposal(ike.ike_enc_alg, ike.ike_auth_alg, ike.ike_pfs)}
  if_id_in = ${index + 11}
  if_id_out = ${index + 11}
  local { auth = psk
    id = ${own} }
  remote { auth = psk
    id = ${JSON.stringify(ike.remote_id)} }
  keyingtries = 0${dpd === true ? "\n  dpd_delay = 1s" : ""}
  children { c { start_action = ${action}
    close_action = ${action}
    local_ts = 0.0.0.0/0
    remote_ts = 0.0.0.0/0
    esp_proposals = ${proposal(ipsec.ipsec_enc_alg, ipsec.ipsec_auth_alg, ipsec.ipsec_pfs)} } }
}`,
      secret: `ike-${key} { id-1 = ${JSON.stringify(ike.remote_id)}
  id-2 = ${own}
  secret = "0s${psk}" }`,
    };
  });
  return `connections {\n${ends.map((it) => it.connection).join("\n")}\n}\nsecrets {\n${ends.map((it) => it.secret).join("\n")}\n}\n`;
}
