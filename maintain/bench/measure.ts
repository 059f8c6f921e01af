import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Measurement {
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Processor time of the measured process alone. */
  readonly ownSeconds: number;
}

/**
 * Runs a program of Node and measures it.
 * @param words what `node` is given
 * @throws Error with what the program said, where it fails.
 */
export function runApp(words: readonly string[], env: Readonly<Record<string, string>> = {}): Measurement {
  const scratch = mkdtempSync(join(tmpdir(), "bench-"));
  const usage = join(scratch, "usage");
  try {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--require", join(__dirname, "report-usage.cjs"), ...words],
      {
        env: {
          ...process.env,
          CDKTF_OUTDIR: join(scratch, "out"),
          REHEARSAL_DIR: join(scratch, "rehearsal"),
          BENCH_USAGE_FILE: usage,
          ...env,
        },
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(`${words.join(" ")} failed: ${stdout}${stderr}`);
    const { maxRSS, cpu }: { readonly maxRSS: number; readonly cpu: number } = JSON.parse(
      readFileSync(usage, "utf8"),
    );
    return { seconds, peakMegabytes: maxRSS / 1024, ownSeconds: cpu / 1e6 };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Measures several apps in turns, so that a busy moment of the machine hits all of them; the first turn warms up. */
export function inTurns<Name extends string>(
  turns: number,
  apps: Readonly<Record<Name, () => Measurement>>,
): Readonly<Record<Name, Measurement>> {
  const names = Object.keys(apps) as Name[];
  for (const name of names) apps[name]();
  const all = Array.from({ length: turns }, () => names.map((name) => [name, apps[name]()] as const)).flat();
  return Object.fromEntries(
    names.map((name) => {
      const own = all.filter(([of]) => of === name).map(([, it]) => it);
      return [
        name,
        {
          seconds: median(own.map((it) => it.seconds)),
          peakMegabytes: Math.max(...own.map((it) => it.peakMegabytes)),
          ownSeconds: median(own.map((it) => it.ownSeconds)),
        },
      ];
    }),
  ) as Record<Name, Measurement>;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
