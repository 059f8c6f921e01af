import type { DataCentre } from "@hybridnet/network";
import { dottedMask, parseCidr } from "@hybridnet/network/cidr";
import { type Block, exampleNames, type Synth, synthExample } from "@hybridnet/network/testing/synth";
import { devicePlans } from "./plan";
import { sharedValues } from "./shared-values";
import { type Command, find, parseAsa, rest, restIfAny } from "./testing/asa-config";
import { type CloudCircuit, type CloudSide, type CloudTunnel, cloudSide } from "./testing/cloud-side";
import { exampleNetwork, publicIps, textOf, textsOf } from "./testing/devices";
import { parseSettings, section } from "./testing/swanctl-config";

const synths = Object.fromEntries(exampleNames.map((name) => [name, synthExample(name)])) as Record<
  string,
  Synth
>;

/** Each gateway of an example with what the cloud has for the links that end there. */
const ends = exampleNames.flatMap((name) =>
  exampleNetwork(name).dataCentres.flatMap((site) =>
    site.gateways.map(({ key }) => ({
      name,
      site,
      gateway: key,
      cloud: endingOn(site, key, cloudSide(synths[name] as Synth, site)),
    })),
  ),
);

function endingOn(site: DataCentre, gateway: string, cloud: CloudSide): CloudSide {
  const here = <T>(all: Readonly<Record<string, T>>, keys: readonly { key: string; gateway: string }[]) =>
    Object.fromEntries(
      Object.entries(all).filter(([key]) => keys.some((it) => it.key === key && it.gateway === gateway)),
    );
  return {
    circuits: here(cloud.circuits, site.circuits),
    tunnels: here(cloud.tunnels, site.vpn?.tunnels ?? []),
  };
}

/** `${var.name}` of Terraform is `<name>` in the texts. */
function placeholderOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value).replace(/^\$\{var\.(.*)\}$/, "<$1>");
}

const asaWords: Readonly<Record<string, string>> = {
  aes: "aes",
  aes192: "aes-192",
  aes256: "aes-256",
  sha1: "sha",
  sha256: "sha256",
  sha384: "sha384",
  sha512: "sha512",
};
const espWords: Readonly<Record<string, string>> = {
  sha1: "sha-1",
  sha256: "sha-256",
  sha384: "sha-384",
  sha512: "sha-512",
};

describe.each(ends)(
  "The device $gateway of $site.key in config/$name.yaml",
  ({ name, site, gateway, cloud }) => {
    it("has every value of its checklist as Terraform has it", () => {
      const plan = devicePlans(exampleNetwork(name), {}).find(
        (it) => it.dataCentre === site.key && it.gateway === gateway,
      );
      const values = plan ? sharedValues(plan) : [];
      expect(values.length).toBeGreaterThan(10);
      for (const { value, resource, tunnelIndex, attribute } of values) {
        const stack = resource.startsWith("alicloud_vpn_") ? "vpn-standby" : "connectivity";
        const block = (synths[name] as Synth)[stack].at(resource);
        const options = (block.tunnel_options_specification ?? []) as readonly Block[];
        const start =
          tunnelIndex === undefined ? block : options.find((it) => it.tunnel_index === tunnelIndex);
        const found = attribute.reduce<unknown>((at, key) => (at as Block | undefined)?.[key], start);
        expect([resource, attribute, String(found)]).toEqual([
          resource,
          attribute,
          String(value).replace(/^var\..*/, (variable) => `\${${variable}}`),
        ]);
      }
    });

    it("has as an ASA what the cloud has", () => {
      const texts = textsOf(exampleNetwork(name), { tunnelPublicIps: publicIps, vendor: "cisco-asa" });
      const config = parseAsa(textOf(texts, `${site.key}/${gateway}/cisco-asa.cfg`));
      for (const [key, circuit] of Object.entries(cloud.circuits)) expectAsaCircuit(config, key, circuit);
      for (const [key, tunnel] of Object.entries(cloud.tunnels))
        expectAsaTunnel(config, key, tunnel, publicIps[site.key]?.[key] ?? "");
      const neighbors = find(config, "neighbor").filter(({ words }) => words.includes(" remote-as "));
      expect(neighbors).toHaveLength(Object.keys(cloud.circuits).length + Object.keys(cloud.tunnels).length);
    });

    it("has on Linux what the cloud has", () => {
      const texts = textsOf(exampleNetwork(name), { tunnelPublicIps: publicIps, vendor: "linux" });
      const file = (it: string) => textOf(texts, `${site.key}/${gateway}/${it}`);
      const [frr, setup] = [parseAsa(file("frr.conf")), file("setup.sh")];
      for (const [key, circuit] of Object.entries(cloud.circuits))
        expectLinuxCircuit(frr, setup, key, circuit);
      const swanctl = Object.keys(cloud.tunnels).length > 0 ? file("swanctl.conf") : "";
      for (const [key, tunnel] of Object.entries(cloud.tunnels))
        expectLinuxTunnel({ frr, setup, swanctl }, key, tunnel, publicIps[site.key]?.[key] ?? "");
      expect(Object.keys(swanctl ? section(parseSettings(swanctl), "connections") : {})).toEqual(
        Object.keys(cloud.tunnels).sort(),
      );
    });
  },
);

