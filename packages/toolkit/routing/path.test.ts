import { converge } from "./converge";
import { type Host, lookup, path } from "./path";
import { ecs, scenario, server, vpc } from "./testing/scenario";
import type { Topology } from "./topology";

/** The tables that a packet passes, one list per way that it can take, and how each ends. */
const ways = (topology: Topology, from: Host, to: Host, ...down: readonly string[]) =>
  path(topology, converge(topology, { down }), from, to).all.map(({ hops, outcome, reason }) => ({
    via: hops.map(({ table, nextHop }) => `${table} > ${nextHop.id}`),
    end: reason ?? outcome,
  }));

describe("a packet", () => {
  it("goes over the circuit while that is up", () => {
    expect(ways(scenario, ecs, server)).toEqual([
      {
        via: ["vpc-routes > attach-vpc", "hz-table > link-hz-sh", "sh-table > attach-vbr", "vbr > bgp-vbr"],
        end: "delivered",
      },
    ]);
    expect(ways(scenario, server, ecs)).toEqual([
      {
        via: ["dc > bgp-vbr", "vbr > attach-vbr", "sh-table > link-hz-sh", "hz-table > attach-vpc"],
        end: "delivered",
      },
    ]);
  });

  it("takes either tunnel when the circuit is down", () => {
    expect(ways(scenario, ecs, server, "circuit-vbr").map(({ via, end }) => [via.at(-1), end])).toEqual([
      ["vpn > vpn-tunnel1", "delivered"],
      ["vpn > vpn-tunnel2", "delivered"],
    ]);
    expect(ways(scenario, server, ecs, "circuit-vbr").map(({ via, end }) => [via[0], end])).toEqual([
      ["dc > vpn-tunnel1", "delivered"],
      ["dc > vpn-tunnel2", "delivered"],
    ]);
  });

  it("is delivered only when every way that it can take delivers it", () => {
    const tables = converge(scenario, { down: ["circuit-vbr"] });
    expect(path(scenario, tables, ecs, server).delivered).toBe(true);
    const halfDead: Topology = {
      ...scenario,
      sessions: scenario.sessions.filter(({ id }) => id !== "vpn-tunnel2"),
    };
    expect(path(halfDead, tables, ecs, server).delivered).toBe(false);
  });

  it("stays in the VPC for the VPC's own networks, whatever else is written there", () => {
    const [first] = scenario.vpcs;
    const shadowed: Topology = {
      ...scenario,
      vpcs: first
        ? [
            {
              ...first,
              tables: [
                {
                  id: "vpc-routes",
                  kind: "system",
                  routes: [{ destination: "172.16.20.7/32", nextHop: "attach-vpc" }],
                },
              ],
            },
          ]
        : [],
    };
    expect(ways(shadowed, ecs, { ...ecs, address: "172.16.20.7" })).toEqual([
      { via: ["vpc-routes > vpc-vsw2"], end: "delivered" },
    ]);
  });

  it("is lost in an attachment that is down, because the VPC's route to it stays", () => {
    expect(ways(scenario, ecs, server, "attach-vpc")).toEqual([
      { via: ["vpc-routes > attach-vpc"], end: "the attachment attach-vpc is down" },
    ]);
  });

  it("is lost behind an attachment that is associated with no table", () => {
    const unread = {
      ...scenario,
      associations: scenario.associations.filter((it) => it.attachment !== "attach-vpc"),
    };
    expect(ways(unread, ecs, server)).toEqual([
      {
        via: ["vpc-routes > attach-vpc"],
        end: "the attachment attach-vpc is associated with no route table of hz",
      },
    ]);
  });

  it("is lost where no route leads on", () => {
    expect(ways(scenario, ecs, { ...server, address: "192.168.9.1" }).at(0)?.end).toBe(
      "hz-table has no route to 192.168.9.1",
    );
    expect(ways(scenario, server, ecs, "bgp-vbr", "vpn").at(0)?.end).toBe("dc has no route to 172.16.10.1");
  });

  it("is lost at a blackhole route", () => {
    const hole = { table: "hz-table", destination: "192.168.1.0/24", attachment: undefined };
    expect(ways({ ...scenario, staticRoutes: [hole] }, ecs, server).at(0)?.end).toBe(
      "hz-table drops what goes to 192.168.1.0/24",
    );
  });

  it("is lost where the VPC sends it elsewhere", () => {
    const astray: Topology = {
      ...scenario,
      vpcs: [vpc("vpc", "172.16.0.0/16", ["172.16.10.0/24"], "nat-1")],
    };
    expect(ways(astray, ecs, server).at(0)?.end).toBe("the next hop nat-1 does not lead to the CEN");
  });

  it("does not start at an address that no vSwitch has", () => {
    expect(ways(scenario, { ...ecs, address: "172.16.99.1" }, server)).toEqual([
      { via: [], end: "no vSwitch of vpc holds 172.16.99.1" },
    ]);
  });

  it("is told from a loop where two transit routers send it to each other", () => {
    const hook = [
      { table: "hz-table", destination: "10.9.0.0/16", attachment: "link-hz-sh" },
      { table: "sh-table", destination: "10.9.0.0/16", attachment: "link-hz-sh" },
    ];
    const [first] = path(
      { ...scenario, staticRoutes: hook },
      converge({ ...scenario, staticRoutes: hook }),
      ecs,
      { ...server, address: "10.9.0.1" },
    ).all;
    expect(first?.outcome).toBe("loop");
  });
});

describe("a look-up", () => {
  it("takes the longest prefix that holds the address", () => {
    const table = converge({
      ...scenario,
      staticRoutes: [{ table: "hz-table", destination: "192.168.1.128/25", attachment: "attach-vpc" }],
    }).byId["hz-table"];
    const found = (address: string) => (table ? lookup(table, address)?.destination : undefined);
    expect([found("192.168.1.1"), found("192.168.1.129"), found("8.8.8.8")]).toEqual([
      "192.168.1.0/24",
      "192.168.1.128/25",
      undefined,
    ]);
  });
});
