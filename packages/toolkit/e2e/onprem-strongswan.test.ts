import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  authenticationAlgorithms,
  dhGroups,
  encryptionAlgorithms,
  ipsecDhGroups,
} from "@hybridnet/network/limits";
import {
  type Block,
  exampleData,
  exampleNames,
  networkOf,
  put,
  synth,
} from "@hybridnet/network/testing/synth";
import { espProposal, ikeProposal } from "../devices/linux/swanctl";
import { cloudSide } from "../devices/testing/cloud-side";
import { exampleNetwork, publicIps } from "../devices/testing/devices";
import { changedExample, writeLinux } from "../devices/testing/linux-files";
import { Charon, charon, cloudConfig } from "../devices/testing/strongswan";
import { Namespace, need, until } from "../testing/programs";

let scratch = "";
const namespaces: Namespace[] = [];

beforeAll(() => need("swanctl", charon, "ip", "unshare", "nsenter", "setpriv"));
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "onprem-strongswan-"));
});
afterEach(async () => {
  for (const namespace of namespaces.splice(0)) await namespace.end();
  rmSync(scratch, { recursive: true, force: true });
});

async function namespace(): Promise<Namespace> {
  const made = await Namespace.make();
  namespaces.push(made);
  return made;
}

const vpn = ["dataCentres", "shanghai", "vpn"];

/** Keys that are easily misread: one looks encoded, both have every character that hurts. */
const psks: Readonly<Record<string, string>> = {
  psk__shanghai__tunnel1: "0s~`!@#$%^&*()_-+={}[]\\|;:',.<>/?",
  psk__shanghai__tunnel2: "0xAB+c=",
};

/** The device's uplink and the Internet with the public IPs of the tunnels. */
async function joined(): Promise<readonly [Namespace, Namespace]> {
  const [here, there] = [await namespace(), await namespace()];
  here.must(`ip link add eth0 type veth peer name eth0 netns ${there.pid}`);
  here.must("ip address add 203.0.113.68/29 dev eth0");
  there.must("ip address add 203.0.113.65/29 dev eth0");
  for (const side of [here, there]) for (const link of ["lo", "eth0"]) side.must(`ip link set ${link} up`);
  for (const ip of Object.values(publicIps.shanghai ?? {})) there.must(`ip address add ${ip}/32 dev lo`);
  here.must("ip route add 198.51.100.0/24 via 203.0.113.65");
  return [here, there];
}

/** The service starts again what did not come up; strongSwan does not where the other end has answered with a refusal. */
function insist(cloud: Charon, tunnels: readonly string[]): void {
  for (const name of tunnels)
    if (!cloud.swanctl("--list-sas", "--ike", name).said.includes(name))
      cloud.swanctl("--initiate", "--ike", name, "--timeout", "1");
}

