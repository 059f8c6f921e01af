import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleData } from "@hybridnet/network/testing/synth";
import { onlySource } from "../rehearsal/real/plugin-folder";
import { Rehearsal } from "../testing/rehearsal";

it("Without the real provider, its rehearsal ends with 4, says how to have it, and leaves nothing behind", () => {
  const rehearsal = new Rehearsal(exampleData("worked-example"));
  try {
    const config = join(rehearsal.folder, "terraform.rc");
    mkdirSync(join(rehearsal.folder, "mirror"));
    writeFileSync(config, onlySource(join(rehearsal.folder, "mirror")));
    const env = { TF_CLI_CONFIG_FILE: config, TF_PLUGIN_CACHE_DIR: "" };
    const { status, said } = rehearsal.runWith(env, "--provider", "real");
    expect(status).toBe(4);
    expect(said).toContain("Ways to have it:");
    expect(said).toContain("--provider-binary PATH");
    expect(said).not.toContain("apply");
  } finally {
    rehearsal.remove();
  }
});
