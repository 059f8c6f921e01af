import { readFileSync } from "node:fs";
import { exampleFile, exampleNames } from "@hybridnet/network/testing/synth";
import { dataOf, rewritten } from "./document";
import { differenceText } from "./lines";
import { merge, type Tree } from "./plain-data";

/** Written by somebody with habits of their own. */
const typed = `# Ours. \n

dataCentres:
    berlin:   # the old building
        asn:   65001     # from the plan
        cidrs:
        - 10.1.0.0/24   # offices
        - 10.2.0.0/24   # halls


        gateways: {edge: {device: {vendor: 'linux'}}}
    # leased until 2030
    bonn: { asn: 65002 }
`;

function edited(text: string, part: Tree, renames: Parameters<typeof rewritten>[1] = []): string {
  const data = dataOf(text);
  merge(data, part);
  return rewritten(text, renames, data);
}

describe("An edited network file", () => {
  it.each([...exampleNames, "a hand"])("is what it was where nothing changes, as %s wrote it", (name) => {
    const example = exampleNames.find((it) => it === name);
    const text = example === undefined ? typed : readFileSync(exampleFile(example), "utf8");
    expect(rewritten(text, [], dataOf(text))).toBe(text);
  });

  it.each<[string, Tree, string, string]>([
    ["a number", { berlin: { asn: 64999 } }, "65001     # from", "64999     # from"],
    [
      "an item of a list",
      { berlin: { cidrs: ["10.9.0.0/24", "10.2.0.0/24"] } },
      "- 10.1.0.0/24   #",
      "- 10.9.0.0/24   #",
    ],
    [
      "a text between quotes",
      { berlin: { gateways: { edge: { device: { vendor: "cisco-asa" } } } } },
      "'linux'",
      "'cisco-asa'",
    ],
  ])("differs in the one line of %s, whose comment stays", (_, part, was, is) => {
    expect(edited(typed, { dataCentres: part })).toBe(typed.replace(was, is));
  });

  it("has an entry's comments under its new key", () => {
    const { berlin, ...others } = { ...Object(dataOf(typed).dataCentres) };
    const text = rewritten(typed, [{ path: ["dataCentres", "berlin"], to: "essen" }], {
      dataCentres: { essen: berlin, ...others },
    });
    expect(text.replace("essen:", "berlin:")).toBe(typed);
  });

  it("loses the lines of what is taken out, and has what is new at the end of its map", () => {
    const text = edited(typed, { dataCentres: { bonn: null, ulm: { asn: 65003, cidrs: ["10.3.0.0/24"] } } });
    expect(
      differenceText(typed, text)
        .split("\n")
        .filter((it) => /^[+-]/.test(it)),
    ).toEqual([
      "-    # leased until 2030",
      "-    bonn: { asn: 65002 }",
      "+    ulm:",
      "+        asn: 65003",
      "+        cidrs:",
      "+          - 10.3.0.0/24",
    ]);
  });

  it("keeps the ends of its lines", () => {
    const windows = typed.replaceAll("\n", "\r\n");
    expect(edited(windows, { dataCentres: { bonn: { asn: 65009 } } })).toBe(
      windows.replace("65002", "65009"),
    );
  });
});
