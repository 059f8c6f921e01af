import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanReport } from "@hybridnet/toolkit/plan/report";
import type { Sample } from "@hybridnet/toolkit/pull-request/testing/samples";
import type { Data } from "@hybridnet/toolkit/testing/changes";
import { parse, stringify } from "yaml";

/** Deploys the example in a rehearsal of its own and plans each sample against it. */
export function planSamples(samples: readonly Sample[]): ReadonlyMap<Sample, PlanReport> {
  const folder = mkdtempSync(join(tmpdir(), "samples-"));
  try {
    const file = join(folder, "network.yaml");
    const original = readFileSync("packages/network/examples/worked-example.yaml", "utf8");
    writeFileSync(file, original);
    const env = { ...process.env, NETWORK_CONFIG: file, REHEARSAL_DIR: join(folder, "place") };
    rehearse(env, ["--keep"], [0]);
    return new Map(
      samples.map((sample) => {
        const data: Data = parse(original);
        sample.edit(data);
        writeFileSync(file, stringify(data));
        const json = join(folder, `${sample.name}.json`);
        const unset = (sample.unset ?? []).flatMap((name) => ["-u", `TF_VAR_${name}`]);
        const plan = [
          "--skip-synth", // npx --no hybridnet plan synthesizes by itself
          "env",
          ...unset,
          process.execPath,
          "packages/toolkit/bin/hybridnet.js",
          "plan",
          "--json",
          json,
        ];
        rehearse(env, plan, [0, 2, 3, 4]);
        return [sample, timeless(JSON.parse(readFileSync(json, "utf8")), folder)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The same report whenever and wherever it is made: without what follows from the commit, the time, and
 * the secrets, which a rehearsal makes up (the order of tunnels in a set, and with it their zones), and without the notes,
 * which name the file in its temporary folder.
 */
export function timeless(report: PlanReport, folder: string): PlanReport {
  const text = JSON.stringify(report).replaceAll(`${folder}/place/cdktf.out`, "cdktf.out");
  const { notes: _placed, ...placed }: PlanReport = JSON.parse(
    text.replace(/(?:\.\.\/)+[^" ]*?\/cdktf\.out/g, "cdktf.out"),
  );
  return {
    ...placed,
    commit: "0123456789abcdef0123456789abcdef01234567",
    dirty: false,
    time: "2026-01-01T12:00:00Z",
    stacks: placed.stacks.map((plan) => ({
      ...plan,
      configuration: {},
      outputs: plan.outputs.map((output) => ({ ...output, digest: null })),
      hash: plan.hash && createHash("sha256").update(plan.stack).digest("hex"),
      changes: plan.changes.map((change) => ({
        ...change,
        attributes: change.attributes
          .filter(({ path }) => !path.endsWith("].zone_no"))
          .sort((a, b) => (a.path < b.path ? -1 : 1)),
      })),
    })),
  };
}

function rehearse(env: NodeJS.ProcessEnv, words: readonly string[], expected: readonly number[]): void {
  const command = ["packages/toolkit/bin/hybridnet.js", "rehearse", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!expected.includes(status ?? 1))
    throw new Error(`the rehearsal failed (${status}): ${stdout}${stderr}`);
}
