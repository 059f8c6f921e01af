import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleData, put, stackNames } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { call } from "../command/testing/call";
import { type RunningProvider, startProvider } from "../rehearsal/server/start-provider";
import { MemoryService } from "../rehearsal/testing/memory-service";
import { HcpTerraform, type HcpWorkspace } from "../testing/hcp-terraform";

const change = "Plan: 0 to add, 1 to change, 0 to destroy.";
const none = "No changes. Your infrastructure matches the configuration.";
const plans = { connectivity: change, "cen-core": none, "vpn-standby": none };

/** Real Terraform against a stand-in for HCP Terraform, all of it on loopback. */
describe("A network that HCP Terraform runs from version control", () => {
  const folder = mkdtempSync(join(tmpdir(), "hcp-"));
  const json = join(folder, "plan.json");
  const file = join(folder, "network.yaml");
  let hcp: HcpTerraform;
  let provider: RunningProvider;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    provider = await startProvider({ service: new MemoryService() });
    const workspaces = stackNames.map((stack): [string, HcpWorkspace] => [
      `net-${stack}`,
      { workingDirectory: `committed/stacks/${stack}`, plan: `psk = "hunter2hunter2"\n${plans[stack]}` },
    ]);
    hcp = await HcpTerraform.start(Object.fromEntries(workspaces));
    const backend = {
      type: "hcp",
      hostname: hcp.hostname,
      organization: "example-org",
      workspacePrefix: "net-",
    };
    writeFileSync(file, stringify(put(exampleData("worked-example"), ["backend"], backend)));
    env = {
      ...process.env,
      ...hcp.env,
      NETWORK_CONFIG: file,
      CDKTF_OUTDIR: join(folder, "cdktf.out"),
      TF_REATTACH_PROVIDERS: provider.reattach,
      CHECKPOINT_DISABLE: "1",
      TF_VAR_psk__shanghai__tunnel1: "hunter2hunter2",
    };
  });
  afterAll(async () => {
    await hcp.stop();
    await provider.close();
    rmSync(folder, { recursive: true });
  });

  it("is planned by HCP Terraform, once for each stack, and the plan is shown and said to be its own", async () => {
    const { exitCode, out, err } = await call(["plan", "--json", json], env);
    expect([exitCode, err]).toEqual([2, ""]);
    expect(out).toContain(
      "connectivity: HCP Terraform runs it from version control, and plans: Plan: 0 to add, 1 to change, 0 to destroy",
    );
    expect(out).toContain("cen-core: HCP Terraform runs it from version control, and plans: No changes");
    expect(out).toContain(`https://${hcp.hostname}/app/example-org/net-connectivity/runs/run-0`);
    expect(out).not.toMatch(/hunter2|Saved plans not allowed|terraformignore/);
    expect(hcp.runs.map(({ workspace }) => workspace)).toEqual(stackNames.map((stack) => `net-${stack}`));
  });

  it("hands over what stands in the working directory of the workspace, and nothing of the machine", () => {
    expect(hcp.uploads.map(({ files }) => files)).toEqual(
      stackNames.map((stack) => [`committed/stacks/${stack}/cdk.tf.json`]),
    );
  });

  it("shows that plan in a workflow, and has nothing to be approved after the merge", async () => {
    const summary = join(folder, "summary");
    const output = join(folder, "output");
    writeFileSync(join(folder, "event.json"), "{}");
    const workflow = {
      GITHUB_EVENT_PATH: join(folder, "event.json"),
      GITHUB_REPOSITORY: "example/network",
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
    };
    const { exitCode, err } = await call(["pr", "approval", json, "none"], { ...env, ...workflow });
    expect([exitCode, err]).toEqual([0, ""]);
    expect(readFileSync(output, "utf8")).toBe("changes=false\n");
    const said = readFileSync(summary, "utf8");
    expect(said).toContain("## Plan: by HCP Terraform");
    expect(said).toContain(
      "| `connectivity` | HCP Terraform runs it from version control; Plan: 0 to add, 1 to change, 0 to destroy |",
    );
    expect(said).toMatch(
      /<summary>connectivity: what HCP Terraform plans<\/summary>\n\n```text\n[^`]*\nPlan: 0 to add/,
    );
    expect(said).toContain("confirm the runs of the workspaces there, in this order");
  });

  it("is not applied from here, which is said with what to do instead", async () => {
    const { exitCode, err } = await call(["apply", "all", "--auto-approve"], env);
    expect(exitCode).toBe(3);
    expect(err).toContain(
      "Nothing was applied: HCP Terraform runs connectivity, cen-core, vpn-standby from version control and takes no apply from elsewhere. Merge the change and confirm the runs of the workspaces there, in this order.",
    );
  });
});
