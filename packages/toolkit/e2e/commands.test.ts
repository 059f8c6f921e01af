import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseNetwork } from "@hybridnet/network";
import { generatedNetwork } from "../testing/generated-network";
import { hybridnet } from "../testing/rehearsal";

const root = resolve(__dirname, "..", "..", "..");

/** Runs a script of the repository with a stand-in for npx that writes down what it is asked to do. */
function run(script: string, args: readonly string[], exitCode = 0, cwd = root) {
  const scratch = mkdtempSync(join(tmpdir(), "commands-"));
  const said = join(scratch, "said");
  writeFileSync(said, "");
  writeFileSync(join(scratch, "npx"), `#!/bin/sh\nprintf '%s\\n' "$@" > ${said}\nexit ${exitCode}\n`);
  chmodSync(join(scratch, "npx"), 0o755);
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["-r", "@hybridnet/network/typescript", join(root, script), ...args],
      {
        cwd,
        env: { ...process.env, PATH: `${scratch}:${process.env.PATH}` },
        encoding: "utf8",
      },
    );
    return { status, stdout, stderr, asked: readFileSync(said, "utf8").split("\n").filter(Boolean) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

describe.each(["maintain/try-cdktn.ts"])("%s", (script) => {
  it("says how it is used where it is asked, and does nothing", () => {
    const { status, stdout, asked } = run(script, ["--help"]);
    expect([status, asked]).toEqual([0, []]);
    expect(stdout).toMatch(
      /^usage: (npm run bootstrap|node -r @hybridnet\/network\/typescript maintain\/try-cdktn\.ts) /,
    );
  });
});

describe("In a workflow of GitHub Actions", () => {
  it.each(["plan", "apply", "import", "doctor", "failover", "pr access", "rehearse"])(
    "%s says nothing that is a command to the runner",
    (subcommand) => {
      const words = [hybridnet, ...subcommand.split(" "), "--a\n  ::error::b ##[error]c"];
      const { status, stderr } = spawnSync(process.execPath, words, {
        cwd: root,
        env: { ...process.env, GITHUB_ACTIONS: "true" },
        encoding: "utf8",
      });
      expect(status).toBe(1);
      expect(stderr).toContain("Unknown option '--a\n  : :error::b # #[error]c'.");
    },
  );
});

describe("The networks of the benchmark", () => {
  it.each([10, 120])("load with %i data centres and no error", (count) => {
    const loaded = parseNetwork(generatedNetwork(count), "generated.yaml");
    expect(loaded.ok ? loaded.network.dataCentres : loaded.problems).toHaveLength(count);
  });
});
