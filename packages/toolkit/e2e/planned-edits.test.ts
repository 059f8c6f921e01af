import { type ExampleName, exampleData, exampleNames } from "@hybridnet/network/testing/synth";
import { type EditRow, edited, editRows } from "../rehearsal/compare/edit-rows";
import { plannedEdit } from "../safety/testing/edits";

const isExample = (from: string): from is ExampleName => exampleNames.some((it) => it === from);
const words: Readonly<Record<string, string>> = { "delete/create": "replace", "create/delete": "replace" };

/** Edits of an example as it is, by the network file alone. */
const rows = editRows().flatMap((row): [string, EditRow, ExampleName][] =>
  isExample(row.from) && row.edit && !row.secret && !row.byHand && !row.drift && !row.imported
    ? [[row.title, row, row.from]]
    : [],
);

describe("Plans out of the model of the provider, which docs/changes.md is made with", () => {
  it.each(rows)("hold what the provider was seen to plan for %s", (_, row, from) => {
    const before = exampleData(from);
    const planned = plannedEdit(before, edited(row, before), "set").flatMap(({ changes }) =>
      changes.map(({ address, action }) => `${address}: ${action}`),
    );
    const seen = Object.values({ ...row.stacks, ...row.better?.stacks }).flatMap(({ plan = {} }) =>
      Object.entries(plan).map(([address, { actions }]) => `${address}: ${words[actions] ?? actions}`),
    );
    expect(seen.filter((it) => !planned.includes(it))).toEqual([]);
  });
});
