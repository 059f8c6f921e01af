import { converge } from "./converge";
import type { Route, Tables } from "./tables";
import {
  attached,
  everywhere,
  link,
  network,
  overTunnel,
  overVbr,
  router,
  scenario,
  site,
  vpc,
} from "./testing/scenario";
import type { Topology } from "./topology";

const active = (tables: Tables, table: string): readonly Route[] =>
  (tables.byId[table]?.routes ?? []).filter(({ standby }) => !standby);
const destinations = (tables: Tables, table: string): readonly string[] =>
  active(tables, table).map(({ destination }) => destination);
const nextHops = (tables: Tables, table: string, destination: string): readonly string[] =>
  active(tables, table)
    .filter((route) => route.destination === destination)
    .flatMap((route) => route.nextHops.map(({ id }) => id));

describe("a BGP session with a data centre", () => {
  const routes = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ destination: `10.0.${index}.0/24`, asPath: [65530] }));

  it("takes 110 routes over a VBR and drops the excess", () => {
    const tables = converge({
      ...scenario,
      sessions: [overVbr("dc", "vbr", { announcements: routes(112) })],
    });
    expect(destinations(tables, "vbr").filter((it) => it.startsWith("10."))).toHaveLength(110);
    expect(destinations(tables, "vbr")).not.toContain("10.0.110.0/24");
    expect(tables.assumptions).toEqual(["routes-over-the-limit-are-the-last-ones"]);
  });

  it("takes as many routes as its group allows", () => {
    const limited = overVbr("dc", "vbr", { announcements: routes(3).reverse(), routeLimit: 2 });
    const tables = converge({ ...scenario, sessions: [limited] });
    expect(destinations(tables, "vbr").filter((it) => it.startsWith("10."))).toEqual([
      "10.0.0.0/24",
      "10.0.1.0/24",
    ]);
  });

  it("drops what has passed its own AS", () => {
    const looped = [{ destination: "10.1.0.0/16", asPath: [65530, 45104] }];
    const tables = converge({ ...scenario, sessions: [overVbr("dc", "vbr", { announcements: looped })] });
    expect(destinations(tables, "vbr")).not.toContain("10.1.0.0/16");
  });

  it("takes no route over VPN that touches 100.64.0.0/10, and such a default route over a VBR", () => {
    const announcements = ["0.0.0.0/0", "100.64.0.0/10", "100.100.0.0/16", "10.1.0.0/16"].map(
      (destination) => ({ destination, asPath: [65530] }),
    );
    const over = (session: Topology["sessions"][number]) => converge({ ...scenario, sessions: [session] });
    const fromDataCentre = (tables: Tables, table: string) =>
      active(tables, table).flatMap(({ origin, destination }) => (origin === "bgp" ? [destination] : []));
    expect(fromDataCentre(over(overTunnel("dc", "vpn", 1, { announcements })), "vpn")).toEqual([
      "10.1.0.0/16",
    ]);
    expect(fromDataCentre(over(overVbr("dc", "vbr", { announcements })), "vbr")).toContain("0.0.0.0/0");
  });

  it("is lost with the circuit, the device or the uplink that it needs", () => {
    const shared: Topology = {
      ...scenario,
      sessions: [
        overVbr("dc", "vbr", { needs: ["circuit-vbr", "device"] }),
        overTunnel("dc", "vpn", 1, { needs: ["device", "isp-1"] }),
        overTunnel("dc", "vpn", 2, { needs: ["device", "isp-2"] }),
      ],
    };
    const left = (...down: readonly string[]) => nextHops(converge(shared, { down }), "dc", "172.16.10.0/24");
    expect(left("circuit-vbr")).toEqual(["vpn-tunnel1", "vpn-tunnel2"]);
    expect(left("circuit-vbr", "isp-1")).toEqual(["vpn-tunnel2"]);
    expect(left("device")).toEqual([]);
  });
});

