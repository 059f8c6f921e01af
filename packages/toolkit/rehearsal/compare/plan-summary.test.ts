import { summaryOf } from "./plan-summary";

describe("The plan of a resource", () => {
  const plan = (change: unknown) =>
    summaryOf({ resource_changes: [{ address: "alicloud_vpc.it", mode: "managed", change }] });

  it("that does nothing is left out, unless it imports", () => {
    expect(plan({ actions: ["no-op"] })).toEqual({});
    expect(plan({ actions: ["no-op"], importing: { id: "vpc-1" } })).toEqual({
      "alicloud_vpc.it": { actions: "import" },
    });
    expect(plan({ actions: ["update"], importing: { id: "vpc-1" } })).toEqual({
      "alicloud_vpc.it": { actions: "update" },
    });
  });
});
