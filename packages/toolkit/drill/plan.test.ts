import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleData, put } from "@hybridnet/network/testing/synth";
import { type States, without } from "../failover/testing/states";
import { AsnPool, LinkPool } from "./plan/addresses";
import type { DrillPlan } from "./plan/plan";
import { drillOf } from "./testing/drills";

const golden = join(__dirname, "..", "devices", "golden");
const propagation = "alicloud_cen_transit_router_route_table_propagation";
const association = "alicloud_cen_transit_router_route_table_association";

/** A state with other values in the resources of a type. */
function altered(states: States, type: string, values: (before: Record<string, unknown>) => object): States {
  const changed = (all: States["connectivity"]) =>
    all.map((it) => (it.type === type ? { ...it, values: { ...it.values, ...values(it.values) } } : it));
  return {
    connectivity: changed(states.connectivity),
    "cen-core": changed(states["cen-core"]),
    "vpn-standby": changed(states["vpn-standby"]),
  };
}

function node({ nodes }: DrillPlan, name: string) {
  const found = nodes.find((it) => it.name === name);
  if (found === undefined) throw new Error(`there is no node ${name}`);
  return found;
}

/** The route-map of a node for what it hears from another one, or tells it. */
function routeMap(plan: DrillPlan, at: string, other: string, direction: "in" | "out"): string {
  const wire = plan.wires.find(({ ports }) =>
    [at, other].every((it) => ports.some((port) => port.node === it)),
  );
  const address = wire?.ports.find((port) => port.node === other)?.addresses[0]?.replace(/\/.*/, "");
  const text = node(plan, at).frr?.text ?? "";
  const name = new RegExp(`neighbor ${address} route-map (\\S+) ${direction}`).exec(text)?.[1];
  return [...text.matchAll(new RegExp(`^route-map ${name} [\\s\\S]*?^exit$`, "gm"))].join("\n");
}

const shanghai = "transit-router.cn-shanghai";
const hangzhou = "transit-router.cn-hangzhou";
const vbr = "vbr.shanghai.circuit1";
const denyAll = "route-map NAME deny 10\nexit";
const named = (text: string) => text.replaceAll(/\b(in|out)-\d+/g, "NAME");

