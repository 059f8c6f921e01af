import fc from "fast-check";
import { converge } from "./converge";
import { path } from "./path";
import { automaticPolicies } from "./policies";
import {
  attached,
  everywhere,
  link,
  network,
  overTunnel,
  overVbr,
  router,
  site,
  tableOf,
  vpc,
} from "./testing/scenario";
import type { Attachment, Session, Topology } from "./topology";

/** How often each property is tried. */
const runs = { numRuns: 60 };

const regions = ["cn-a", "cn-b", "cn-c", "cn-d"] as const;

/** Networks with up to four regions, three VPCs, three data centres and whatever members and flags. */
const networks: fc.Arbitrary<Topology> = fc
  .record({
    regions: fc.integer({ min: 1, max: 4 }),
    links: fc.subarray(["0-1", "0-2", "0-3", "1-2", "1-3", "2-3"]),
    vpcs: fc.array(fc.nat(3), { maxLength: 3 }),
    circuits: fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 4 }),
    connections: fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 3 }),
    silent: fc.infiniteStream(fc.nat(9)),
    missing: fc.infiniteStream(fc.nat(9)),
  })
  .map(({ silent, missing, ...plan }) => {
    const at = (region: number) => `tr${region % plan.regions}`;
    const publishes = () => silent.next().value !== 0;
    const attachments: readonly Attachment[] = [
      ...plan.vpcs.map((region, index) => attached("vpc", `vpc${index}`, at(region))),
      ...plan.circuits.map(([, region], index) => attached("vbr", `vbr${index}`, at(region), publishes())),
      ...plan.connections.map(([, region], index) => attached("vpn", `vpn${index}`, at(region), publishes())),
      ...plan.links
        .map((ends) => ends.split("-").map(Number))
        .flatMap(([a = 0, b = 0]) =>
          a < plan.regions && b < plan.regions ? [link(`tr${a}`, `tr${b}`, publishes())] : [],
        ),
    ];
    const some = () => everywhere(attachments).filter(() => missing.next().value !== 0);
    const sessions: readonly Session[] = [
      ...plan.circuits.map(([dc], index) => overVbr(`dc${dc}`, `vbr${index}`)),
      ...plan.connections.flatMap(([dc], index) => [
        overTunnel(`dc${dc}`, `vpn${index}`, 1),
        overTunnel(`dc${dc}`, `vpn${index}`, 2),
      ]),
    ];
    return network({
      transitRouters: regions.slice(0, plan.regions).map((region, index) => router(`tr${index}`, region)),
      vpcs: plan.vpcs.map((_, index) =>
        vpc(`vpc${index}`, `172.${16 + index}.0.0/16`, [`172.${16 + index}.1.0/24`], `attach-vpc${index}`),
      ),
      dataCentres: [0, 1, 2].map((index) =>
        site(`dc${index}`, 65530 + index, `192.168.${index}.0/24`, `10.${index}.0.0/16`),
      ),
      sessions,
      attachments,
      associations: some(),
      propagations: some(),
    });
  });

const hosts = (topology: Topology) => [
  ...topology.vpcs.map(({ id }, index) => ({ in: "vpc" as const, id, address: `172.${16 + index}.1.9` })),
  ...topology.dataCentres.map(({ id }, index) => ({
    in: "data-centre" as const,
    id,
    address: `192.168.${index}.9`,
  })),
];

/** All pairs of hosts with what becomes of a packet between them. */
const outcomes = (topology: Topology, down: readonly string[] = []) => {
  const tables = converge(topology, { down });
  const all = hosts(topology);
  return all.flatMap((from) =>
    all
      .filter((to) => to.id !== from.id)
      .map((to) => ({ pair: `${from.id} > ${to.id}`, result: path(topology, tables, from, to) })),
  );
};
const reached = (topology: Topology, down: readonly string[] = []): ReadonlySet<string> =>
  new Set(outcomes(topology, down).flatMap(({ pair, result }) => (result.delivered ? [pair] : [])));

