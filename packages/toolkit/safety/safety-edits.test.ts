import { type Block, exampleData, put } from "@hybridnet/network/testing/synth";
import { type States, withValues } from "../failover/testing/states";
import { DeployedNetwork } from "../plan/testing/plans";
import { Judge } from "./judge";
import { judgedEdit } from "./testing/edits";

const production = ["vpcs", "production"];
const linkAddress = "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai";
const link = ["interRegionLinks", "hangzhou-shanghai"];

/** Edits the example that everything is deployed of. */
const edited = (path: readonly string[], value: unknown, before: Block = exampleData("worked-example")) =>
  judgedEdit(before, put(structuredClone(before), path, value));

describe("link safety of an edited network file", () => {
  it("names the vSwitch that is made anew, whose zone's interface goes with it", () => {
    const { rules, interruptions } = edited(
      [...production, "vswitches", "vswitch-2", "cidr"],
      "172.16.40.0/24",
    );
    expect(interruptions).toMatchObject([
      {
        link: "vSwitch production/vswitch-2",
        kind: "vswitch",
        causes: [
          { address: "alicloud_cen_transit_router_vpc_attachment.production", action: "update" },
          { address: "alicloud_vswitch.production_vswitch-2", action: "replace" },
        ],
      },
    ]);
    expect(rules).toEqual([]);
  });

  it("names the vSwitch that an attachment leaves in place, and nothing of one that it enters", () => {
    const three = put(exampleData("worked-example"), [...production, "vswitches", "third"], {
      name: "Third",
      zone: "cn-hangzhou-j",
      cidr: "172.16.30.0/24",
      attached: false,
    });
    const entered = edited([...production, "vswitches", "third", "attached"], true, three);
    expect(entered.changes.map(({ action }) => action)).toEqual(["update"]);
    expect(entered.links).toEqual([]);
    put(three, [...production, "vswitches", "third", "attached"], true);
    const left = edited([...production, "vswitches", "third", "attached"], false, three);
    expect(left.links).toEqual(["vSwitch production/third"]);
    expect(left.rules).toEqual([]);
  });

  it("refuses to move all interfaces of a VPC at once", () => {
    const moved = put(
      exampleData("worked-example"),
      [...production, "vswitches", "vswitch-1", "cidr"],
      "172.16.30.0/24",
    );
    put(moved, [...production, "vswitches", "vswitch-2", "cidr"], "172.16.40.0/24");
    put(moved, ["probes", "ecs", "address"], "172.16.30.1");
    const { links, rules, refusals } = judgedEdit(exampleData("worked-example"), moved);
    expect(links).toEqual(["VPC production"]);
    expect(rules).toEqual(["last-path"]);
    expect(refusals[0]?.allow).toEqual(["alicloud_cen_transit_router_vpc_attachment.production"]);
  });

  const onPlan = { mode: "bandwidth-plan", planId: "cenbwp-example0plan" };
  const planned = () => put(exampleData("worked-example"), [...link, "billing"], onPlan);

  it.each([
    ["another plan", { ...onPlan, planId: "cenbwp-example0other" }],
    ["pay-by-traffic", { mode: "pay-by-traffic" }],
  ])(
    "lets the only link between regions move from its bandwidth plan to %s, before the plan goes",
    (_, billing) => {
      const { links, rules } = edited([...link, "billing"], billing, planned());
      expect([...links, ...rules]).toEqual([]);
    },
  );

  it.each([
    ["another bandwidth", [...link, "bandwidthMbps"], 50],
    ["a bandwidth plan instead of pay-by-traffic", [...link, "billing"], onPlan],
    ["another link type", [...link, "billing"], { mode: "pay-by-traffic", linkType: "Platinum" }],
  ])(
    "takes %s of a link between regions for no interruption, of which nothing is documented",
    (_, path, value) => {
      const { changes, links, rules } = edited(path, value);
      expect(changes.length).toBeGreaterThan(0);
      expect([...links, ...rules]).toEqual([]);
    },
  );

  it.each([
    ["without bandwidth", { bandwidth: null }, 1],
    [
      "without the plan that it draws on",
      { bandwidth_type: "BandwidthPackage", cen_bandwidth_package_id: null },
      1,
    ],
    ["off a plan onto pay-by-traffic", { bandwidth_type: "DataTransfer", cen_bandwidth_package_id: null }, 0],
  ])("knows what an update in place interrupts that leaves a link between regions %s", (_, after, count) => {
    const deployed = new DeployedNetwork("worked-example", (states) =>
      withValues(states, linkAddress, { cen_bandwidth_package_id: "cenbwp-example0plan" }),
    );
    const changes = [deployed.change(linkAddress, "update", after)];
    expect(new Judge(deployed).judge([{ stack: "cen-core", changes }]).interruptions).toHaveLength(count);
  });

  const routes = [...production, "routes"];
  const toShanghai = "alicloud_route_entry.production_system_192-168-0-0-16";

  it("names the VPC whose routes traffic needs, and asks for them by their address whatever else changes", () => {
    const published = put(exampleData("worked-example"), routes, { mode: "auto-publish" });
    expect(judgedEdit(exampleData("worked-example"), published)).toMatchObject({
      interruptions: [{ link: "VPC production", kind: "vpc", causes: [{ address: toShanghai }] }],
      refusals: [{ rule: "last-path", allow: [toShanghai] }],
    });
    // The standby has nothing to do with it.
    put(published, ["dataCentres", "shanghai", "vpn", "tunnels", "tunnel2"], {
      cidr: "169.254.30.0/30",
      alibabaAddress: "169.254.30.1",
      customerAddress: "169.254.30.2",
    });
    expect(judgedEdit(exampleData("worked-example"), published).refusals).toMatchObject([
      { allow: [toShanghai] },
    ]);
  });

  it("only warns of routes that no data centre is behind", () => {
    const { changes, links, rules, warnings } = edited(routes, {
      mode: "prefixes",
      prefixes: ["192.168.0.0/16"],
    });
    expect(changes.map(({ action }) => action)).toEqual(["delete", "delete"]);
    expect([...links, ...rules]).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(["route-removed", "route-removed"]);
  });

  it("blames routes together that stand in for each other", () => {
    const two = { mode: "prefixes", prefixes: ["192.168.0.0/16", "192.168.0.0/20"] };
    const { refusals } = edited(
      routes,
      { mode: "auto-publish" },
      put(exampleData("worked-example"), routes, two),
    );
    expect(refusals[0]?.allow).toEqual([toShanghai, toShanghai.replace("-0-16", "-0-20")]);
  });

  it("does not let the refusal of a link hide that of a route", () => {
    const both = put(exampleData("worked-example"), routes, { mode: "auto-publish" });
    put(both, ["dataCentres", "shanghai", "circuits", "circuit1", "vbr", "vlan"], 100);
    put(
      both,
      ["dataCentres", "shanghai", "gateways", "edge", "uplinks", "isp-1", "publicIp"],
      "203.0.113.69",
    );
    const { refusals } = judgedEdit(exampleData("worked-example"), both);
    expect(refusals.map(({ rule }) => rule)).toEqual(["all-links", "last-path"]);
    expect(refusals[1]?.allow).toContain(toShanghai);
  });

  it("warns of the route to networks that leave the file together with it", () => {
    const moved = put(exampleData("worked-example"), ["dataCentres", "shanghai", "cidrs"], ["10.50.0.0/24"]);
    put(moved, routes, { mode: "prefixes", prefixes: ["10.0.0.0/8", "172.16.0.0/12"] });
    put(moved, ["dataCentres", "shanghai", "gateways", "edge", "device", "inside"], {
      address: "10.50.0.215/24",
      routes: [],
    });
    const { rules, warnings } = judgedEdit(exampleData("worked-example"), moved);
    expect(rules).toEqual([]);
    expect(warnings).toMatchObject([{ rule: "route-removed" }]);
    expect(warnings[0]?.text).toContain(toShanghai);
  });

  const circuit = ["dataCentres", "shanghai", "circuits", "circuit1"];
  const tunnel1 = ["dataCentres", "shanghai", "vpn", "tunnels", "tunnel1"];
  const otherTunnel = {
    cidr: "169.254.30.0/30",
    alibabaAddress: "169.254.30.1",
    customerAddress: "169.254.30.2",
  };
  const circuitAndTunnel = () =>
    put(put(exampleData("worked-example"), [...circuit, "vbr", "vlan"], 100), tunnel1, otherTunnel);

  it("blames no tunnel that the provider does not touch", () => {
    const { links, warnings } = judgedEdit(exampleData("worked-example"), circuitAndTunnel());
    expect(links).toEqual(["VBR shanghai/circuit1"]);
    expect(warnings).toEqual([]);
  });

  it("says what is left of a data centre whose circuit and one tunnel are touched together, once tunnels are a list", () => {
    const { rules, warnings } = judgedEdit(
      exampleData("worked-example"),
      circuitAndTunnel(),
      undefined,
      "list",
    );
    expect(rules).toEqual([]);
    expect(warnings.map(({ text }) => text)).toEqual([
      "While VBR shanghai/circuit1 and tunnel 1 of VPN connection shanghai are away, only tunnel 2 of VPN connection shanghai serves data centre shanghai",
    ]);
  });

  it("refuses to touch the circuit with the only tunnel that is up, once tunnels are a list", () => {
    const oneUp = (states: States) => {
      const address = "alicloud_vpn_gateway_vpn_attachment.shanghai";
      const { values } = states["vpn-standby"].find((it) => it.address === address) ?? {};
      const [first, second] = Object(values).tunnel_options_specification;
      const down = { ...second, status: "ike_sa_not_established" };
      return withValues(states, address, { tunnel_options_specification: [first, down] });
    };
    const both = judgedEdit(exampleData("worked-example"), circuitAndTunnel(), oneUp, "list");
    expect(both.rules).toEqual(["standby-not-up"]);
    const one = put(exampleData("worked-example"), [...circuit, "vbr", "vlan"], 100);
    expect(judgedEdit(exampleData("worked-example"), one, oneUp).rules).toEqual([]);
  });

  it("refuses to isolate the route table that hosts of an existing VPC use", () => {
    const analytics = ["vpcs", "analytics"];
    const isolated = put(exampleData("multi-site"), [...analytics, "routeTables"], {
      system: "vtb-example0system",
    });
    put(isolated, [...analytics, "isolatedRouteTables"], ["vtb-example0isolated", "vtb-example0batch"]);
    const table = (type: string, id: string, vswitch: string) => ({
      route_table_id: `vtb-example0${id}`,
      route_table_type: type,
      vpc_id: "vpc-example0analytics",
      vswitch_ids: [vswitch],
    });
    const used = (states: States) =>
      withValues(states, "data.alicloud_route_tables.analytics", {
        tables: [
          table("System", "system", "vsw-example0analytics1"),
          table("Custom", "batch", "vsw-example0analytics2"),
        ],
      });
    const { refusals } = judgedEdit(exampleData("multi-site"), isolated, used);
    expect(refusals.map(({ rule }) => rule)).toEqual(["last-path", "last-path"]);
    expect(refusals[0]?.allow.join()).toContain("alicloud_route_entry.analytics_batch_");
  });
});
