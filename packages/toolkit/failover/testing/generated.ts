import fc from "fast-check";
import type { Announcement, Attachment, Membership, Session, Topology, Vpc } from "../../routing/topology";

/** How a site announces one of its networks over one link. */
const announcing = fc.constantFrom("whole", "whole", "whole", "halves", "quarter", "not at all");

const link = fc.record({
  region: fc.nat(3),
  first: announcing,
  second: announcing,
  prepended: fc.constantFrom(0, 0, 0, 1, 2),
  publishes: fc.integer({ min: 0, max: 9 }).map((it) => it > 0),
  device: fc.nat(1),
  accepts: fc.constantFrom(
    undefined,
    undefined,
    undefined,
    ["172.16.0.0/15"],
    ["172.16.0.0/24", "172.18.0.0/24"],
  ),
  tunnels: fc.integer({ min: 1, max: 2 }),
});

const site = fc.record({
  circuits: fc.array(link, { maxLength: 2 }),
  connections: fc.array(link, { maxLength: 2 }),
});

const vpc = fc.record({
  region: fc.nat(3),
  routes: fc.constantFrom("rfc1918", "rfc1918", "publish", "some"),
  zones: fc.integer({ min: 1, max: 2 }),
});

const plan = fc.record({
  regions: fc.integer({ min: 1, max: 4 }),
  joints: fc.subarray(["0-1", "0-2", "0-3", "1-2", "1-3", "2-3"], { minLength: 2 }),
  vpcs: fc.array(vpc, { minLength: 1, maxLength: 3 }),
  sites: fc.array(site, { minLength: 1, maxLength: 3 }),
  /** Sites that are made like the first one, so that data centres of one shape appear. */
  copies: fc.nat(2),
  lost: fc.array(fc.nat(40), { maxLength: 3 }),
});

type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;
type LinkPlan = Plan["sites"][number]["circuits"][number];

/** Networks of several regions, sites and VPCs, in which the links of a site do not announce the same. */
export const networks: fc.Arbitrary<Topology> = plan.map(build);

function build({ regions, joints, vpcs, sites, copies, lost }: Plan): Topology {
  const at = (region: number) => `tr${region % regions}`;
  const [first] = sites;
  const all = [...sites, ...Array.from({ length: first === undefined ? 0 : copies }, () => first)].flatMap(
    (it) => it ?? [],
  );
  const places = all.map((it, index) => siteOf(it, index, at));
  const attachments: readonly Attachment[] = [
    ...vpcs.map(
      (it, index): Attachment => ({
        id: `va${index}`,
        kind: "vpc",
        transitRouter: at(it.region),
        network: `vpc${index}`,
        autoPublish: it.routes === "publish",
      }),
    ),
    ...places.flatMap((it) => it.attachments),
    ...joints
      .map((ends) => ends.split("-").map(Number))
      .filter((ends) => ends.every((end) => end < regions))
      .map(
        ([a = 0, b = 0]): Attachment => ({
          id: `peer${a}-${b}`,
          kind: "peer",
          transitRouters: [`tr${a}`, `tr${b}`],
          autoPublish: true,
        }),
      ),
  ];
  const memberships: readonly Membership[] = attachments.flatMap((it) =>
    (it.kind === "peer" ? it.transitRouters : [it.transitRouter]).map((router) => ({
      attachment: it.id,
      table: `${router}-table`,
    })),
  );
  return {
    transitRouters: Array.from({ length: regions }, (_, index) => ({
      id: `tr${index}`,
      region: `region-${index}`,
      tables: [`tr${index}-table`],
    })),
    vpcs: vpcs.map((it, index) => vpcOf(it, index)),
    dataCentres: all.map((_, index) => ({ id: `dc${index}`, asn: 64600 + index, cidrs: cidrsOf(index) })),
    sessions: places.flatMap((it) => it.sessions),
    attachments,
    associations: memberships.filter((_, index) => !lost.includes(2 * index)),
    propagations: memberships.filter((_, index) => !lost.includes(2 * index + 1)),
  };
}

const cidrsOf = (site: number) => [`10.${site}.0.0/20`, `10.${site}.16.0/20`];

function vpcOf({ routes, zones }: Plan["vpcs"][number], index: number): Vpc {
  const id = `vpc${index}`;
  const byHand = { rfc1918: ["10.0.0.0/8"], publish: [], some: ["10.0.0.0/20", "10.1.0.0/16"] }[routes];
  return {
    id,
    cidrs: [`172.${16 + index}.0.0/16`],
    vswitches: Array.from({ length: zones }, (_, zone) => ({
      id: `${id}-vsw${zone}`,
      cidr: `172.${16 + index}.${zone}.0/24`,
      table: `${id}-table`,
    })),
    tables: [
      {
        id: `${id}-table`,
        kind: "system",
        routes: byHand.map((destination) => ({ destination, nextHop: `va${index}` })),
      },
    ],
  };
}

function siteOf(
  { circuits, connections }: Plan["sites"][number],
  index: number,
  at: (region: number) => string,
) {
  const dataCentre = `dc${index}`;
  const common = (it: LinkPlan) => ({
    dataCentre,
    localAsn: 45104,
    announcements: announcementsOf(it, index),
    ...(it.accepts && { accepts: it.accepts }),
  });
  const overCircuits = circuits.map(
    (it, number): Session => ({
      ...common(it),
      id: `bgp${index}-${number}`,
      kind: "vbr",
      router: `vbr${index}-${number}`,
      needs: [`circuit${index}-${number}`, `device${index}-${it.device}`],
      weight: 1000,
    }),
  );
  const overTunnels = connections.flatMap((it, number) =>
    Array.from(
      { length: it.tunnels },
      (_, tunnel): Session => ({
        ...common(it),
        id: `vpn${index}-${number}/tunnel${tunnel}`,
        kind: "vpn",
        router: `vpn${index}-${number}`,
        needs: [`device${index}-${it.device}`, `uplink${index}`],
        weight: 500,
      }),
    ),
  );
  const attach =
    (kind: "vbr" | "vpn") =>
    (it: LinkPlan, number: number): Attachment => ({
      id: `a-${kind}${index}-${number}`,
      kind,
      transitRouter: at(it.region),
      network: `${kind}${index}-${number}`,
      autoPublish: it.publishes,
    });
  return {
    sessions: [...overCircuits, ...overTunnels],
    attachments: [...circuits.map(attach("vbr")), ...connections.map(attach("vpn"))],
  };
}

function announcementsOf({ first, second, prepended }: LinkPlan, site: number): readonly Announcement[] {
  const asPath = Array.from({ length: 1 + prepended }, () => 64600 + site);
  return [
    { how: first, third: 0 },
    { how: second, third: 16 },
  ].flatMap(({ how, third }) => {
    const networks = {
      whole: [`10.${site}.${third}.0/20`],
      halves: [`10.${site}.${third}.0/21`, `10.${site}.${third + 8}.0/21`],
      quarter: [`10.${site}.${third}.0/22`],
      "not at all": [],
    }[how];
    return networks.map((destination) => ({ destination, asPath }));
  });
}

/** Everything in a network that can fail, one at a time. */
export function elementsOf({ transitRouters, attachments, sessions }: Topology): readonly string[] {
  return [
    ...new Set([
      ...transitRouters.map(({ id }) => id),
      ...attachments.map(({ id }) => id),
      ...sessions.flatMap(({ id, router, needs }) => [id, router, ...needs]),
    ]),
  ];
}
