import { contains, formatAddress, parseCidr } from "@hybridnet/network/cidr";
import fc from "fast-check";
import { staticRoutes } from "./routes";

const inside = {
  port: "eth2",
  address: "192.168.2.215",
  cidr: "192.168.2.0/24",
  routes: [{ cidr: "192.168.0.0/16", nextHop: "192.168.2.216" }],
};
const brief = (...args: Parameters<typeof staticRoutes>) =>
  staticRoutes(...args).map(({ cidr, nextHop }) => `${cidr} ${nextHop ?? "discard"}`);

describe("The static routes of a device", () => {
  it("give each announced network behind a wider route one of its own, and none to the connected one", () => {
    expect(brief(inside, ["192.168.0.0/24", "192.168.1.0/24", "192.168.2.0/24"])).toEqual([
      "192.168.0.0/16 192.168.2.216",
      "192.168.0.0/24 192.168.2.216",
      "192.168.1.0/24 192.168.2.216",
    ]);
  });

  it("use the narrowest route that leads there", () => {
    const routes = [...inside.routes, { cidr: "192.168.0.0/20", nextHop: "192.168.2.7" }];
    expect(brief({ ...inside, routes }, ["192.168.1.0/24", "192.168.32.0/24"])).toEqual([
      "192.168.0.0/16 192.168.2.216",
      "192.168.0.0/20 192.168.2.7",
      "192.168.1.0/24 192.168.2.7",
      "192.168.32.0/24 192.168.2.216",
    ]);
  });

  it("discard at a summary, whose longer routes carry the traffic", () => {
    expect(brief({ ...inside, routes: [] }, ["192.168.0.0/16"])).toEqual(["192.168.0.0/16 discard"]);
  });

  it("do not repeat a route of the network file", () => {
    expect(brief(inside, ["192.168.0.0/16"])).toEqual(["192.168.0.0/16 192.168.2.216"]);
  });

  it("discard where the network file does not say what lies inside, and say that an own route wins", () => {
    const routes = staticRoutes(undefined, ["192.168.0.0/24"]);
    expect(routes).toMatchObject([{ cidr: "192.168.0.0/24", nextHop: undefined }]);
    expect(routes[0]?.why).toContain("a route of your own to exactly this network wins");
  });

  it("make every announcement possible and discard nothing that a described inside reaches", () => {
    const cidr = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 17, max: 24 }))
      .map(([third, length]) => {
        const { first, prefixLength } = parseCidr(`192.168.${third}.0/${length}`);
        return `${formatAddress(first)}/${prefixLength}`;
      });
    const hop = fc.constantFrom("192.168.2.216", "192.168.2.217");
    const routes = fc.uniqueArray(fc.record({ cidr, nextHop: hop }), {
      selector: (it) => it.cidr,
      maxLength: 5,
    });
    fc.assert(
      fc.property(routes, fc.uniqueArray(cidr, { maxLength: 6 }), (given, announced) => {
        const made = staticRoutes({ ...inside, routes: given }, announced);
        for (const network of announced) {
          const exact = [inside.cidr, ...made.map((it) => it.cidr)].filter((it) => it === network);
          expect(exact).toHaveLength(1);
        }
        for (const { cidr: network, nextHop } of made) {
          const behind = given.filter((it) => contains(parseCidr(it.cidr), parseCidr(network)));
          expect(nextHop === undefined).toBe(behind.length === 0);
          if (nextHop !== undefined) expect(behind.map((it) => it.nextHop)).toContain(nextHop);
        }
        expect(new Set(made.map((it) => it.cidr)).size).toBe(made.length);
      }),
    );
  });
});
