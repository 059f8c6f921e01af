import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { readShown } from "../terraform/shown";
import { readDeployment } from "./deployment/read-deployment";
import { linksOf, reportOf } from "./testing/deployments";

/**
 * Plans of the worked example that Terraform 1.11.4 made of this change, shortened to what says something:
 * the circuit is another one, so the VBR is replaced with all that hangs on it, and there is a second
 * VPC. The stacks are planned one by one, so `cen-core` still names the VBR that will be gone.
 */
const plans = ["connectivity", "cen-core", "vpn-standby"].map((stack) => ({
  stack,
  text: readFileSync(join(__dirname, "fixtures", `plan-${stack}.json`), "utf8"),
}));

function changed(): Block {
  const data = exampleData("worked-example");
  put(data, ["dataCentres", "shanghai", "circuits", "circuit1", "circuitId"], "pc-example0circuit9");
  const vswitch = (zone: string, cidr: string) => ({ zone, cidr });
  return put(data, ["vpcs", "staging"], {
    mode: "create",
    region: "cn-shanghai",
    name: "Staging",
    cidr: "172.17.0.0/16",
    attachment: { name: "Staging-Attachment" },
    vswitches: { a: vswitch("cn-shanghai-f", "172.17.1.0/24"), b: vswitch("cn-shanghai-g", "172.17.2.0/24") },
    routes: { mode: "auto-publish" },
  });
}

const planned = (edit: (stack: string, plan: Block) => unknown = () => undefined) =>
  readDeployment(
    networkOf(changed()),
    plans.map(({ stack, text }) => {
      const plan: Block = JSON.parse(text);
      edit(stack, plan);
      return readShown(stack, plan);
    }),
  );

describe("a plan", () => {
  const deployment = planned();

  it("is read as what will be: what is replaced, and what is new, is there", () => {
    expect(deployment.stacks.map(({ kind }) => kind)).toEqual(["plan", "plan", "plan"]);
    expect(deployment.gaps).toEqual([]);
  });

  it("represents ids that are not known yet by the addresses of their resources", () => {
    const { attachments, sessions, associations, vpcs } = deployment.topology;
    expect(vpcs.map(({ id }) => id)).toContain("alicloud_vpc.staging");
    expect(vpcs.flatMap(({ tables }) => tables.map(({ id }) => id))).toContain(
      "alicloud_vpc.staging.route_table_id",
    );
    const staging = "alicloud_cen_transit_router_vpc_attachment.staging";
    expect(attachments.find(({ id }) => id === staging)).toMatchObject({ network: "alicloud_vpc.staging" });
    expect(associations.map(({ attachment }) => attachment)).toContain(staging);
    expect(sessions[0]?.id).toBe("alicloud_vpc_bgp_peer.shanghai_circuit1");
  });

  it("leads the old id of what is replaced to its replacement, also from another stack", () => {
    const attachment = deployment.topology.attachments.find(({ kind }) => kind === "vbr");
    const address = "alicloud_express_connect_virtual_border_router.shanghai_circuit1";
    expect(attachment).toMatchObject({ network: address });
    expect(deployment.topology.sessions[0]?.router).toBe(address);
  });

  it("is reported on as if it had been applied", () => {
    expect(linksOf(deployment)).toEqual([["VBR shanghai/circuit1"], ["VBR shanghai/circuit1"]]);
    const report = reportOf(deployment);
    expect(report.expectations.filter(({ holds }) => !holds)).toEqual([]);
    expect(report.lanes.map(({ id }) => id)).toEqual([
      "shanghai - production",
      "shanghai - production, probe ecs",
      "shanghai - staging",
    ]);
  });

  it("that destroys an association loses what needs it", () => {
    const destroyed = planned((stack, plan) => {
      if (stack !== "cen-core") return;
      const { root_module: root } = Object(plan.planned_values);
      root.resources = root.resources.filter(
        ({ address }: { address: string }) =>
          address !== "alicloud_cen_transit_router_route_table_association.vpc_staging",
      );
    });
    const failed = reportOf(destroyed).expectations.filter(({ holds }) => !holds);
    expect(failed.flatMap(({ breaches }) => breaches.map(({ lane }) => lane))).toContain(
      "shanghai - staging",
    );
    expect(destroyed.gaps.map(({ text }) => text)).toEqual([
      "alicloud_cen_transit_router_route_table_association of alicloud_cen_transit_router_vpc_attachment.staging of VPC staging is missing",
    ]);
  });

  it("that destroys a VBR leaves an attachment of nothing", () => {
    const destroyed = planned((stack, plan) => {
      if (stack !== "connectivity") return;
      put(plan, ["planned_values", "root_module", "resources"], []);
      put(plan, ["resource_changes"], []);
    });
    expect(linksOf(destroyed)).toEqual([["VPN connection shanghai"], ["VPN connection shanghai"]]);
    expect(destroyed.gaps[0]?.text).toBe(
      "alicloud_express_connect_virtual_border_router of circuit shanghai/circuit1 (pc-example0circuit9) is missing",
    );
  });

  it("does not see data sources that the configuration has no more", () => {
    const gone = planned((stack, plan) => {
      if (stack !== "cen-core") return;
      const { root_module: root } = Object(plan.configuration);
      root.resources = root.resources.filter(
        ({ address }: { address: string }) => !address.startsWith("data."),
      );
    });
    expect(gone.topology.transitRouters.flatMap(({ tables }) => tables)).toHaveLength(2);
    expect(linksOf(gone)).toEqual(linksOf(deployment));
  });
});
