import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Block,
  type ExampleName,
  exampleData,
  exampleNames,
  networkOf,
  put,
  readSynth,
  type Synth,
} from "@hybridnet/network/testing/synth";
import { root } from "../../packages/toolkit/testing/rehearsal";
import { buildApp } from "../../stacks/app";

const backend = { type: "hcp", organization: "example-org", project: "Network", workspacePrefix: "net-" };

/** A copy that holds nothing of the template but the tool: whatever else it needs, it installs itself. */
const scratch = mkdtempSync(join(tmpdir(), "hcp-bootstrap-"));
const tool = join(scratch, "tools", "hcp-bootstrap");

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
  cpSync(join(root, "tsconfig.json"), join(scratch, "tsconfig.json"));
  cpSync(join(root, "tools"), join(scratch, "tools"), {
    recursive: true,
    filter: (path) => !/\/(node_modules|cdktf\.out|\.template|state)$/.test(path),
  });
  const { status, said } = run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  if (status !== 0) throw new Error(said);
});

/** The template of an example with HCP Terraform as its backend, and what the tool makes of it. */
function bootstrap(name: ExampleName) {
  const template = mkdtempSync(join(scratch, "template-"));
  buildApp(networkOf(put(exampleData(name), ["backend"], backend)), template).synth();
  const outdir = mkdtempSync(join(scratch, "out-"));
  const { status, said } = run("npm", ["run", "-s", "synth"], {
    HCP_BOOTSTRAP_TEMPLATE: template,
    CDKTF_OUTDIR: outdir,
  });
  expect(said).toBe("");
  expect(status).toBe(0);
  const text = readFileSync(join(outdir, "stacks", "hcp-bootstrap", "cdk.tf.json"), "utf8");
  const { resource }: { readonly resource: Resources } = JSON.parse(text);
  return { template: readSynth(template), text, resource };
}

type Resources = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** `producer -> consumer` for every remote-state block of the template. */
function edgesOf(template: Synth): readonly string[] {
  return Object.entries(template)
    .flatMap(([consumer, { text }]) =>
      [...text.matchAll(/terraform_remote_state\.([a-z-]+)\./g)].map(([, it]) => `${it} -> ${consumer}`),
    )
    .filter((edge, index, all) => all.indexOf(edge) === index)
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
  it("has types that hold", () => {
    const { status, said } = run("npm", ["run", "-s", "types"]);
    expect(said).toBe("");
    expect(status).toBe(0);
  });

  it.each(exampleNames)(
    "shares state with the stacks of config/%s.yaml that read it, and no other",
    (name) => {
      const { template, resource } = bootstrap(name);
      expect(edgesOf(template)).toEqual(["cen-core -> vpn-standby", "connectivity -> cen-core"]);
      expect(grantsOf(resource)).toEqual(edgesOf(template));
      for (const settings of Object.values(resource.tfe_workspace_settings ?? {}))
        expect(settings.global_remote_state).toBe(false);
      const secrets = Object.values(template).flatMap(({ variables }) => Object.keys(variables));
      const variables = Object.values(resource.tfe_variable ?? {});
      expect(variables.filter(({ category }) => category === "terraform").map(({ key }) => key)).toEqual(
        secrets.sort(),
      );
    },
  );

  it("makes the workspaces that the stacks name, in their project, none of which applies by itself", () => {
    const { template, resource } = bootstrap("worked-example");
    for (const [stack, { json }] of Object.entries(template)) {
      const { cloud } = json.terraform as { cloud: { workspaces: { name: string; project: string } } };
      expect(resource.tfe_workspace?.[stack]).toMatchObject({
        name: cloud.workspaces.name,
        project_id: "${tfe_project.project.id}",
        auto_apply: false,
        queue_all_runs: false,
        lifecycle: { prevent_destroy: true },
      });
      expect(resource.tfe_project?.project?.name).toBe(cloud.workspaces.project);
      expect(resource.tfe_workspace_settings?.[stack]?.execution_mode).toBe("remote");
    }
  });

  it("makes every variable sensitive and without a value, and leaves alone what is filled in", () => {
    const { text, resource } = bootstrap("worked-example");
    const variables = Object.values(resource.tfe_variable ?? {});
    expect(variables).toHaveLength(4);
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
    const settings = join(tool, "settings.ts");
    const before = readFileSync(settings, "utf8");
    const versionControl =
      '{ repository: "example/network", branch: "main", githubAppInstallationId: "ghain-1" }';
    writeFileSync(
      settings,
      before.replace(
        '{ executionMode: "remote" },',
        `{ executionMode: "remote", versionControl: ${versionControl} },`,
      ),
    );
    try {
      const { template, resource } = bootstrap("worked-example");
      expect(resource.tfe_workspace?.["cen-core"]).toMatchObject({
        working_directory: "committed/stacks/cen-core",
        trigger_patterns: ["committed/stacks/cen-core/**"],
        vcs_repo: { identifier: "example/network", branch: "main" },
      });
      const triggers = Object.values(resource.tfe_run_trigger ?? {}).map(
        ({ sourceable_id, workspace_id }) => `${stackOf(sourceable_id)} -> ${stackOf(workspace_id)}`,
      );
      expect(triggers.sort()).toEqual(edgesOf(template));
    } finally {
      writeFileSync(settings, before);
    }
  });

  it("makes no variables for local runs, which could not read them", () => {
    const settings = join(tool, "settings.ts");
    const before = readFileSync(settings, "utf8");
    writeFileSync(settings, before.replace('executionMode: "remote" },', 'executionMode: "local" },'));
    try {
      const { resource } = bootstrap("worked-example");
      expect(resource.tfe_workspace_settings?.["cen-core"]?.execution_mode).toBe("local");
      expect(Object.keys(resource).sort()).toEqual([
        "tfe_project",
        "tfe_workspace",
        "tfe_workspace_settings",
      ]);
    } finally {
      writeFileSync(settings, before);
    }
  });
});
