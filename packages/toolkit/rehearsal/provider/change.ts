/** The planned change of a resource: the planned state and what of it asks for a replacement. */
import type { Path, TerraformObject } from "../protocol/values";
import type { ResourceType } from "./catalogue";
import { planMembers } from "./plan";
import { replacements } from "./replacements";

export interface Plan {
  readonly planned: TerraformObject;
  readonly requiresReplace: readonly Path[];
}

/**
 * The plan for a configuration. A change of `timeouts` alone is none, as with the real provider.
 *
 * @param prior the state of the object, or null where it is to be created
 */
export function planChange(
  { model, members }: ResourceType,
  config: TerraformObject,
  prior: TerraformObject | null,
): Plan {
  const timeouts: TerraformObject = model.timeouts ? { timeouts: config.timeouts ?? null } : {};
  if (prior === null) {
    return { planned: { ...planMembers(members, config, undefined), ...timeouts }, requiresReplace: [] };
  }
  const planned = planMembers(members, config, prior);
  if (planned === prior) return { planned, requiresReplace: [] };
  return { planned: { ...planned, ...timeouts }, requiresReplace: replacements(members, prior, planned) };
}