describe("the two tunnels of a connection", () => {
  it("share the traffic when they are equal", () => {
    expect(nextHops(converge(scenario), "vpn", "192.168.1.0/24")).toEqual(["vpn-tunnel1", "vpn-tunnel2"]);
  });

  it("yield to the shorter AS path when they are not, as an assumption", () => {
    const longer = [{ destination: "192.168.1.0/24", asPath: [65530, 65530] }];
    const tables = converge({
      ...scenario,
      sessions: [overTunnel("dc", "vpn", 1), overTunnel("dc", "vpn", 2, { announcements: longer })],
    });
    const ways = (tables.byId.vpn?.routes ?? []).filter((it) => it.destination === "192.168.1.0/24");
    expect(ways.map(({ standby, nextHops }) => [standby, nextHops.map(({ id }) => id)])).toEqual([
      [false, ["vpn-tunnel1"]],
      [true, ["vpn-tunnel2"]],
    ]);
    expect(tables.assumptions).toEqual(["shorter-as-path-between-sessions"]);
  });
});

describe("a data centre's table", () => {
  it("has the vSwitches over its circuit while that is up, over both tunnels when it is not", () => {
    expect(nextHops(converge(scenario), "dc", "172.16.20.0/24")).toEqual(["bgp-vbr"]);
    expect(nextHops(converge(scenario, { down: ["vbr"] }), "dc", "172.16.20.0/24")).toEqual([
      "vpn-tunnel1",
      "vpn-tunnel2",
    ]);
  });

  it("goes by the AS path where the weights are equal", () => {
    const tables = converge({
      ...scenario,
      sessions: [overVbr("dc", "vbr", { weight: 500 }), overTunnel("dc", "vpn", 1)],
    });
    expect(nextHops(tables, "dc", "172.16.20.0/24")).toEqual(["bgp-vbr", "vpn-tunnel1"]);
  });

  it("is empty of the cloud's routes where the attachments do not publish", () => {
    const silent = scenario.attachments.map((it) => ({ ...it, autoPublish: it.kind === "peer" }));
    expect(destinations(converge({ ...scenario, attachments: silent }), "dc")).toEqual([
      "192.168.0.0/24",
      "192.168.1.0/24",
      "192.168.2.0/24",
    ]);
  });

  it("gets a blackhole route over Express Connect only", () => {
    const published = { table: "sh-table", destination: "10.210.0.0/24", attachment: undefined };
    const tables = converge({ ...scenario, staticRoutes: [published] });
    expect(destinations(tables, "vbr")).toContain("10.210.0.0/24");
    expect(destinations(tables, "vpn")).not.toContain("10.210.0.0/24");
    expect(nextHops(tables, "dc", "10.210.0.0/24")).toEqual(["bgp-vbr"]);
  });

  it("has a table for a VBR and a connection without any session", () => {
    const tables = converge({ ...scenario, sessions: [] });
    for (const edge of ["vbr", "vpn"])
      expect(destinations(tables, edge)).toEqual(["172.16.10.0/24", "172.16.20.0/24"]);
  });

  it("gets nothing from an attachment that is associated with no table", () => {
    const tables = converge({
      ...scenario,
      associations: scenario.associations.filter(({ attachment }) => attachment !== "attach-vbr"),
    });
    expect(nextHops(tables, "dc", "172.16.20.0/24")).toEqual(["vpn-tunnel1", "vpn-tunnel2"]);
  });
});

