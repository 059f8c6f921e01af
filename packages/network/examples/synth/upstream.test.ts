import { type Block, exampleData, put, synth, synthExample } from "../../testing/synth";

function conditions(
  block: Block,
  kind: "precondition" | "postcondition",
): readonly { condition: string; error_message: string }[] {
  return ((block.lifecycle as Block | undefined)?.[kind] ?? []) as {
    condition: string;
    error_message: string;
  }[];
}

describe("The contracts between stacks", () => {
  it("say which stack to deploy when the upstream state lacks an entry", () => {
    const state = synthExample("multi-site")["cen-core"].at("data.terraform_remote_state.connectivity");
    const [wanted] = conditions(state, "postcondition");
    expect(wanted?.condition).toContain('["beijing_circuit1","shanghai_circuit1","shanghai_circuit2"]');
    expect(wanted?.error_message).toContain(
      "Deploy the stack connectivity first: npm run deploy -- connectivity",
    );
  });

  it("check every output that is read", () => {
    const state = synthExample("worked-example")["vpn-standby"].at("data.terraform_remote_state.cen-core");
    const checked = conditions(state, "postcondition").map(
      ({ condition }) => /self\.outputs\.([a-z_]+)/.exec(condition)?.[1],
    );
    expect(checked.sort()).toEqual(["cen_id", "transit_router_route_table_ids", "vpn_transit_router_ids"]);
  });

  it("say which stack to deploy when the upstream has no local state at all", () => {
    const state = synthExample("worked-example")["vpn-standby"].at("data.terraform_remote_state.cen-core");
    expect(conditions(state, "precondition")).toEqual([
      {
        condition: '${fileexists("${path.module}/../../../state/cen-core.tfstate")}',
        error_message:
          "The stack cen-core has no state yet. Deploy the stack cen-core first: npm run deploy -- cen-core",
      },
    ]);
  });

  it("leave that to Terraform with the other backends, whose error names the block and so the producer", () => {
    const http = { type: "http", address: "https://state.example.com/{stack}" };
    const stacks = synth(put(exampleData("worked-example"), ["backend"], http));
    expect(
      conditions(stacks["cen-core"].at("data.terraform_remote_state.connectivity"), "precondition"),
    ).toEqual([]);
  });

  it("take the transit router id for the VPN from its CIDR block, so that creation and destruction are in order", () => {
    const stacks = synthExample("worked-example");
    expect(stacks["cen-core"].outputs.vpn_transit_router_ids?.value).toEqual({
      "cn-shanghai": "${alicloud_cen_transit_router_cidr.cn-shanghai_vpn.transit_router_id}",
    });
    expect(
      stacks["vpn-standby"].at("alicloud_cen_transit_router_vpn_attachment.shanghai").transit_router_id,
    ).toBe('${data.terraform_remote_state.cen-core.outputs.vpn_transit_router_ids["cn-shanghai"]}');
  });

  it("are complete for the devices only once the attachment's routes are exchanged", () => {
    for (const output of Object.values(synthExample("worked-example")["vpn-standby"].outputs)) {
      expect(output.depends_on).toEqual([
        "alicloud_cen_transit_router_route_table_association.shanghai",
        "alicloud_cen_transit_router_route_table_propagation.shanghai",
      ]);
    }
  });
});
