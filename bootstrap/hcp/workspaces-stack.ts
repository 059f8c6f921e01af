import { Project } from "@cdktf/provider-tfe/lib/project";
import { TfeProvider } from "@cdktf/provider-tfe/lib/provider";
import { RunTrigger } from "@cdktf/provider-tfe/lib/run-trigger";
import { Variable } from "@cdktf/provider-tfe/lib/variable";
import { VariableSet } from "@cdktf/provider-tfe/lib/variable-set";
import { Workspace, type WorkspaceConfig } from "@cdktf/provider-tfe/lib/workspace";
import { WorkspaceSettings } from "@cdktf/provider-tfe/lib/workspace-settings";
import { WorkspaceVariableSet } from "@cdktf/provider-tfe/lib/workspace-variable-set";
import { LocalBackend, type TerraformElement, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Template, TemplateStack } from "./read-template";
import type { Settings, VersionControl } from "./settings";

/** Environment variables with the provider's credentials in a remote run. */
const credentials = ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"];

/** A value that somebody types into HCP Terraform: Terraform makes the variable and leaves its value alone. */
const filledInByHand = { sensitive: true, lifecycle: { ignoreChanges: ["value"] } };

/**
 * One workspace per stack of the template, with the least that the stacks need: the state of a stack is
 * shared with those that read it and nobody else, and no value of a secret stands anywhere.
 */
export class WorkspacesStack extends TerraformStack {
  constructor(
    scope: Construct,
    private readonly template: Template,
    private readonly settings: Settings,
    /** Undefined for config/network.yaml. */
    private readonly environment: string | undefined,
  ) {
    super(scope, "hcp-bootstrap");
    const { hostname, organization, project, stacks } = template;
    // The workspaces have to exist before anything can be kept in them, so this state is local.
    new LocalBackend(this, { path: `../../../state/${this.named("hcp-bootstrap")}.tfstate` });
    new TfeProvider(this, "tfe", { hostname, organization });
    const projectId =
      project === undefined ? undefined : at("project", new Project(this, "project", { name: project })).id;
    const workspaces = new Map(
      stacks.map((stack) => [stack.name, this.workspace(stack, projectId)] as const),
    );
    const idOf = (stack: string): string => {
      const workspace = workspaces.get(stack);
      if (workspace === undefined) throw new Error(`no workspace for the stack ${stack}`);
      return workspace.id;
    };

    for (const { name, reads } of stacks) {
      const readers = stacks.filter((stack) => stack.reads.includes(name));
      at(
        name,
        new WorkspaceSettings(this, `settings_${name}`, {
          workspaceId: idOf(name),
          executionMode: settings.runs.executionMode,
          ...(settings.runs.executionMode === "agent" ? { agentPoolId: settings.runs.agentPoolId } : {}),
          globalRemoteState: false,
          remoteStateConsumerIds: readers.map((reader) => idOf(reader.name)),
        }),
      );
      if (this.versionControl === undefined) continue;
      for (const producer of reads) {
        const ids = { workspaceId: idOf(name), sourceableId: idOf(producer) };
        at(`${name}_after_${producer}`, new RunTrigger(this, `trigger_${name}_${producer}`, ids));
      }
    }
    if (settings.runs.executionMode !== "local") this.variables(idOf);
  }

  /** What `placeFor` of @hybridnet/network makes of a name; this project has dependencies of its own alone. */
  private named(name: string): string {
    return this.environment === undefined ? name : `${name}.${this.environment}`;
  }

  private get versionControl(): VersionControl | undefined {
    const { runs } = this.settings;
    return runs.executionMode === "local" ? undefined : runs.versionControl;
  }

  private workspace({ name, workspace }: TemplateStack, projectId: string | undefined): Workspace {
    const config: WorkspaceConfig = {
      name: workspace,
      description: `Stack ${name}`,
      terraformVersion: this.settings.terraformVersion,
      autoApply: false,
      // A run before the variables have their values can only fail.
      queueAllRuns: false,
      ...(projectId === undefined ? {} : { projectId }),
      ...this.trigger(name),
      // Its state goes with it.
      lifecycle: { preventDestroy: true },
    };
    return at(name, new Workspace(this, `workspace_${name}`, config));
  }

  private trigger(stack: string): Partial<WorkspaceConfig> {
    if (this.versionControl === undefined) return {};
    const { repository, branch, githubAppInstallationId } = this.versionControl;
    const workingDirectory = `${this.named("committed")}/stacks/${stack}`;
    return {
      workingDirectory,
      triggerPatterns: [`${workingDirectory}/**`],
      vcsRepo: { identifier: repository, branch, githubAppInstallationId },
    };
  }

  /** Variables without values: credentials in one set for all workspaces, secrets where they are used. */
  private variables(idOf: (stack: string) => string): void {
    const set = at(
      "credentials",
      new VariableSet(this, "credentials", {
        name: `${this.named(this.template.project ?? "Hybrid network")}: Alibaba Cloud credentials`,
        description: "Credentials of the provider. Fill in the values by hand.",
        global: false,
      }),
    );
    for (const key of credentials) {
      const variable = { key, category: "env", variableSetId: set.id, ...filledInByHand };
      at(key.toLowerCase(), new Variable(this, key, variable));
    }
    for (const { name, secrets } of this.template.stacks) {
      const ids = { workspaceId: idOf(name), variableSetId: set.id };
      at(name, new WorkspaceVariableSet(this, `credentials_${name}`, ids));
      for (const key of secrets) {
        const variable = { key, category: "terraform", workspaceId: idOf(name), ...filledInByHand };
        at(`${name}_${key}`, new Variable(this, `${name}_${key}`, variable));
      }
    }
  }
}

/** Gives an element its Terraform name, so that no address depends on how constructs are nested. */
function at<Element extends TerraformElement>(name: string, element: Element): Element {
  element.overrideLogicalId(name);
  return element;
}
