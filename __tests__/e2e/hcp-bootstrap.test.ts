import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../../stacks/app";
import {
  networkFiles,
  networkOf,
  readSynth,
  root,
  type StackJson,
  type Synth,
  secretsOf,
} from "../network-files";

/** A copy that holds nothing of the template but the tool: whatever else it needs, it installs itself. */
const scratch = mkdtempSync(join(tmpdir(), "hcp-bootstrap-"));
const tool = join(scratch, "bootstrap", "hcp");

afterAll(() => rmSync(scratch, { recursive: true }));

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: tool,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

beforeAll(() => {
  mkdirSync(join(scratch, "bootstrap"));
  cpSync(join(root, "tsconfig.json"), join(scratch, "tsconfig.json"));
  cpSync(join(root, "bootstrap", "hcp"), tool, {
    recursive: true,
    filter: (path) => !/\/(node_modules|cdktf\.out|\.template|state)$/.test(path),
  });
  const { status, said } = run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  if (status !== 0) throw new Error(said);
});

/** The template of a network with HCP Terraform as its backend, and what the tool makes of it. */
function bootstrap(file: string, environment = "") {
  const template = mkdtempSync(join(scratch, "template-"));
  const backend = {
    type: "hcp",
    hostname: "app.terraform.io",
    organization: "example-org",
    project: "Network",
    workspacePrefix: "net-",
  } as const;
  buildApp({ ...networkOf(file), backend }, template).synth();
  const outdir = mkdtempSync(join(scratch, "out-"));
  const { status, said } = run("npm", ["run", "-s", "synth"], {
    HCP_BOOTSTRAP_TEMPLATE: template,
    HCP_BOOTSTRAP_ENVIRONMENT: environment,
    CDKTF_OUTDIR: outdir,
  });
  expect(said).toBe("");
  expect(status).toBe(0);
  const text = readFileSync(join(outdir, "stacks", "hcp-bootstrap", "cdk.tf.json"), "utf8");
  const { terraform, resource = {} }: StackJson = JSON.parse(text);
  return { template: readSynth(template), text, resource, state: terraform.backend?.local?.path };
}

type Resources = NonNullable<StackJson["resource"]>;

/** `producer -> consumer` for every remote-state block of the template. */
function edgesOf({ stacks }: Synth): readonly string[] {
  return Object.entries(stacks)
    .flatMap(([consumer, { data = {} }]) =>
      Object.keys(data.terraform_remote_state ?? {}).map((producer) => `${producer} -> ${consumer}`),
    )
    .sort();
}

/** `producer -> consumer` for every grant. */
function grantsOf({ tfe_workspace_settings: settings = {} }: Resources): readonly string[] {
  return Object.values(settings)
    .flatMap(({ workspace_id, remote_state_consumer_ids }) =>
      (remote_state_consumer_ids as string[]).map((id) => `${stackOf(workspace_id)} -> ${stackOf(id)}`),
    )
    .sort();
}

function stackOf(reference: unknown): string | undefined {
  return /^\$\{tfe_workspace\.([a-z-]+)\.id\}$/.exec(String(reference))?.[1];
}

