import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { called } from "../command/testing/call";
import { built } from "../rehearsal/account/built-network";
import { existing } from "../rehearsal/account/existing-network";
import { tf } from "../rehearsal/account/types";
import { blocks } from "../rehearsal/account/values";
import { Opened } from "../rehearsal/api/testing/opened";
import { openService, type Service } from "../service/client";
import { NoAnswer } from "../service/refusal";
import { environmentOf } from "../service/testing/environment";
import { runTunnels } from "./run";

/** The proposal that the account's connection has. */
const proposal = "{ encryption: aes, authentication: sha1, dhGroup: group2 }";
const asBuilt = existing.replace(
  "      region: cn-shanghai\n      tunnels:",
  `      region: cn-shanghai\n      ike: ${proposal}\n      ipsec: ${proposal}\n      tunnels:`,
);
const oldKeys = {
  TF_VAR_psk__shanghai__tunnel1: "secret-of-tunnel-1",
  TF_VAR_psk__shanghai__tunnel2: "secret-of-tunnel-2",
};
const newKeys = {
  TF_VAR_psk__shanghai__tunnel1: "new-secret-of-1",
  TF_VAR_psk__shanghai__tunnel2: "new-secret-of-2",
};

interface World {
  readonly door: Opened;
  readonly peer: string;
  readonly folder: string;
  readonly changes: number;
  /** `hybridnet tunnels` with these words; each wait is a minute, in which something may happen. */
  run(words: readonly string[], keys?: NodeJS.ProcessEnv, props?: Props): ReturnType<typeof called>;
  tunnels(): ReturnType<typeof blocks>;
}

interface Props {
  readonly yaml?: string;
  readonly meanwhile?: () => Promise<void>;
  readonly service?: (service: Service) => Service;
}

const worlds: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of worlds.splice(0)) await it.close();
});

async function world(): Promise<World> {
  const { by, peer } = await built();
  const door = await Opened.before(by);
  const folder = mkdtempSync(join(tmpdir(), "tunnels-"));
  worlds.push({
    close: async () => {
      await door.close();
      rmSync(folder, { recursive: true });
    },
  });
  return {
    door,
    peer,
    folder,
    get changes() {
      return door.api.counts().actions["Vpc ModifyTunnelAttribute"] ?? 0;
    },
    run: (words, keys = oldKeys, { yaml = asBuilt, meanwhile, service = (same: Service) => same } = {}) => {
      const file = join(folder, "network.yaml");
      writeFileSync(file, yaml);
      let minutes = 0;
      const clock = {
        now: () => Date.UTC(2026, 10, 28) + minutes * 60_000,
        wait: async () => {
          minutes++;
          await meanwhile?.();
        },
      };
      const env = { ...environmentOf(door.api), NETWORK_CONFIG: file, ...keys };
      const open = async () => service(await openService({ env, wait: async () => {} }));
      return called(["tunnels", ...words], (given, around) => runTunnels(given, around, clock, open), {
        env,
        folder,
      });
    },
    tunnels: () => blocks(connection(door).attributes, "tunnel_options_specification"),
  };
}

function connection({ by }: Opened) {
  const [found] = by.account.requests.world.all(tf.connection);
  if (found === undefined) throw new Error("no connection");
  return found;
}

/** Moves tunnels to networks at which nobody answers. */
async function down(door: Opened, ...indexes: readonly number[]): Promise<void> {
  const { id, attributes } = connection(door);
  await door.by.account.byHand.change(tf.connection, id, {
    tunnel_options_specification: blocks(attributes, "tunnel_options_specification").map((tunnel) =>
      indexes.includes(Number(tunnel.tunnel_index))
        ? {
            ...tunnel,
            tunnel_bgp_config: blocks(tunnel, "tunnel_bgp_config").map((bgp) => ({
              ...bgp,
              tunnel_cidr: `169.254.9${tunnel.tunnel_index}.0/30`,
              local_bgp_ip: `169.254.9${tunnel.tunnel_index}.1`,
            })),
          }
        : tunnel,
    ),
  });
}

const change = ["--auto-approve"];

