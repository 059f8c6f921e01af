import { alicloud, commandRamPolicy, ramPolicy } from "@cdktf/provider-alicloud";
import { commandCalls } from "./ram/command-calls";
import { policyFor } from "./ram/policy";

const actions = (...args: Parameters<typeof ramPolicy>) =>
  ramPolicy(...args)
    .Statement.flatMap(({ Action }) => Action)
    .sort();

describe("a RAM policy", () => {
  it("lets a plan read a transit router and do nothing else", () => {
    expect(ramPolicy("plan", ["alicloud_cen_transit_router"])).toEqual({
      Version: "1",
      Statement: [
        {
          Effect: "Allow",
          Action: ["cen:ListTransitRouters"],
          Resource: ["acs:cen:*:*:ceninstance/*", "acs:cen:*:*:centransitrouter/*"],
        },
      ],
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

  it("names the account and the regions where the service's names have them", () => {
    const { Statement } = ramPolicy("apply", ["alicloud_route_entry", "alicloud_vpc_bgp_peer"], {
      ...{ regions: ["cn-hangzhou", "cn-shanghai"], account: "1000000000000001" },
    });
    expect(Statement[0]?.Resource).toEqual([
      "acs:vpc:cn-hangzhou:1000000000000001:routetable/*",
      "acs:vpc:cn-shanghai:1000000000000001:routetable/*",
    ]);
    // No table tells what a BGP peer is called by.
    expect(Statement[1]).toMatchObject({ Resource: ["*"] });
    expect(Statement[1]?.Action).toContain("vpc:CreateBgpPeer");
    expect(Statement).toHaveLength(2);
  });

  it("lets a service make its own role, and no other, where the first object of its kind is made", () => {
    const types = ["alicloud_cen_transit_router_vpc_attachment", "alicloud_vpn_gateway_vpn_attachment"];
    expect(ramPolicy("apply", types).Statement.at(-1)).toEqual({
      Effect: "Allow",
      Action: ["ram:CreateServiceLinkedRole"],
      Resource: ["*"],
      Condition: { StringEquals: { "ram:ServiceName": ["cen.aliyuncs.com", "vpn.aliyuncs.com"] } },
    });
    expect(actions("plan", types)).not.toContain("ram:CreateServiceLinkedRole");
    expect(actions("apply", ["alicloud_vpc"])).not.toContain("ram:CreateServiceLinkedRole");
  });

  it.each(Object.entries(commandCalls))("for %s allows what it calls, each once", (command, calls) => {
    const { Statement } = commandRamPolicy(command as keyof typeof commandCalls);
    expect(Statement.flatMap(({ Action }) => Action).sort()).toEqual([...calls].sort());
  });

  it("for verify lets nothing be written", () => {
    for (const action of commandCalls.verify) expect(action).toMatch(/^(vpc|cen):(Describe|List)/);
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
