import { alicloud, ramPolicy } from "@cdktf/provider-alicloud";
import { policyFor } from "./ram/policy";

const actions = (...args: Parameters<typeof ramPolicy>) => ramPolicy(...args).Statement[0].Action;

describe("a RAM policy", () => {
  it("lets a plan read a transit router and do nothing else", () => {
    expect(ramPolicy("plan", ["alicloud_cen_transit_router"])).toEqual({
      Version: "1",
      Statement: [{ Effect: "Allow", Action: ["cen:ListTransitRouters"], Resource: "*" }],
    });
  });

  it("lets an apply change a transit router too", () => {
    expect(actions("apply", ["alicloud_cen_transit_router"])).toEqual([
      "cen:CreateTransitRouter",
      "cen:DeleteTransitRouter",
      "cen:ListTransitRouters",
      "cen:TagResources",
      "cen:UntagResources",
      "cen:UpdateTransitRouter",
    ]);
  });

  it("lists an action once, in alphabetical order, however many types need it", () => {
    const list = actions("apply", [
      "alicloud_vswitch",
      "alicloud_vpc",
      "alicloud_cen_instance",
      "alicloud_vpc",
    ]);
    expect(list).toEqual([...new Set(list)].sort());
    expect(list.filter((action) => action.endsWith(":TagResources"))).toEqual([
      "cen:TagResources",
      "vpc:TagResources",
    ]);
  });

  it("covers data sources", () => {
    expect(actions("plan", ["alicloud_cen_transit_router_route_tables"])).toEqual([
      "cen:ListTransitRouterRouteTables",
    ]);
  });

  it("lets a plan read every type whose calls are known", () => {
    const blind = [...alicloud.resources, ...alicloud.dataSources]
      .filter(({ api }) => api)
      .filter(({ type }) => actions("plan", [type]).length === 0);
    expect(blind.map(({ type }) => type)).toEqual([]);
  });

  it("is refused for types that are not known or whose calls are not, all named at once", () => {
    expect(() => ramPolicy("apply", ["alicloud_vpc", "alicloud_oss_bucket", "alicloud_instance"])).toThrow(
      "no API calls are known for alicloud_oss_bucket, alicloud_instance",
    );
  });

  it("is refused for no types at all", () => {
    expect(() => policyFor(alicloud, "plan", [])).toThrow("at least one");
  });
});
