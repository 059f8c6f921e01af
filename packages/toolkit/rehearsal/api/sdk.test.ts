/** Alibaba Cloud's own SDK, unchanged, against the door. */
import { readFileSync } from "node:fs";
import OpenApi, { $OpenApiUtil } from "@alicloud/openapi-core";
import Vpc, * as model from "@alicloud/vpc20160428";
import { hangzhou, shanghai } from "../account/console";
import { existingCen } from "../account/existing-network";
import { cbnVersion, Opened } from "./testing/opened";

let door: Opened;
let config: $OpenApiUtil.Config;

beforeEach(async () => {
  door = await Opened.open({}, { protocol: "https" });
  config = new $OpenApiUtil.Config({
    accessKeyId: door.api.accessKeyId,
    accessKeySecret: door.api.accessKeySecret,
    endpoint: `127.0.0.1:${door.api.port}`,
    regionId: shanghai,
    protocol: "HTTPS",
    ca: readFileSync(door.api.certificateAuthorityFile ?? "", "utf8"),
  });
});
afterEach(() => door.close());

describe("the typed client of VPC", () => {
  it("creates, lists with pages, changes and deletes", async () => {
    const client = new Vpc(config);
    const made = await Promise.all(
      [1, 2, 3].map((third) =>
        client.createVpc(
          new model.CreateVpcRequest({
            regionId: shanghai,
            vpcName: `VPC ${third}`,
            cidrBlock: `172.2${third}.0.0/16`,
          }),
        ),
      ),
    );
    const page = async (pageNumber: number) =>
      (
        await client.describeVpcs(
          new model.DescribeVpcsRequest({ regionId: shanghai, pageNumber, pageSize: 2 }),
        )
      ).body;
    const [first, second] = [await page(1), await page(2)];
    expect(first?.totalCount).toBe(3);
    const listed = [first, second].flatMap((body) => body?.vpcs?.vpc ?? []).map(({ vpcName }) => vpcName);
    expect(listed.sort()).toEqual(["VPC 1", "VPC 2", "VPC 3"]);

    const vpcId = made[0]?.body?.vpcId ?? "";
    await client.modifyVpcAttribute(
      new model.ModifyVpcAttributeRequest({
        regionId: shanghai,
        vpcId,
        vpcName: "New",
        description: "changed",
      }),
    );
    const now = await client.describeVpcAttribute(
      new model.DescribeVpcAttributeRequest({ regionId: shanghai, vpcId }),
    );
    expect(now.body).toMatchObject({
      vpcName: "New",
      description: "changed",
      status: "Available",
      cidrBlock: "172.21.0.0/16",
    });

    for (const { body } of made)
      await client.deleteVpc(new model.DeleteVpcRequest({ regionId: shanghai, vpcId: body?.vpcId ?? "" }));
    expect((await page(1))?.totalCount).toBe(0);
    expect(door.api.counts().unknown).toEqual({});
  });

  it("gets the service's code where it is refused", async () => {
    const client = new Vpc(config);
    const gone = client.describeVpcAttribute(
      new model.DescribeVpcAttributeRequest({ regionId: hangzhou, vpcId: "vpc-nowhere" }),
    );
    await expect(gone).rejects.toMatchObject({ code: "InvalidVpcId.NotFound", statusCode: 404 });
  });

  it("is refused with a key that is not this rehearsal's", async () => {
    const client = new Vpc(new $OpenApiUtil.Config({ ...config, accessKeySecret: "another" }));
    const asked = client.describeVpcs(new model.DescribeVpcsRequest({ regionId: hangzhou }));
    await expect(asked).rejects.toMatchObject({ code: "SignatureDoesNotMatch" });
  });
});

describe("generic calls", () => {
  const call = async (action: string, query: Record<string, string>, body?: Record<string, string>) => {
    const params = new $OpenApiUtil.Params({
      action,
      version: cbnVersion,
      style: "RPC",
      method: "POST",
      pathname: "/",
      protocol: "HTTPS",
      authType: "AK",
      reqBodyType: "formData",
      bodyType: "json",
    });
    const request = new $OpenApiUtil.OpenApiRequest({ query, ...(body && { body }) });
    const answer = await new OpenApi(config).callApi(params, request, { toMap: () => ({}) });
    return answer.body;
  };

  it("reach the API of CEN, with parameters in the query and in a form", async () => {
    const made = await call(
      "CreateTransitRouter",
      {},
      { RegionId: hangzhou, CenId: existingCen, TransitRouterName: "TR" },
    );
    const listed = await call("ListTransitRouters", { CenId: existingCen, RegionId: hangzhou });
    expect(listed.TransitRouters).toMatchObject([
      { TransitRouterId: made.TransitRouterId, TransitRouterName: "TR" },
    ]);
    await call("DeleteTransitRouter", { TransitRouterId: made.TransitRouterId });
    expect((await call("ListTransitRouters", { RegionId: hangzhou })).TotalCount).toBe(0);
  });

  it("may be signed in the older way", async () => {
    config.signatureAlgorithm = "v2";
    expect(await call("DescribeCens", {})).toMatchObject({ TotalCount: 1 });
  });
});
