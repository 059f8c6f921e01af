import { copyFileSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { entriesAt, parseJson, valueAt } from "../../command/json";

/** Where a folder of Terraform keeps what was looked through; the folder `.terraform` itself is of no configuration. */
export const checkedFolder = join(".terraform", "checked");

/**
 * Looks through a folder of Terraform for everything that leads state elsewhere than below the rehearsal's folder:
 * backends, the block `cloud`, and remote states. What has passed is kept there, so that the guard knows it again.
 *
 * @param place the rehearsal's folder
 * @returns what leads elsewhere, in words; empty where all is well
 */
export function checkFolder(folder: string, place: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /\.tf(\.json)?$/.test(name));
  const problems = names.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const found = name.endsWith(".json")
      ? inJson(parseJson(text, join(folder, name)), { folder, below: place })
      : inHcl(text);
    return found.map((problem) => `${basename(folder)}/${name}: ${problem}`);
  });
  if (problems.length > 0) return problems;
  const kept = join(folder, checkedFolder);
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  for (const name of names) copyFileSync(join(folder, name), join(kept, name));
  return [];
}

/** Why nothing runs, and what to look for. */
export function refusal(folder: string, problems: readonly string[]): string {
  return `Refused: a rehearsal keeps state below ${folder} and reads no other, but
  ${problems.join("\n  ")}
An override of the stacks does that, such as addOverride("terraform.backend", ...): let the network file's backend say it, which a rehearsal replaces.`;
}

/** HCL is not read here: a file that may say where state lies is refused. */
function inHcl(text: string): readonly string[] {
  const word = /\b(backend|cloud|terraform_remote_state)\b/.exec(text)?.[1];
  return word === undefined ? [] : [`it says "${word}" in HCL, of which a rehearsal reads nothing`];
}

interface Where {
  /** Terraform's working directory, which relative paths begin at. */
  readonly folder: string;
  readonly below: string;
}

function inJson(json: unknown, where: Where): readonly string[] {
  const blocks = listed(valueAt(json, "terraform"));
  const backends = blocks.flatMap((block) =>
    listed(valueAt(block, "backend")).flatMap((backend) => entriesAt(backend)),
  );
  const cloud = blocks.flatMap((block) => listed(valueAt(block, "cloud")));
  const remotes = listed(valueAt(json, "data")).flatMap((data) =>
    listed(valueAt(data, "terraform_remote_state")).flatMap((states) => entriesAt(states)),
  );
  return [
    ...cloud.map(() => "its block cloud keeps state in HCP Terraform"),
    ...backends.flatMap(([type, config]) => elsewhere("its backend", type, config, where)),
    ...remotes.flatMap(([name, state]) =>
      listed(state).flatMap((one) =>
        elsewhere(`its remote state ${name}`, valueAt(one, "backend"), valueAt(one, "config"), where),
      ),
    ),
  ];
}

/** Paths of Terraform's local backend, all of which have to be there and to be plain text. */
function elsewhere(what: string, type: unknown, config: unknown, where: Where): readonly string[] {
  if (type !== "local") return [`${what} is of the type ${String(type)}`];
  return listed(config).flatMap((one) =>
    (["path", "workspace_dir"] as const).flatMap((name) => {
      const path = valueAt(one, name);
      if (path === undefined || path === null) return [];
      if (typeof path !== "string" || path.includes("${")) return [`${what} has no plain ${name}`];
      const file = real(resolve(where.folder, path));
      return file.startsWith(`${real(where.below)}${sep}`) ? [] : [`${what} leads to ${file}`];
    }),
  );
}

/** Terraform's JSON takes a block alone or a list of them. */
function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A path without symbolic links, as far as it exists. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
}
