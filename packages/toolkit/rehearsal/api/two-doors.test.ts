/** One account, two doors: what is done through one is seen through the other. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alicloud } from "@cdktf/provider-alicloud";
import { Account } from "../account/account";
import { built } from "../account/built-network";
import { Console, hangzhou, shanghai } from "../account/console";
import { existing, existingCen, existingRouter, networkOf } from "../account/existing-network";
import type { AccountOptions } from "../account/options";
import { tf } from "../account/types";
import type { TerraformObject } from "../protocol/values";
import { Catalogue, type ResourceType } from "../provider/catalogue";
import { planChange } from "../provider/change";
import { apply, importObject, read } from "../provider/life-cycle";
import { sessionOn } from "../testing/session";
import { startApi } from "./server";
import { Opened, vpcVersion } from "./testing/opened";
import { type Recorded, Replay } from "./testing/replay";
import { SignedClient } from "./testing/signed-client";

const catalogue = new Catalogue(alicloud);
const open: Opened[] = [];
async function doorOf(by: Console): Promise<Opened> {
  const door = await Opened.before(by);
  open.push(door);
  return door;
}
const opened = async (options: AccountOptions = {}): Promise<Opened> => doorOf(await Console.open(options));
afterEach(async () => {
  for (const door of open.splice(0)) await door.close();
});

/** What a configuration would say of the object in a state: all that it can say, but in words that are not deprecated. */
const configurationOf = ({ members }: ResourceType, state: TerraformObject): TerraformObject =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => {
      const sayable =
        member.presence !== "computed" && !member.deprecated && !member.removed && name !== "id";
      const absent = member.kind === "block" ? [] : null;
      return [name, sayable ? (state[name] ?? absent) : absent];
    }),
  );

describe("what was made through the API", () => {
  /** The requests of the provider 1.289.0 for the worked example, up to the first deletion. */
  const creation = async (): Promise<Opened> => {
    const yaml = readFileSync(join(__dirname, "../../../network/examples/worked-example.yaml"), "utf8");
    const door = await doorOf(await Console.open({}, yaml));
    const lines = readFileSync(join(__dirname, "testing/recordings/worked-example.jsonl"), "utf8");
    const records = lines
      .trim()
      .split("\n")
      .map((line): Recorded => JSON.parse(line));
    const end = records.findIndex(({ action }) => /^(Delete|Disable|Dissociate)/.test(action));
    await new Replay((asked) => door.ask(asked)).play(records.slice(0, end));
    return door;
  };

  it("is imported through the plugin door, and planned without a difference", async () => {
    const { account } = (await creation()).by;
    const changed: string[] = [];
    const types = new Set<string>();
    for (const { type, region, importId } of account.objects()) {
      const resource = catalogue.resource(type);
      const session = sessionOn(account, { region });
      const imported = await importObject(resource, session, importId);
      expect(imported.diagnostics).toEqual([]);
      const state = (await read(resource, session, imported.state ?? {})).state ?? {};
      types.add(type);
      const { planned } = planChange(resource, configurationOf(resource, state), state);
      if (JSON.stringify(planned) !== JSON.stringify(state)) changed.push(type);
    }
    expect(types.size).toBe(17);
    // The provider itself never reads its resource_type and replaces it (resource_alicloud_cen_transit_router_peer_attachment.go:118).
    expect(changed).toEqual([tf.peerAttachment]);
  });

  it("shows a change through the API as drift, and the API shows what the provider made of it", async () => {
    const door = await creation();
    const { account } = door.by;
    const resource = catalogue.resource(tf.vbr);
    const [found] = account.objects().filter(({ type }) => type === tf.vbr);
    const session = sessionOn(account, { region: shanghai });
    const before = (await importObject(resource, session, found?.importId ?? "")).state ?? {};
    const config = configurationOf(resource, before);
    const vbr = { RegionId: shanghai, VbrId: String(before.id) };
    expect(await door.vpc("ModifyVirtualBorderRouterAttribute", { ...vbr, Bandwidth: "200" })).toMatchObject({
      status: 200,
    });
    await account.requests.settled();
    const drifted = (await read(resource, session, before)).state ?? {};
    expect(drifted.bandwidth).toBe(200);
    const { planned } = planChange(resource, config, drifted);
    expect(planned.bandwidth).toBe(1000);
    expect((await apply(resource, session, drifted, planned)).diagnostics).toEqual([]);
    const seen = await door.vpc("DescribeVirtualBorderRouters", { RegionId: shanghai });
    expect(seen.body).toMatchObject({
      VirtualBorderRouterSet: { VirtualBorderRouterType: [{ VbrId: before.id, Bandwidth: 1000 }] },
    });
  });

  it("is refused by the same rule and code through both doors", async () => {
    const door = await creation();
    const { account } = door.by;
    const vbr = account.objects().find(({ type }) => type === tf.vbr)?.importId ?? "";
    const answer = await door.vpc("DeleteVirtualBorderRouter", { RegionId: shanghai, VbrId: vbr });
    const refused = await account.delete(tf.vbr, shanghai, { id: vbr }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: answer.body.Code, message: answer.body.Message });
    expect(answer).toMatchObject({ status: 400, body: { Code: "DependencyViolation.BgpGroup" } });
  });
});

