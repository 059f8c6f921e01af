/** What somebody changes in the console is found by asking the service, and named. */
import { verify } from "./report";
import { DeployedExample } from "./testing/deployed-example";
import { association, type Fault, propagation, removed, said } from "./testing/faults";

let example: DeployedExample;
afterEach(() => example.close());

const vbrAttachment = "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1";

const faults: Readonly<Record<string, Fault>> = {
  "an association of a VBR attachment": {
    make: removed(`${association}.vbr_shanghai_circuit1`),
    found: ["missing-or-different: association of tr-attach-"],
    state: "cut-off",
  },
  "a propagation of a VBR attachment": {
    make: removed(`${propagation}.vbr_shanghai_circuit1`),
    found: ["missing-or-different: propagation of tr-attach-"],
    state: "cut-off",
  },
  "a propagation of the standby": {
    make: removed(`${propagation}.shanghai`),
    found: ["missing-or-different: propagation of tr-attach-"],
    state: "degraded",
  },
  "an association between the regions": {
    make: removed(`${association}.link_hangzhou-shanghai_cn-hangzhou`),
    found: ["missing-or-different: association of tr-attach-"],
    state: "cut-off",
  },
  // Without it the two ways part, and the firewall drops what it saw no beginning of.
  "publishing over the VBR attachment": {
    make: (it) => it.change(vbrAttachment, { auto_publish_route_enabled: false }),
    found: ["missing-or-different: auto_publish_route_enabled of tr-attach-"],
    state: "cut-off",
  },
  "a route of the VPC": {
    make: removed("alicloud_route_entry.production_system_192-168-0-0-16"),
    found: ["missing-or-different: route 192.168.0.0/16 of route table system of VPC production"],
    state: "cut-off",
  },
  "a BGP peer": {
    make: removed("alicloud_vpc_bgp_peer.shanghai_circuit1"),
    found: ["missing-or-different: BGP peer of VBR shanghai/circuit1"],
    state: "degraded",
  },
  "another address of the BGP peer": {
    make: (it) => it.change("alicloud_vpc_bgp_peer.shanghai_circuit1", { peer_ip_address: "10.0.0.9" }),
    found: ["missing-or-different: peer_ip_address of bgp-"],
    state: "degraded",
  },
  "another encryption of one tunnel": {
    make: (it) =>
      it.changeTunnel("alicloud_vpn_gateway_vpn_attachment.shanghai", 1, { ike_enc_alg: "aes256" }),
    found: ["missing-or-different: ike_enc_alg of tunnel shanghai/tunnel1 (vco-"],
    state: "degraded",
  },
};

describe("hybridnet verify finds and names", () => {
  it.each(Object.entries(faults))("%s", async (_, { make, found, state }) => {
    example = await DeployedExample.open();
    await make(example);
    const report = await verify(example.network, example.service);
    expect(said(report).map((it, at) => it.slice(0, found[at]?.length ?? it.length))).toEqual(found);
    expect(report.state).toBe(state);
    expect(example.api.counts()).toMatchObject({ refusals: {}, unknown: {} });
  });
});
