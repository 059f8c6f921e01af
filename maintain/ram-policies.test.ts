import { ramPolicies } from "./ram-policies";

describe("The permission policies", () => {
  const actions = (kind: "plan" | "apply"): readonly string[] =>
    JSON.parse(ramPolicies()[kind]).Statement[0].Action;

  it("let a plan read and nothing else", () => {
    for (const action of actions("plan")) expect(action).toMatch(/^[a-z]+:(Describe|List|Get|Check)/);
  });

  it("let an apply do what a plan does, and create and delete every kind of resource", () => {
    expect(actions("apply")).toEqual(expect.arrayContaining([...actions("plan")]));
    expect(actions("apply")).toEqual(
      expect.arrayContaining([
        "cen:CreateTransitRouter",
        "cen:CreateTransitRouterVpnAttachment",
        "cen:EnableCenVbrHealthCheck",
        "cen:AssociateCenBandwidthPackage",
        "vpc:CreateVirtualBorderRouter",
        "vpc:CreateVpnAttachment",
        "vpc:DeleteVpnAttachment",
        "vpc:CreateRouteEntry",
      ]),
    );
  });
});
