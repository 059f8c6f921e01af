import { converge } from "./converge";
import type { Tables } from "./tables";
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
  tableOf,
  vpc,
} from "./testing/scenario";
import type { Topology } from "./topology";

/** Routes in use of a table: destination and next hops. */
const inUse = (tables: Tables, table: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (tables.byId[table]?.routes ?? [])
      .filter(({ standby }) => !standby)
      .map(({ destination, nextHops }) => [destination, nextHops.map(({ id }) => id)]),
  );

const waiting = (tables: Tables, table: string, destination: string): readonly string[] =>
  (tables.byId[table]?.routes ?? [])
    .filter((route) => route.standby && route.destination === destination)
    .flatMap(({ nextHops }) => nextHops.map(({ id }) => id));

const without = (topology: Topology, key: "associations" | "propagations", attachment: string): Topology => ({
  ...topology,
  [key]: topology[key].filter((it) => it.attachment !== attachment),
});

describe("a transit router's table", () => {
  it("learns the vSwitches of a VPC and not its CIDR block", () => {
    expect(inUse(converge(scenario), "hz-table")).toMatchObject({
      "172.16.10.0/24": ["attach-vpc"],
      "172.16.20.0/24": ["attach-vpc"],
    });
    expect(inUse(converge(scenario), "hz-table")).not.toHaveProperty(["172.16.0.0/16"]);
  });

  it("learns nothing from an attachment that does not propagate to it", () => {
    const tables = converge(without(scenario, "propagations", "attach-vpc"));
    expect(Object.keys(inUse(tables, "hz-table"))).toEqual([
      "192.168.0.0/24",
      "192.168.1.0/24",
      "192.168.2.0/24",
    ]);
  });

  it("keeps routes of other tables out", () => {
    const custom: Topology = {
      ...scenario,
      transitRouters: [router("sh", "cn-shanghai", "custom"), router("hz", "cn-hangzhou")],
      propagations: [{ attachment: "attach-vbr", table: "custom" }],
    };
    const tables = converge(custom);
    expect([inUse(tables, "custom"), inUse(tables, "sh-table")]).toEqual([
      {
        "192.168.0.0/24": ["attach-vbr"],
        "192.168.1.0/24": ["attach-vbr"],
        "192.168.2.0/24": ["attach-vbr"],
      },
      {},
    ]);
  });

  it("prefers Express Connect to VPN for one destination and keeps the VPN route waiting", () => {
    const tables = converge(scenario);
    expect(inUse(tables, "sh-table")["192.168.1.0/24"]).toEqual(["attach-vbr"]);
    expect(waiting(tables, "sh-table", "192.168.1.0/24")).toEqual(["attach-vpn"]);
  });

  it("goes by the longest prefix before it goes by the link type", () => {
    const half = [{ destination: "192.168.1.0/25", asPath: [65530] }];
    const tables = converge({
      ...scenario,
      sessions: [overVbr("dc", "vbr"), overTunnel("dc", "vpn", 1, { announcements: half })],
    });
    expect(inUse(tables, "sh-table")).toMatchObject({
      "192.168.1.0/24": ["attach-vbr"],
      "192.168.1.0/25": ["attach-vpn"],
    });
  });

  it("turns to the VPN when the BGP session of the VBR is lost", () => {
    const tables = converge(scenario, { down: ["bgp-vbr"] });
    expect(inUse(tables, "sh-table")["192.168.1.0/24"]).toEqual(["attach-vpn"]);
    expect(waiting(tables, "sh-table", "192.168.1.0/24")).toEqual([]);
  });

  it("withdraws what came over an attachment that is down", () => {
    const tables = converge(scenario, { down: ["attach-vbr", "attach-vpn"] });
    expect(Object.keys(inUse(tables, "sh-table"))).toEqual(["172.16.10.0/24", "172.16.20.0/24"]);
  });

  it("puts a route written by hand before one that is learned", () => {
    const byHand = { table: "sh-table", destination: "192.168.1.0/24", attachment: undefined };
    const tables = converge({ ...scenario, staticRoutes: [byHand] });
    expect(inUse(tables, "sh-table")["192.168.1.0/24"]).toEqual([]);
    expect(inUse(tables, "hz-table")).not.toHaveProperty(["192.168.1.0/24"]);
  });

  it("is empty while the transit router is down", () => {
    const tables = converge(scenario, { down: ["sh"] });
    expect(inUse(tables, "sh-table")).toEqual({});
    expect(Object.keys(inUse(tables, "hz-table"))).toEqual(["172.16.10.0/24", "172.16.20.0/24"]);
    const byHand = { table: "sh-table", destination: "10.0.0.0/8", attachment: undefined };
    expect(inUse(converge({ ...scenario, staticRoutes: [byHand] }, { down: ["sh"] }), "sh-table")).toEqual(
      {},
    );
  });
});

