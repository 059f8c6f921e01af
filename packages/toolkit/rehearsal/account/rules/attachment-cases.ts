import { type Console, shanghai } from "../console";
import { existingCen, existingRouter } from "../existing-network";
import { tf } from "../types";
import type { RuleCases } from "./rule-case";

const inShanghai = async (by: Console) => ({
  network: await by.network(shanghai, 30),
  attach: (network: Parameters<Console["vpcAttachment"]>[3], more = {}) =>
    by.vpcAttachment(shanghai, existingCen, existingRouter, network, more),
});

export const attachmentCases: RuleCases = {
  "an attachment's id begins with a CEN": {
    refused: async (by) => by.vbrAttachment("", existingRouter, await by.vbr()),
    allowed: async (by) => by.vbrAttachment(existingCen, existingRouter, await by.vbr()),
  },
  "an attachment's transit router belongs to its CEN": {
    refused: async (by) => by.vbrAttachment(await by.cen(), existingRouter, await by.vbr()),
    allowed: async (by) => by.vbrAttachment(existingCen, existingRouter, await by.vbr()),
  },
  "a network is attached once, a VPC once in a CEN": {
    refused: async (by) => {
      const vbr = await by.vbr();
      await by.vbrAttachment(existingCen, existingRouter, vbr);
      await by.vbrAttachment(existingCen, existingRouter, vbr);
    },
    allowed: async (by) => {
      await by.vbrAttachment(existingCen, existingRouter, await by.vbr());
      await by.vbrAttachment(existingCen, existingRouter, await by.vbr({ vlan_id: 1 }));
    },
  },
  "a VPC attachment uses different zones": {
    refused: async (by) => {
      const { network, attach } = await inShanghai(by);
      const [one] = network.mappings;
      const two = await by.vswitch(shanghai, network.id, "cn-shanghai-f", "172.30.9.0/24");
      await attach({
        ...network,
        mappings: [{ ...one }, { zone_id: "cn-shanghai-f", vswitch_id: two }],
      });
    },
    allowed: async (by) => {
      const { network, attach } = await inShanghai(by);
      await attach(network);
    },
  },
  "a VPC attachment uses at most ten zones": {
    refused: (by) => manyZones(by, 11),
    allowed: (by) => manyZones(by, 10),
  },
  "a VPC attachment uses zones of the transit router": {
    alsoRefused: [
      async (by) => {
        const { network, attach } = await inShanghai(by);
        const zone_id = "cn-shanghai-a";
        const vswitch_id = await by.vswitch(shanghai, network.id, zone_id, "172.30.9.0/24");
        await attach({ ...network, mappings: [...network.mappings, { zone_id, vswitch_id }] });
      },
    ],
    refused: async (by) => {
      const { network, attach } = await inShanghai(by);
      await attach({ ...network, mappings: network.mappings.slice(0, 1) });
    },
    // Nanjing has one zone only.
    allowed: async (by) => {
      const router = await by.router("cn-nanjing", existingCen);
      const vpc = String((await by.vpc("cn-nanjing", "172.31.0.0/16")).id);
      const vswitch = await by.vswitch("cn-nanjing", vpc, "cn-nanjing-a", "172.31.1.0/24");
      await by.vpcAttachment("cn-nanjing", existingCen, router, {
        id: vpc,
        mappings: [{ zone_id: "cn-nanjing-a", vswitch_id: vswitch }],
      });
    },
  },
  "a VPC attachment uses vSwitches of the VPC in their own zones": {
    alsoRefused: [
      async (by) => {
        const { network, attach } = await inShanghai(by);
        await attach({ ...network, mappings: (await by.network(shanghai, 31)).mappings });
      },
    ],
    refused: async (by) => {
      const { network, attach } = await inShanghai(by);
      const [one, two] = network.mappings;
      await attach({
        ...network,
        mappings: [
          { zone_id: one?.zone_id ?? "", vswitch_id: two?.vswitch_id ?? "" },
          { zone_id: two?.zone_id ?? "", vswitch_id: one?.vswitch_id ?? "" },
        ],
      });
    },
    allowed: async (by) => {
      const { network, attach } = await inShanghai(by);
      await attach(network);
    },
  },
  "VPCs of a CEN do not have the same networks": {
    refused: async (by) => {
      const { network, attach } = await inShanghai(by);
      await attach(network);
      await attach(await by.network(shanghai, 30));
    },
    allowed: async (by) => {
      const { network, attach } = await inShanghai(by);
      await attach(network);
      await attach(await by.network(shanghai, 31));
    },
  },
  "a connection is attached to a transit router with a CIDR block": {
    refused: async (by) => {
      const cen = await by.cen();
      await by.vpnAttachment(cen, await by.router(shanghai, cen), await by.connection(await by.gateway()));
    },
    allowed: async (by) =>
      by.vpnAttachment(existingCen, existingRouter, await by.connection(await by.gateway())),
  },
  "a dual-tunnel connection is attached without a zone": {
    refused: async (by) =>
      by.vpnAttachment(existingCen, existingRouter, await by.connection(await by.gateway()), {
        zone: [{ zone_id: "cn-shanghai-f" }],
      }),
    allowed: async (by) =>
      by.vpnAttachment(existingCen, existingRouter, await by.connection(await by.gateway())),
  },
  "a single-tunnel connection is attached in a zone of the transit router": {
    refused: (by) => attachSingle(by, ["cn-shanghai-a"]),
    alsoRefused: [(by) => attachSingle(by, []), (by) => attachSingle(by, ["cn-shanghai-f", "cn-shanghai-g"])],
    allowed: (by) => attachSingle(by, ["cn-shanghai-f"]),
  },
  "a transit router has at most 50 IPsec-VPN connections": {
    refused: (by) => connections(by, 51),
    allowed: (by) => connections(by, 50),
  },
};

/** Single tunnels are allowed in the console of these cases. */
async function attachSingle(by: Console, zones: readonly string[]): Promise<void> {
  const connection = await by.id(tf.connection, shanghai, by.singleTunnel(await by.gateway()));
  const zone = zones.map((zone_id) => ({ zone_id }));
  await by.vpnAttachment(existingCen, existingRouter, connection, { zone });
}

/** A VPC of a region whose zones are not known, attached in as many of them. */
async function manyZones(by: Console, count: number): Promise<void> {
  const region = "cn-beijing";
  const router = await by.router(region, existingCen);
  const id = String((await by.vpc(region, "172.30.0.0/16")).id);
  const mappings = [];
  for (const [index, letter] of [..."abcdefghijk"].slice(0, count).entries()) {
    const zone_id = `${region}-${letter}`;
    mappings.push({ zone_id, vswitch_id: await by.vswitch(region, id, zone_id, `172.30.${index}.0/24`) });
  }
  await by.vpcAttachment(region, existingCen, router, { id, mappings });
}

async function connections(by: Console, count: number): Promise<void> {
  const gateway = await by.gateway();
  for (let index = 0; index < count; index++)
    await by.vpnAttachment(existingCen, existingRouter, await by.connection(gateway));
}
