import { exampleNetwork } from "../devices/testing/devices";
import type { ShownResource } from "../terraform/shown";
import { Inventory } from "./cloud/inventory";
import { transitRoutersOf } from "./cloud/transit-routers";

const router = (region: string, stack = "cen-core"): ShownResource => ({
  stack,
  address: `alicloud_cen_transit_router.${region}`,
  mode: "managed",
  type: "alicloud_cen_transit_router",
  name: region,
  values: {},
  region,
});

/** The tables of a transit router that are not read yet, because its id is not known. */
const tables = (region: string): ShownResource => ({
  stack: "cen-core",
  address: `data.alicloud_cen_transit_router_route_tables.${region}`,
  mode: "data",
  type: "alicloud_cen_transit_router_route_tables",
  name: region,
  values: {},
  expressions: { transit_router_id: { references: [`local.transit_router_${region}`] } },
  region,
});

const read = (...resources: readonly ShownResource[]) =>
  transitRoutersOf(
    new Inventory([{ stack: "cen-core", kind: "plan", resources }]),
    exampleNetwork("worked-example"),
    [],
    [],
  );

describe("In a plan, route tables that are read by way of a local value", () => {
  it("belong to the one transit router of their region", () => {
    expect(
      read(router("cn-hangzhou"), router("cn-shanghai"), tables("cn-shanghai"), tables("cn-hangzhou")),
    ).toEqual(
      ["cn-hangzhou", "cn-shanghai"].map((region) => ({
        id: `alicloud_cen_transit_router.${region}`,
        region,
        tables: [
          `data.alicloud_cen_transit_router_route_tables.${region}.tables.0.transit_router_route_table_id`,
        ],
      })),
    );
  });

  it("belong to none where their region has none in the same stack", () => {
    expect(
      read(router("cn-hangzhou"), router("cn-shanghai", "elsewhere"), tables("cn-shanghai")).map(
        ({ tables }) => tables,
      ),
    ).toEqual([[], []]);
  });
});