describe("an inter-region connection", () => {
  it("carries routes both ways", () => {
    const tables = converge(scenario);
    expect(inUse(tables, "hz-table")["192.168.0.0/24"]).toEqual(["link-hz-sh"]);
    expect(inUse(tables, "sh-table")["172.16.10.0/24"]).toEqual(["link-hz-sh"]);
  });

  it("carries none without automatic publishing", () => {
    const silent = scenario.attachments.map((it) =>
      it.kind === "peer" ? { ...it, autoPublish: false } : it,
    );
    const tables = converge({ ...scenario, attachments: silent });
    expect(Object.keys(inUse(tables, "hz-table"))).toEqual(["172.16.10.0/24", "172.16.20.0/24"]);
  });

  it("carries none from an end where it is associated with no table", () => {
    const tables = converge({
      ...scenario,
      associations: scenario.associations.filter(
        ({ attachment, table }) => !(attachment === "link-hz-sh" && table === "sh-table"),
      ),
    });
    expect(inUse(tables, "hz-table")).not.toHaveProperty(["192.168.0.0/24"]);
    expect(inUse(tables, "sh-table")).toHaveProperty(["172.16.10.0/24"]);
  });

  it("leaves the far end's next hop alone when the link type changes", () => {
    const tables = converge(scenario, { down: ["circuit-vbr"] });
    expect(inUse(tables, "hz-table")["192.168.1.0/24"]).toEqual(["link-hz-sh"]);
  });
});

describe("three transit routers in a ring", () => {
  const attachments = [link("a", "b"), link("b", "c"), link("a", "c"), attached("vpc", "vpc", "a")];
  const ring = network({
    transitRouters: [router("a", "cn-a"), router("b", "cn-b"), router("c", "cn-c")],
    vpcs: [vpc("vpc", "172.16.0.0/16", ["172.16.1.0/24"])],
    attachments,
  });

  it("send no route back to where it has been", () => {
    const tables = converge(ring);
    expect(inUse(tables, "a-table")).toEqual({ "172.16.1.0/24": ["attach-vpc"] });
    expect(waiting(tables, "a-table", "172.16.1.0/24")).toEqual([]);
  });

  it("use the way with fewer regions", () => {
    const tables = converge(ring);
    expect(inUse(tables, "b-table")).toEqual({ "172.16.1.0/24": ["link-a-b"] });
    expect(waiting(tables, "b-table", "172.16.1.0/24")).toEqual(["link-b-c"]);
  });

  it("pass routes through a third region, which is named as an assumption", () => {
    const tables = converge(ring, { down: ["link-a-b"] });
    expect(inUse(tables, "b-table")).toEqual({ "172.16.1.0/24": ["link-b-c"] });
    expect(tables.assumptions).toContain("transit-through-third-region");
  });

  it("pass none through a third region where that is chosen", () => {
    const tables = converge(
      { ...ring, choices: { transitThroughThirdRegion: false } },
      { down: ["link-a-b"] },
    );
    expect(inUse(tables, "b-table")).toEqual({});
    expect(tables.assumptions).toContain("no-transit-through-third-region");
  });
});

describe("four transit routers in a ring", () => {
  it("settle, although opposite ones have two equal ways to each other", () => {
    const attachments = [
      link("a", "c"),
      link("a", "d"),
      link("b", "c"),
      link("b", "d"),
      attached("vpc", "vpc", "d"),
      attached("vbr", "vbr", "b"),
      attached("vpn", "vpn", "a"),
    ];
    const tables = converge(
      network({
        transitRouters: ["a", "b", "c", "d"].map((id) => router(id, `cn-${id}`)),
        vpcs: [vpc("vpc", "172.16.0.0/16", ["172.16.1.0/24"])],
        dataCentres: [site("dc1", 65530, "192.168.1.0/24"), site("dc2", 65531, "192.168.2.0/24")],
        sessions: [overVbr("dc1", "vbr"), overTunnel("dc2", "vpn", 1)],
        attachments,
      }),
    );
    expect(inUse(tables, "a-table")).toEqual({
      "172.16.1.0/24": ["link-a-d"],
      "192.168.1.0/24": ["link-a-c", "link-a-d"],
      "192.168.2.0/24": ["attach-vpn"],
    });
  });
});

