import { chooseTerraform, onPath } from "@hybridnet/network/terraform-program";
import { ask } from "../../command/ask";
import { exitCodes, Stop } from "../../command/exit-codes";
import type { Surroundings } from "../../command/surroundings";
import { howToInstall, pinnedTerraform } from "../run-terraform";
import { installTerraform } from "./install";

export interface OfferProps extends Pick<Surroundings, "env" | "checkout" | "err" | "terminal"> {
  /** Whether it was agreed to beforehand, with `--yes` of `rehearse`. */
  readonly yes?: boolean;
}

/**
 * The environment in which there is a Terraform: on a machine that has neither Terraform nor OpenTofu the pinned one is
 * fetched, at once in CI and where that was agreed to, and else when somebody at the terminal says so.
 *
 * @throws Stop with 4 where there is none, as what `installTerraform` throws
 */
export async function withTerraform(
  { yes = false, ...surroundings }: OfferProps,
  install: typeof installTerraform = installTerraform,
): Promise<NodeJS.ProcessEnv> {
  const { checkout, terminal } = surroundings;
  const env = { ...surroundings.env };
  chooseTerraform(env, checkout);
  if (env.TERRAFORM_BINARY_NAME || onPath("terraform", env) !== undefined) return env;
  // Whose states OpenTofu has written, Terraform may not read: that is nobody's choice but the owner's.
  if (onPath("tofu", env) !== undefined)
    throw new Stop(
      exitCodes.missing,
      `terraform is not on the PATH, tofu is. To run it, set TERRAFORM_BINARY_NAME=tofu. ${howToInstall}`,
    );
  const isAgreed =
    yes ||
    (env.CI !== undefined && !["", "false"].includes(env.CI)) ||
    (terminal?.input.isTTY === true &&
      /^y(es)?$/i.test(
        await ask(
          terminal,
          `terraform is not on the PATH. Fetch Terraform ${pinnedTerraform} into .tools/ of this checkout, and verify it? [y/N] `,
        ),
      ));
  if (!isAgreed) throw new Stop(exitCodes.missing, `terraform is not on the PATH. ${howToInstall}`);
  await install(surroundings);
  chooseTerraform(env, checkout);
  return env;
}
