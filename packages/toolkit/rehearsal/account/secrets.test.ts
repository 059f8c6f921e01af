import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Attributes } from "../service/service";
import { Account } from "./account";
import { first, refusal, shanghai } from "./console";
import { circuit1, existing, networkOf } from "./existing-network";
import { tf } from "./types";
import { blocks, text } from "./values";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "secrets-test-"));
  path = join(folder, "account.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keys = ["sentinel-psk-one", "sentinel-psk-two"] as const;
const bgpKey = "sentinel-bgp-key";

/** An account with a connection and a BGP group, and what Terraform's state says of them. */
async function built() {
  const account = await Account.seed(networkOf(existing), "test", { delayMs: 0 }, path);
  const gateway = text(
    await account.create(tf.customerGateway, shanghai, { ip_address: "203.0.113.68", asn: "65530" }),
    "id",
  );
  const connection = await account.create(tf.connection, shanghai, {
    local_subnet: "0.0.0.0/0",
    remote_subnet: "0.0.0.0/0",
    tunnel_options_specification: keys.map((psk, index) => ({
      tunnel_index: index + 1,
      customer_gateway_id: gateway,
      tunnel_ike_config: [{ psk }],
    })),
  });
  const vbr = await account.create(tf.vbr, shanghai, {
    physical_connection_id: circuit1,
    vlan_id: 0,
    local_gateway_ip: "10.0.0.2",
    peer_gateway_ip: "10.0.0.1",
    peering_subnet_mask: "255.255.255.252",
  });
  const group = await account.create(tf.bgpGroup, shanghai, {
    router_id: text(vbr, "id"),
    peer_asn: 65530,
    auth_key: bgpKey,
  });
  return { account, connection, group, gateway };
}

const pskOf = (connection: Attributes | undefined): readonly string[] =>
  blocks(connection ?? {}, "tunnel_options_specification").map((tunnel) =>
    text(first(tunnel, "tunnel_ike_config"), "psk"),
  );

const listed = async (account: Account): Promise<readonly string[]> =>
  pskOf(first(await account.readData("alicloud_vpn_gateway_vpn_attachments", shanghai, {}), "attachments"));

describe("pre-shared and BGP keys", () => {
  it("are never in the account file", async () => {
    const { account, connection, group } = await built();
    await account.update(tf.connection, shanghai, connection, { ...connection, vpn_attachment_name: "new" });
    await account.update(tf.bgpGroup, shanghai, group, { ...group, auth_key: "sentinel-second-key" });
    expect(readFileSync(path, "utf8")).not.toContain("sentinel");
  });

  it("are read back by the process that set them, by the data source too", async () => {
    const { account, connection, group } = await built();
    expect(pskOf(await account.read(tf.connection, shanghai, { id: connection.id ?? "" }))).toEqual(keys);
    expect(await account.read(tf.bgpGroup, shanghai, { id: group.id ?? "" })).toMatchObject({
      auth_key: bgpKey,
    });
    expect(await listed(account)).toEqual(keys);
  });

  it.each(["", null])("are gone once %j takes their place, and do not come back", async (nothing) => {
    const { account, group } = await built();
    const without = await account.update(tf.bgpGroup, shanghai, group, { ...group, auth_key: nothing });
    expect(without.auth_key || "").toBe("");
    const renamed = { ...without, auth_key: "", bgp_group_name: "another" };
    await account.update(tf.bgpGroup, shanghai, without, renamed);
    expect(await account.read(tf.bgpGroup, shanghai, { id: group.id ?? "" })).toMatchObject({
      auth_key: "",
      bgp_group_name: "another",
    });
  });

  it("are known to a later process from Terraform's state", async () => {
    const { connection, group } = await built();
    const next = Account.open(path, { delayMs: 0 });
    expect(await listed(next)).toEqual(["", ""]);
    expect(await next.read(tf.connection, shanghai, connection)).toEqual(connection);
    expect(await next.read(tf.bgpGroup, shanghai, group)).toEqual(group);
    expect(await listed(next)).toEqual(keys);
  });

  it("are known to a later process that is given candidates, so that an import is complete", async () => {
    const { connection } = await built();
    const next = Account.open(path, { delayMs: 0, knownSecrets: [...keys, "another"] });
    expect(pskOf(await next.importState(tf.connection, shanghai, text(connection, "id")))).toEqual(keys);
  });

  it("are empty in a later process that was told nothing", async () => {
    const { connection } = await built();
    const next = Account.open(path, { delayMs: 0 });
    expect(pskOf(await next.importState(tf.connection, shanghai, text(connection, "id")))).toEqual(["", ""]);
  });

  it("that were changed by hand differ from the state, without being told", async () => {
    const { account, connection } = await built();
    const tunnels = blocks(connection, "tunnel_options_specification").map((tunnel, index) =>
      index === 0 ? { ...tunnel, tunnel_ike_config: [{ psk: "sentinel-by-hand" }] } : tunnel,
    );
    await account.byHand.change(tf.connection, text(connection, "id"), {
      tunnel_options_specification: tunnels,
    });
    expect(pskOf(await account.read(tf.connection, shanghai, connection))).toEqual([
      "sentinel-by-hand",
      keys[1],
    ]);
    const next = Account.open(path, { delayMs: 0 });
    const [changed = "", same] = pskOf(await next.read(tf.connection, shanghai, connection));
    expect(changed).toMatch(/^changed outside Terraform \([0-9a-f]{8}\)$/);
    expect(same).toBe(keys[1]);
  });

  it("stay when a later process changes something else", async () => {
    const { connection } = await built();
    const next = Account.open(path, { delayMs: 0 });
    await next.update(tf.connection, shanghai, connection, { ...connection, vpn_attachment_name: "new" });
    const last = Account.open(path, { delayMs: 0, knownSecrets: keys });
    expect(await listed(last)).toEqual(keys);
  });

  it("are made up where none is given, and are not in the file either", async () => {
    const { account, gateway } = await built();
    const made = await account.create(tf.connection, shanghai, {
      local_subnet: "0.0.0.0/0",
      remote_subnet: "0.0.0.0/0",
      tunnel_options_specification: [1, 2].map((index) => ({
        tunnel_index: index,
        customer_gateway_id: gateway,
      })),
    });
    const [one = "", two = ""] = pskOf(made);
    expect(one).toMatch(/^\w{16}$/);
    expect(two).not.toBe(one);
    expect(readFileSync(path, "utf8")).not.toContain(one);
  });

  it("are not repeated by a refusal", async () => {
    const { account, connection } = await built();
    const tunnels = blocks(connection, "tunnel_options_specification").map((tunnel) => ({
      ...tunnel,
      tunnel_ike_config: [{ psk: "sentinel with spaces" }],
    }));
    const answer = await refusal(
      account.update(tf.connection, shanghai, connection, {
        ...connection,
        tunnel_options_specification: tunnels,
      }),
    );
    expect(answer).toMatch(/^InvalidPsk\.Malformed/);
    expect(answer).not.toContain("sentinel");
  });

  it("have other fingerprints in another account", async () => {
    const { group } = await built();
    const fingerprint = () => /"auth_key":"([0-9a-f]{32})"/.exec(readFileSync(path, "utf8"))?.[1];
    const before = fingerprint();
    rmSync(path);
    const { group: again } = await built();
    expect(again.id).toBe(group.id);
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint()).not.toBe(before);
  });
});
