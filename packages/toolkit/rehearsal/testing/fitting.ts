import type { Members } from "@cdktf/provider-alicloud";
import { alicloud } from "@cdktf/provider-alicloud";
import fc from "fast-check";
import type { TerraformObject, TerraformValue } from "../protocol/values";
import { configurations } from "./configurations";

/** Arguments that must fit the account: they name other objects, or the service has rules for them. */
export type Fitting = Readonly<Record<string, fc.Arbitrary<TerraformValue>>>;

export const one = (...values: readonly TerraformValue[]) => fc.constantFrom(...values);
export const maybe = (...values: readonly TerraformValue[]) => fc.constantFrom(null, ...values);
export const within = (min: number, max: number) =>
  fc.option<TerraformValue>(fc.integer({ min, max }), { nil: null });
export const named = (...names: readonly string[]): Fitting =>
  Object.fromEntries(names.map((name) => [name, maybe("core", "Core_2-a", "核心")]));

/** Complete configurations of a type with the values that fit. */
export function fittingConfigurations(type: string, fitting: Fitting): fc.Arbitrary<TerraformObject> {
  return fc
    .tuple(configurations(membersOf(type)), fc.record(fitting))
    .map(([config, values]) => ({ ...config, ...values }));
}

export function membersOf(type: string): Members {
  const model = alicloud.resources.find((it) => it.type === type);
  if (model === undefined) throw new Error(`no resource ${type}`);
  return model.members;
}

export function blockOf(members: Members, name: string): Members {
  const member = members[name];
  if (member?.kind !== "block") throw new Error(`no block ${name}`);
  return member.members;
}
