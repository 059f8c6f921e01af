import type { Attributes } from "../service/service";
import { Console, first, shanghai } from "./console";
import { existingCen, existingRouter } from "./existing-network";
import { tf } from "./types";
import { blocks, text } from "./values";

const addresses = (connection: Attributes | undefined): readonly string[] =>
  blocks(connection ?? {}, "tunnel_options_specification").map((tunnel) => text(tunnel, "internet_ip"));

describe("an IPsec-VPN connection", () => {
  it("gets its public addresses with the attachment, which its own state sees on a later read", async () => {
    const by = await Console.open();
    const made = await by.make(tf.connection, shanghai, by.connectionArguments(await by.gateway()));
    expect(addresses(made)).toEqual(["", ""]);
    await by.vpnAttachment(existingCen, existingRouter, text(made, "id"));
    const read = await by.account.read(tf.connection, shanghai, made);
    expect(new Set(addresses(read)).size).toBe(2);
    for (const address of addresses(read)) expect(address).toMatch(/^198\.1[89]\.\d+\.\d+$/);
    expect(text(first(read ?? {}, "tunnel_options_specification"), "zone_no")).toMatch(/^cn-shanghai-/);
  });

  it("gets its zones by the index of the tunnels, in whichever order they are sent", async () => {
    const zones = async (order: (tunnels: readonly Attributes[]) => readonly Attributes[]) => {
      const by = await Console.open();
      const wanted = by.connectionArguments(await by.gateway());
      const tunnels = order(blocks(wanted, "tunnel_options_specification"));
      const made = await by.make(tf.connection, shanghai, {
        ...wanted,
        tunnel_options_specification: tunnels,
      });
      await by.vpnAttachment(existingCen, existingRouter, text(made, "id"));
      const read = (await by.account.read(tf.connection, shanghai, made)) ?? {};
      return new Map(
        blocks(read, "tunnel_options_specification").map((it) => [it.tunnel_index, text(it, "zone_no")]),
      );
    };
    expect(await zones((tunnels) => [...tunnels].reverse())).toEqual(await zones((tunnels) => tunnels));
  });

  it("loses them with the attachment and gets other ones with the next", async () => {
    const by = await Console.open();
    const connection = await by.connection(await by.gateway());
    const read = () => by.account.read(tf.connection, shanghai, { id: connection });
    const attachment = await by.vpnAttachment(existingCen, existingRouter, connection);
    const before = addresses(await read());
    await by.delete(tf.vpnAttachment, shanghai, attachment);
    expect(addresses(await read())).toEqual(["", ""]);
    await by.vpnAttachment(existingCen, existingRouter, connection);
    expect(addresses(await read())).not.toEqual(before);
  });

  it("does not take what a read showed for an argument", async () => {
    const by = await Console.open();
    const connection = await by.connection(await by.gateway());
    const attachment = await by.vpnAttachment(existingCen, existingRouter, connection);
    // The identity of a tunnel is its public address; a change of something else must not pin it.
    await by.change(tf.connection, shanghai, connection, { vpn_attachment_name: "renamed" });
    await by.delete(tf.vpnAttachment, shanghai, attachment);
    const read = (await by.account.read(tf.connection, shanghai, { id: connection })) ?? {};
    const tunnel = first(read, "tunnel_options_specification");
    expect(first(tunnel, "tunnel_ike_config")).toMatchObject({ local_id: "" });
    expect(text(read, "vpn_attachment_name")).toBe("renamed");
  });

  it("answers a change with the state of BGP as it is then, not as a plan has kept it", async () => {
    const by = await Console.open({ allowSingleTunnel: true });
    const gateway = await by.gateway();
    const made = await by.make(tf.connection, shanghai, by.singleTunnel(gateway));
    expect(first(made, "bgp_config")).toMatchObject({ status: "false" });
    await by.vpnAttachment(existingCen, existingRouter, text(made, "id"), {
      zone: [{ zone_id: "cn-shanghai-f" }],
    });
    const renamed = { ...made, vpn_attachment_name: "renamed" };
    const answer = await by.account.update(tf.connection, shanghai, made, renamed);
    expect(answer).toMatchObject({ vpn_attachment_name: "renamed" });
    expect(first(answer, "bgp_config")).toMatchObject({ status: "success" });
  });

  it("has the service's defaults where a tunnel says nothing, and zero for omitted numbers and switches", async () => {
    const by = await Console.open();
    const gateway = await by.gateway();
    const bare = (index: number) => ({ tunnel_index: index, customer_gateway_id: gateway });
    const made = await by.make(tf.connection, shanghai, {
      local_subnet: "0.0.0.0/0",
      remote_subnet: "0.0.0.0/0",
      tunnel_options_specification: [bare(1), bare(2)],
    });
    const tunnel = first(made, "tunnel_options_specification");
    expect(tunnel).toMatchObject({ role: "master", enable_dpd: false, enable_nat_traversal: false });
    expect(first(tunnel, "tunnel_ike_config")).toMatchObject({
      ike_version: "ikev2",
      ike_auth_alg: "sha1",
      ike_pfs: "group2",
      ike_lifetime: 0,
      remote_id: "203.0.113.68",
      psk: expect.stringMatching(/^\w{16}$/),
    });
  });

  it("with one tunnel needs an account that still takes it, and shows no address of its own", async () => {
    const by = await Console.open({ allowSingleTunnel: true });
    const made = await by.make(tf.connection, shanghai, by.singleTunnel(await by.gateway()));
    expect(first(made, "ike_config")).toMatchObject({
      ike_version: "ikev1",
      ike_auth_alg: "md5",
      local_id: "leftId-not-exist",
      remote_id: "203.0.113.68",
    });
    await by.vpnAttachment(existingCen, existingRouter, text(made, "id"), {
      zone: [{ zone_id: "cn-shanghai-f" }],
    });
    expect(Object.keys((await by.account.read(tf.connection, shanghai, made)) ?? {})).not.toContain(
      "internet_ip",
    );
  });

  it("stands where the data centre's end has the same addresses and AS number", async () => {
    const by = await Console.open();
    const connection = await by.connection(await by.gateway());
    await by.vpnAttachment(existingCen, existingRouter, connection);
    const other = await by.connection(await by.gateway("203.0.113.99"));
    await by.vpnAttachment(existingCen, existingRouter, other);
    const tunnelOf = async (id: string) =>
      first((await by.account.read(tf.connection, shanghai, { id })) ?? {}, "tunnel_options_specification");
    expect(await tunnelOf(connection)).toMatchObject({ status: "ipsec_sa_established" });
    expect(first(await tunnelOf(connection), "tunnel_bgp_config")).toMatchObject({
      bgp_status: "success",
      peer_asn: "65530",
      peer_bgp_ip: "169.254.10.2",
    });
    expect(await tunnelOf(other)).toMatchObject({ status: "ike_sa_not_established" });
  });

  it("has its tunnels in two zones, and each tunnel's other address at the customer", async () => {
    const by = await Console.open();
    const gateway = await by.gateway();
    const swapped = { local_asn: 45104, tunnel_cidr: "169.254.20.0/30", local_bgp_ip: "169.254.20.2" };
    const connection = await by.connection(gateway, {
      tunnel_options_specification: [
        by.tunnel(1, gateway),
        by.tunnel(2, gateway, { tunnel_bgp_config: [swapped] }),
      ],
    });
    await by.vpnAttachment(existingCen, existingRouter, connection);
    const tunnels = blocks(
      (await by.account.read(tf.connection, shanghai, { id: connection })) ?? {},
      "tunnel_options_specification",
    );
    expect(new Set(tunnels.map((tunnel) => text(tunnel, "zone_no"))).size).toBe(2);
    expect(tunnels.map((tunnel) => text(first(tunnel, "tunnel_bgp_config"), "peer_bgp_ip"))).toEqual([
      "169.254.10.2",
      "169.254.20.1",
    ]);
  });

  it.each([
    ["the customer gateway has another AS number", { asn: "65000" }, {}],
    ["BGP is off", {}, { enable_tunnels_bgp: false }],
  ])("stands without BGP where %s", async (_, gateway, more) => {
    const by = await Console.open();
    const connection = await by.connection(await by.gateway("203.0.113.68", gateway), more);
    await by.vpnAttachment(existingCen, existingRouter, connection);
    const read = (await by.account.read(tf.connection, shanghai, { id: connection })) ?? {};
    const tunnel = first(read, "tunnel_options_specification");
    expect(text(tunnel, "status")).toBe("ipsec_sa_established");
    expect(text(first(tunnel, "tunnel_bgp_config"), "bgp_status")).toBe("false");
    expect(by.account.topology().sessions).toEqual([]);
  });
});
