import { renderPath } from "../problems";
import type { NetworkFile } from "../schema";
import { sources } from "../sources";
import { type At, entries, items, transitRouters, vpcs } from "./entries";
import { repeats } from "./relations";
import type { Rule } from "./rule";

/** Rules about ids of things that exist already. */
export const identityRules: readonly Rule[] = [
  {
    code: "ID101",
    severity: "error",
    rule: "the id of a transit router, VPC, vSwitch or route table stands once in the file",
    source: sources.template("a thing that exists is described once"),
    *check(file) {
      for (const { later, first } of repeats(existingIds(file), ({ value }) => value)) {
        yield {
          path: later.path,
          message: `${later.value} stands at ${renderPath(first.path)} already`,
          remedy: "remove one of the two, or correct its id",
        };
      }
    },
  },
];

function existingIds(file: NetworkFile): readonly At<string>[] {
  const routers = transitRouters(file).flatMap(({ value, path }) =>
    value.mode === "existing" ? [{ value: value.id, path: [...path, "id"] }] : [],
  );
  const ofVpcs = vpcs(file).flatMap(({ value, path }) =>
    value.mode === "existing"
      ? [
          { value: value.id, path: [...path, "id"] },
          ...entries(value.vswitches, [...path, "vswitches"]).map((vswitch) => ({
            value: vswitch.value.id,
            path: [...vswitch.path, "id"],
          })),
          ...entries(value.routeTables, [...path, "routeTables"]),
          ...items(value.isolatedRouteTables, [...path, "isolatedRouteTables"]),
        ]
      : [],
  );
  return [...routers, ...ofVpcs];
}
