import * as z from "zod";
import { rules } from "../rules/all";
import { networkFile } from "../schema";
import { bare, factsOf } from "../schema/walk";
import { referencePage } from "./page";

/** Every schema below one, each once. */
function all(schema: unknown, found = new Set<z.ZodType>()): ReadonlySet<z.ZodType> {
  if (!(schema instanceof z.ZodType) || found.has(schema)) return found;
  found.add(schema);
  const inner = bare(schema);
  const below: readonly unknown[] =
    inner instanceof z.ZodObject
      ? Object.values(inner.shape)
      : inner instanceof z.ZodRecord
        ? [inner.valueType]
        : inner instanceof z.ZodArray
          ? [inner.element]
          : inner instanceof z.ZodDiscriminatedUnion
            ? inner.options
            : [];
  for (const next of below) all(next, found);
  return found;
}

describe("The reference page", () => {
  const page = referencePage();

  it("has every key's description and limit", () => {
    let described = 0;
    for (const schema of all(networkFile)) {
      const facts = factsOf(schema);
      if (facts === undefined) continue;
      described += 1;
      expect(page).toContain(facts.description.replaceAll("<", "&lt;"));
      if (facts.limit) expect(page).toContain(facts.limit.replaceAll("|", "\\|").replaceAll("<", "&lt;"));
    }
    expect(described).toBeGreaterThan(80);
  });

  it("has every rule", () => {
    for (const { code } of rules) expect(page).toContain(`| \`${code}\` |`);
    expect(rules.length).toBeGreaterThan(20);
  });

  it("lists the secrets that the examples need", () => {
    expect(page).toContain("- `worked-example.yaml`: `psk__shanghai__tunnel1`, `psk__shanghai__tunnel2`");
    expect(page).toContain("`bgp_key__beijing__circuit1`");
  });

  it("says for the VLAN of a VBR its type, range and source", () => {
    const row = page.split("\n").find((line) => line.includes(".vbr.vlan`"));
    expect(row).toBe(
      "| `dataCentres.<data-centre>.circuits.<circuit>.vbr.vlan` | number |  | required | a whole number from 0 to 2999 | VLAN id on the circuit; 0 is an untagged layer-3 port. | Alibaba Cloud help: CreateVirtualBorderRouter (2026-11) |",
    );
  });
});
