import { type Block, exampleData, put, synth, synthExample } from "../../testing/synth";

type Condition = { readonly condition: string; readonly error_message: string };

function conditions(block: Block, kind: "precondition" | "postcondition"): readonly Condition[] {
  return ((block.lifecycle as Block | undefined)?.[kind] ?? []) as readonly Condition[];
}

describe("The routes of a VPC", () => {
  it("are the three private ranges in its system table, as the console adds them", () => {
    const routes = synthExample("worked-example")["cen-core"].resources("alicloud_route_entry");
    expect(Object.values(routes).map((route) => route.destination_cidrblock)).toEqual([
      "10.0.0.0/8",
      "172.16.0.0/12",
      "192.168.0.0/16",
    ]);
    for (const route of Object.values(routes)) {
      expect(route).toMatchObject({
        route_table_id: "${alicloud_vpc.production.route_table_id}",
        nexthop_type: "Attachment",
        nexthop_id: "${alicloud_cen_transit_router_vpc_attachment.production.transit_router_attachment_id}",
      });
      // A new VPC has no routes to collide with.
      expect(route).not.toHaveProperty("lifecycle");
    }
  });

  it("can be narrower", () => {
    const data = put(exampleData("worked-example"), ["vpcs", "production", "routes"], {
      mode: "prefixes",
      prefixes: ["192.168.0.0/22"],
    });
    expect(Object.keys(synth(data)["cen-core"].resources("alicloud_route_entry"))).toEqual([
      "production_system_192-168-0-0-22",
    ]);
  });

  describe("that exists already", () => {
    const core = synthExample("multi-site")["cen-core"];

    it("are written into every table that the file lists and into no isolated one", () => {
      const tables = Object.entries(core.resources("alicloud_route_entry"))
        .filter(([name]) => name.startsWith("analytics_"))
        .map(([, route]) => `${route.route_table_id} ${route.destination_cidrblock}`);
      expect(tables.sort()).toEqual([
        "vtb-example0batch 10.32.0.0/16",
        "vtb-example0batch 192.168.0.0/16",
        "vtb-example0system 10.32.0.0/16",
        "vtb-example0system 192.168.0.0/16",
      ]);
    });

    it("are checked against the tables by data sources that the plan can read", () => {
      const tables = core.at("data.alicloud_route_tables.analytics");
      const entries = core.at("data.alicloud_route_entries.analytics_batch");
      expect(tables.vpc_id).toBe("vpc-example0analytics");
      expect(entries.route_table_id).toBe("vtb-example0batch");
      expect(tables).not.toHaveProperty("depends_on");
      expect(entries).not.toHaveProperty("depends_on");
    });

    it("fail the plan, naming table and prefix, where a route has another kind of next hop", () => {
      const [check, ...others] = conditions(
        core.at("alicloud_route_entry.analytics_batch_192-168-0-0-16"),
        "precondition",
      );
      expect(others).toEqual([]);
      expect(check?.condition).toContain("data.alicloud_route_entries.analytics_batch.entries");
      expect(check?.condition).toContain(
        'e.cidr_block == "192.168.0.0/16" && e.next_hop_type != "Attachment"',
      );
      // Known at plan: nothing in it waits for the attachment.
      expect(check?.condition).not.toContain("transit_router_attachment_id");
      expect(check?.error_message).toContain(
        "Route table vtb-example0batch of VPC analytics (vpc-example0analytics)",
      );
      expect(check?.error_message).toContain("192.168.0.0/16");
    });

    it("compare the attachment in a read that Terraform puts off while ours has no id, and wait for it", () => {
      const address = "data.alicloud_route_entries.analytics_batch_attachment";
      const checks = conditions(core.at(address), "postcondition");
      expect(checks).toHaveLength(2);
      for (const { condition } of checks) {
        expect(condition).toContain(
          "e.instance_id != alicloud_cen_transit_router_vpc_attachment.analytics.transit_router_attachment_id",
        );
      }
      expect(core.at("alicloud_route_entry.analytics_batch_192-168-0-0-16").depends_on).toEqual([address]);
      // The first check must be read in the plan: a reference to anything unknown would put it off.
      expect(JSON.stringify(core.at("data.alicloud_route_entries.analytics_batch"))).not.toContain("${");
    });

    it("fail the plan where the VPC has a table that the file forgot, or lacks one that it lists", () => {
      const checks = conditions(core.at("data.alicloud_route_tables.analytics"), "postcondition");
      const listed = '["vtb-example0batch","vtb-example0system","vtb-example0isolated"]';
      expect(checks.map(({ condition }) => condition)).toEqual([
        `\${length(setsubtract(self.ids, ${listed})) == 0}`,
        `\${length(setsubtract(${listed}, self.ids)) == 0}`,
      ]);
    });

    it("need no check where the transit router publishes them", () => {
      const data = put(exampleData("multi-site"), ["vpcs", "analytics", "routes"], { mode: "auto-publish" });
      expect(synth(data)["cen-core"].addresses.filter((it) => it.startsWith("data.alicloud_route_"))).toEqual(
        [],
      );
    });
  });
});
