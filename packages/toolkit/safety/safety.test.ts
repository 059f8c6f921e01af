import { exampleData, put } from "@hybridnet/network/testing/synth";
import { without } from "../failover/testing/states";
import { DeployedNetwork, withTunnels } from "../plan/testing/plans";
import type { RawChange } from "../terraform/plan-json";
import { Judge } from "./judge";
import { judged } from "./testing/judged";

const vbr = "alicloud_express_connect_virtual_border_router.shanghai_circuit1";
const peer = "alicloud_vpc_bgp_peer.shanghai_circuit1";
const group = "alicloud_vpc_bgp_group.shanghai_circuit1";
const vbrAttachment = "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1";
const vbrAssociation = "alicloud_cen_transit_router_route_table_association.vbr_shanghai_circuit1";
const connection = "alicloud_vpn_gateway_vpn_attachment.shanghai";
const gateway = "alicloud_vpn_customer_gateway.shanghai_edge_isp-1";
const link = "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai";

const whole = new DeployedNetwork();
const standbyDown = new DeployedNetwork("worked-example", (states) => withTunnels(states, false));
const detached = new DeployedNetwork("worked-example", (states) =>
  withTunnels(without(without(states, vbrAttachment), vbrAssociation), false),
);

describe("link safety", () => {
  it("refuses to take active and standby of a data centre down in one apply, whatever stacks they are in", () => {
    const { rules, refusals } = judged(whole, {
      connectivity: [whole.change(group, "update", { peer_asn: 65531 })],
      "vpn-standby": [whole.change(connection, "replace")],
    });
    expect(rules).toEqual(["all-links"]);
    expect(refusals[0]?.allow).toEqual([group, connection]);
  });

  it.each([
    ["a BGP peer", peer],
    ["a BGP group", group],
  ])("lets %s be replaced while the standby is up, and refuses it while it is not", (_, address) => {
    expect(judged(whole, { connectivity: [whole.change(address, "replace")] })).toMatchObject({
      rules: [],
      links: ["VBR shanghai/circuit1"],
    });
    const refused = judged(standbyDown, { connectivity: [standbyDown.change(address, "replace")] });
    expect(refused.rules).toEqual(["standby-not-up"]);
    expect(refused.refusals[0]?.text).toContain("IPsec ike_sa_not_established, BGP false");
  });

  it.each([
    ["the connection", connection],
    ["its attachment", "alicloud_cen_transit_router_vpn_attachment.shanghai"],
  ])("warns of other public addresses once where %s is made anew", (_, address) => {
    const stacks = [{ stack: "vpn-standby", changes: [whole.change(address, "replace")] }];
    const { warnings } = new Judge(whole).judge(stacks);
    expect(warnings.filter(({ rule }) => rule === "new-addresses").map(({ text }) => text)).toEqual([
      expect.stringMatching(/^The tunnels of VPN connection shanghai get other public addresses\. /),
    ]);
  });

  it("takes no tunnel for up whose state was not refreshed", () => {
    const changes = [{ stack: "connectivity", changes: [whole.change(peer, "replace")] }];
    const [refused] = new Judge({ ...whole, notRefreshed: ["vpn-standby"] }).judge(changes).refusals;
    expect(refused).toMatchObject({ rule: "standby-not-up", allow: [peer] });
    expect(refused?.text).toContain("tunnel 2 of VPN connection shanghai: not refreshed");
  });

  it("refuses what interrupts anything while a stack's state cannot be read", () => {
    const before = whole.before.filter(({ stack }) => stack !== "cen-core");
    const judge = new Judge({ ...whole, before, unread: ["cen-core"] });
    const judged = (change: RawChange) =>
      judge.judge([{ stack: "connectivity", changes: [change] }]).refusals;
    expect(judged(whole.change(peer, "replace"))[0]).toMatchObject({
      rule: "standby-not-up",
      text: "the state of cen-core cannot be read, so what would carry the traffic meanwhile is not known",
      allow: [peer],
    });
    expect(judged(whole.change(vbr, "update", { bandwidth: 2048 }))).toEqual([]);
  });

  it.each([
    ["the attachment", vbrAttachment],
    ["its association", vbrAssociation],
  ])("counts a VBR as interrupted by what happens to %s", (_, address) => {
    expect(judged(whole, { "cen-core": [whole.change(address, "delete")] }).links).toEqual([
      "VBR shanghai/circuit1",
    ]);
  });

  it("has nothing to refuse for a circuit that carries nothing any more", () => {
    expect(judged(detached, { connectivity: [detached.change(vbr, "replace")] }).rules).toEqual([]);
  });

  it("refuses to delete a VBR that is attached, because the service does", () => {
    expect(judged(whole, { connectivity: [whole.change(vbr, "replace")] }).rules).toEqual(["attached-vbr"]);
  });

  it("refuses to interrupt what both links share", () => {
    const { rules, links, refusals } = judged(whole, { "cen-core": [whole.change(link, "replace")] });
    expect(rules).toEqual(["last-path"]);
    expect(links).toEqual(["inter-region link hangzhou-shanghai"]);
    expect(refusals[0]).toMatchObject({
      text: "data centre shanghai and VPC production would have no way to each other",
      allow: [link],
    });
  });

  it("refuses to take away a route of the VPC that traffic needs, and no other", () => {
    const route = (cidr: string) => whole.change(`alicloud_route_entry.production_system_${cidr}`, "delete");
    expect(judged(whole, { "cen-core": [route("10-0-0-0-8")] }).rules).toEqual([]);
    const needed = judged(whole, { "cen-core": [route("192-168-0-0-16")] });
    expect(needed.rules).toEqual(["last-path"]);
    expect(needed.refusals[0]?.allow).toEqual(["alicloud_route_entry.production_system_192-168-0-0-16"]);
  });

  it("refuses to let an attachment stop publishing the routes that a VPC needs", () => {
    const published = new DeployedNetwork(
      put(exampleData("worked-example"), ["vpcs", "production", "routes"], { mode: "auto-publish" }),
    );
    const attachment = "alicloud_cen_transit_router_vpc_attachment.production";
    const { rules, refusals } = judged(published, {
      "cen-core": [published.change(attachment, "update", { auto_publish_route_enabled: false })],
    });
    expect(rules).toEqual(["last-path"]);
    expect(refusals[0]?.allow).toEqual([attachment]);
  });

  it("refuses to touch the only link of a data centre", () => {
    const alone = exampleData("worked-example");
    const site = Object(Object(alone.dataCentres).shanghai);
    delete site.vpn;
    const deployed = new DeployedNetwork(alone);
    expect(judged(deployed, { connectivity: [deployed.change(peer, "replace")] }).rules).toEqual([
      "last-path",
    ]);
  });

  it("sees the links of a data centre whose key has left the network file", () => {
    const renamed = exampleData("worked-example");
    const { shanghai } = Object(renamed.dataCentres);
    const after = new DeployedNetwork({ ...renamed, dataCentres: { pudong: shanghai } });
    const { refusals } = judged(
      { ...whole, network: after.network, change: whole.change },
      { connectivity: [whole.change(peer, "delete")], "vpn-standby": [whole.change(connection, "delete")] },
    );
    expect(refusals[0]).toMatchObject({ rule: "all-links", allow: [peer, connection] });
    expect(refusals[0]?.text).toContain("data centre shanghai has no other link");
  });

  it("refuses to take away a VPC whose key has left the network file", () => {
    const other = {
      ...{ mode: "create", region: "cn-hangzhou", name: "Other", cidr: "172.30.0.0/16" },
      attachment: { name: "Other-Attachment" },
      vswitches: {
        one: { name: "One", zone: "cn-hangzhou-h", cidr: "172.30.10.0/24" },
        two: { name: "Two", zone: "cn-hangzhou-i", cidr: "172.30.20.0/24" },
      },
    };
    const two = new DeployedNetwork(put(exampleData("worked-example"), ["vpcs", "other"], other));
    const change = (address: string) => two.change(address, "delete");
    const stacks = {
      "cen-core": [change("alicloud_vpc.other"), change("alicloud_cen_transit_router_vpc_attachment.other")],
    };
    const allow = ["alicloud_vpc.other"];
    expect(judged(two, stacks).refusals).toMatchObject([{ rule: "last-path", allow }]);
    const { refusals } = judged({ ...two, network: whole.network, change: two.change }, stacks);
    expect(refusals).toMatchObject([{ rule: "last-path", allow }]);
    expect(refusals[0]?.text).toContain("would have no way to any data centre");
  });

  it("warns of the standby's absence, and that a VLAN is reserved", () => {
    const standby = judged(whole, {
      "vpn-standby": [whole.change(gateway, "replace", { ip_address: "203.0.113.99" })],
    });
    expect(standby.rules).toEqual([]);
    expect(standby.warnings.map(({ rule }) => rule)).toEqual(["standby-touched"]);
    const { warnings } = judged(detached, { connectivity: [detached.change(vbr, "replace")] });
    expect(warnings[0]?.text).toContain(`so ${vbr} cannot be made with it. Give it another VLAN`);
  });

  const tunnel = (index: number, values: object) => {
    const { before } = whole.change(connection, "update").sides;
    const tunnels: readonly object[] = Object(before).tunnel_options_specification;
    return {
      tunnel_options_specification: tunnels.map((it) =>
        Object(it).tunnel_index === index ? { ...it, ...values } : it,
      ),
    };
  };

  it.each([
    ["another name", { vpn_attachment_name: "other" }, []],
    ["what the service says of a tunnel", tunnel(1, { status: "ipsec_sa_not_established" }), []],
    [
      "another proposal of a tunnel",
      tunnel(2, { tunnel_ike_config: [{ ike_enc_alg: "aes256" }] }),
      ["tunnel 2 of VPN connection shanghai"],
    ],
    ["BGP switched off", { enable_tunnels_bgp: false }, ["VPN connection shanghai"]],
  ])("knows for an update in place of a connection what drops a session: %s", (_, after, links) => {
    expect(judged(whole, { "vpn-standby": [whole.change(connection, "update", after)] }).links).toEqual(
      links,
    );
  });

  it.each([
    [vbr, { bandwidth: 2048 }, []],
    [vbr, { vlan_id: 7 }, ["VBR shanghai/circuit1"]],
    [group, { auth_key: "another" }, ["VBR shanghai/circuit1"]],
    [peer, { enable_bfd: true }, []],
  ])("knows for an update in place of %s what drops a session: %j", (address, after, links) => {
    expect(judged(whole, { connectivity: [whole.change(address, "update", after)] }).links).toEqual(links);
  });

  it("refuses to destroy under deletion protection what has left the network file", () => {
    const guarded = new DeployedNetwork(put(exampleData("worked-example"), ["deletionProtection"], true));
    const route = "alicloud_route_entry.production_system_10-0-0-0-8";
    const { rules, refusals } = judged(guarded, { "cen-core": [guarded.change(route, "delete")] });
    expect(rules).toEqual(["protected"]);
    expect(refusals[0]?.allow).toEqual([route]);
    const detaching = { ...guarded.change(route, "delete"), reason: undefined };
    expect(judged(guarded, { "cen-core": [detaching] }).rules).toEqual(["protected"]);
    const deposed = {
      ...detaching,
      address: `${gateway} (deposed object 0a1b2c3d)`,
      type: "alicloud_vpn_customer_gateway",
    };
    expect(judged(guarded, { "vpn-standby": [deposed] }).rules).not.toContain("protected");
  });
});
