import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, networkOf } from "@hybridnet/network/testing/synth";
import type { Version } from "../rehearsal/compare/deployed-network";
import type { Data } from "../rehearsal/compare/edit-rows";

/** Networks that are synthesized in this process, in folders that go with them. */
export class SynthesizedVersions {
  private readonly folder = mkdtempSync(join(tmpdir(), "versions-"));
  private count = 0;

  of(data: Data): Version {
    const output = join(this.folder, String(this.count++));
    const network = networkOf(data);
    mkdirSync(output);
    buildApp(network, output).synth();
    return { network, output };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
