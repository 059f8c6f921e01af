import { basename, isAbsolute } from "node:path";
import { isExecutable, onPath } from "@hybridnet/network/terraform-program";
import { exitCodes, Stop } from "../command/exit-codes";
import { parseJson, textAt } from "../command/json";
import { binaryOf, howToInstall, terraform } from "./run-terraform";

/** The oldest Terraform that plans what the stacks ask for. */
export const oldestTerraform = "1.9";

/** The terraform (or tofu) that a rehearsal runs. */
export interface TerraformBinary {
  readonly name: string;
  readonly path: string;
  readonly version: string;
  /** As Terraform names platforms, such as `linux_amd64`: providers must be for this one. */
  readonly platform: string;
}

/**
 * Finds terraform on the PATH, or what TERRAFORM_BINARY_NAME names: a program on the PATH or an absolute path.
 * @throws Stop with one line that says what to install, or what the variable may be.
 */
export async function findTerraform(env: NodeJS.ProcessEnv): Promise<TerraformBinary> {
  const named = binaryOf(env);
  const name = basename(named);
  // A relative path would lead elsewhere in each stack's folder.
  if (named !== name && !isAbsolute(named))
    throw new Stop(
      exitCodes.fault,
      `TERRAFORM_BINARY_NAME=${named} must be the name of a program on the PATH or an absolute path.`,
    );
  const missing = (what: string) => new Stop(exitCodes.missing, `${what}. ${howToInstall}`);
  if (isAbsolute(named) && !isExecutable(named)) throw missing(`${named} is no program that can be run`);
  const path = isAbsolute(named) ? named : onPath(name, env);
  if (path === undefined) throw missing(`${name} is not on the PATH`);
  // What the user's own configuration asks for is nothing to a rehearsal.
  const { TF_CLI_CONFIG_FILE: _ignored, ...rest } = env;
  const said = await terraform(".", ["version", "-json"], { ...rest, TERRAFORM_BINARY_NAME: path });
  const version = said.status === 0 ? versionIn(said.stdout) : undefined;
  const platform = said.status === 0 ? textIn(said.stdout, "platform") : undefined;
  if (version === undefined) throw missing(`${path} does not tell its version`);
  if (isOlder(version, oldestTerraform)) throw missing(`${path} is version ${version}`);
  return { name, path, version, platform: platform ?? ownPlatform() };
}

/** The platform of this process, as Terraform names it. */
export function ownPlatform(): string {
  const names: Readonly<Record<string, string>> = { win32: "windows", x64: "amd64", ia32: "386" };
  return [process.platform, process.arch].map((it) => names[it] ?? it).join("_");
}

/** The version in what `version -json` says; undefined where it is something else, as before Terraform 0.13. */
export function versionIn(said: string): string | undefined {
  return textIn(said, "terraform_version");
}

function textIn(said: string, key: string): string | undefined {
  try {
    return textAt(parseJson(said, "the version"), key);
  } catch {
    return undefined;
  }
}

/** Compares versions by their numbers; what one leaves out counts as zero. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((it) => it.split("-")[0]?.split(".").map(Number) ?? []);
  for (let at = 0; at < 3; at++) {
    const [left, right] = [a?.[at] ?? 0, b?.[at] ?? 0];
    if (left !== right) return left < right;
  }
  return false;
}

/**
 * Every program of Terraform's kind on the PATH, the chosen one among them: whichever a command calls, it
 * would find the stand-in.
 */
export function programsToGuard(
  chosen: TerraformBinary,
  env: NodeJS.ProcessEnv,
): readonly Pick<TerraformBinary, "name" | "path">[] {
  const others = ["terraform", "tofu"].filter((name) => name !== chosen.name);
  return [
    chosen,
    ...others.flatMap((name) => {
      const path = onPath(name, env);
      return path === undefined ? [] : [{ name, path }];
    }),
  ];
}