describe("two data centres", () => {
  const both = (second: "vbr" | "vpn", extra: Partial<Topology> = {}): Topology => {
    const attachments = [attached("vbr", "vbr1", "sh"), attached(second, "link2", "sh")];
    return network({
      transitRouters: [router("sh", "cn-shanghai")],
      dataCentres: [site("dc1", 65530, "192.168.1.0/24"), site("dc2", 65531, "192.168.2.0/24")],
      sessions: [
        overVbr("dc1", "vbr1"),
        second === "vbr" ? overVbr("dc2", "link2") : overTunnel("dc2", "link2", 1),
      ],
      attachments,
      ...extra,
    });
  };

  it("do not reach each other once the transit router has a VPN attachment", () => {
    const tables = converge(both("vpn"));
    expect([destinations(tables, "dc1"), destinations(tables, "dc2")]).toEqual([
      ["192.168.1.0/24"],
      ["192.168.2.0/24"],
    ]);
  });

  it("reach each other through VBRs where there is no VPN attachment", () => {
    expect(destinations(converge(both("vbr")), "dc1")).toEqual(["192.168.1.0/24", "192.168.2.0/24"]);
  });

  it("reach each other where a policy of one's own comes before the automatic one", () => {
    const permit = {
      transitRouter: "sh",
      priority: 10,
      action: "permit",
      from: ["vbr", "vpn"],
      to: ["vbr", "vpn"],
    } as const;
    expect(destinations(converge(both("vpn", { policies: [permit] })), "dc1")).toContain("192.168.2.0/24");
  });

  it("drop routes that have passed their own AS", () => {
    const oneAsn = [site("dc1", 65530, "192.168.1.0/24"), site("dc2", 65530, "192.168.2.0/24")];
    expect(destinations(converge(both("vbr", { dataCentres: oneAsn })), "dc1")).toEqual(["192.168.1.0/24"]);
  });

  it("are kept apart across regions by the link where a route entered, as an assumption", () => {
    const attachments = [attached("vbr", "vbr1", "sh"), attached("vpn", "vpn2", "hz"), link("hz", "sh")];
    const tables = converge(
      network({
        transitRouters: [router("sh", "cn-shanghai"), router("hz", "cn-hangzhou")],
        dataCentres: [site("dc1", 65530, "192.168.1.0/24"), site("dc2", 65531, "192.168.2.0/24")],
        sessions: [overVbr("dc1", "vbr1"), overTunnel("dc2", "vpn2", 1)],
        attachments,
      }),
    );
    expect(destinations(tables, "dc2")).toEqual(["192.168.2.0/24"]);
    expect(tables.assumptions).toEqual(["policy-looks-at-the-first-link"]);
  });
});

describe("a VPC's table", () => {
  const publishing = (attachment?: string): Topology => {
    const attachments = scenario.attachments.map((it) =>
      it.kind === "vpc" ? { ...it, autoPublish: true } : it,
    );
    return {
      ...scenario,
      attachments,
      associations: everywhere(attachments),
      vpcs: [vpc("vpc", "172.16.0.0/16", ["172.16.10.0/24"], attachment)],
    };
  };

  it("holds the transit router's routes where the attachment publishes them", () => {
    expect(nextHops(converge(publishing()), "vpc-routes", "192.168.1.0/24")).toEqual(["attach-vpc"]);
    expect(destinations(converge(scenario), "vpc-routes")).not.toContain("192.168.1.0/24");
  });

  it("does not get its own networks back", () => {
    expect(nextHops(converge(publishing()), "vpc-routes", "172.16.10.0/24")).toEqual(["vpc-vsw1"]);
  });

  it("keeps a route written by hand in use beside a published one, as an assumption", () => {
    const topology = publishing();
    const byHand = { destination: "192.168.1.0/24", nextHop: "eni-firewall" };
    const [first] = topology.vpcs;
    const tables = converge({
      ...topology,
      vpcs: first ? [{ ...first, tables: [{ id: "vpc-routes", kind: "system", routes: [byHand] }] }] : [],
    });
    expect(nextHops(tables, "vpc-routes", "192.168.1.0/24")).toEqual(["eni-firewall"]);
    expect(tables.assumptions).toEqual(["static-vpc-route-before-published-route"]);
  });

  it("of the custom kind gets no published routes, as an assumption", () => {
    const topology = publishing();
    const [first] = topology.vpcs;
    const tables = converge({
      ...topology,
      vpcs: first
        ? [{ ...first, tables: [...first.tables, { id: "custom", kind: "custom", routes: [] }] }]
        : [],
    });
    expect(destinations(tables, "custom")).toEqual(["172.16.0.0/16", "172.16.10.0/24"]);
    expect(tables.assumptions).toEqual(["published-routes-fill-the-system-table"]);
  });
});

describe("a transit router with two tables", () => {
  it("publishes the table with which the attachment is associated, as an assumption", () => {
    const two: Topology = {
      ...scenario,
      transitRouters: [router("sh", "cn-shanghai", "empty"), router("hz", "cn-hangzhou")],
      associations: scenario.associations.map((it) =>
        it.attachment === "attach-vpn" ? { ...it, table: "empty" } : it,
      ),
    };
    const tables = converge(two, { down: ["vbr"] });
    expect(nextHops(tables, "dc", "172.16.20.0/24")).toEqual([]);
    expect(converge(two).assumptions).toEqual(["publishing-follows-the-association"]);
  });
});
