import { existsSync } from "node:fs";
import { join } from "node:path";
import { exampleData, exampleNames, stackNames } from "@hybridnet/network/testing/synth";
import { approve, cdktf, skipSynth } from "../../testing/cdktf-life";
import { Rehearsal, unframed } from "../../testing/rehearsal";

describe("One stack alone, deployed with real terraform and the real cdktf CLI", () => {
  const rehearsal = new Rehearsal(exampleData("worked-example"));
  afterAll(() => rehearsal.remove());

  it("is refused without the stacks that it depends on, as the README says", () => {
    const { status, said } = rehearsal.inside("npx", "cdktf", "deploy", "cen-core", approve);
    expect(status).toBe(1);
    expect(said).toContain("dependencies are not included");
  });

  it("names the stack to deploy first where it comes too early", () => {
    const early = ["deploy", "vpn-standby", "--ignore-missing-stack-dependencies"];
    const { status, said } = rehearsal.inside(cdktf, ...early, skipSynth, approve);
    expect(status).toBe(1);
    expect(unframed(said)).toContain("Deploy the stack cen-core first: npm run deploy -- cen-core");
  });

  it.each([
    ["cdktf deploy", ["deploy", "cen-core", "--ignore-missing-stack-dependencies", skipSynth, approve]],
    ["cdktf diff", ["diff", "cen-core", skipSynth]],
  ])("shows that error behind a plan that is longer than what a terminal gives at once: %s", (_, words) => {
    const { status, said } = rehearsal.inside(cdktf, ...words);
    expect(status).toBe(1);
    expect(unframed(said)).toContain("Deploy the stack connectivity first: npm run deploy -- connectivity");
  });

  it("follows those before it, in each form of the command, after which none has a difference", () => {
    const forms = [
      `npx cdktf deploy connectivity ${approve}`,
      `${cdktf} deploy cen-core --ignore-missing-stack-dependencies ${skipSynth} ${approve}`,
      `npm run deploy -- vpn-standby ${approve}`,
      `${cdktf} diff vpn-standby ${skipSynth}`,
      rehearsal.linesForEveryStack([["plan", "-input=false", "-detailed-exitcode"]]),
    ];
    const { status, said } = rehearsal.run(...rehearsal.skipSynth, "sh", "-ec", forms.join("\n"));
    expect(unframed(said)).not.toContain("Error:");
    // The CLI shows the plan that it makes, as terraform does.
    expect(said.match(/No changes\./g)).toHaveLength(1 + stackNames.length);
    expect(status).toBe(0);
  });
});

describe("Every example", () => {
  // The CLI does the same with each of them, so two of them wait for the weekly run.
  const places = [__dirname, join(__dirname, "..", "weekly", "cdktf")];

  it.each(exampleNames)("has its life with the cdktf CLI proved: config/%s.yaml", (name) => {
    expect(places.filter((place) => existsSync(join(place, `${name}.test.ts`)))).toHaveLength(1);
  });
});
