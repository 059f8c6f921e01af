import { differences } from "./differences";
import type { Outcomes } from "./edit-rows";

const outcome = {
  "cen-core": {
    plan: {
      "alicloud_vpc.production": {
        actions: "delete/create",
        changed: ["cidr_block, id?"],
        replaces: ["cidr_block"],
      },
    },
    outputs: ["vpc_ids"],
    apply: ["alicloud_vpc.production: DependencyViolation"],
    secondPlan: { "alicloud_vpc.production": "create" },
  },
} as const satisfies Outcomes;

/** The same with other values in cen-core. */
const but = (other: Partial<Outcomes[string]>): Outcomes => ({
  "cen-core": { ...outcome["cen-core"], ...other },
});
const vpc = outcome["cen-core"].plan["alicloud_vpc.production"];

describe("What two providers make of one edit", () => {
  it("has no difference where all is the same", () => {
    expect(differences({ standIn: outcome, real: structuredClone(outcome) })).toEqual([]);
    expect(differences({ standIn: {}, real: {} })).toEqual([]);
  });

  it.each<[string, Outcomes, string]>([
    [
      "what is done to a resource",
      but({ plan: { "alicloud_vpc.production": { actions: "update" } } }),
      "cen-core: alicloud_vpc.production: delete/create of cidr_block, id? with the stand-in, update with the real provider",
    ],
    [
      "a resource that one alone touches",
      but({ plan: {} }),
      "cen-core: alicloud_vpc.production: delete/create of cidr_block, id? with the stand-in, nothing with the real provider",
    ],
    [
      "arguments that change",
      but({ plan: { "alicloud_vpc.production": { ...vpc, changed: ["cidr_block"] } } }),
      "cen-core: alicloud_vpc.production changes: cidr_block, id? with the stand-in, cidr_block with the real provider",
    ],
    [
      "what forces the replacement",
      but({ plan: { "alicloud_vpc.production": { ...vpc, replaces: ["vpc_name"] } } }),
      "cen-core: alicloud_vpc.production is replaced for: cidr_block with the stand-in, vpc_name with the real provider",
    ],
    [
      "outputs",
      but({ outputs: [] }),
      "cen-core: outputs that change: vpc_ids with the stand-in, nothing with the real provider",
    ],
    [
      "the code with which the apply ends",
      but({ apply: ["alicloud_vpc.production: Forbidden"] }),
      "cen-core: the apply: alicloud_vpc.production: DependencyViolation with the stand-in, alicloud_vpc.production: Forbidden with the real provider",
    ],
    [
      "a call that one alone repeats",
      but({ apply: "repeats" }),
      "cen-core: the apply: alicloud_vpc.production: DependencyViolation with the stand-in, repeats with the real provider",
    ],
    [
      "the second plan",
      but({ secondPlan: {} }),
      "cen-core: alicloud_vpc.production in the second plan: create with the stand-in, nothing with the real provider",
    ],
    [
      "a plan that fails",
      { "cen-core": { planFails: true } },
      "cen-core: the plan: something with the stand-in, fails with the real provider",
    ],
  ])("differs in %s", (_what, real, line) => {
    expect(differences({ standIn: outcome, real })).toEqual([line]);
  });

  it("differs in a stack that one alone changes, with every resource of it", () => {
    expect(differences({ standIn: {}, real: outcome })).toHaveLength(4);
  });
});
