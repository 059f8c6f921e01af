import type { Vpn } from "@hybridnet/network";
import {
  authenticationAlgorithms,
  dhGroups,
  encryptionAlgorithms,
  ikeVersions,
  ipsecDhGroups,
  ipsecLifetimeSeconds,
} from "@hybridnet/network/limits";
import fc from "fast-check";
import { deviceFiles, deviceProblems } from "./device-files";
import { find, parseAsa, rest, restIfAny } from "./testing/asa-config";
import { exampleNetwork, textOf, textsOf, withVpn } from "./testing/devices";
import { parseSettings, section } from "./testing/swanctl-config";

const network = exampleNetwork("worked-example");
const lifetime = fc.oneof(
  fc.constantFrom(0, 1, 119, 120, 3600, 86400),
  fc.integer({ min: ipsecLifetimeSeconds.min, max: ipsecLifetimeSeconds.max }),
);
const phase = {
  encryption: fc.constantFrom(...encryptionAlgorithms.values),
  authentication: fc.constantFrom(...authenticationAlgorithms.values),
  lifetimeSeconds: lifetime,
};
const proposal: fc.Arbitrary<Pick<Vpn, "ike" | "ipsec" | "deadPeerDetection" | "natTraversal">> = fc.record({
  ike: fc.record({
    ...phase,
    version: fc.constantFrom(...ikeVersions.values),
    dhGroup: fc.constantFrom(...dhGroups.values),
  }),
  ipsec: fc.record({ ...phase, dhGroup: fc.constantFrom(...ipsecDhGroups.values) }),
  deadPeerDetection: fc.boolean(),
  natTraversal: fc.boolean(),
});

/** What Cisco ASA 9.19 has, written down once more. */
const ofAsa = {
  encryption: { aes: "aes", "aes-192": "aes192", "aes-256": "aes256" },
  ike: { sha: "sha1", sha256: "sha256", sha384: "sha384", sha512: "sha512" },
  esp: { "sha-1": "sha1", "sha-256": "sha256", "sha-384": "sha384", "sha-512": "sha512" },
} as const;
const ofStrongSwan: Readonly<Record<string, string>> = {
  aes128: "aes",
  modp768: "group1",
  modp1024: "group2",
  modp1536: "group5",
  modp2048: "group14",
};

const meaning = (words: Readonly<Record<string, string>>, word: string | undefined) =>
  words[word ?? ""] ?? `unknown ${word}`;

/** The proposals that an ASA's configuration means, in the words of the network file. */
function readAsa(text: string) {
  const config = parseAsa(text);
  const version = find(config, "crypto ikev2 policy").length > 0 ? "ikev2" : "ikev1";
  const policy = find(config, `crypto ${version} policy`)[0]?.below ?? [];
  const profile = find(config, "crypto ipsec profile")[0]?.below ?? [];
  const group = restIfAny(profile, "set pfs");
  const isV2 = version === "ikev2";
  const esp = find(config, "crypto ipsec ikev2 ipsec-proposal")[0]?.below ?? [];
  const set = restIfAny(config, "crypto ipsec ikev1 transform-set")?.split(" ") ?? [];
  return {
    ike: {
      version,
      encryption: meaning(ofAsa.encryption, rest(policy, "encryption")),
      authentication: meaning(ofAsa.ike, rest(policy, isV2 ? "integrity" : "hash")),
      dhGroup: `group${rest(policy, "group")}`,
      lifetimeSeconds: Number(rest(policy, isV2 ? "lifetime seconds" : "lifetime")),
    },
    ipsec: {
      encryption: meaning(
        ofAsa.encryption,
        isV2 ? rest(esp, "protocol esp encryption") : set[1]?.replace("esp-", ""),
      ),
      authentication: isV2
        ? meaning(ofAsa.esp, rest(esp, "protocol esp integrity"))
        : set[2] === "esp-sha-hmac"
          ? "sha1"
          : `unknown ${set[2]}`,
      dhGroup: group ?? "disabled",
      lifetimeSeconds: Number(rest(profile, "set security-association lifetime seconds")),
    },
    deadPeerDetection: find(config, "isakmp keepalive").every(({ words }) => !words.endsWith("disable")),
    natTraversal: find(config, "no crypto isakmp nat-traversal").length === 0,
  };
}

