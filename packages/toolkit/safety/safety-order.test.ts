import { DeployedNetwork } from "../plan/testing/plans";
import type { RawChange } from "../terraform/plan-json";
import { Judge } from "./judge";
import { proposeOrder } from "./order";

const deployed = new DeployedNetwork();
const judge = new Judge(deployed);

const circuit = deployed.change("alicloud_vpc_bgp_peer.shanghai_circuit1", "replace");
const standby = deployed.change("alicloud_vpn_gateway_vpn_attachment.shanghai", "replace");
const harmless = deployed.change("alicloud_vswitch.production_vswitch-2", "replace", {
  cidr_block: "172.16.30.0/24",
});
const shared = deployed.change("alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai", "replace");

/** Names of stacks in the order in which they are to be applied. */
function order(...pending: readonly (readonly [string, RawChange, ...string[]])[]): readonly string[] {
  const stacks = pending.map(([stack, change, ...after]) => ({ stack, changes: [change], after }));
  const { refusals } = judge.judge(stacks);
  return proposeOrder(judge, stacks, { refusals, moves: [], detaches: false }).flatMap(
    ({ command }) => /^npx --no hybridnet apply (\S+)/.exec(command ?? "")?.[1] ?? [],
  );
}

describe("of several orders, the one proposed", () => {
  it("touches the standby before the circuit, in whatever order the stacks come", () => {
    expect(order(["connectivity", circuit], ["vpn-standby", standby])).toEqual([
      "vpn-standby",
      "connectivity",
    ]);
    expect(order(["vpn-standby", standby], ["connectivity", circuit])).toEqual([
      "vpn-standby",
      "connectivity",
    ]);
  });

  it("asks in its steps for what was to be made anew, since nothing else makes it", () => {
    const replaced = "alicloud_express_connect_virtual_border_router.shanghai_circuit1";
    const stacks = [
      {
        stack: "connectivity",
        changes: [deployed.change(replaced, "replace")],
        after: [],
        replaced: [replaced],
      },
    ];
    const { refusals } = judge.judge(stacks);
    const steps = proposeOrder(judge, stacks, { refusals, moves: [], detaches: false });
    expect(steps.flatMap(({ command }) => command ?? [])).toEqual([
      "npx --no hybridnet apply cen-core --detach 'alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1'",
      `npx --no hybridnet apply connectivity --replace '${replaced}'`,
      "npx --no hybridnet apply cen-core",
    ]);
  });

  it("touches it as early as what it waits for lets it", () => {
    expect(
      order(["connectivity", circuit], ["cen-core", harmless], ["vpn-standby", standby, "cen-core"]),
    ).toEqual(["cen-core", "vpn-standby", "connectivity"]);
  });

  it("does so too where no order is safe", () => {
    expect(order(["connectivity", circuit], ["cen-core", shared], ["vpn-standby", standby])).toEqual([
      "vpn-standby",
      "connectivity",
      "cen-core",
    ]);
  });
});
