import { readFileSync } from "node:fs";
import { get } from "node:https";
import { alicloud } from "@cdktf/provider-alicloud";
import { hangzhou, shanghai } from "../account/console";
import { existingVpc } from "../account/existing-network";
import { actions } from "./actions/all";
import { Opened, vpcVersion } from "./testing/opened";
import { SignedClient } from "./testing/signed-client";

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

describe("a signature", () => {
  it("of another secret is refused, and so is that of an unknown key, without anything being done", async () => {
    const { api, by } = await opened();
    const before = by.account.objects();
    const stranger = new SignedClient({ ...api, accessKeySecret: "guessed" });
    const asked = { version: vpcVersion, action: "CreateVpc", parameters: shanghaiVpc };
    expect(await stranger.ask(asked)).toMatchObject({
      status: 400,
      body: { Code: "SignatureDoesNotMatch", RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/) },
    });
    stranger.close();
    const unknown = new SignedClient({ ...api, accessKeyId: "LTAIsomebody" });
    expect(await unknown.ask(asked)).toMatchObject({
      status: 404,
      body: { Code: "InvalidAccessKeyId.NotFound" },
    });
    unknown.close();
    expect(by.account.objects()).toEqual(before);
    expect(api.counts()).toMatchObject({
      requests: 2,
      refusals: { SignatureDoesNotMatch: 1, "InvalidAccessKeyId.NotFound": 1 },
    });
  });

  it("holds for GET and POST, with parameters in the query and in a form", async () => {
    const door = await opened();
    const asked = {
      version: vpcVersion,
      action: "DescribeVpcs",
      parameters: { RegionId: hangzhou, VpcName: "*a b~'(ä)+" },
    };
    for (const method of ["GET", "POST"] as const)
      expect(await door.ask({ ...asked, method })).toMatchObject({ status: 200, body: { TotalCount: 0 } });
    expect(await door.ask({ ...asked, in: "form" })).toMatchObject({ status: 200 });
  });

  it("is another one for each start", async () => {
    const [one, two] = [await opened(), await opened()];
    expect(one.api.accessKeySecret).not.toBe(two.api.accessKeySecret);
  });
});

describe("over HTTPS", () => {
  const status = (port: number, ca: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get({ host: "127.0.0.1", port, path: "/?Action=A", ca, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on("error", reject);
    });

  it("a client that trusts the file of the certificate authority is answered, and only that one", async () => {
    const { api } = await opened({}, { protocol: "https" });
    const other = await opened({}, { protocol: "https" });
    const ca = readFileSync(api.certificateAuthorityFile ?? "", "utf8");
    expect(await status(api.port, ca)).toBe(400);
    await expect(status(other.api.port, ca)).rejects.toThrow(/unable to verify|self.signed|signature/i);
  });

  it("the file holds no key", async () => {
    const { api } = await opened({}, { protocol: "https" });
    expect(readFileSync(api.certificateAuthorityFile ?? "", "utf8")).not.toMatch(/PRIVATE KEY/);
  });
});

describe("what the account does not know", () => {
  it("is refused and counted: an action, a parameter, one inside a list, a filter, a product", async () => {
    const door = await opened();
    const refusals = [
      await door.vpc("DescribeNatGateways", { RegionId: hangzhou }),
      await door.vpc("DescribeVpcs", { RegionId: hangzhou, Colour: "red" }),
      await door.vpc("CreateVpc", { ...shanghaiVpc, "Tag.1.Colour": "red" }),
      await door.vpc("DescribeVirtualBorderRouters", {
        RegionId: shanghai,
        "Filter.1.Key": "Colour",
        "Filter.1.Value.1": "red",
      }),
      await door.vpc("toString"),
    ];
    expect(refusals.map(({ status, body }) => `${status} ${body.Code}`)).toEqual([
      "404 InvalidAction.NotFound",
      "400 InvalidParameter.Unknown",
      "400 InvalidParameter.Unknown",
      "400 InvalidParameter.Unknown",
      "404 InvalidAction.NotFound",
    ]);
    expect(door.api.counts().unknown).toEqual({
      "Vpc DescribeNatGateways": 1,
      "Vpc DescribeVpcs Colour": 1,
      "Vpc CreateVpc Tag.1.Colour": 1,
      "Vpc DescribeVirtualBorderRouters Filter Colour": 1,
      "Vpc toString": 1,
    });
    expect(await door.ask({ version: "1999-01-01", action: "DescribeVpcs" })).toMatchObject({
      status: 400,
      body: { Code: "InvalidVersion" },
    });
  });

  it("is nothing that the provider model says the provider asks", () => {
    const known = new Set(
      Object.entries(actions).flatMap(([product, of]) => Object.keys(of).map((name) => `${product} ${name}`)),
    );
    const asked = [...alicloud.resources, ...alicloud.dataSources]
      .filter(({ type }) => !/^alicloud_(oss|ots)_/.test(type))
      .flatMap(({ api }) => (api?.actions ?? []).map((name) => `${api?.product} ${name}`));
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(asked)].filter((action) => !known.has(action))).toEqual([]);
  });
});

