import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { parseNetwork } from "@hybridnet/network";
import { dataOf, networkFiles, networkOf, readSynth, root, synth, textOf } from "../network-files";

/** The same data with the keys of every map in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}

describe.each(networkFiles)("The synth of %s", (file) => {
  const { texts, stacks } = synth(networkOf(file));

  it("writes the same bytes again", () => {
    expect(synth(networkOf(file)).texts).toEqual(texts);
  });

  it("writes the same bytes for the keys in the opposite order", () => {
    const backwards = parseNetwork(JSON.stringify(reversed(dataOf(file))), file);
    expect(backwards.ok && synth(backwards.network).texts).toEqual(texts);
  });

  it("writes the same bytes from main.ts elsewhere, and nothing of the machine and its secrets", () => {
    const outdir = mkdtempSync(join(tmpdir(), "main-"));
    const secret = "sentinel-0f8d2c";
    const variables = Object.values(stacks).flatMap(({ variable = {} }) => Object.keys(variable));
    const secrets = [
      ...variables.map((name) => `TF_VAR_${name}`),
      ...["ALICLOUD_ACCESS_KEY", "ALICLOUD_SECRET_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID"],
      ...["ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN", "TF_TOKEN_app_terraform_io"],
    ];
    try {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["-r", "@hybridnet/network/typescript", "main.ts"],
        {
          cwd: root,
          env: {
            ...process.env,
            ...Object.fromEntries(secrets.map((name) => [name, secret])),
            TZ: "Pacific/Chatham",
            LANG: "tr_TR.UTF-8",
            NETWORK_CONFIG: file,
            CDKTF_OUTDIR: outdir,
          },
          encoding: "utf8",
        },
      );
      const written = readSynth(outdir).texts;
      expect(written).toEqual(texts);
      const everything = [...Object.values(written), stdout, stderr].join("\n");
      expect(everything).not.toContain(secret);
      // What the file itself says is no trace of the machine.
      const machine = [root, outdir, homedir(), tmpdir(), userInfo().username];
      for (const trace of machine.filter((it) => !textOf(file).includes(it)))
        expect(everything).not.toContain(trace);
      expect(status).toBe(0);
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });
});