function readSwanctl(text: string) {
  const connection = section(parseSettings(text), "connections", "tunnel1");
  const child = section(connection, "children", "tunnel1");
  const words = (value: unknown) =>
    String(value)
      .split("-")
      .map((it) => ofStrongSwan[it] ?? it);
  const seconds = (value: unknown) => Number(String(value ?? "0").replace("s", ""));
  const [encryption, authentication, dhGroup] = words(connection.proposals);
  const [espEncryption, espAuthentication, pfs = "disabled"] = words(child.esp_proposals);
  return {
    ike: {
      version: `ikev${String(connection.version)}`,
      encryption,
      authentication,
      dhGroup,
      lifetimeSeconds: seconds(connection.rekey_time) + seconds(connection.over_time),
    },
    ipsec: {
      encryption: espEncryption,
      authentication: espAuthentication,
      dhGroup: pfs,
      lifetimeSeconds: seconds(child.life_time),
    },
    deadPeerDetection: connection.dpd_delay !== undefined && child.dpd_action === "clear",
  };
}

/** What an ASA must refuse, in other words than the code's. */
function refusals({ ike, ipsec }: Pick<Vpn, "ike" | "ipsec">): readonly string[] {
  const weak = (value: string) => !value.startsWith("aes");
  const hash = (value: string) => (ike.version === "ikev1" ? value !== "sha1" : value === "md5");
  return [
    ...(weak(ike.encryption) ? ["vpn.ike.encryption"] : []),
    ...(hash(ike.authentication) ? ["vpn.ike.authentication"] : []),
    ...(ike.dhGroup === "group14" ? [] : ["vpn.ike.dhGroup"]),
    ...(ike.lifetimeSeconds < 120 ? ["vpn.ike.lifetimeSeconds"] : []),
    ...(weak(ipsec.encryption) ? ["vpn.ipsec.encryption"] : []),
    ...(hash(ipsec.authentication) ? ["vpn.ipsec.authentication"] : []),
    ...(["group14", "disabled"].includes(ipsec.dhGroup) ? [] : ["vpn.ipsec.dhGroup"]),
    ...(ipsec.lifetimeSeconds < 120 ? ["vpn.ipsec.lifetimeSeconds"] : []),
  ];
}

describe("Whatever the connection proposes", () => {
  it("Linux says the same to the cloud", () => {
    fc.assert(
      fc.property(proposal, (wanted) => {
        const texts = textsOf(withVpn(network, wanted), { vendor: "linux" });
        const { natTraversal: _always, ...expected } = wanted;
        expect(readSwanctl(textOf(texts, "shanghai/edge/swanctl.conf"))).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  });

  it("an ASA says the same, or what it cannot say is refused by name", () => {
    fc.assert(
      fc.property(proposal, (wanted) => {
        const changed = withVpn(network, wanted);
        const problems = deviceProblems(changed).map((it) => /vpn\.\w+\.\w+/.exec(it)?.[0]);
        expect(problems).toEqual(refusals(wanted));
        if (problems.length > 0) expect(() => deviceFiles(changed)).toThrow(problems[0]);
        else expect(readAsa(textOf(textsOf(changed), "shanghai/edge/cisco-asa.cfg"))).toEqual(wanted);
      }),
      { numRuns: 250 },
    );
  });

  it("every proposal that an ASA has reaches its configuration", () => {
    const { encryption } = ofAsa;
    for (const version of ikeVersions.values)
      for (const authentication of version === "ikev1" ? (["sha1"] as const) : Object.values(ofAsa.ike))
        for (const algorithm of Object.values(encryption))
          for (const dhGroup of ["group14", "disabled"] as const) {
            const wanted = {
              ike: {
                version,
                encryption: algorithm,
                authentication,
                dhGroup: "group14",
                lifetimeSeconds: 120,
              },
              ipsec: { encryption: algorithm, authentication, dhGroup, lifetimeSeconds: 86400 },
            } as const;
            const texts = textsOf(withVpn(network, wanted));
            expect(readAsa(textOf(texts, "shanghai/edge/cisco-asa.cfg"))).toMatchObject(wanted);
          }
  });
});