describe("the ranking of routes", () => {
  const longPath = { announcements: [{ destination: "192.168.1.0/24", asPath: [65530, 65530] }] };
  const prepended: Topology = {
    ...scenario,
    sessions: [overVbr("dc", "vbr", longPath), overTunnel("dc", "vpn", 1), overTunnel("dc", "vpn", 2)],
  };

  it("assumes nothing where link type and AS path agree", () => {
    expect(converge(scenario).assumptions).toEqual([]);
  });

  it("names the assumption that the link type counts before the AS path", () => {
    const tables = converge(prepended);
    expect(inUse(tables, "sh-table")["192.168.1.0/24"]).toEqual(["attach-vbr"]);
    expect(tables.assumptions).toEqual(["link-type-before-as-path"]);
  });

  it("can let the AS path count first", () => {
    const tables = converge({ ...prepended, choices: { ranking: ["as-path", "link-type", "region"] } });
    expect(inUse(tables, "sh-table")["192.168.1.0/24"]).toEqual(["attach-vpn"]);
    expect(tables.assumptions).toEqual(["as-path-before-link-type"]);
  });

  it("names the assumption that the link type counts before the own region", () => {
    const attachments = [attached("vbr", "vbr", "sh"), attached("vpn", "vpn", "hz"), link("hz", "sh")];
    const split: Topology = {
      ...scenario,
      attachments,
      associations: everywhere(attachments),
      propagations: everywhere(attachments),
    };
    const tables = converge(split);
    expect(inUse(tables, "hz-table")["192.168.1.0/24"]).toEqual(["link-hz-sh"]);
    expect(tables.assumptions).toContain("link-type-before-region");
    const regional = converge({ ...split, choices: { ranking: ["region", "link-type", "as-path"] } });
    expect(inUse(regional, "hz-table")["192.168.1.0/24"]).toEqual(["attach-vpn"]);
    expect(regional.assumptions).toContain("region-before-link-type");
  });

  it("takes equal routes of two regions from the first one in the alphabet", () => {
    const attachments = [
      attached("vbr", "vbr1", "b"),
      attached("vbr", "vbr2", "c"),
      link("a", "b"),
      link("a", "c"),
    ];
    const tables = converge(
      network({
        transitRouters: [router("a", "cn-a"), router("b", "cn-z"), router("c", "cn-b")],
        dataCentres: [site("dc", 65530, "192.168.1.0/24")],
        sessions: [overVbr("dc", "vbr1"), overVbr("dc", "vbr2")],
        attachments,
      }),
    );
    expect(inUse(tables, "a-table")["192.168.1.0/24"]).toEqual(["link-a-c"]);
  });

  it("shares traffic between equal VBRs of one region", () => {
    const attachments = [attached("vbr", "vbr1", "a"), attached("vbr", "vbr2", "a")];
    const tables = converge(
      network({
        transitRouters: [router("a", "cn-a")],
        dataCentres: [site("dc", 65530, "192.168.1.0/24")],
        sessions: [overVbr("dc", "vbr1"), overVbr("dc", "vbr2")],
        attachments,
      }),
    );
    expect(inUse(tables, tableOf("a"))["192.168.1.0/24"]).toEqual(["attach-vbr1", "attach-vbr2"]);
  });

  it("lets one of two equal IPsec-VPN connections carry the traffic, which one as an assumption, and the other follow", () => {
    const attachments = [attached("vpn", "vpn1", "a"), attached("vpn", "vpn2", "a")];
    const topology = network({
      transitRouters: [router("a", "cn-a")],
      dataCentres: [site("dc", 65530, "192.168.1.0/24")],
      sessions: [overTunnel("dc", "vpn1", 1), overTunnel("dc", "vpn2", 1)],
      attachments,
    });
    const tables = converge(topology);
    expect(inUse(tables, "a-table")["192.168.1.0/24"]).toEqual(["attach-vpn1"]);
    expect(tables.assumptions).toEqual(["first-of-equal-vpn-connections"]);
    const without = converge({ ...topology, sessions: topology.sessions.slice(1) });
    expect(inUse(without, "a-table")["192.168.1.0/24"]).toEqual(["attach-vpn2"]);
    expect(without.assumptions).toEqual([]);
  });
});
