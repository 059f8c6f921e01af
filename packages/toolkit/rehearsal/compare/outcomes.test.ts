import { byExample } from "./compare";
import { edited, editRows } from "./edit-rows";
import { refusalsIn } from "./outcomes";

const event = (summary: string, detail = "") =>
  JSON.stringify({ type: "diagnostic", diagnostic: { address: "alicloud_vpc.production", summary, detail } });

describe("The refusals of an apply", () => {
  it("are read as the stand-in words them, with whether the provider repeats the call", () => {
    expect(refusalsIn(event('DependencyViolation.NatGateway: cannot delete alicloud_vpc "VPC"'))).toEqual([
      { address: "alicloud_vpc.production", code: "DependencyViolation.NatGateway", repeated: false },
    ]);
    expect(
      refusalsIn(event('TaskConflict: cannot delete alicloud_cen_transit_router_vpc_attachment "A"')),
    ).toEqual([{ address: "alicloud_vpc.production", code: "TaskConflict", repeated: expect.any(Boolean) }]);
  });

  it.each([
    [
      "the tea SDK",
      "\u001b[31m[ERROR]\u001b[0m resource.go:1: Failed!!!\nSDKError:\n   StatusCode: 404\n   Code: InvalidVpcId.NotFound\n   Message: code: 404, gone",
    ],
    [
      "alibaba-cloud-sdk-go",
      "resource.go:1: Failed!!!\nSDK.ServerError\nErrorCode: InvalidVpcId.NotFound\nRecommend:",
    ],
  ])("are read as %s words them in the real provider", (_sdk, summary) => {
    expect(refusalsIn(event(summary))).toEqual([
      { address: "alicloud_vpc.production", code: "InvalidVpcId.NotFound", repeated: false },
    ]);
  });

  it("are none where nothing was refused", () => {
    expect(refusalsIn(`${event("Apply complete!")}\nno JSON\n`)).toEqual([]);
  });
});

describe("The list of edits", () => {
  it("has every row below the example that it begins with, by way of those applied before", () => {
    const rows = editRows();
    const examples = byExample(rows);
    expect([...examples.values()].flat()).toHaveLength(rows.length);
    expect([...examples.keys()].sort()).toEqual(["bfd", "multi-site", "single-tunnel", "worked-example"]);
  });

  it("adds, changes and removes keys of the network file, and leaves what it began with as it was", () => {
    const before = { cen: { name: "CEN" }, tags: { owner: "network" } };
    const edit = { "cen.name": "Other", "cen.mode": "create", tags: null };
    expect(edited({ edit }, before)).toEqual({ cen: { name: "Other", mode: "create" } });
    expect(before).toEqual({ cen: { name: "CEN" }, tags: { owner: "network" } });
    expect(() => edited({ edit: { "vpcs.production.name": "x" } }, before)).toThrow(
      "no vpcs.production.name",
    );
  });
});
