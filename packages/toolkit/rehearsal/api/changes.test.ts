import { shanghai } from "../account/console";
import { existingCen, existingRouter } from "../account/existing-network";
import { tf } from "../account/types";
import { Opened } from "./testing/opened";

const open: Opened[] = [];
async function opened(...options: Parameters<typeof Opened.open>): Promise<Opened> {
  const door = await Opened.open(...options);
  open.push(door);
  return door;
}
afterEach(async () => {
  for (const door of open.splice(0)) await door.close();
});

const shanghaiVpc = { RegionId: shanghai, CidrBlock: "172.20.0.0/16", VpcName: "Name" };

describe("a client token", () => {
  it("makes one object, however often it comes, and another request cannot use it", async () => {
    const door = await opened();
    const asked = { ...shanghaiVpc, ClientToken: "token-1" };
    const [first, second] = [await door.vpc("CreateVpc", asked), await door.vpc("CreateVpc", asked)];
    expect(second.body.VpcId).toBe(first.body.VpcId);
    expect(second.body.RequestId).not.toBe(first.body.RequestId);
    expect(door.by.account.objects().filter(({ type }) => type === tf.vpc)).toHaveLength(1);
    expect(await door.vpc("CreateVpc", { ...asked, VpcName: "Other" })).toMatchObject({
      status: 400,
      body: { Code: "IdempotentParameterMismatch" },
    });
  });

  it("of a refused request may be used again", async () => {
    const door = await opened();
    const asked = { ...shanghaiVpc, CidrBlock: "127.0.0.0/16", ClientToken: "token-1" };
    expect(await door.vpc("CreateVpc", asked)).toMatchObject({
      status: 400,
      body: { Code: "InvalidParameter" },
    });
    expect(await door.vpc("CreateVpc", { ...asked, CidrBlock: "172.20.0.0/16" })).toMatchObject({
      status: 200,
    });
  });
});

describe("a change", () => {
  it("is answered at once and seen on its way, and what is on its way cannot be changed", async () => {
    const door = await opened({ delayMs: 200 });
    const { body } = await door.vpc("CreateVpc", shanghaiVpc);
    const one = { RegionId: shanghai, VpcId: String(body.VpcId) };
    expect(await door.vpc("DescribeVpcAttribute", one)).toMatchObject({ body: { Status: "Pending" } });
    expect(await door.vpc("ModifyVpcAttribute", { ...one, VpcName: "New" })).toMatchObject({
      status: 400,
      body: { Code: "TaskConflict" },
    });
    await door.by.account.requests.settled();
    expect(await door.vpc("DescribeVpcAttribute", one)).toMatchObject({ body: { Status: "Available" } });
    expect(await door.vpc("DeleteVpc", one)).toMatchObject({ status: 200 });
    expect(await door.vpc("DescribeVpcAttribute", one)).toMatchObject({ body: { Status: "Pending" } });
    await door.by.account.requests.settled();
    expect(await door.vpc("DescribeVpcAttribute", one)).toMatchObject({ status: 404 });
  });

  it("of a transit router waits for no other one on it: it is refused, as the service does", async () => {
    const door = await opened({ delayMs: 100 });
    const asked = { RegionId: shanghai, TransitRouterId: "tr-existing000000sh", PublishCidrRoute: "false" };
    const answers = await Promise.all(
      ["10.210.0.0/24", "10.211.0.0/24"].map((Cidr) =>
        door.cbn("CreateTransitRouterCidr", { ...asked, Cidr }),
      ),
    );
    expect(answers.map(({ status, body }) => body.Code ?? status).sort()).toEqual([
      200,
      "Operation.Blocking",
    ]);
  });

  it("of tunnels leaves their roles where it says nothing of them", async () => {
    const door = await opened();
    const gateway = await door.by.gateway();
    const connection = await door.by.connection(gateway);
    const tunnels = [1, 2].flatMap((index) => [
      [`TunnelOptionsSpecification.${index}.TunnelIndex`, String(index)] as const,
      [`TunnelOptionsSpecification.${index}.CustomerGatewayId`, gateway] as const,
      [`TunnelOptionsSpecification.${index}.Role`, ""] as const,
    ]);
    const one = { RegionId: shanghai, VpnConnectionId: connection };
    const change = { ...one, ...Object.fromEntries(tunnels) };
    expect(await door.vpc("ModifyVpnAttachmentAttribute", change)).toMatchObject({ status: 200 });
    expect(await door.vpc("DescribeVpnConnection", one)).toMatchObject({
      body: { TunnelOptionsSpecification: { TunnelOptions: [{ Role: "master" }, { Role: "slave" }] } },
    });
  });

  it("of tags waits for nothing under way, not even for the object itself, and any other one is refused", async () => {
    const door = await opened({ delayMs: 300 });
    const asked = { RegionId: shanghai, VbrId: await door.by.vbr() };
    const { body } = await door.cbn("CreateTransitRouterVbrAttachment", {
      ...asked,
      CenId: existingCen,
      TransitRouterId: existingRouter,
    });
    const attachment = String(body.TransitRouterAttachmentId);
    const one = { RegionId: shanghai, TransitRouterAttachmentId: attachment };
    const rename = { ...one, TransitRouterAttachmentName: "New" };
    const tags = { ResourceType: "TransitRouterVbrAttachment", "ResourceId.1": attachment };
    const tag = { RegionId: shanghai, ...tags, "Tag.1.Key": "owner", "Tag.1.Value": "network" };
    const now = async () => (await door.cbn("ListTransitRouterVbrAttachments", one)).body;
    expect(await door.cbn("UpdateTransitRouterVbrAttachmentAttribute", rename)).toMatchObject({
      body: { Code: "Operation.Blocking" },
    });
    expect(await door.cbn("TagResources", tag)).toMatchObject({ status: 200 });
    const Tags = [{ Key: "owner", Value: "network" }];
    expect(await now()).toMatchObject({ TransitRouterAttachments: [{ Status: "Attaching", Tags }] });
    await door.by.account.requests.settled();
    expect(await now()).toMatchObject({ TransitRouterAttachments: [{ Status: "Attached", Tags }] });
  });

  it("under way is ended before the door is closed", async () => {
    const door = await Opened.open({ delayMs: 50 });
    const { body } = await door.vpc("CreateVpc", shanghaiVpc);
    await door.by.account.requests.settled();
    await door.vpc("DeleteVpc", { RegionId: shanghai, VpcId: String(body.VpcId) });
    await door.close();
    expect(door.by.account.sameAsSeed()).toEqual({ same: true, left: [] });
  });
});