describe("hybridnet tunnels", () => {
  it("finds every tunnel as the file says, and changes nothing", async () => {
    const it = await world();
    const { exitCode, out } = await it.run(change);
    expect([exitCode, it.changes]).toEqual([0, 0]);
    expect(out).toMatch(/shanghai\/tunnel1 \| IPsec ipsec_sa_established, BGP success \| the same/);
  });

  it("shows what differs, and no key", async () => {
    const it = await world();
    const yaml = asBuilt.replace("dhGroup: group2", "dhGroup: group14");
    const { exitCode, out, err } = await it.run(["--dry-run"], newKeys, { yaml });
    expect([exitCode, it.changes]).toEqual([2, 0]);
    expect(out).toContain(
      "shanghai/tunnel1: dataCentres.shanghai.vpn.ike.dhGroup says group14, the cloud has group2",
    );
    expect(out).toContain("another than the cloud's");
    expect(err).toContain("shanghai/tunnel1: meanwhile circuit shanghai/one and tunnel shanghai/tunnel2");
    expect(out + err).not.toMatch(/secret-of/);
  });

  it("rotates both keys, one tunnel after the other, and writes down what it did", async () => {
    const it = await world();
    const { exitCode, err, out } = await it.run(change, newKeys);
    expect([exitCode, it.changes]).toEqual([0, 2]);
    expect(out.match(/the same/g)).toHaveLength(2);
    expect(err).toMatch(/tunnel1: changed in the cloud[\s\S]*tunnel1: recorded[\s\S]*tunnel2: changed/);
    expect(err).toContain("then on the device: ");
    const records = readdirSync(join(it.folder, "records"));
    expect(records).toEqual([
      "2026-11-28T00-00-00Z-shanghai-tunnel1.json",
      expect.stringMatching(/-shanghai-tunnel2\.json$/),
    ]);
    const written = readFileSync(join(it.folder, "records", records[0] ?? ""), "utf8");
    expect(JSON.parse(written).changed).toMatchObject({
      tunnel: "shanghai/tunnel1",
      options: [{ name: "Psk" }],
      carriedBy: ["circuit shanghai/one", "tunnel shanghai/tunnel2"],
    });
    expect(out + err + written).not.toMatch(/secret-of/);
    expect(await it.run(change, newKeys)).toMatchObject({ exitCode: 0 });
    expect(it.changes).toBe(2);
  });

  it("changes the one tunnel that is named", async () => {
    const it = await world();
    expect(await it.run([...change, "--tunnel", "shanghai/tunnel2"], newKeys)).toMatchObject({ exitCode: 0 });
    expect(it.changes).toBe(1);
    expect(
      await it.run(["--dry-run"], { ...newKeys, ...{ TF_VAR_psk__shanghai__tunnel1: "secret-of-tunnel-1" } }),
    ).toMatchObject({ exitCode: 0 });
  });

  it("leaves the options that no key of the file names as they were", async () => {
    const it = await world();
    const yaml = asBuilt.replace("dhGroup: group2", "dhGroup: group14");
    await it.run(change, oldKeys, { yaml });
    for (const tunnel of it.tunnels())
      expect(blocks(tunnel, "tunnel_ike_config")[0]).toMatchObject({
        ike_pfs: "group14",
        ike_enc_alg: "aes",
        ike_lifetime: 86400,
      });
  });

  describe("refuses to take down the only way", () => {
    it("of a data centre whose circuit and other tunnel are down", async () => {
      const it = await world();
      await it.door.by.account.byHand.remove(tf.bgpPeer, it.peer);
      await down(it.door, 2);
      const { exitCode, err } = await it.run([...change, "--tunnel", "shanghai/tunnel1"], newKeys);
      expect([exitCode, it.changes]).toEqual([3, 0]);
      expect(err).toMatch(/shanghai\/tunnel1 is the only way of data centre shanghai now/);
      expect(err).toMatch(/circuit shanghai\/one: BGP is not configured/);
    });

    it("but not where the other tunnel alone stands by", async () => {
      const it = await world();
      await it.door.by.account.byHand.remove(tf.bgpPeer, it.peer);
      expect(await it.run([...change, "--tunnel", "shanghai/tunnel1"], newKeys)).toMatchObject({
        exitCode: 0,
      });
    });

    it("but not where the tunnel is down itself, so that a wrong value can be mended with both down", async () => {
      const it = await world();
      await it.door.by.account.byHand.remove(tf.bgpPeer, it.peer);
      await down(it.door, 1, 2);
      const { exitCode, err } = await it.run(change);
      expect(err).toContain("shanghai/tunnel1: is down and carries nothing");
      expect([exitCode, it.changes]).toEqual([0, 2]);
    });
  });

  it("stops before the next tunnel where one does not come up again, and says so", async () => {
    const it = await world();
    const meanwhile = () => down(it.door, 1);
    const { exitCode, err, out } = await it.run(change, newKeys, {
      meanwhile,
      service: (service) => ({
        ...methodsOf(service),
        change: async (...asked) => {
          const answer = await service.change(...asked);
          await meanwhile();
          return answer;
        },
      }),
    });
    expect([exitCode, it.changes]).toEqual([1, 1]);
    expect(err).toContain("shanghai/tunnel1: IPsec ike_sa_not_established");
    expect(out).toContain("Psk changed; not up again yet");
  });

  it("sends a change again whose answer was lost, and the service does it once", async () => {
    const it = await world();
    const tokens: unknown[] = [];
    let lost = 0;
    const { exitCode } = await it.run([...change, "--tunnel", "shanghai/tunnel1"], newKeys, {
      service: (service) => ({
        ...methodsOf(service),
        change: async (action, region, parameters) => {
          const answer = await service.change(action, region, parameters);
          tokens.push(parameters?.ClientToken);
          if (lost++ === 0) throw new NoAnswer(action.action, "127.0.0.1", "ECONNRESET");
          return answer;
        },
      }),
    });
    expect(exitCode).toBe(0);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(1);
  });

  it.each([
    ["a tunnel that there is not", ["--tunnel", "shanghai/tunnel3"], oldKeys, 1, "is no tunnel"],
    [
      "a data centre that there is not",
      ["--tunnel", "beijing/tunnel1"],
      oldKeys,
      1,
      "There are: shanghai/tunnel1",
    ],
    ["a wait that is none", ["--wait", "long"], oldKeys, 1, "--wait: long is no duration"],
    ["nobody to ask", [], newKeys, 1, "Look with --dry-run, change with --auto-approve"],
  ])("says what is wrong with %s", async (_, words, keys, code, why) => {
    const it = await world();
    const { exitCode, err } = await it.run(words, keys);
    expect([exitCode, it.changes]).toEqual([code, 0]);
    expect(err).toContain(why);
  });

  it("asks for the key of a tunnel that is to change otherwise, because it is sent too", async () => {
    const it = await world();
    const yaml = asBuilt.replace("dhGroup: group2", "dhGroup: group14");
    const { exitCode, err } = await it.run(change, {}, { yaml });
    expect([exitCode, it.changes]).toEqual([4, 0]);
    expect(err).toContain("set TF_VAR_psk__shanghai__tunnel1 and TF_VAR_psk__shanghai__tunnel2");
  });
});

function methodsOf(service: Service): Service {
  return {
    list: (...asked) => service.list(...asked),
    read: (...asked) => service.read(...asked),
    change: (...asked) => service.change(...asked),
  };
}