describe("strongSwan", () => {
  it.each(exampleNames)("loads the connections and keys of config/%s.yaml", async (name) => {
    const daemon = await Charon.start(await namespace(), "device", scratch);
    for (const folder of writeLinux(scratch, exampleNetwork(name))) {
      const text = readFileSync(join(folder, "swanctl.conf"), "utf8");
      const count = text.match(/^ {2}tunnel\d \{$/gm)?.length ?? 0;
      const { status, said } = daemon.load(join(folder, "swanctl.conf"));
      expect([status, said]).toEqual([
        0,
        expect.stringContaining(`successfully loaded ${count} connections`),
      ]);
      expect(said.match(/loaded ike secret/g)).toHaveLength(count);
    }
  });

  it("knows a word for everything that the service can propose", async () => {
    const both = { version: "ikev2", lifetimeSeconds: 86400 } as const;
    const pairs = encryptionAlgorithms.values.flatMap((encryption) =>
      authenticationAlgorithms.values.map((authentication) => ({ ...both, encryption, authentication })),
    );
    const ike = pairs.flatMap((it) => dhGroups.values.map((dhGroup) => ikeProposal({ ...it, dhGroup })));
    const esp = pairs.flatMap((it) => ipsecDhGroups.values.map((dhGroup) => espProposal({ ...it, dhGroup })));
    const connections = esp.map(
      (proposal, index) =>
        `c${index} { proposals = ${ike[index % ike.length]}\nremote_addrs = 198.51.100.1\nlocal { auth = psk }\nremote { auth = psk }\nchildren { c { esp_proposals = ${proposal} } } }`,
    );
    const file = join(scratch, "all.conf");
    writeFileSync(file, `connections {\n${connections.join("\n")}\n}\n`);
    const daemon = await Charon.start(await namespace(), "device", scratch);
    expect(new Set([...ike, ...esp]).size).toBe(125);
    expect(daemon.load(file)).toEqual({
      status: 0,
      said: expect.stringContaining("successfully loaded 125 connections"),
    });
    writeFileSync(file, `connections { c0 { proposals = aes129-sha1-modp2048 } }`);
    expect(daemon.load(file).status).not.toBe(0);
  });

  it.each([
    ["the worked example", "worked-example", [] as const],
    [
      "aes256 and sha512",
      "bfd",
      [
        [[...vpn, "ike"], { encryption: "aes256", authentication: "sha512" }],
        [[...vpn, "ipsec"], { encryption: "aes192", authentication: "sha384" }],
      ] as const,
    ],
    [
      "IKEv1",
      "bfd",
      [[[...vpn, "ike"], { version: "ikev1", encryption: "aes", authentication: "sha1" }]] as const,
    ],
    ["one tunnel whose cloud end does not know its address", "single-tunnel", [] as const],
    [
      "identities with every kind of character",
      "bfd",
      [
        [[...vpn, "tunnels", "tunnel1", "customerId"], "device@example.com"],
        [[...vpn, "tunnels", "tunnel1", "alibabaId"], '@cloud"\\{#};=x'],
      ] as const,
    ],
  ] as const)(
    "agrees on keys, identities and proposals with the cloud end that Terraform describes: %s",
    async (_what, name, changes) => {
      const network = changedExample(name, changes);
      const data = changes.reduce((so: Block, [path, value]) => put(so, path, value), exampleData(name));
      const [site] = network.dataCentres;
      if (site === undefined) throw new Error("the example has no data centre");
      const { tunnels } = cloudSide(synth(data), site);
      const [folder = ""] = writeLinux(scratch, network, psks);
      const [here, there] = await joined();
      const cloud = await Charon.start(there, "cloud", scratch);
      const file = join(scratch, "cloud-swanctl.conf");
      writeFileSync(file, cloudConfig(tunnels, psks));
      expect(cloud.load(file).status).toBe(0);
      const device = await Charon.start(here, "device", scratch);
      expect(device.load(join(folder, "swanctl.conf")).status).toBe(0);
      for (const tunnel of Object.keys(tunnels)) {
        // What follows in the kernel needs ESP there; that both ends chose the same is known before.
        await until(`${tunnel} in ${cloud.said}`, () =>
          new RegExp(`IKE_SA ${tunnel}\\[\\d+\\] established`).test(device.said),
        );
      }
      const count = Object.keys(tunnels).length;
      await until(
        "both proposals",
        () => (device.said.match(/selected proposal: ESP:/g)?.length ?? 0) >= count,
      );
      expect(cloud.said).not.toMatch(
        /no (matching peer|shared key|IKE) config|MAC mismatched|AUTHENTICATION_FAILED/,
      );
    },
  );

  it.each([
    ["the cloud's end", [] as const, "cloud"],
    [
      "the device, because the cloud's end waits for traffic",
      [[[...vpn, "effectImmediately"], false]] as const,
      "device",
    ],
  ] as const)(
    "has each tunnel once after twenty restarts of both ends, started by %s, and makes new keys",
    async (_what, changes, starter) => {
      const data = changes.reduce((so: Block, [path, value]) => put(so, path, value), exampleData("bfd"));
      const network = networkOf(data);
      const [site] = network.dataCentres;
      if (site === undefined) throw new Error("the example has no data centre");
      const { tunnels } = cloudSide(synth(data), site);
      const [folder = ""] = writeLinux(scratch, network, psks);
      const [here, there] = await joined();
      const file = join(scratch, "cloud-swanctl.conf");
      writeFileSync(file, cloudConfig(tunnels, psks));
      const ends = [
        { daemon: await Charon.start(there, "cloud", scratch), file },
        { daemon: await Charon.start(here, "device", scratch), file: join(folder, "swanctl.conf") },
      ];
      const [cloud, device] = ends.map(({ daemon }) => daemon);
      if (cloud === undefined || device === undefined) throw new Error("two ends have two daemons");
      const names = Object.keys(tunnels);
      const sas = (daemon: Charon) =>
        [...daemon.swanctl("--list-sas").said.matchAll(/^(tunnel\d): .*ESTABLISHED.* (\w+)_i.* (\w+)_r/gm)]
          .map(([, name, initiator, responder]) => `${name} ${initiator} ${responder}`)
          .sort();
      for (let round = 0; round < 20; round++) {
        for (const end of round % 2 === 0 || starter === "device" ? ends : [...ends].reverse()) {
          await end.daemon.restart();
          expect(end.daemon.load(end.file).status).toBe(0);
        }
        await until(`the tunnels of round ${round}`, () => {
          if (starter === "cloud") insist(cloud, names);
          return sas(device).length >= names.length;
        });
        // Whatever else was under way comes within two retransmissions.
        await new Promise((done) => setTimeout(done, 1500));
        expect({ round, device: sas(device), cloud: sas(cloud) }).toEqual({
          round,
          device: names.map((name) => expect.stringContaining(name)),
          cloud: sas(device),
        });
      }
      const starts = (daemon: Charon) => /initiating IKE_SA/.test(daemon.said);
      expect([starts(cloud), starts(device)]).toEqual([starter === "cloud", starter === "device"]);
      const before = sas(device);
      for (const name of names) expect(device.swanctl("--rekey", "--ike", name).status).toBe(0);
      await until("new keys at both ends", () => {
        const now = sas(device);
        return now.length === names.length && now.every((it) => !before.includes(it));
      });
      expect(sas(cloud)).toEqual(sas(device));
    },
  );
});