/** Elements of a network that can fail. */
const elements = (topology: Topology): readonly string[] => [
  ...topology.attachments.map(({ id }) => id),
  ...topology.sessions.map(({ id }) => id),
  ...topology.transitRouters.map(({ id }) => id),
];

const withFailures = networks.chain((topology) =>
  fc.tuple(fc.constant(topology), fc.subarray([...elements(topology)])),
);

describe("in any network", () => {
  it("no packet runs in a loop, whatever has failed", () => {
    fc.assert(
      fc.property(withFailures, ([topology, down]) => {
        const loops = outcomes(topology, down).filter(({ result }) =>
          result.all.some(({ outcome }) => outcome === "loop"),
        );
        expect(loops).toEqual([]);
      }),
      runs,
    );
  });

  it("the tables do not depend on the order in which the elements are listed", () => {
    fc.assert(
      fc.property(withFailures, ([topology, down]) => {
        const turned: Topology = {
          ...topology,
          transitRouters: [...topology.transitRouters].reverse(),
          vpcs: [...topology.vpcs].reverse(),
          dataCentres: [...topology.dataCentres].reverse(),
          sessions: [...topology.sessions].reverse(),
          attachments: [...topology.attachments].reverse(),
          associations: [...topology.associations].reverse(),
          propagations: [...topology.propagations].reverse(),
        };
        expect(converge(turned, { down: [...down].reverse() })).toEqual(converge(topology, { down }));
      }),
      runs,
    );
  });

  it("a failure leaves the routes of a network without the failed elements, and its repair the first ones", () => {
    fc.assert(
      fc.property(withFailures, ([topology, down]) => {
        const lost = new Set(down);
        const remaining: Topology = {
          ...topology,
          attachments: topology.attachments.filter(
            (it) =>
              !lost.has(it.id) &&
              !(it.kind !== "peer" && lost.has(it.transitRouter)) &&
              !(it.kind === "peer" && it.transitRouters.some((id) => lost.has(id))),
          ),
          sessions: topology.sessions.filter(({ id }) => !lost.has(id)),
          // The automatic policy stays with the attachment that brought it, up or down.
          policies: automaticPolicies(topology),
        };
        const before = converge(topology);
        const during = converge(topology, { down });
        const without = converge(remaining);
        for (const { id } of topology.transitRouters.filter((it) => !lost.has(it.id)))
          expect(during.byId[tableOf(id)]).toEqual(without.byId[tableOf(id)]);
        for (const { id } of topology.dataCentres) expect(during.byId[id]).toEqual(without.byId[id]);
        expect(converge(topology, { down: [] })).toEqual(before);
      }),
      runs,
    );
  });

  it("taking away a membership or a publish flag lets nobody reach more", () => {
    fc.assert(
      fc.property(networks, fc.nat(), (topology, pick) => {
        const lesser: readonly Topology[] = [
          ...topology.associations.map((it) => ({
            ...topology,
            associations: topology.associations.filter((other) => other !== it),
          })),
          ...topology.propagations.map((it) => ({
            ...topology,
            propagations: topology.propagations.filter((other) => other !== it),
          })),
          ...topology.attachments
            .filter(({ autoPublish }) => autoPublish)
            .map(({ id }) => ({
              ...topology,
              attachments: topology.attachments.map((it) =>
                it.id === id ? { ...it, autoPublish: false } : it,
              ),
            })),
        ];
        const smaller = lesser[pick % Math.max(lesser.length, 1)];
        if (smaller === undefined) return;
        const before = reached(topology);
        expect([...reached(smaller)].filter((pair) => !before.has(pair))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("a table names only attachments that are members of it", () => {
    fc.assert(
      fc.property(networks, (topology) => {
        const tables = converge(topology);
        for (const { id } of topology.transitRouters) {
          const members = new Set(
            topology.propagations
              .filter(({ table }) => table === tableOf(id))
              .map(({ attachment }) => attachment),
          );
          const named = (tables.byId[tableOf(id)]?.routes ?? []).flatMap(({ nextHops }) => nextHops);
          expect(named.filter((hop) => !members.has(hop.id))).toEqual([]);
        }
      }),
      runs,
    );
  });
});