describe("The HCP Terraform bootstrap, installed from its own lock file,", () => {
  const [file = ""] = networkFiles;
  const settings = join(tool, "settings.ts");

  /** Does something with other runs in `settings.ts` than those that the repository has. */
  function withRuns<T>(runs: string, work: () => T): T {
    const before = readFileSync(settings, "utf8");
    const [types = ""] = before.split(/^(?=\/\*\*[^/]*\*\/\nexport const settings)/m);
    const values = `export const settings: Settings = { terraformVersion: "1.11.4", runs: ${runs} };\n`;
    writeFileSync(settings, types + values);
    try {
      return work();
    } finally {
      writeFileSync(settings, before);
    }
  }
  const runs = '{ executionMode: "remote" }';
  let made: ReturnType<typeof bootstrap> | undefined;
  /** Made once: nothing changes it. */
  const remote = () => {
    made ??= withRuns(runs, () => bootstrap(file));
    return made;
  };

  it("has types that hold", () => {
    const { status, said } = run("npm", ["run", "-s", "types"]);
    expect(said).toBe("");
    expect(status).toBe(0);
  });

  it("shares state with the stacks that read it, and no other", () => {
    const { template, resource } = remote();
    expect(edgesOf(template)).toEqual(["cen-core -> vpn-standby", "connectivity -> cen-core"]);
    expect(grantsOf(resource)).toEqual(edgesOf(template));
    for (const { global_remote_state } of Object.values(resource.tfe_workspace_settings ?? {}))
      expect(global_remote_state).toBe(false);
  });

  it("makes the workspaces that the stacks name, in their project, none of which applies by itself", () => {
    const { template, resource } = remote();
    for (const [stack, { terraform }] of Object.entries(template.stacks)) {
      expect(resource.tfe_workspace?.[stack]).toMatchObject({
        name: terraform.cloud?.workspaces.name,
        project_id: "${tfe_project.project.id}",
        auto_apply: false,
        queue_all_runs: false,
        lifecycle: { prevent_destroy: true },
      });
      expect(resource.tfe_project?.project?.name).toBe(terraform.cloud?.workspaces.project);
      expect(resource.tfe_workspace_settings?.[stack]?.execution_mode).toBe("remote");
    }
  });

  it("makes every secret a sensitive variable without a value, and leaves alone what is filled in", () => {
    const { text, resource } = remote();
    const variables = Object.values(resource.tfe_variable ?? {});
    const { bgpKeys, psks } = secretsOf(networkOf(file));
    const keysOf = (wanted: string) =>
      variables.filter(({ category }) => category === wanted).map(({ key }) => key);
    expect(keysOf("terraform").sort()).toEqual([...bgpKeys, ...psks]);
    expect(keysOf("env").sort()).toEqual(["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"]);
    for (const variable of variables) {
      expect(variable).toMatchObject({ sensitive: true, lifecycle: { ignore_changes: ["value"] } });
      expect(Object.keys(variable)).not.toContain("value");
    }
    expect(text).not.toMatch(/"value(_wo)?":/);
    expect(Object.keys(resource.tfe_workspace_variable_set ?? {}).sort()).toEqual([
      "cen-core",
      "connectivity",
      "vpn-standby",
    ]);
  });

  it("starts version-controlled runs from the committed synth, each stack after those that it reads", () => {
    const versionControl =
      '{ repository: "example/network", branch: "main", githubAppInstallationId: "ghain-1" }';
    const fromVersions = `{ executionMode: "remote", versionControl: ${versionControl} }`;
    const { template, resource } = withRuns(fromVersions, () => bootstrap(file));
    expect(resource.tfe_workspace?.["cen-core"]).toMatchObject({
      working_directory: "committed/stacks/cen-core",
      trigger_patterns: ["committed/stacks/cen-core/**"],
      vcs_repo: { identifier: "example/network", branch: "main" },
    });
    const triggers = Object.values(resource.tfe_run_trigger ?? {}).map(
      ({ sourceable_id, workspace_id }) => `${stackOf(sourceable_id)} -> ${stackOf(workspace_id)}`,
    );
    expect(triggers.sort()).toEqual(edgesOf(template));

    const { resource: ofTest } = withRuns(fromVersions, () => bootstrap(file, "test"));
    expect(ofTest.tfe_workspace?.["cen-core"]).toMatchObject({
      working_directory: "committed.test/stacks/cen-core",
      trigger_patterns: ["committed.test/stacks/cen-core/**"],
    });
  });

  it("keeps a state of its own for each environment, and names the credentials after it", () => {
    const [plain, test] = [remote(), withRuns(runs, () => bootstrap(file, "test"))];
    expect([plain.state, test.state]).toEqual([
      "../../../state/hcp-bootstrap.tfstate",
      "../../../state/hcp-bootstrap.test.tfstate",
    ]);
    const nameOf = ({ resource }: typeof plain) => resource.tfe_variable_set?.credentials?.name;
    expect(nameOf(plain)).not.toBe(nameOf(test));
  });

  it("makes no variables for local runs, which could not read them", () => {
    const { resource } = withRuns('{ executionMode: "local" }', () => bootstrap(file));
    expect(resource.tfe_workspace_settings?.["cen-core"]?.execution_mode).toBe("local");
    expect(Object.keys(resource).sort()).toEqual(["tfe_project", "tfe_workspace", "tfe_workspace_settings"]);
  });
});
