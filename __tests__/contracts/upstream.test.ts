import { cenCoreContract } from "../../contracts/cen-core";
import { connectivityContract } from "../../contracts/connectivity";
import { vpnStandbyContract } from "../../contracts/vpn-standby";
import { buildApp } from "../../stacks/app";
import { type Block, exampleData, exampleNames, networkOf, put, synth, synthExample } from "../support/synth";

const contracts = [connectivityContract, cenCoreContract, vpnStandbyContract];

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
  it.each(exampleNames)("are what the stacks of config/%s.yaml offer, no more and no less", (name) => {
    const stacks = synthExample(name);
    for (const { producer, outputs } of contracts) {
      expect(Object.keys(stacks[producer].outputs).sort()).toEqual(Object.keys(outputs).sort());
      for (const [output, { description }] of Object.entries(outputs)) {
        expect(stacks[producer].outputs[output]).toMatchObject({ description });
      }
    }
  });

  it.each(exampleNames)("cover every output that the stacks of config/%s.yaml read", (name) => {
    let read = 0;
    for (const { text } of Object.values(synthExample(name))) {
      for (const [, producer, output] of text.matchAll(
        /terraform_remote_state\.([a-z-]+)\.outputs\.([a-z_]+)/g,
      )) {
        const contract = contracts.find((candidate) => candidate.producer === producer);
        expect(Object.keys(contract?.outputs ?? {})).toContain(output);
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(0);
  });

  it("give the stacks the order in which they are deployed", () => {
    const [connectivity, cenCore, vpnStandby] = buildApp(networkOf(exampleData("network"))).node
      .children as unknown as readonly {
      dependsOn(other: unknown): boolean;
    }[];
    expect(cenCore?.dependsOn(connectivity)).toBe(true);
    expect(vpnStandby?.dependsOn(cenCore)).toBe(true);
    expect(connectivity?.dependsOn(cenCore)).toBe(false);
  });

  it("say which stack to deploy when the upstream state lacks an entry", () => {
    const state = synthExample("multi-site")["cen-core"].at("data.terraform_remote_state.connectivity");
    const [wanted] = conditions(state, "postcondition");
    expect(wanted?.condition).toContain('["beijing_circuit1","shanghai_circuit1","shanghai_circuit2"]');
    expect(wanted?.error_message).toContain(
      "Deploy the stack connectivity first: npm run deploy -- connectivity",
    );
  });

  it("check every output that is read", () => {
    const state = synthExample("network")["vpn-standby"].at("data.terraform_remote_state.cen-core");
    const checked = conditions(state, "postcondition").map(
      ({ condition }) => /self\.outputs\.([a-z_]+)/.exec(condition)?.[1],
    );
    expect(checked.sort()).toEqual(["cen_id", "transit_router_route_table_ids", "vpn_transit_router_ids"]);
  });

  it("say which stack to deploy when the upstream has no local state at all", () => {
    const state = synthExample("network")["vpn-standby"].at("data.terraform_remote_state.cen-core");
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
    const stacks = synth(put(exampleData("network"), ["backend"], http));
    expect(
      conditions(stacks["cen-core"].at("data.terraform_remote_state.connectivity"), "precondition"),
    ).toEqual([]);
  });

  it("take the transit router id for the VPN from its CIDR block, so that creation and destruction are in order", () => {
    const stacks = synthExample("network");
    expect(stacks["cen-core"].outputs.vpn_transit_router_ids?.value).toEqual({
      "cn-shanghai": "${alicloud_cen_transit_router_cidr.cn-shanghai_vpn.transit_router_id}",
    });
    expect(
      stacks["vpn-standby"].at("alicloud_cen_transit_router_vpn_attachment.shanghai").transit_router_id,
    ).toBe('${data.terraform_remote_state.cen-core.outputs.vpn_transit_router_ids["cn-shanghai"]}');
  });

  it("are complete for the devices only once the attachment's routes are exchanged", () => {
    for (const output of Object.values(synthExample("network")["vpn-standby"].outputs)) {
      expect(output.depends_on).toEqual([
        "alicloud_cen_transit_router_route_table_association.shanghai",
        "alicloud_cen_transit_router_route_table_propagation.shanghai",
      ]);
    }
  });
});
