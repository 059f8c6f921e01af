import { type ExampleName, exampleNames } from "@hybridnet/network/testing/synth";
import { type EditRow, editRows, type Outcomes, outcomesOf } from "../testing/edit-rows";

const rows = editRows();
const byTitle = new Map(rows.map((row) => [row.title, row]));

/** The example that a row begins with, by way of those that were applied before. */
function exampleOf({ from }: EditRow): ExampleName {
  const before = byTitle.get(from);
  if (before !== undefined) return exampleOf(before);
  const found = exampleNames.find((name) => name === from);
  if (found === undefined) throw new Error(`there is neither an example nor an edit ${from}`);
  return found;
}

const examples = [...new Set(rows.map(exampleOf))];

describe("the tables of edits", () => {
  it("hold at least 88 edits, each under a title of its own", () => {
    expect(byTitle.size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(88);
  });
});

describe.each(examples)("In the rehearsal of %s, the edit", (example) => {
  const own = rows.filter((row) => exampleOf(row) === example);
  let outcomes: ReadonlyMap<string, Outcomes | Error>;
  beforeAll(async () => {
    outcomes = await outcomesOf(example, own);
  }, 600_000);

  it.each(own)("of $title has the outcome that the real provider gives it", (row) => {
    expect(outcomes.get(row.title)).toEqual((row.better ?? row).stacks);
  });
});
