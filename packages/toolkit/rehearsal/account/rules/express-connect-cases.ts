import { type Console, shanghai } from "../console";
import { circuit2, existingCen, existingRouter } from "../existing-network";
import { tf } from "../types";
import { askDirectly, type RuleCases, stored } from "./rule-case";

export const expressConnectCases: RuleCases = {
  "a VBR is on a circuit in service": {
    refused: async () =>
      askDirectly("create", stored(tf.vbr, "vbr-1", { physical_connection_id: "pc-1" }), [
        stored("alicloud_express_connect_physical_connection", "pc-1", { status: "Confirmed" }),
      ]),
    allowed: (by) => by.vbr(),
  },
  "a VLAN id is in range": {
    refused: (by) => by.vbr({ vlan_id: 3000 }),
    allowed: (by) => by.vbr({ vlan_id: 2999 }),
  },
  "a VLAN id is used once on a circuit": {
    refused: async (by) => {
      await by.vbr();
      await by.vbr({ virtual_border_router_name: "second" });
    },
    alsoRefused: [
      async (by) => {
        await by.vbr();
        await by.change(tf.vbr, shanghai, await by.vbr({ vlan_id: 1 }), { vlan_id: 0 });
      },
    ],
    allowed: async (by) => {
      await by.vbr();
      await by.vbr({ physical_connection_id: circuit2 });
    },
  },
  "a VLAN id is free again seven days after its VBR was deleted": {
    refused: async (by) => {
      await by.delete(tf.vbr, shanghai, await by.vbr());
      await by.account.advance("6d");
      await by.vbr();
    },
    allowed: async (by) => {
      await by.delete(tf.vbr, shanghai, await by.vbr());
      await by.account.advance("8d");
      await by.vbr();
    },
  },
  "both ends of a link are in one subnet": {
    refused: (by) => by.vbr({ peer_gateway_ip: "10.0.0.5" }),
    alsoRefused: [(by) => by.vbr({ peer_gateway_ip: "10.0.0.2" })],
    allowed: (by) => by.vbr({ peer_gateway_ip: "10.0.0.5", peering_subnet_mask: "255.255.255.248" }),
  },
  "the addresses and the mask of a link are well formed": {
    refused: (by) => by.vbr({ peering_subnet_mask: "255.255.0.0" }),
    alsoRefused: [
      (by) => by.vbr({ peering_subnet_mask: "255.0.255.0" }),
      (by) => by.vbr({ peering_subnet_mask: "30" }),
      (by) => by.vbr({ local_gateway_ip: "10.0.0.256" }),
    ],
    allowed: (by) => by.vbr({ peering_subnet_mask: "255.255.255.0" }),
  },
  "a VBR has a bandwidth that is offered": {
    refused: (by) => by.vbr({ bandwidth: 150 }),
    allowed: (by) => by.vbr({ bandwidth: 200 }),
  },
  "BFD timers of a VBR are in range": {
    refused: (by) => by.vbr({ min_tx_interval: 199, min_rx_interval: 200, detect_multiplier: 3 }),
    alsoRefused: [
      (by) => by.vbr({ min_rx_interval: 1001 }),
      (by) => by.vbr({ detect_multiplier: 2 }),
      (by) => by.vbr({ detect_multiplier: 11 }),
    ],
    allowed: (by) => by.vbr({ min_tx_interval: 200, min_rx_interval: 1000, detect_multiplier: 10 }),
  },
  "a VBR that is deleted has no BGP group": {
    refused: async (by) => {
      const vbr = await by.vbr();
      await by.bgpGroup(vbr);
      await by.delete(tf.vbr, shanghai, vbr);
    },
    allowed: async (by) => {
      const vbr = await by.vbr();
      await by.delete(tf.bgpGroup, shanghai, await by.bgpGroup(vbr));
      await by.delete(tf.vbr, shanghai, vbr);
    },
  },
  "a VBR that is deleted is attached to no transit router": {
    refused: async (by) => {
      const vbr = await by.vbr();
      await by.vbrAttachment(existingCen, existingRouter, vbr);
      await by.delete(tf.vbr, shanghai, vbr);
    },
    allowed: async (by) => by.delete(tf.vbr, shanghai, await by.vbr()),
  },
  "the ASN of a VBR is one that VBRs may have": {
    refused: async (by) => by.bgpGroup(await by.vbr(), { local_asn: 65025 }),
    alsoRefused: [
      async (by) => by.bgpGroup(await by.vbr(), { local_asn: 64511 }),
      async (by) => by.bgpGroup(await by.vbr(), { local_asn: 65535 }),
    ],
    allowed: async (by) => by.bgpGroup(await by.vbr(), { local_asn: 65024 }),
  },
  "a BGP group does not peer with the service's own ASN": {
    refused: async (by) => by.bgpGroup(await by.vbr(), { peer_asn: 45104 }),
    allowed: async (by) => by.bgpGroup(await by.vbr(), { peer_asn: 45105 }),
  },
  "a BGP group that is deleted has no peer": {
    refused: async (by) => {
      const group = await by.bgpGroup(await by.vbr());
      await by.bgpPeer(group);
      await by.delete(tf.bgpGroup, shanghai, group);
    },
    allowed: async (by) => {
      const group = await by.bgpGroup(await by.vbr());
      await by.delete(tf.bgpPeer, shanghai, await by.bgpPeer(group));
      await by.delete(tf.bgpGroup, shanghai, group);
    },
  },
  "a VBR has at most eight BGP peers": {
    refused: async (by) => peers(by, 9),
    allowed: async (by) => peers(by, 8),
  },
};

async function peers(by: Console, count: number): Promise<void> {
  const vbr = await by.vbr();
  const groups = [await by.bgpGroup(vbr), await by.bgpGroup(vbr, { bgp_group_name: "second" })];
  for (let index = 0; index < count; index++) await by.bgpPeer(groups[index % 2] ?? "", `10.0.1.${index}`);
}
