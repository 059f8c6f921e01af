import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultOf, terraform, terraformEnv } from "./run-terraform";

describe("What terraform inherits", () => {
  it("is the environment without a trace on its error output, where people and pull requests would read secrets", () => {
    expect(terraformEnv({ PATH: "/bin", TF_LOG: "TRACE", TF_LOG_PROVIDER: "DEBUG", TF_VAR_a: "b" })).toEqual({
      PATH: "/bin",
      TF_VAR_a: "b",
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
    });
  });

  it("has no variables and tokens that are empty, which Terraform would take for values", () => {
    const env = { TF_VAR_a: "", TF_VAR_b: "b", TF_TOKEN_app_terraform_io: "", TF_IN_AUTOMATION: "" };
    expect(terraformEnv(env)).toEqual({ TF_VAR_b: "b", TF_IN_AUTOMATION: "", CHECKPOINT_DISABLE: "1" });
  });
});

const unset = (name: string) =>
  `Error: No value for required variable\n\nThe root module input variable\n"${name}" is not set, and has\nno default value.`;

describe("A plan that fails", () => {
  it("for want of variables says which to set, and which secrets the workflows take them from", () => {
    const stderr = [unset("psk__a__tunnel1"), unset("bgp_key__a__c1")].join("\n\n");
    const { text, prerequisite } = faultOf({ status: 1, stdout: "", stderr });
    expect(prerequisite).toBe(true);
    expect(text).toBe(
      `${stderr}\n\nSet TF_VAR_psk__a__tunnel1, TF_VAR_bgp_key__a__c1. The workflows take them from the repository's secrets PSK__A__TUNNEL1, BGP_KEY__A__C1.`,
    );
  });

  it("for another reason says what Terraform said", () => {
    expect(faultOf({ status: 1, stdout: "Error: a\n", stderr: "" })).toEqual({
      text: "Error: a",
      prerequisite: false,
      refused: false,
    });
  });
});

describe("A terraform that is abandoned", () => {
  it("ends at once with what it has started, such as a provider that goes on repeating", async () => {
    const folder = mkdtempSync(join(tmpdir(), "abandoned-"));
    try {
      const [program, pid] = [join(folder, "terraform"), join(folder, "pid")];
      writeFileSync(
        program,
        `#!/bin/sh\nsleep 60 &\necho $! >"${pid}.new"\nmv "${pid}.new" "${pid}"\nwait\n`,
      );
      chmodSync(program, 0o755);
      const abandon = new AbortController();
      const env = { PATH: process.env.PATH, TERRAFORM_BINARY_NAME: program };
      const ended = terraform(folder, ["apply"], env, { abandon: abandon.signal });
      while (!existsSync(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
      abandon.abort();
      expect((await ended).stderr).toBe("terraform was ended by SIGKILL.\n");
      const started = Number(readFileSync(pid, "utf8"));
      while (isThere(started)) await new Promise((resolve) => setTimeout(resolve, 10));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // What nobody has waited for yet has ended all the same.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
