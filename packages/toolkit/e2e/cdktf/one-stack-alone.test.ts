import { existsSync } from "node:fs";
import { join } from "node:path";
import { exampleData, exampleNames } from "@hybridnet/network/testing/synth";
import { approve } from "../../testing/cdktf-life";
import { Rehearsal } from "../../testing/rehearsal";

describe("npx cdktf deploy of one stack alone", () => {
  it("is refused without the stacks that it depends on, as the README says", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const { status, said } = rehearsal.inside("npx", "cdktf", "deploy", "cen-core", approve);
      expect(status).toBe(1);
      expect(said).toContain("dependencies are not included");
    } finally {
      rehearsal.remove();
    }
  });
});

describe("Every example", () => {
  it.each(exampleNames)("has its life with the cdktf CLI proved: config/%s.yaml", (name) => {
    expect(existsSync(join(__dirname, `${name}.test.ts`))).toBe(true);
  });
});
