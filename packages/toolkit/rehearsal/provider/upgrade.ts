/** States in files, also those of other versions of the provider, in the form of the present schema. */
import { isObject, type TerraformObject, type TerraformValue } from "../protocol/values";
import type { ResourceType } from "./catalogue";
import { complete } from "./state";

/**
 * Every version of the schema that is modelled is 0, so nothing is ever converted; attributes that the
 * schema does not have (any more) are left out, new ones are null.
 *
 * @throws Error where the state is of a later schema or does not fit this one
 */
export function upgradeState(
  { model, members }: ResourceType,
  schemaVersion: number,
  version: number,
  state: TerraformValue,
): TerraformObject {
  if (version > schemaVersion) {
    throw new Error(`the state of ${model.type} is of schema version ${version}, newer than the provider's`);
  }
  if (!isObject(state)) throw new Error(`the state of ${model.type} holds no object`);
  const object = complete(members, state, model.type);
  return model.timeouts ? { ...object, timeouts: timeoutsIn(state, Object.keys(model.timeouts)) } : object;
}

function timeoutsIn({ timeouts }: TerraformObject, operations: readonly string[]): TerraformObject | null {
  if (!isObject(timeouts)) return null;
  const given = operations.map((name): [string, TerraformValue] => [name, timeouts[name] ?? null]);
  return Object.fromEntries(given);
}