function expectNeighbor(
  config: readonly Command[],
  address: unknown,
  wanted: { asn: unknown; deviceAsn: unknown; key?: string | undefined },
) {
  const neighbor = (word: string) => restIfAny(config, `neighbor ${String(address)} ${word}`);
  expect(rest(config, "router bgp")).toBe(String(wanted.deviceAsn));
  expect(neighbor("remote-as")).toBe(String(wanted.asn));
  expect(neighbor("password")).toBe(wanted.key);
}

function expectAsaCircuit(config: readonly Command[], key: string, cloud: CloudCircuit): void {
  const [port] = find(config, "interface").filter(({ below }) => restIfAny(below, "nameif") === key);
  expect(rest(port?.below ?? [], "ip address")).toBe(`${String(cloud.deviceAddress)} ${String(cloud.mask)}`);
  expect(restIfAny(port?.below ?? [], "vlan") ?? "0").toBe(String(cloud.vlan));
  expect(/\.(\d+)$/.exec(port?.words ?? "")?.[1] ?? "0").toBe(String(cloud.vlan));
  expectNeighbor(config, cloud.vbrAddress, {
    asn: cloud.vbrAsn,
    deviceAsn: cloud.deviceAsn,
    key: placeholderOf(cloud.key),
  });
  const bfd = restIfAny(config, `neighbor ${String(cloud.vbrAddress)} fall-over bfd`);
  expect(bfd).toBe(cloud.bfd && (Number(cloud.bfd.hops) > 1 ? "multi-hop" : ""));
  if (cloud.bfd === undefined) return;
  const [template] = find(config, "bfd-template").filter(({ words }) => words.endsWith(` ${key}`));
  expect(template?.below.map(({ words }) => words)).toEqual([
    `interval min-tx ${String(cloud.bfd.expects)} min-rx ${String(cloud.bfd.sends)} multiplier ${String(cloud.bfd.multiplier)}`,
  ]);
}

function expectAsaTunnel(
  config: readonly Command[],
  key: string,
  cloud: CloudTunnel,
  publicIp: string,
): void {
  const { ike, ipsec, bgp } = cloud;
  const [tunnel] = find(config, "interface").filter(({ below }) => restIfAny(below, "nameif") === key);
  const below = tunnel?.below ?? [];
  const network = parseCidr(String(bgp.tunnel_cidr));
  const [address = "", mask] = rest(below, "ip address").split(" ");
  expect(mask).toBe(dottedMask(network.prefixLength));
  expect(parseCidr(`${address}/${network.prefixLength}`).first).toBe(network.first);
  expect(address).not.toBe(bgp.local_bgp_ip);
  expect(rest(below, "tunnel destination")).toBe(publicIp);
  const source = rest(below, "tunnel source interface");
  const [uplink] = find(config, "interface").filter((it) => restIfAny(it.below, "nameif") === source);
  expect(rest(uplink?.below ?? [], "ip address").split(" ")[0]).toBe(cloud.deviceIp);
  expect(ike.remote_id).toBe(cloud.deviceIp);

  const [policy] = find(config, `crypto ${String(ike.ike_version)} policy`);
  const phase1 = (word: string) => rest(policy?.below ?? [], word);
  expect(ike.ike_version).toBe("ikev2");
  expect(phase1("encryption")).toBe(asaWords[String(ike.ike_enc_alg)]);
  expect(phase1("integrity")).toBe(asaWords[String(ike.ike_auth_alg)]);
  expect(phase1("prf")).toBe(asaWords[String(ike.ike_auth_alg)]);
  expect(`group${phase1("group")}`).toBe(ike.ike_pfs);
  expect(phase1("lifetime seconds")).toBe(String(ike.ike_lifetime));

  const profile = rest(below, "tunnel protection ipsec profile");
  const [phase2] = find(config, `crypto ipsec profile ${profile}`);
  const [proposal] = find(
    config,
    `crypto ipsec ikev2 ipsec-proposal ${rest(phase2?.below ?? [], "set ikev2 ipsec-proposal")}`,
  );
  expect(rest(proposal?.below ?? [], "protocol esp encryption")).toBe(asaWords[String(ipsec.ipsec_enc_alg)]);
  expect(rest(proposal?.below ?? [], "protocol esp integrity")).toBe(espWords[String(ipsec.ipsec_auth_alg)]);
  expect(rest(phase2?.below ?? [], "set pfs")).toBe(ipsec.ipsec_pfs);
  expect(rest(phase2?.below ?? [], "set security-association lifetime seconds")).toBe(
    String(ipsec.ipsec_lifetime),
  );

  const [, attributes] = find(config, `tunnel-group ${publicIp}`);
  for (const side of ["remote", "local"])
    expect(rest(attributes?.below ?? [], `ikev2 ${side}-authentication pre-shared-key`)).toBe(
      placeholderOf(ike.psk),
    );
  expect(rest(attributes?.below ?? [], "isakmp keepalive")).toBe(
    cloud.dpd === true ? "threshold 10 retry 2" : "disable",
  );
  expectNeighbor(config, bgp.local_bgp_ip, { asn: bgp.local_asn, deviceAsn: cloud.deviceAsn });
}

