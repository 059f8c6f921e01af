import { differs, leavesOf, type Sides } from "./values";

const sides = (before: unknown, after: unknown, unknown: unknown = {}): Sides => ({
  before,
  after,
  unknown,
  beforeSensitive: false,
  afterSensitive: false,
});
const changed = (all: Sides) =>
  leavesOf(all, new Set())
    .filter(differs)
    .map(({ path }) => path);

describe("The values of a replaced resource", () => {
  it("do not change where the provider recorded nothing and plans nothing", () => {
    const before = { description: "", enable_ipv6: false, route_limit: 0, auth_key: "" };
    const after = { description: null, enable_ipv6: null, route_limit: null, auth_key: null };
    expect(changed(sides(before, after))).toEqual([]);
  });

  it("change where something is taken away, switched, or not known yet", () => {
    const before = { description: "uplink", enable_ipv6: true, route_limit: 110, name: "" };
    const after = { description: null, enable_ipv6: false, route_limit: null, name: null };
    expect(changed(sides(before, after, { name: true }))).toEqual([
      "description",
      "enable_ipv6",
      "name",
      "route_limit",
    ]);
  });
});
