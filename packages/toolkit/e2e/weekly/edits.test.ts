import { exampleData, exampleNames } from "@hybridnet/network/testing/synth";
import { byExample, trialsOf } from "../../rehearsal/compare/compare";
import { editRows } from "../../rehearsal/compare/edit-rows";
import { type TriedExample, triedWith } from "../../rehearsal/compare/trial";
import { SynthesizedVersions } from "../../testing/versions";

const rows = editRows();
const versions = new SynthesizedVersions();
afterAll(() => versions.remove());

describe("the tables of edits", () => {
  it("hold at least 88 edits, each under a title of its own", () => {
    expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(88);
  });

  it("begin with an example each, by way of those that are applied before", () => {
    expect(exampleNames).toEqual(expect.arrayContaining([...byExample(rows).keys()]));
  });
});

describe.each(exampleNames.filter((name) => byExample(rows).has(name)))(
  "In the rehearsal of %s, the edit",
  (example) => {
    const own = byExample(rows).get(example) ?? [];
    let tried: TriedExample;
    beforeAll(async () => {
      const data = exampleData(example);
      const base = versions.of(data);
      tried = await triedWith({ example, base, trials: trialsOf(example, data, own, versions) });
    }, 600_000);

    it.each(own)("of $title has the outcome that the real provider gives it", (row) => {
      const outcome = tried.edits.get(row.title);
      expect(outcome instanceof Error ? outcome : outcome?.outcomes).toEqual((row.better ?? row).stacks);
    });
  },
);
