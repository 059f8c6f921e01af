import { execFileSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { basename, delimiter, isAbsolute, join } from "node:path";
import { exitCodes, Stop } from "../../command/exit-codes";

const oldest = { major: 1, minor: 9 };

/** The terraform (or tofu) that a rehearsal runs. */
export interface TerraformBinary {
  readonly name: string;
  readonly path: string;
  readonly version: string;
}

/**
 * Finds terraform on the PATH, or what TERRAFORM_BINARY_NAME names: a program on the PATH or an absolute path.
 * @throws Stop with one line that says what to install, or what the variable may be.
 */
export function findTerraform(env: NodeJS.ProcessEnv): TerraformBinary {
  const named = env.TERRAFORM_BINARY_NAME || "terraform";
  const name = basename(named);
  // A relative path would lead elsewhere in each stack's folder.
  if (named !== name && !isAbsolute(named))
    throw new Stop(
      exitCodes.fault,
      `TERRAFORM_BINARY_NAME=${named} must be the name of a program on the PATH or an absolute path.`,
    );
  const advice = `Install Terraform ${oldest.major}.${oldest.minor} or newer: https://developer.hashicorp.com/terraform/install`;
  if (isAbsolute(named) && !isExecutable(named))
    throw new Stop(exitCodes.missing, `${named} is no program that can be run. ${advice}`);
  const path = isAbsolute(named) ? named : onPath(name, env);
  if (path === undefined) throw new Stop(exitCodes.missing, `${name} is not on the PATH. ${advice}`);
  const version = versionOf(path, env);
  if (version === undefined)
    throw new Stop(exitCodes.missing, `${path} does not tell its version. ${advice}`);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
    throw new Stop(exitCodes.missing, `${path} is version ${version}. ${advice}`);
  }
  return { name, path, version };
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

function onPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  return (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** Undefined where the program fails, or says it in another form, as Terraform did before 0.13. */
function versionOf(path: string, env: NodeJS.ProcessEnv): string | undefined {
  const { TF_CLI_CONFIG_FILE: _ignored, ...rest } = env;
  try {
    const said = execFileSync(path, ["version", "-json"], {
      env: { ...rest, CHECKPOINT_DISABLE: "1" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return String(JSON.parse(said).terraform_version);
  } catch {
    return undefined;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