describe("a parameter", () => {
  it("of the wrong form is refused by its name", async () => {
    const door = await opened();
    const vbr = {
      RegionId: shanghai,
      PhysicalConnectionId: "pc-1",
      LocalGatewayIp: "a",
      PeerGatewayIp: "b",
      PeeringSubnetMask: "c",
    };
    const codes = [
      await door.vpc("CreateVirtualBorderRouter", { ...vbr, VlanId: "1x" }),
      await door.vpc("CreateVirtualBorderRouter", vbr),
      await door.vpc("DescribeVpcs", { RegionId: hangzhou, PageSize: "51" }),
      await door.vpc("CreateVpnAttachment", {
        RegionId: shanghai,
        LocalSubnet: "0.0.0.0/0",
        RemoteSubnet: "0.0.0.0/0",
        BgpConfig: "{",
      }),
      await door.cbn("ListTransitRouterRouteTables", { NextToken: "made up" }),
    ].map(({ body }) => body.Code);
    expect(codes).toEqual([
      "IllegalParam.VlanId",
      "MissingParam.VlanId",
      "IllegalParam.PageSize",
      "IllegalParam.BgpConfig",
      "IllegalParam.NextToken",
    ]);
  });
});

describe("a list", () => {
  const three = async (door: Opened) => {
    for (const third of [1, 2, 3])
      await door.vpc("CreateVpc", {
        RegionId: shanghai,
        CidrBlock: `172.2${third}.0.0/16`,
        VpcName: `VPC ${third}`,
      });
  };

  it("comes in pages by number, each of its size", async () => {
    const door = await opened();
    await three(door);
    const page = async (PageNumber: string) =>
      (await door.vpc("DescribeVpcs", { RegionId: shanghai, PageSize: "2", PageNumber })).body;
    const [first, second] = [await page("1"), await page("2")];
    expect([first, second]).toMatchObject([
      { PageNumber: 1, PageSize: 2, TotalCount: 3, Vpcs: { Vpc: [{}, {}] } },
      { PageNumber: 2, PageSize: 2, TotalCount: 3, Vpcs: { Vpc: [{}] } },
    ]);
    expect(
      JSON.stringify([first.Vpcs, second.Vpcs])
        .match(/"VpcName":"VPC \d"/g)
        ?.sort(),
    ).toEqual([1, 2, 3].map((third) => `"VpcName":"VPC ${third}"`));
  });

  it("comes in pages by token, of which the last has none", async () => {
    const door = await opened();
    const { by } = door;
    const { tables } = await by.account.readData("alicloud_cen_transit_router_route_tables", hangzhou, {
      transit_router_id: "tr-existing000000sh",
    });
    expect(tables).toHaveLength(1);
    await by.router(hangzhou, "cen-existing00000001");
    const first = await door.cbn("ListTransitRouterRouteTables", { MaxResults: "1" });
    expect(first.body).toMatchObject({ MaxResults: 1, TotalCount: 2, NextToken: expect.any(String) });
    const last = await door.cbn("ListTransitRouterRouteTables", {
      MaxResults: "1",
      NextToken: String(first.body.NextToken),
    });
    expect(last.body).not.toHaveProperty("NextToken");
    expect(last.body.TransitRouterRouteTables).not.toEqual(first.body.TransitRouterRouteTables);
  });

  it("holds what its filters ask for: ids with commas, names, tags", async () => {
    const door = await opened();
    await three(door);
    const made = await door.vpc("CreateVpc", {
      ...shanghaiVpc,
      CidrBlock: "10.0.0.0/16",
      "Tag.1.Key": "env",
      "Tag.1.Value": "test",
    });
    const count = async (filter: Record<string, string>) =>
      (await door.vpc("DescribeVpcs", { RegionId: shanghai, ...filter })).body.TotalCount;
    expect(await count({ VpcName: "VPC 2" })).toBe(1);
    expect(await count({ VpcId: `vpc-nowhere,${made.body.VpcId}` })).toBe(1);
    expect(await count({ "Tag.1.Key": "env", "Tag.1.Value": "test" })).toBe(1);
    expect(await count({ "Tag.1.Key": "env", "Tag.1.Value": "other" })).toBe(0);
  });
});

describe("a region", () => {
  it("does not have what another one has", async () => {
    const door = await opened();
    const here = { RegionId: hangzhou, VpcId: existingVpc };
    expect(await door.vpc("DescribeVpcAttribute", here)).toMatchObject({ status: 200 });
    const there = { RegionId: shanghai, VpcId: existingVpc };
    expect(await door.vpc("DescribeVpcAttribute", there)).toMatchObject({
      status: 404,
      body: { Code: "InvalidVpcId.NotFound", HostId: "vpc.aliyuncs.com" },
    });
    expect(await door.vpc("DeleteVpc", there)).toMatchObject({ status: 404 });
    expect(await door.cbn("ListTransitRouters", { RegionId: hangzhou })).toMatchObject({
      body: { TotalCount: 0 },
    });
    expect(await door.cbn("ListTransitRouters", { RegionId: shanghai })).toMatchObject({
      body: { TotalCount: 1 },
    });
  });
});