describe("what was made through the plugin door", () => {
  it("is there through the API, each kind by its own action", async () => {
    const { by, ids, vbr, peer, near, farTable } = await built();
    const { id: vpc, table, mappings } = await by.network(hangzhou, 17);
    await by.route("vtb-existing0000sys", ids.vpc);
    await by.routerCidr(hangzhou, near, "10.202.0.0/24");
    await by.healthCheck(existingCen, vbr);
    const connection = by.account.objects().find(({ type }) => type === tf.connection)?.importId ?? "";
    const gateway = by.account.objects().find(({ type }) => type === tf.customerGateway)?.importId ?? "";
    const door = await doorOf(by);
    const here = { RegionId: hangzhou };
    const there = { RegionId: shanghai };
    const member = { TransitRouterAttachmentId: ids.vbr, TransitRouterRouteTableId: farTable };
    const answers = {
      vpc: await door.vpc("DescribeVpcAttribute", { ...here, VpcId: vpc }),
      vswitch: await door.vpc("DescribeVSwitchAttributes", {
        ...here,
        VSwitchId: mappings[0]?.vswitch_id ?? "",
      }),
      table: await door.vpc("DescribeRouteTableList", { ...here, VpcId: vpc }),
      routes: await door.vpc("DescribeRouteEntryList", {
        ...here,
        RouteTableId: "vtb-existing0000sys",
        RouteEntryType: "Custom",
      }),
      vbr: await door.vpc("DescribeVirtualBorderRouters", {
        ...there,
        "Filter.1.Key": "VbrId",
        "Filter.1.Value.1": vbr,
      }),
      peer: await door.vpc("DescribeBgpPeers", { ...there, BgpPeerId: peer }),
      connection: await door.vpc("DescribeVpnConnection", { ...there, VpnConnectionId: connection }),
      gateway: await door.vpc("DescribeCustomerGateway", { ...there, CustomerGatewayId: gateway }),
      cen: await door.cbn("DescribeCens", { "Filter.1.Key": "CenId", "Filter.1.Value.1": existingCen }),
      router: await door.cbn("ListTransitRouters", { ...here, CenId: existingCen }),
      association: await door.cbn("ListTransitRouterRouteTableAssociations", member),
      propagation: await door.cbn("ListTransitRouterRouteTablePropagations", member),
      link: await door.cbn("ListTransitRouterPeerAttachments", {
        ...here,
        TransitRouterAttachmentId: ids.link,
      }),
      routerRoutes: await door.cbn("ListTransitRouterRouteEntries", { TransitRouterRouteTableId: farTable }),
      healthCheck: await door.cbn("DescribeCenVbrHealthCheck", {
        ...there,
        VbrInstanceId: vbr,
        VbrInstanceRegionId: shanghai,
      }),
    };
    expect(answers).toMatchObject({
      vpc: {
        body: {
          VpcId: vpc,
          RegionId: hangzhou,
          Status: "Available",
          VSwitchIds: { VSwitchId: expect.arrayContaining(mappings.map((it) => it.vswitch_id)) },
        },
      },
      vswitch: { body: { VpcId: vpc, ZoneId: "cn-hangzhou-h", RouteTable: { RouteTableId: table } } },
      table: { body: { TotalCount: 1, RouterTableList: { RouterTableListType: [{ RouteTableId: table }] } } },
      routes: {
        body: {
          RouteEntrys: {
            RouteEntry: [
              { DestinationCidrBlock: "192.168.0.0/16", NextHops: { NextHop: [{ NextHopId: ids.vpc }] } },
            ],
          },
        },
      },
      vbr: {
        body: {
          VirtualBorderRouterSet: {
            VirtualBorderRouterType: [
              { VlanId: 0, AssociatedCens: { AssociatedCen: [{ CenId: existingCen }] } },
            ],
          },
        },
      },
      peer: {
        body: { BgpPeers: { BgpPeer: [{ BgpStatus: "Established", PeerAsn: 65530, RouterId: vbr }] } },
      },
      connection: {
        body: {
          State: "attached",
          AttachType: "CEN",
          TransitRouterId: existingRouter,
          TunnelOptionsSpecification: {
            TunnelOptions: [
              {
                TunnelIndex: 1,
                Role: "master",
                CustomerGatewayId: gateway,
                InternetIp: expect.stringMatching(/^198\.1[89]\./),
              },
              { TunnelIndex: 2, Role: "slave" },
            ],
          },
        },
      },
      gateway: { body: { IpAddress: "203.0.113.68", Asn: 65530 } },
      cen: { body: { Cens: { Cen: [{ Status: "Active" }] } } },
      router: {
        body: {
          TransitRouters: [{ TransitRouterId: near, TransitRouterCidrList: [{ Cidr: "10.202.0.0/24" }] }],
        },
      },
      association: {
        body: { TransitRouterAssociations: [{ ResourceType: "VBR", ResourceId: vbr, Status: "Active" }] },
      },
      propagation: {
        body: { TransitRouterPropagations: [{ ResourceType: "VBR", ResourceId: vbr, Status: "Active" }] },
      },
      link: {
        body: {
          TransitRouterAttachments: [
            { Status: "Attached", PeerTransitRouterId: existingRouter, PeerTransitRouterRegionId: shanghai },
          ],
        },
      },
      routerRoutes: {
        body: {
          TransitRouterRouteEntries: expect.arrayContaining([
            expect.objectContaining({
              TransitRouterRouteEntryDestinationCidrBlock: "192.168.0.0/24",
              TransitRouterRouteEntryNextHopResourceType: "VBR",
              TransitRouterRouteEntryNextHopResourceId: vbr,
            }),
          ]),
        },
      },
      healthCheck: {
        body: {
          VbrHealthChecks: { VbrHealthCheck: [{ HealthCheckTargetIp: "10.0.0.1", HealthyThreshold: 8 }] },
        },
      },
    });
    expect(door.api.counts()).toMatchObject({ unknown: {}, refusals: {} });
  });

  it("changed by hand, is seen changed through both", async () => {
    const door = await opened();
    const { by } = door;
    const gateway = await by.gateway();
    await by.account.byHand.change(tf.customerGateway, gateway, { customer_gateway_name: "by hand" });
    const seen = await door.vpc("DescribeCustomerGateway", {
      RegionId: shanghai,
      CustomerGatewayId: gateway,
    });
    expect(seen.body.Name).toBe("by hand");
    expect(await by.account.read(tf.customerGateway, shanghai, { id: gateway })).toMatchObject({
      customer_gateway_name: "by hand",
    });
    await by.account.byHand.remove(tf.customerGateway, gateway);
    expect(
      await door.vpc("DescribeCustomerGateway", { RegionId: shanghai, CustomerGatewayId: gateway }),
    ).toMatchObject({
      status: 404,
      body: { Code: "InvalidCustomerGatewayInstanceId.NotFound" },
    });
  });
});

it("an account opened again from its file has what was made through the API", async () => {
  const folder = mkdtempSync(join(tmpdir(), "account-"));
  const path = join(folder, "account.json");
  const account = await Account.seed(networkOf(existing), "test", { delayMs: 0 }, path);
  const api = await startApi({ account, folder, protocol: "http" });
  const client = new SignedClient(api);
  const parameters = { RegionId: shanghai, CidrBlock: "172.20.0.0/16" };
  const { body } = await client.ask({ version: vpcVersion, action: "CreateVpc", parameters });
  client.close();
  await api.close();
  const again = Account.open(path);
  expect(await again.importState(tf.vpc, shanghai, String(body.VpcId))).toMatchObject({
    cidr_block: "172.20.0.0/16",
  });
  rmSync(folder, { recursive: true });
});
