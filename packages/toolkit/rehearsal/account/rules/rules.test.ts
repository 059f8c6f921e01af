import { Console, refusal } from "../console";
import { labelOf } from "../handlers/all";
import { rules } from "./all";
import { attachmentCases } from "./attachment-cases";
import { cenCases } from "./cen-cases";
import { expressConnectCases } from "./express-connect-cases";
import { membershipCases } from "./membership-cases";
import { nameCases } from "./name-cases";
import { peerAttachmentCases } from "./peer-attachment-cases";
import { references } from "./reference-list";
import type { RuleCases } from "./rule-case";
import { vpcCases } from "./vpc-cases";
import { vpnCases } from "./vpn-cases";

const cases: RuleCases = {
  ...vpcCases,
  ...expressConnectCases,
  ...cenCases,
  ...attachmentCases,
  ...peerAttachmentCases,
  ...membershipCases,
  ...vpnCases,
  ...nameCases,
};

/** Rules with tests of their own in other files. */
const elsewhere = rules.map(({ name }) => name).filter((name) => name.startsWith("objects in use are ready"));
const byName = new Map(rules.map((rule) => [rule.name, rule]));
const ofReferences = new Set(
  references.map(({ type, argument }) => `${type.replace("alicloud_", "")}: ${argument} exists`),
);

/** These cases need connections with one tunnel. */
const optionsFor = (name: string) =>
  name === "a single-tunnel connection is attached in a zone of the transit router"
    ? { allowSingleTunnel: true }
    : {};

describe("the list of rules", () => {
  it("has a case for each rule", () => {
    const untested = rules
      .map(({ name }) => name)
      .filter((name) => !(name in cases) && !ofReferences.has(name) && !elsewhere.includes(name));
    expect(untested).toEqual([]);
    expect(Object.keys(cases).filter((name) => !byName.has(name))).toEqual([]);
  });

  it("gives each rule a name of its own, a code and sources", () => {
    expect(byName.size).toBe(rules.length);
    const incomplete = rules.filter(({ code, codeSource, source }) =>
      [code, codeSource, source].some((text) => text === ""),
    );
    expect(incomplete.map(({ name }) => name)).toEqual([]);
  });
});

describe.each(Object.entries(cases))("the rule that %s", (name, { refused, alsoRefused = [], allowed }) => {
  it("refuses what breaks it, with the service's code and the resource's name", async () => {
    const { code = "", types = [] } = byName.get(name) ?? {};
    for (const ask of [refused, ...alsoRefused]) {
      const answer = await refusal(ask(await Console.open(optionsFor(name))));
      expect([answer.slice(0, code.length + 1), answer]).toEqual([`${code}:`, answer]);
      expect(types.map(labelOf).filter((label) => answer.includes(label))).not.toEqual([]);
    }
  });

  it("is what refuses it", async () => {
    const rule = byName.get(name);
    if (rule === undefined) throw new Error(`there is no rule ${name}`);
    const before = await refusal(refused(await Console.open(optionsFor(name))));
    const ignored = jest.spyOn(rule, "refuses").mockReturnValue(undefined);
    const without = await refusal(refused(await Console.open(optionsFor(name))));
    ignored.mockRestore();
    expect(without).not.toBe(before);
  });

  it("lets pass what does not", async () => {
    const by = await Console.open(optionsFor(name));
    expect(await refusal(allowed(by))).toBe("not refused");
  });
});
