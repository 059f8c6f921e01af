import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One stack of the template as HCP Terraform has to know it. */
export interface TemplateStack {
  readonly name: string;
  readonly workspace: string;
  /** Stacks whose state it reads, sorted. */
  readonly reads: readonly string[];
  /** Names of its sensitive Terraform variables, sorted. */
  readonly secrets: readonly string[];
}

/** What the synthesized template says about HCP Terraform. */
export interface Template {
  readonly hostname: string;
  readonly organization: string;
  readonly project?: string;
  /** By name. */
  readonly stacks: readonly TemplateStack[];
}

/** Every reason why the synthesized template cannot be used, one a line. */
export class TemplateFault extends Error {}

/** What is used of cdktf's manifest and of a stack's Terraform JSON (cdktf 0.21). */
interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly synthesizedStackPath: string }>>;
}

interface Cloud {
  readonly hostname: string;
  readonly organization: string;
  readonly workspaces: { readonly name: string; readonly project?: string };
}

interface StackJson {
  readonly terraform: { readonly cloud?: Cloud; readonly backend?: Readonly<Record<string, unknown>> };
  readonly variable?: Readonly<Record<string, { readonly sensitive?: boolean }>>;
  readonly data?: {
    readonly terraform_remote_state?: Readonly<
      Record<string, { readonly config: { readonly workspaces?: { readonly name?: string } } }>
    >;
  };
}

/**
 * Reads the template's own synth, so that workspaces, state sharing and variables cannot differ from
 * what the stacks use: the remote-state blocks are the dependency graph.
 * @throws TemplateFault where there is no synth or its state does not lie in HCP Terraform.
 */
export function readTemplate(folder: string): Template {
  const manifestFile = join(folder, "manifest.json");
  if (!existsSync(manifestFile)) {
    throw new TemplateFault(`${folder} holds no synthesized stacks. Synthesize first: npx cdktf synth`);
  }
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const stacks = Object.entries(manifest.stacks)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { synthesizedStackPath }]): [string, StackJson] => [
      name,
      JSON.parse(readFileSync(join(folder, synthesizedStackPath), "utf8")),
    ]);

  const faults: string[] = [];
  const clouds = new Map<string, Cloud>();
  for (const [name, { terraform }] of stacks) {
    if (terraform.cloud !== undefined) clouds.set(name, terraform.cloud);
    else faults.push(`The stack ${name} keeps its state in the backend ${backendOf(terraform.backend)}.`);
  }
  const [anywhere] = clouds.values();
  if (anywhere === undefined || faults.length > 0) {
    throw new TemplateFault(
      [...faults, "Give the network file a backend of the type hcp (docs/hcp-terraform.md)."].join("\n"),
    );
  }

  const stackOfWorkspace = new Map([...clouds].map(([name, { workspaces }]) => [workspaces.name, name]));
  const { hostname, organization } = anywhere;
  const { project } = anywhere.workspaces;
  return {
    hostname,
    organization,
    ...(project === undefined ? {} : { project }),
    stacks: stacks.map(([name, json]) => ({
      name,
      workspace: clouds.get(name)?.workspaces.name ?? name,
      reads: Object.values(json.data?.terraform_remote_state ?? {})
        .map(({ config }) => stackOfWorkspace.get(config.workspaces?.name ?? ""))
        .filter((producer) => producer !== undefined)
        .sort(),
      secrets: Object.entries(json.variable ?? {})
        .filter(([, { sensitive }]) => sensitive === true)
        .map(([variable]) => variable)
        .sort(),
    })),
  };
}

function backendOf(backend: Readonly<Record<string, unknown>> | undefined): string {
  return Object.keys(backend ?? {}).join() || "local";
}
