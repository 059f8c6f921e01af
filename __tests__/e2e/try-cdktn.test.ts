import { spawnSync } from "node:child_process";
import { root } from "../support/rehearsal";
import { exampleNames } from "../support/synth";

/** The whole with its tests is a job of its own: it takes as long as all fast tests once more. */
describe("npm run try:cdktn -- --skip-tests", () => {
  it("installs cdktn in cdktf's place and gets the same types and the same Terraform JSON", () => {
    const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "try:cdktn", "--", "--skip-tests"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).not.toContain("failed:");
    for (const name of exampleNames) {
      expect(stdout).toContain(`synth of config/${name}.yaml\n  equals cdktf's but for the version`);
    }
    expect(stdout).toContain("npx cdktn synth");
    expect(status).toBe(0);
  }, 300_000);
});
