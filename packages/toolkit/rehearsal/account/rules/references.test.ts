import type { Attributes } from "../../service/service";
import { Console, hangzhou, refusal, shanghai } from "../console";
import { circuit1, existingCen, existingRouter, plan } from "../existing-network";
import { tf } from "../types";
import { blocks } from "../values";
import { references } from "./reference-list";

/** Arguments with which each type that names others can be made, and the region to do so. */
const complete: Readonly<Record<string, (by: Console) => Promise<[region: string, arguments_: Attributes]>>> =
  {
    [tf.vswitch]: async (by) => [
      hangzhou,
      {
        vpc_id: String((await by.vpc(hangzhou, "172.20.0.0/16")).id),
        zone_id: "cn-hangzhou-h",
        cidr_block: "172.20.1.0/24",
      },
    ],
    [tf.routeEntry]: async () => [
      hangzhou,
      {
        route_table_id: "vtb-existing0000sys",
        destination_cidrblock: "10.0.0.0/8",
        nexthop_type: "Instance",
        nexthop_id: "i-1",
      },
    ],
    [tf.vbr]: async () => [
      shanghai,
      {
        physical_connection_id: circuit1,
        vlan_id: 5,
        local_gateway_ip: "10.0.0.2",
        peer_gateway_ip: "10.0.0.1",
        peering_subnet_mask: "255.255.255.252",
      },
    ],
    [tf.bgpGroup]: async (by) => [shanghai, { router_id: await by.vbr(), peer_asn: 65530 }],
    [tf.bgpPeer]: async (by) => [
      shanghai,
      { bgp_group_id: await by.bgpGroup(await by.vbr()), peer_ip_address: "10.0.0.1" },
    ],
    [tf.planAssociation]: async () => [hangzhou, { instance_id: existingCen, bandwidth_package_id: plan }],
    [tf.transitRouter]: async () => [hangzhou, { cen_id: existingCen }],
    [tf.routerCidr]: async () => [shanghai, { transit_router_id: existingRouter, cidr: "10.210.0.0/24" }],
    [tf.vpcAttachment]: async (by) => {
      const network = await by.network(shanghai, 20);
      return [
        shanghai,
        {
          cen_id: existingCen,
          transit_router_id: existingRouter,
          vpc_id: network.id,
          zone_mappings: network.mappings,
        },
      ];
    },
    [tf.vbrAttachment]: async (by) => [
      shanghai,
      { cen_id: existingCen, transit_router_id: existingRouter, vbr_id: await by.vbr() },
    ],
    [tf.vpnAttachment]: async (by) => [
      shanghai,
      {
        cen_id: existingCen,
        transit_router_id: existingRouter,
        vpn_id: await by.connection(await by.gateway()),
      },
    ],
    [tf.peerAttachment]: async (by) => [
      hangzhou,
      {
        cen_id: existingCen,
        transit_router_id: await by.router(hangzhou, existingCen),
        peer_transit_router_id: existingRouter,
      },
    ],
    [tf.association]: membership,
    [tf.propagation]: membership,
    [tf.healthCheck]: async (by) => {
      const vbr = await by.vbr();
      await by.vbrAttachment(existingCen, existingRouter, vbr);
      return [
        shanghai,
        {
          cen_id: existingCen,
          vbr_instance_id: vbr,
          vbr_instance_region_id: shanghai,
          health_check_target_ip: "10.0.0.1",
        },
      ];
    },
    [tf.connection]: async (by) => [shanghai, by.connectionArguments(await by.gateway())],
  };

async function membership(by: Console): Promise<[string, Attributes]> {
  const attachment = await by.vbrAttachment(existingCen, existingRouter, await by.vbr());
  return [
    shanghai,
    {
      transit_router_attachment_id: attachment,
      transit_router_route_table_id: await by.tableOf(existingRouter),
    },
  ];
}

/** The arguments with another id in one place. */
function withId(arguments_: Attributes, argument: string, id: string): Attributes {
  const [outer = "", inner] = argument.split(".");
  if (inner === undefined) return { ...arguments_, [outer]: id };
  return {
    ...arguments_,
    [outer]: blocks(arguments_, outer).map((element) => ({ ...element, [inner]: id })),
  };
}

describe.each(references.map((it) => ({ ...it, title: `${it.type}.${it.argument}` })))(
  "$title",
  ({ type, argument, code, sameRegion }) => {
    it("must name an object that exists", async () => {
      const by = await Console.open();
      const [region, arguments_] = (await complete[type]?.(by)) ?? ["", {}];
      const answer = await refusal(by.make(type, region, withId(arguments_, argument, "x-unknown")));
      expect(answer).toMatch(new RegExp(`^${code}: .*${argument.split(".")[0]}.* x-unknown does not exist`));
    });

    it("may name one that does", async () => {
      const by = await Console.open({ allowSingleTunnel: true });
      const [region, arguments_] = (await complete[type]?.(by)) ?? ["", {}];
      const wanted =
        argument === "customer_gateway_id" ? by.singleTunnel(await by.gateway("203.0.113.69")) : arguments_;
      expect(await refusal(by.make(type, region, wanted))).toBe("not refused");
    });

    it(sameRegion ? "must name one of the provider's region" : "may name one of another region", async () => {
      const by = await Console.open({ allowSingleTunnel: true });
      const [region, arguments_] = (await complete[type]?.(by)) ?? ["", {}];
      const wanted =
        argument === "customer_gateway_id" ? by.singleTunnel(await by.gateway("203.0.113.69")) : arguments_;
      const answer = await refusal(by.make(type, region === shanghai ? hangzhou : shanghai, wanted));
      // Other references of the same type may belong to the region.
      if (sameRegion) expect(answer).toContain("does not exist in the region");
      else expect(answer).not.toContain(`${argument} `);
    });
  },
);

describe("an object that is not ready", () => {
  it("cannot be used yet: an attachment waits for its IPsec-VPN connection", async () => {
    const by = await Console.open({ delayMs: 150 });
    const connection = await by.connection(await by.gateway());
    const answer = await refusal(by.vpnAttachment(existingCen, existingRouter, connection));
    expect(answer).toMatch(/^IncorrectStatus\.Status: .*is not ready yet/);
    await new Promise((resolve) => setTimeout(resolve, 160));
    expect(await refusal(by.vpnAttachment(existingCen, existingRouter, connection))).toBe("not refused");
  });
});
