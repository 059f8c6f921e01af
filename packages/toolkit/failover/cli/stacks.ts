import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { exitCodes, Stop, together } from "../../command/exit-codes";
import { parseJson, readJson } from "../../command/json";
import { stacksIn } from "../../command/synthesized";
import { type TerraformResult, terraform } from "../../command/terraform";
import { NotShown, readShown, type ShownStack } from "../../terraform/shown";

/**
 * Reads saved outputs of `terraform show -json`; a stack is called like its file.
 * @throws Stop where some cannot be read, with all of them.
 */
export function stacksOfFiles(files: readonly string[]): readonly ShownStack[] {
  const stops: Stop[] = [];
  const stacks = files.flatMap((file): readonly ShownStack[] => {
    try {
      return [stackOfFile(file)];
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      stops.push(error);
      return [];
    }
  });
  if (stops.length === 0) return stacks;
  throw together(stops);
}

function stackOfFile(file: string): ShownStack {
  const name = basename(file).replace(/\..*$/, "");
  const remedy = `Save it in the folder of the stack ${name}: terraform show -json > ${file}`;
  return shown(name, readJson(file, remedy), file);
}

/**
 * Reads the stacks of a synthesized app with terraform, in the order in which they depend on each other.
 * Terraform itself gets the state from wherever the backend keeps it.
 *
 * @throws Stop where a stack is not initialised, not deployed, or cannot be planned.
 */
export async function stacksOfFolder(
  folder: string,
  { plan }: { readonly plan: boolean },
  env: NodeJS.ProcessEnv,
): Promise<readonly ShownStack[]> {
  const stacks: ShownStack[] = [];
  for (const { name, folder: place } of stacksIn(folder)) {
    const text = plan ? await plannedText(name, place, env) : await stateText(name, place, env);
    stacks.push(shown(name, parseJson(text, `what terraform says of ${name}`)));
  }
  if (!plan && stacks.every(({ resources }) => resources.length === 0))
    throw new Stop(exitCodes.missing, `Nothing of the stacks in ${folder} is deployed yet.`);
  return stacks;
}

async function stateText(name: string, place: string, env: NodeJS.ProcessEnv): Promise<string> {
  const shown = await terraform(place, ["show", "-json", "-no-color"], env);
  if (shown.status === 0) return shown.stdout;
  // Showing needs the provider's plugin, pulling the state needs the backend alone.
  const pulled = await terraform(place, ["state", "pull"], env);
  if (pulled.status === 0 && pulled.stdout.trim() !== "") return pulled.stdout;
  return succeeded(name, shown).stdout;
}

/**
 * What a plan would make. A plan holds secrets in clear, so its file is for its owner only and is removed
 * whatever happens.
 */
async function plannedText(name: string, place: string, env: NodeJS.ProcessEnv): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), "failover-plan-"));
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  const stop = () => {
    remove();
    process.exit(exitCodes.interrupted);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const file = join(scratch, "plan");
    writeFileSync(file, "", { mode: 0o600 });
    const args = ["plan", "-input=false", "-no-color", `-out=${file}`];
    succeeded(name, await terraform(place, args, env));
    return succeeded(name, await terraform(place, ["show", "-json", "-no-color", file], env)).stdout;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    remove();
  }
}

function succeeded(name: string, result: TerraformResult): TerraformResult {
  if (result.status === 0) return result;
  const said = result.stderr.trim();
  if (
    /terraform init|tofu init|Backend initialization required|Inconsistent dependency lock|plugin schemas/.test(
      said,
    )
  )
    throw new Stop(
      exitCodes.missing,
      `${name} is not initialised: run terraform init in its folder.\n${said}`,
    );
  // The stacks' own conditions say which stack has to be deployed before this one can be planned.
  if (/Deploy the stack/.test(said))
    throw new Stop(exitCodes.missing, `${name} cannot be planned yet.\n${said}`);
  throw new Stop(exitCodes.fault, `${name}: terraform failed.\n${said}`);
}

/** @throws Stop where it is nothing of Terraform's, with the file that it is from, if it is from one. */
export function shown(name: string, json: unknown, file?: string): ShownStack {
  try {
    return readShown(name, json);
  } catch (error) {
    if (error instanceof NotShown)
      throw new Stop(exitCodes.fault, file === undefined ? error.message : `${file}: ${error.message}`);
    throw error;
  }
}
