import { readFileSync } from "node:fs";
import { join } from "node:path";
import { networkFilesIn } from "@hybridnet/network";
import { type Block, stackNames } from "@hybridnet/network/testing/synth";
import { parse } from "yaml";
import type { Report } from "../failover/report/report";
import { Rehearsal, root, unframed } from "../testing/rehearsal";

/** Whatever the network files of this repository describe: what holds for every valid one. */
describe.each(networkFilesIn(root))("A rehearsal of %s", (file) => {
  const data: Block = parse(readFileSync(join(root, file), "utf8"));
  const rehearsal = new Rehearsal(data);
  afterAll(() => rehearsal.remove());

  it("deploys it, and a second plan finds no change", () => {
    const { status, said } = rehearsal.run("--keep");
    for (const stack of stackNames) expect(said).toContain(`${stack}: a second plan finds no change`);
    expect(status).toBe(0);
  });

  it("has all that the file asks for, and fails with the pairs named where an expectation of it does", () => {
    const { status, stdout } = rehearsal.hybridnet("failover", "--json");
    const { missing, expectations, lanes, failures }: Report = JSON.parse(stdout);
    expect(missing).toEqual([]);
    const failed = expectations.filter(({ holds }) => !holds);
    expect(status).toBe(failed.length > 0 ? 1 : 0);
    const text = unframed(rehearsal.hybridnet("failover", "--all").stdout);
    expect(text).toContain(
      failed.length > 0
        ? `${failed.length} of ${expectations.length} expectations fail`
        : `All ${expectations.length} expectations hold.`,
    );
    for (const { breaches } of failed) {
      expect(breaches).not.toEqual([]);
      // A pair, or the failure that is noticed too late. The text names the first ones, JSON all.
      expect(text).toContain(breaches[0]?.lane ?? breaches[0]?.failure);
      for (const { lane, failure } of breaches)
        expect([...lanes, ...failures].map(({ id }) => id)).toContain(lane ?? failure);
    }
  });
});
