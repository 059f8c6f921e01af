import { movesOf } from "./moves";
import { type Planned, planOf } from "./testing/plans";

const gone = (address: string, before: object): Planned => ({
  address,
  actions: ["delete"],
  before,
  reason: "delete_because_no_resource_config",
});
const made = (address: string, after: object, unknown: object = { id: true }): Planned => ({
  address,
  actions: ["create"],
  after,
  unknown,
});

/** A plan whose resources refer to each other. */
const plan = (changes: readonly Planned[], references: Readonly<Record<string, object>> = {}) =>
  planOf(changes, {
    configuration: {
      root_module: {
        resources: Object.entries(references).map(([address, expressions]) => ({ address, expressions })),
      },
    },
  });

describe("a change of nothing but an address", () => {
  const vbr = { id: "vbr-1", name: "VBR", vlan_id: 0 };
  const moved = [gone("vbr.old", vbr), made("vbr.new", { name: "VBR", vlan_id: 0 })];

  it("is recognised", () => {
    expect(movesOf(plan(moved))).toEqual([{ from: "vbr.old", to: "vbr.new" }]);
  });

  const gateway = "alicloud_vpn_customer_gateway";
  const block = "alicloud_cen_transit_router_cidr";
  it.each([
    ["a customer gateway by its address", gateway, { ip_address: "203.0.113.68" }],
    ["a transit router's CIDR block", block, { transit_router_id: "tr-1", cidr: "10.200.0.0/24" }],
  ])("is recognised of what the service has once, whatever else changes: %s", (_, type, identity) => {
    const [from, to] = [`${type}.old`, `${type}.new`];
    const changes = (after: object) => [
      gone(from, { id: "1", name: "old", ...identity }),
      made(to, { name: "new", ...after }),
    ];
    expect(movesOf(plan(changes(identity)))).toEqual([{ from, to }]);
    const [name = ""] = Object.keys(identity).slice(-1);
    expect(movesOf(plan(changes({ ...identity, [name]: "other" })))).toEqual([]);
    // Where it is not known yet, nobody can tell.
    expect(movesOf(plan(changes({ ...identity, [name]: undefined })))).toEqual([]);
  });

  it.each<[string, readonly Planned[]]>([
    ["a value differs", [gone("vbr.old", vbr), made("vbr.new", { name: "VBR", vlan_id: 1 })]],
    ["the type differs", [gone("vbr.old", vbr), made("vpc.new", { name: "VBR" })]],
    ["only numbers and switches agree", [gone("vbr.old", vbr), made("vbr.new", { vlan_id: 0 })]],
    ["two would do", [...moved, gone("vbr.older", vbr)]],
    [
      "it is destroyed for another reason",
      [{ ...gone("vbr.old", vbr), reason: "delete_because_each_key" }, made("vbr.new", { name: "VBR" })],
    ],
  ])("is none where %s", (_, changes) => {
    expect(movesOf(plan(changes))).toEqual([]);
  });

  const group = { id: "bgpg-1", name: "BGP", router_id: "vbr-1" };
  const withGroup = [
    ...moved,
    gone("group.old", group),
    made("group.new", { name: "BGP" }, { id: true, router_id: true }),
  ];

  it("is recognised for what refers to something that moves", () => {
    const references = { "group.new": { router_id: { references: ["vbr.new.id", "vbr.new"] } } };
    expect(movesOf(plan(withGroup, references))).toEqual([
      { from: "group.old", to: "group.new" },
      { from: "vbr.old", to: "vbr.new" },
    ]);
  });

  it("is none for what refers to something else", () => {
    const references = { "group.new": { router_id: { references: ["vbr.other.id", "vbr.other"] } } };
    expect(movesOf(plan(withGroup, references))).toEqual([{ from: "vbr.old", to: "vbr.new" }]);
  });
});
