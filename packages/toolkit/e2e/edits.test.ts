import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, exampleData, exampleNames, networkOf } from "@hybridnet/network/testing/synth";
import { byExample, trialsOf } from "../rehearsal/compare/compare";
import { type Data, editRows } from "../rehearsal/compare/edit-rows";
import type { Outcomes } from "../rehearsal/compare/outcomes";
import { outcomesOf } from "../rehearsal/compare/trial";

const rows = editRows();
const scratch = mkdtempSync(join(tmpdir(), "edits-test-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Synthesizes in this process. */
const versions = {
  count: 0,
  of(data: Data) {
    const output = join(scratch, String(this.count++));
    const network = networkOf(data);
    mkdirSync(output);
    buildApp(network, output).synth();
    return { network, output };
  },
};

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
    let outcomes: ReadonlyMap<string, Outcomes | Error>;
    beforeAll(async () => {
      const data = exampleData(example);
      const base = versions.of(data);
      outcomes = await outcomesOf({ example, base, trials: trialsOf(example, data, own, versions) });
    }, 600_000);

    it.each(own)("of $title has the outcome that the real provider gives it", (row) => {
      expect(outcomes.get(row.title)).toEqual((row.better ?? row).stacks);
    });
  },
);