function expectLinuxCircuit(frr: readonly Command[], setup: string, key: string, cloud: CloudCircuit): void {
  const [, prefixLength, port = ""] =
    new RegExp(`^ip address replace ${String(cloud.deviceAddress)}/(\\d+) dev (\\S+)$`, "m").exec(setup) ??
    [];
  expect(dottedMask(Number(prefixLength))).toBe(cloud.mask);
  expect(/\.(\d+)$/.exec(port)?.[1] ?? "0").toBe(String(cloud.vlan));
  expect(/type vlan id (\d+)/.exec(setup)?.[1] ?? "0").toBe(String(cloud.vlan));
  expectNeighbor(frr, cloud.vbrAddress, {
    asn: cloud.vbrAsn,
    deviceAsn: cloud.deviceAsn,
    key: placeholderOf(cloud.key),
  });
  const profile = restIfAny(frr, `neighbor ${String(cloud.vbrAddress)} bfd profile`);
  expect(profile).toBe(cloud.bfd && key);
  if (cloud.bfd === undefined) return;
  const [template] = find(frr, `profile ${key}`);
  const timer = (word: string) => rest(template?.below ?? [], word);
  expect([timer("receive-interval"), timer("transmit-interval"), timer("detect-multiplier")]).toEqual(
    [cloud.bfd.sends, cloud.bfd.expects, cloud.bfd.multiplier].map(String),
  );
}

const strongSwan: Readonly<Record<string, string>> = {
  aes: "aes128",
  group1: "modp768",
  group2: "modp1024",
  group5: "modp1536",
  group14: "modp2048",
};
const inStrongSwan = (...words: readonly unknown[]) =>
  words.map((it) => strongSwan[String(it)] ?? String(it)).join("-");

interface LinuxFiles {
  readonly frr: readonly Command[];
  readonly setup: string;
  readonly swanctl: string;
}

function expectLinuxTunnel(
  { frr, setup, swanctl }: LinuxFiles,
  key: string,
  cloud: CloudTunnel,
  publicIp: string,
): void {
  const { ike, ipsec, bgp } = cloud;
  const connection = section(parseSettings(swanctl), "connections", key);
  const child = section(connection, "children", key);
  expect(connection).toMatchObject({
    version: ike.ike_version === "ikev2" ? "2" : "1",
    local_addrs: cloud.deviceIp,
    remote_addrs: publicIp,
    proposals: inStrongSwan(ike.ike_enc_alg, ike.ike_auth_alg, ike.ike_pfs),
    local: { auth: "psk", id: ike.remote_id },
    // A dual-tunnel connection is its public IP; what a single one calls itself nobody knows.
    remote: { auth: "psk", id: ike.local_id ?? (cloud.isDual ? publicIp : "%any") },
  });
  const seconds = (text: unknown) => Number(String(text).replace(/s$/, ""));
  expect(seconds(connection.rekey_time) + seconds(connection.over_time)).toBe(ike.ike_lifetime);
  expect(child.esp_proposals).toBe(inStrongSwan(ipsec.ipsec_enc_alg, ipsec.ipsec_auth_alg, ipsec.ipsec_pfs));
  expect(seconds(child.life_time)).toBe(ipsec.ipsec_lifetime);
  expect(seconds(child.rekey_time)).toBeLessThan(Number(ipsec.ipsec_lifetime));
  expect(connection.dpd_delay).toBe(cloud.dpd === true ? "10s" : undefined);
  const secret = section(parseSettings(swanctl), "secrets", `ike-${key}`);
  expect(secret).toMatchObject({ "id-device": ike.remote_id, secret: placeholderOf(ike.psk) });

  const [, ifId] = new RegExp(`ip link add ${key} type xfrm dev \\S+ if_id (\\d+)`).exec(setup) ?? [];
  expect([connection.if_id_in, connection.if_id_out]).toEqual([ifId, ifId]);
  const network = parseCidr(String(bgp.tunnel_cidr));
  const [, address = "", prefixLength] =
    new RegExp(`^ip address replace (\\S+)/(\\d+) dev ${key}$`, "m").exec(setup) ?? [];
  expect(parseCidr(`${address}/${prefixLength}`)).toMatchObject({ first: network.first, last: network.last });
  expect(address).not.toBe(bgp.local_bgp_ip);
  expectNeighbor(frr, bgp.local_bgp_ip, { asn: bgp.local_asn, deviceAsn: cloud.deviceAsn });
}
