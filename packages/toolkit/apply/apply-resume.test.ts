import { type Planned, stackPlan } from "../plan/testing/plans";
import { compare } from "./compare";

const made = { zone: "i", name: "x", tags: { owner: "network" }, key: "secret" };
const sensitive = { key: true };
const replace: Planned = {
  address: "a.c",
  actions: ["delete", "create"],
  before: { id: "c-1", zone: "h", name: "x", tags: { owner: "network" }, key: "secret", vbr_id: "vbr-1" },
  after: made,
  unknown: { id: true, vbr_id: true },
  sensitive,
  paths: [["zone"]],
};
/** What is left once the old object is destroyed. */
const rest: Planned = {
  address: "a.c",
  actions: ["create"],
  after: made,
  unknown: { id: true, vbr_id: true },
  sensitive,
};
const deposed: Planned = {
  address: "a.c",
  deposed: "0a1b2c3d",
  actions: ["delete"],
  before: { id: "c-1", zone: "h" },
};

describe("the rest of a reviewed replacement that stopped half-way", () => {
  const verdict = (fresh: readonly Planned[], reviewed = stackPlan([replace])) =>
    compare(reviewed, stackPlan(fresh));

  it.each<[string, Planned]>([
    ["creates what the review would have made", rest],
    [
      "knows by now what was unknown",
      { ...rest, after: { ...made, vbr_id: "vbr-2" }, unknown: { id: true } },
    ],
    ["destroys the object that the new one stands in for", deposed],
  ])("is covered where it %s", (_, fresh) => {
    expect(verdict([fresh])).toEqual({
      verdict: "covered",
      differences: fresh === deposed ? ["nothing is left to do for a.c"] : [],
    });
  });

  it.each<[string, Planned, string]>([
    [
      "another value of what was to change",
      { ...rest, after: { ...made, zone: "j" } },
      'a.c: zone is made "j" instead of "i"',
    ],
    [
      "another value of what was to stay",
      { ...rest, after: { ...made, name: "y" } },
      'a.c: name is made "y" instead of "x"',
    ],
    [
      "another value inside of what was to stay",
      { ...rest, after: { ...made, tags: { owner: "other" } } },
      'a.c: tags.owner is made "other" instead of "network"',
    ],
    ["one value less", { ...rest, after: { ...made, name: null } }, 'a.c: name is made null instead of "x"'],
    ["one value more", { ...rest, after: { ...made, mtu: 1500 } }, "a.c: mtu is made 1500 instead of null"],
    ["no secret", { ...rest, after: { ...made, key: null } }, "a.c: key is made null instead of (sensitive)"],
    ["something at another address", { ...rest, address: "a.d" }, "a.d: create, of which nothing was said"],
    [
      "the end of another object",
      { ...deposed, before: { id: "c-2" } },
      "a.c (deposed object 0a1b2c3d): it is not c-1, which was to be replaced",
    ],
    [
      "the end of the new object",
      { ...rest, actions: ["delete"], before: { ...made, id: "c-1" }, after: null },
      "a.c: delete instead of replace",
    ],
  ])("is something else where it means %s", (_, fresh, difference) => {
    expect(verdict([fresh])).toEqual({ verdict: "other", differences: [difference] });
  });

  it("is only that of a replacement", () => {
    const update: Planned = { ...replace, actions: ["update"], paths: [] };
    expect(verdict([rest], stackPlan([update])).differences).toEqual(["a.c: create instead of update"]);
    expect(verdict([deposed], stackPlan([update])).verdict).toBe("other");
  });

  it("says what is missing where the review is older than what it takes", () => {
    const reviewed = stackPlan([replace]);
    const older = { ...reviewed, changes: reviewed.changes.map(({ kept: _kept, ...change }) => change) };
    expect(verdict([rest], older).differences).toEqual([
      "a.c: the old object is gone, and the review does not say all of what was to be made anew",
    ]);
  });
});
