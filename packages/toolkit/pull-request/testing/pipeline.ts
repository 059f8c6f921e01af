import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../../testing/rehearsal";

export interface Rule {
  readonly if: string;
  readonly when?: string;
  readonly allow_failure?: boolean;
}

export interface Job {
  readonly extends?: string;
  readonly stage: string;
  readonly rules: readonly Rule[];
  readonly needs?: readonly string[];
  readonly environment?: { readonly name: string; readonly action?: string };
  readonly id_tokens?: Readonly<Record<string, { readonly aud: string }>>;
  readonly resource_group?: string;
  readonly interruptible?: boolean;
  readonly timeout?: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts?: {
    readonly paths: readonly string[];
    readonly access: string;
    readonly expire_in: string;
  };
}

interface Pipeline {
  readonly stages: readonly string[];
  readonly workflow: { readonly rules: readonly Rule[] };
  readonly default: { readonly before_script: readonly string[] };
  readonly jobs: ReadonlyMap<string, Job>;
}

type Variables = Readonly<Record<string, string>>;

/** `.gitlab-ci.yml` with what its jobs extend. Source: GitLab Docs, "CI/CD YAML syntax reference", `extends`: mappings are merged, lists are replaced. */
export function readPipeline(): Pipeline {
  const {
    stages,
    workflow,
    default: all,
    variables,
    ...jobs
  } = parse(readFileSync(join(root, ".gitlab-ci.yml"), "utf8"));
  const whole = (name: string): Record<string, unknown> => {
    const { extends: base, ...own } = jobs[name];
    return base === undefined ? own : merged(whole(base), own);
  };
  const names = Object.keys(jobs).filter((name) => !name.startsWith("."));
  const found = names.map(
    (name) =>
      [
        name,
        {
          ...whole(name),
          variables: { ...variables, ...(whole(name).variables as object) },
        } as unknown as Job,
      ] as const,
  );
  return { stages, workflow, default: all, jobs: new Map(found) };
}

function merged(base: Record<string, unknown>, own: Record<string, unknown>): Record<string, unknown> {
  const isMapping = (it: unknown): it is Record<string, unknown> =>
    typeof it === "object" && it !== null && !Array.isArray(it);
  const both = Object.entries(own).map(([key, value]) => {
    const known = base[key];
    return [key, isMapping(known) && isMapping(value) ? merged(known, value) : value];
  });
  return { ...base, ...Object.fromEntries(both) };
}

/** The rule by which a job or a pipeline is made; undefined where none is. */
export function ruleFor(
  { rules }: { readonly rules: readonly Rule[] },
  variables: Variables,
): Rule | undefined {
  return rules.find((rule) => rule.if.split("&&").every((part) => holds(part.trim(), variables)));
}

/** Source: GitLab Docs, "Specify when jobs run with rules", CI/CD variable expressions. Other forms are an error. */
function holds(expression: string, variables: Variables): boolean {
  const [, name = "", operator, text, other = ""] =
    /^\$(\w+)(?: (==|!=) (?:"([^"]*)"|\$(\w+)))?$/.exec(expression) ?? [];
  if (name === "") throw new Error(`the expression ${expression} is of no known form`);
  if (operator === undefined) return Boolean(variables[name]);
  return (variables[name] === (text ?? variables[other])) === (operator === "==");
}

/** A value with the variables in it; what is not set is empty. */
export function expanded(text: string, variables: Variables): string {
  return text.replace(/\$(\w+)/g, (_all, name: string) => variables[name] ?? "");
}

/**
 * Runs the script of a job as a runner with bash does: all lines in one shell that ends at the first failure.
 * Source: GitLab Runner, shells/bash.go: errexit and pipefail, and the script given to `eval` in a pipeline of its own.
 */
export function runScript(
  job: Job,
  {
    cwd,
    programs,
    variables,
  }: {
    readonly cwd: string;
    /** A folder whose programs are found first. */
    readonly programs: string;
    readonly variables: Variables;
  },
): Promise<{ readonly status: number; readonly said: string }> {
  const all = { ...variables, ...job.variables };
  const own = Object.entries(job.variables).map(([name, value]) => [name, expanded(value, all)]);
  const script = `set -eo pipefail\n: | eval "$SCRIPT"\nexit 0\n`;
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["--noprofile", "--norc", "-c", script], {
      cwd,
      env: {
        ...variables,
        ...Object.fromEntries(own),
        SCRIPT: job.script.join("\n"),
        PATH: `${programs}:${process.env.PATH}`,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => {
        said += data.toString("utf8");
      });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, said }));
  });
}
