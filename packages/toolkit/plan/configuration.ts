import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesAt } from "../command/json";
import { blocksOf, stable } from "../terraform/blocks";
import type { Plan } from "../terraform/plan-json";

/**
 * What a plan was made with besides what is deployed, by what it is: blocks by their address, versions, the
 * workspace, and the values of variables that are no secrets.
 */
export type Configuration = ReadonlyMap<string, unknown>;

/** The configuration of a stack whose folder is initialised. */
export function configurationOf(
  { json, folder }: { readonly json: object; readonly folder: string },
  { terraformVersion, variables }: Pick<Plan, "terraformVersion" | "variables">,
  env: NodeJS.ProcessEnv,
): Configuration {
  const chosen = join(folder, ".terraform", "environment");
  return new Map<string, unknown>([
    ...blocksOf(json),
    // As a digest, whatever it is: a fork may have forgotten to mark a key.
    ...[...variables].map(([name, value]) => [`value of variable.${name}`, { value }] as const),
    ...installed(join(folder, ".terraform.lock.hcl")),
    ["version of Terraform", terraformVersion],
    ["workspace", env.TF_WORKSPACE || (existsSync(chosen) ? readFileSync(chosen, "utf8").trim() : "default")],
  ]);
}

/** Source: Terraform: dependency lock file, whose form `terraform init` keeps. */
function installed(lockFile: string): readonly (readonly [string, string])[] {
  if (!existsSync(lockFile)) return [];
  const pattern = /^provider "([^"]+)" \{\n\s+version\s+= "([^"]+)"/gm;
  return [...readFileSync(lockFile, "utf8").matchAll(pattern)].map(
    ([, source = "", version = ""]) => [`version of ${source}`, version] as const,
  );
}

/** How a report tells configurations apart: a text as it is, all else by its digest. */
export function digestsOf(configuration: Configuration): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...configuration].map(([name, content]) => [
      name,
      typeof content === "string" ? content : `sha256:${digest(stable(content)).slice(0, 32)}`,
    ]),
  );
}

/**
 * The configuration as far as it says what a plan does: all of it, but of a resource that stays as it is only what
 * decides where and how it is managed. Its arguments have no effect then, and may have come with another change.
 */
export function effective(configuration: Configuration, changed: ReadonlySet<string>): readonly unknown[] {
  return [...configuration]
    .map(([name, body]) => {
      const isManaged = typeof body === "object" && resourceAddress.test(name) && !changed.has(name);
      return [name, stable(isManaged ? metaArguments(body) : body)] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Blocks of other kinds have other words before the first dot. */
const resourceAddress = /^(?!(?:data|output|variable|locals|module|check|provider)\.)[\w-]+\.[\w-]+$/;

/** Source: Terraform: meta-arguments of the resource block. */
const metas = new Set([
  "provider",
  "lifecycle",
  "depends_on",
  "count",
  "for_each",
  "provisioner",
  "connection",
]);

function metaArguments(body: unknown): unknown {
  return Object.fromEntries(entriesAt(body).filter(([name]) => metas.has(name)));
}

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** In what two configurations differ, a sentence each, without its full stop. */
export function configurationDifferences(
  reviewed: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly { readonly name: string; readonly text: string }[] {
  const names = [...new Set([...Object.keys(reviewed), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [reviewed[name], now[name]];
    if (before === after) return [];
    if (before === undefined) return [{ name, text: `${name} was not there then` }];
    if (after === undefined) return [{ name, text: `${name} is not there any more` }];
    const isTold = !/^sha256:/.test(before + after);
    return [
      {
        name,
        text: isTold ? `${name} is ${after} instead of ${before}` : `${name} is written in another way`,
      },
    ];
  });
}