describe("A drill's plan", () => {
  const whole = drillOf("worked-example").plan;

  it("gives the device exactly the configuration that hybridnet devices writes for Linux", () => {
    const ips = ["198.51.100.11", "198.51.100.22"];
    const { plan } = drillOf("bfd", (states) =>
      altered(states, "alicloud_vpn_gateway_vpn_attachment", ({ tunnel_options_specification: all }) => ({
        tunnel_options_specification: [all]
          .flat()
          .map((it, index) => Object.assign({}, it, { internet_ip: ips[index] })),
      })),
    );
    const file = readFileSync(join(golden, "bfd", "shanghai", "edge", "frr.conf"), "utf8");
    expect(node(plan, "device.shanghai.edge").frr?.text).toBe(file);
    expect(plan.notes).toEqual([]);
  });

  it("says which devices are of another vendor, and which addresses stand in", () => {
    expect(whole.notes).toEqual([
      expect.stringContaining("public IPs"),
      "device shanghai/edge is a cisco-asa: its configuration is drilled as written for linux.",
    ]);
  });

  it("has a node for everything on the way, and a link of its own between any two", () => {
    expect(whole.nodes.map(({ name }) => name).sort()).toEqual([
      "data-centre.shanghai",
      "device.shanghai.edge",
      hangzhou,
      shanghai,
      "tunnel.shanghai.1",
      "tunnel.shanghai.2",
      vbr,
      "vpc.production",
    ]);
    const pairs = whole.wires.map(({ ports }) => ports.map((port) => port.node).join(" "));
    expect(new Set(pairs).size).toBe(whole.wires.length);
  });

  it("names interfaces as the network file does, with their VLAN", () => {
    const { plan } = drillOf("multi-site");
    const names = (at: string) =>
      plan.wires
        .flatMap(({ ports }) => ports.filter((it) => it.node === at).map((it) => it.interface))
        .sort();
    expect(names("device.shanghai.edge-2")).toEqual(["ens1f0", "ens1f2", "ens1f3.100", "tunnel2"]);
    expect(names("device.beijing.edge")).toEqual(["eth0", "eth2", "eth3.200", "tunnel1", "tunnel2"]);
  });

  it("lets hosts of a data centre with two devices follow the better route", () => {
    const { inner } = drillOf("multi-site").plan;
    expect(
      inner.map(({ node: at, devices }) => [at, devices.map(({ inside, circuits }) => [inside, circuits])]),
    ).toEqual([
      [
        "data-centre.shanghai",
        [
          ["192.168.2.215", ["eth3"]],
          ["192.168.2.214", ["ens1f3.100"]],
        ],
      ],
    ]);
  });

  it("ranks Express Connect before VPN on every transit router", () => {
    const preference = (text: string) => /local-preference (\d+)/.exec(text)?.[1];
    const here = (edge: string) => Number(preference(routeMap(whole, shanghai, edge, "in")));
    expect(here("vpc.production")).toBeNaN();
    expect(here(vbr)).toBeGreaterThan(here("tunnel.shanghai.1"));
    expect(here("tunnel.shanghai.1")).toBe(here("tunnel.shanghai.2"));
    const fromThere = routeMap(whole, hangzhou, shanghai, "in");
    for (const edge of [vbr, "tunnel.shanghai.1"])
      expect(fromThere).toContain(`local-preference ${here(edge)}`);
  });

  it("keeps routes of one data centre link from the other, as the service's policy does", () => {
    expect(routeMap(whole, shanghai, vbr, "out")).toMatch(
      /deny 1\n match community vbr[\s\S]*deny 2\n match community vpn/,
    );
    const { plan } = drillOf("worked-example", (states) => ({ ...states, "vpn-standby": [] }));
    expect(routeMap(plan, shanghai, vbr, "out")).not.toContain("deny");
  });

  it.each([
    ["a propagation", "in", (states: States) => without(states, `${propagation}.vbr_shanghai_circuit1`)],
    ["an association", "out", (states: States) => without(states, `${association}.vbr_shanghai_circuit1`)],
    [
      "publishing",
      "out",
      (states: States) =>
        altered(states, "alicloud_cen_transit_router_vbr_attachment", () => ({
          auto_publish_route_enabled: false,
        })),
    ],
  ] as const)("passes no route where the VBR lacks %s", (_what, direction, change) => {
    const { plan } = drillOf("worked-example", change);
    const other = direction === "in" ? "out" : "in";
    expect(named(routeMap(whole, shanghai, vbr, direction))).not.toBe(denyAll);
    expect(named(routeMap(plan, shanghai, vbr, direction))).toBe(denyAll);
    expect(routeMap(plan, shanghai, vbr, other)).toBe(routeMap(whole, shanghai, vbr, other));
  });

  it("has the VPC's static routes that Terraform has, and none to an attachment without an association", () => {
    const routes = ({ setup }: { readonly setup: readonly string[] }) =>
      setup
        .filter((line) => line.startsWith("route add "))
        .map((line) => line.split(" ").slice(2, 4).join(" "));
    expect(routes(node(whole, "vpc.production"))).toEqual([
      "10.0.0.0/8 via",
      "172.16.0.0/12 via",
      "192.168.0.0/16 via",
    ]);
    const fewer = drillOf("worked-example", (states) =>
      without(states, "alicloud_route_entry.production_system_192-168-0-0-16"),
    ).plan;
    expect(routes(node(fewer, "vpc.production"))).toEqual(["10.0.0.0/8 via", "172.16.0.0/12 via"]);
    const cut = drillOf("worked-example", (states) => without(states, `${association}.vpc_production`)).plan;
    expect(routes(node(cut, "vpc.production"))[0]).toBe("unreachable 10.0.0.0/8");
  });

  it("configures the cloud's ends from Terraform, not from the network file", () => {
    const { plan } = drillOf("worked-example", (states) =>
      altered(states, "alicloud_vpc_bgp_group", () => ({ peer_asn: 65000 })),
    );
    expect(node(plan, vbr).frr?.text).toContain("neighbor 10.0.0.1 remote-as 65000");
    expect(node(plan, "device.shanghai.edge").frr?.text).toContain("router bgp 65530");
  });

  it("joins no tunnel whose customer gateway has another address", () => {
    const { plan } = drillOf("worked-example", (states) =>
      altered(states, "alicloud_vpn_customer_gateway", () => ({ ip_address: "203.0.113.99" })),
    );
    expect(plan.sessions.map(({ kind }) => kind)).toEqual(["circuit"]);
    expect(plan.notes.filter((it) => it.includes("no end in the cloud"))).toHaveLength(2);
  });

  it("lets the cloud's ends offer graceful restart, because the service may, and no router inside it", () => {
    for (const at of [vbr, "tunnel.shanghai.1", "tunnel.shanghai.2"])
      expect(node(whole, at).frr?.text).toContain("\n bgp graceful-restart\n");
    for (const at of [shanghai, hangzhou, "vpc.production"])
      expect(node(whole, at).frr?.text).toContain("\n bgp graceful-restart-disable\n");
  });

  it("gives BFD of the VBR the values of Terraform, over as many hops", () => {
    const { plan } = drillOf("bfd", (states) =>
      altered(
        altered(states, "alicloud_express_connect_virtual_border_router", () => ({ min_tx_interval: 300 })),
        "alicloud_vpc_bgp_peer",
        () => ({ bfd_multi_hop: 3 }),
      ),
    );
    const { text = "", daemons } = node(plan, vbr).frr ?? {};
    expect(daemons).toContain("bfdd");
    expect(text).toContain("transmit-interval 300\n  minimum-ttl 253");
    expect(text).toContain("neighbor 10.0.0.1 ebgp-multihop 3");
  });

  it("lets hosts send packets as large as the tunnels of their devices take, and tunnels carry what ESP leaves of 1500 bytes", () => {
    expect(whole.flows.map(({ packetBytes }) => packetBytes)).toEqual([1390]);
    const tunnels = whole.wires.filter(({ kind }) => kind === "tunnel");
    expect(tunnels.map(({ carries, ports }) => [carries, ports.map(({ mtu }) => mtu)])).toEqual([
      [1422, [1390, 1422]],
      [1422, [1390, 1422]],
    ]);
    const edge = ["dataCentres", "shanghai", "gateways", "edge"];
    const smaller = put(exampleData("worked-example"), [...edge, "device", "mss"], 1200);
    expect(drillOf(smaller).plan.flows[0]?.packetBytes).toBe(1240);
    const alone = put(exampleData("worked-example"), ["dataCentres", "shanghai", "vpn"], undefined);
    expect(drillOf(alone).plan.flows[0]?.packetBytes).toBe(1500);
  });

  it.each([
    [undefined, "100.96.0.1", "100.96.0.0/16"],
    ["100.96.7.7", "100.96.7.7", "100.96.0.0/16"],
    ["10.9.9.9", "10.9.9.9", "10.9.9.9/32"],
  ])("sends a VBR's probes from %s, and tells nobody but the device", (source, address, network) => {
    const { plan } = drillOf("bfd", (states) =>
      altered(states, "alicloud_cen_vbr_health_check", () => ({ health_check_source_ip: source })),
    );
    expect(plan.probes).toEqual([
      {
        session: plan.sessions.find(({ kind }) => kind === "circuit")?.id,
        from: { node: vbr, address },
        to: { node: "device.shanghai.edge", address: "10.0.0.1" },
      },
    ]);
    expect(node(plan, vbr).setup).toEqual([`address add ${address}/32 dev lo`]);
    expect(node(plan, vbr).frr?.text).toContain(`  network ${network}\n`);
    expect(routeMap(plan, vbr, shanghai, "out")).toContain("deny 5\n match ip address prefix-list probes");
    expect(routeMap(plan, vbr, "device.shanghai.edge", "out")).not.toContain("deny");
    expect(whole.probes).toEqual([]);
  });

  it("makes inner links of addresses that the network does not use", () => {
    expect(new LinkPool(["10.0.0.0/8", "0.0.0.0/0"]).take().bare).toEqual(["198.18.0.1", "198.18.0.2"]);
    expect(new LinkPool(["198.19.3.0/24"]).take().bare).toEqual(["100.64.0.1", "100.64.0.2"]);
    expect(() => new LinkPool(["198.18.0.0/15", "100.64.0.0/10", "240.0.0.0/8"])).toThrow("no range is left");
    expect(new AsnPool([4294900000]).take()).toBe(4294900001);
  });

  it("takes hosts for the pings that no device has for itself", () => {
    const data = put(
      exampleData("worked-example"),
      ["dataCentres", "shanghai", "gateways", "edge", "device", "inside"],
      { address: "192.168.0.1/24", routes: [{ cidr: "192.168.0.0/16", nextHop: "192.168.0.2" }] },
    );
    const [flow] = drillOf(data).plan.flows;
    expect(flow?.site.address).toBe("192.168.0.3");
  });
});
