import { DeployedNetwork, withTunnels } from "../plan/testing/plans";
import type { RawChange } from "../terraform/plan-json";
import { Judge } from "./judge";
import { proposeOrder } from "./order";
import { judged } from "./testing/judged";

const vbr = "alicloud_express_connect_virtual_border_router.shanghai_circuit1";
const peer = "alicloud_vpc_bgp_peer.shanghai_circuit1";
const vbrAttachment = "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1";
const connection = "alicloud_vpn_gateway_vpn_attachment.shanghai";
const link = "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai";

const deployed = new DeployedNetwork();
const standbyDown = new DeployedNetwork("worked-example", (states) => withTunnels(states, false));
const judge = new Judge(deployed);

const circuit = deployed.change(peer, "replace");
const standby = deployed.change(connection, "replace");
const harmless = deployed.change("alicloud_vswitch.production_vswitch-2", "replace", {
  cidr_block: "172.16.30.0/24",
});
const shared = deployed.change(link, "replace");

/** Names of stacks in the order in which they are to be applied. */
function order(...pending: readonly (readonly [string, RawChange, ...string[]])[]): readonly string[] {
  const stacks = pending.map(([stack, change, ...after]) => ({ stack, changes: [change], after }));
  const { refusals } = judge.judge(stacks);
  return proposeOrder(judge, stacks, { refusals, moves: [], detaches: false }).flatMap(
    ({ command }) => /^npx --no hybridnet apply (\S+)/.exec(command ?? "")?.[1] ?? [],
  );
}

describe("the order that is proposed", () => {
  it("has the standby first, then the circuit with its attachment taken off before and put on after", () => {
    const both = judged(deployed, {
      connectivity: [deployed.change(vbr, "replace")],
      "cen-core": [deployed.change(vbrAttachment, "replace")],
      "vpn-standby": [deployed.change(connection, "replace")],
    });
    expect(both.commands({ "cen-core": ["connectivity"] })).toEqual([
      "apply vpn-standby",
      "plan",
      `apply cen-core --detach '${vbrAttachment}'`,
      "apply connectivity",
      "apply cen-core",
    ]);
  });

  it("lets a circuit that goes for good leave the transit router first", () => {
    const gone = judged(deployed, {
      connectivity: [deployed.change(vbr, "delete")],
      "cen-core": [deployed.change(vbrAttachment, "delete")],
    });
    expect(gone.commands()).toEqual(["apply cen-core", "apply connectivity"]);
  });

  it("puts nothing before what it waits for", () => {
    const waiting = judged(deployed, {
      connectivity: [deployed.change(peer, "replace")],
      "vpn-standby": [deployed.change(connection, "replace")],
    });
    expect(waiting.commands({ "vpn-standby": ["connectivity"] })).toEqual([
      "apply connectivity",
      "apply vpn-standby",
      "plan",
    ]);
  });

  it("keeps a standby that goes for good until the circuit is back, and waits for nothing that is gone", () => {
    const leaving = judged(deployed, {
      connectivity: [deployed.change(vbr, "replace")],
      "cen-core": [deployed.change(vbrAttachment, "replace")],
      "vpn-standby": [deployed.change(connection, "delete")],
    });
    expect(leaving.commands({ "cen-core": ["connectivity"] })).toEqual([
      `apply cen-core --detach '${vbrAttachment}'`,
      "apply connectivity",
      "apply cen-core",
      "apply vpn-standby",
    ]);
  });

  it("calls no order safe in which links go for good one after the other", () => {
    const all = judged(deployed, {
      connectivity: [deployed.change(peer, "delete")],
      "vpn-standby": [deployed.change(connection, "delete")],
    });
    expect(all.commands()).toEqual(["apply vpn-standby", `apply connectivity --allow '${peer}'`]);
  });

  it("says that there is none where one stack alone takes the last path", () => {
    const shared = judged(deployed, { "cen-core": [deployed.change(link, "replace")] });
    expect(shared.commands()).toEqual([`apply cen-core --allow '${link}'`]);
  });

  it("begins with waiting where the standby is down", () => {
    const { commands } = judged(standbyDown, { connectivity: [standbyDown.change(peer, "replace")] });
    expect(commands()).toEqual(["plan", "apply connectivity"]);
  });
});

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
