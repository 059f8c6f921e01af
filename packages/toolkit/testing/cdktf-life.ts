import { statSync } from "node:fs";
import { join } from "node:path";
import {
  type Block,
  type ExampleName,
  exampleData,
  type StackName,
  stackNames,
} from "@hybridnet/network/testing/synth";
import { Rehearsal, root, unframed } from "./rehearsal";

export const approve = "--auto-approve";

/** What `npx cdktf` starts. */
export const cdktf = join(root, "node_modules", ".bin", "cdktf");
/** Where what was synthesized before still holds. */
export const skipSynth = "--skip-synth";

/** The life of one example's network, from validation to the end of its resources: a file each, to run beside each other. */
export function provesLifeWithCdktf(name: ExampleName): void {
  describe(`With config/${name}.yaml, real terraform and the real cdktf CLI`, () => {
    const rehearsal = new Rehearsal(exampleData(name));
    afterAll(() => rehearsal.remove());

    it("find nothing to say against the stacks", () => {
      const { status, said } = rehearsal.everyStack([
        ["init", "-backend=false", "-input=false"],
        ["validate", "-json"],
      ]);
      expect(status).toBe(0);
      expect(said.match(/"valid": true,\n {2}"error_count": 0,\n {2}"warning_count": 0,/g)).toHaveLength(3);
    });

    it("deploy all stacks in the order of their dependencies", () => {
      const { status, said } = rehearsal.inside(cdktf, "deploy", "*", approve);
      expect(unframed(said)).not.toContain("Error:");
      expect(status).toBe(0);
      expect(written(rehearsal)).toEqual(["connectivity", "cen-core", "vpn-standby"]);
      expect(rehearsal.state("vpn-standby").outputs).toMatchObject({
        tunnel_public_ips: { value: { shanghai: { tunnel1: expect.stringMatching(/^198\.1[89]\./) } } },
      });
    });

    it("find no difference in any stack afterwards", () => {
      const { status, said } = rehearsal.everyStack([["plan", "-input=false", "-detailed-exitcode"]]);
      expect(status).toBe(0);
      expect(said.match(/No changes\./g)).toHaveLength(stackNames.length);
    });

    it("print what the standby offers in at most 40 lines for each data centre", () => {
      const { status, said } = rehearsal.inside(cdktf, "output", "vpn-standby", skipSynth);
      expect(status).toBe(0);
      for (const name of Object.keys(rehearsal.state("vpn-standby").outputs as Block))
        expect(said).toContain(`  ${name} = {`);
      const sites = Object.keys(exampleData(name).dataCentres as Block);
      expect(said.split("\n").length).toBeLessThanOrEqual(40 * sites.length);
    });

    it("destroy all stacks, the standby first", () => {
      const { status } = rehearsal.inside(cdktf, "destroy", "*", skipSynth, approve);
      expect(status).toBe(0);
      expect(written(rehearsal)).toEqual(["vpn-standby", "cen-core", "connectivity"]);
      for (const stack of stackNames) expect(rehearsal.state(stack).resources).toEqual([]);
    });
  });
}

/** The order in which the states were last written: what the CLI says comes in pieces that may tear a line. */
function written(rehearsal: Rehearsal): readonly StackName[] {
  const at = (stack: StackName) => statSync(join(rehearsal.states, `${stack}.tfstate`)).mtimeMs;
  return [...stackNames].sort((a, b) => at(a) - at(b));
}
