/** What of a plan the provider sends, where that is not all of it. */
import type { Members, Semantics } from "@cdktf/provider-alicloud";
import type { TerraformObject, TerraformValue } from "../protocol/values";
import { isZero, same } from "./equality";

/** The arguments of a create: a deprecated argument is sent in the name of its successor. */
export function sentOnCreate({ twins = [] }: Semantics, planned: TerraformObject): TerraformObject {
  const value = (name: string) => planned[name] ?? null;
  const named = twins.filter(({ argument, of }) => isGiven(value(argument)) && !isGiven(value(of)));
  return { ...planned, ...Object.fromEntries(named.map(({ argument, of }) => [of, value(argument)])) };
}

/**
 * The arguments of an object after an update, as far as the provider sends them; undefined where it makes no
 * call, because nothing that it sends has changed.
 */
export function sentOnUpdate(
  members: Members,
  semantics: Semantics,
  prior: TerraformObject,
  planned: TerraformObject,
): TerraformObject | undefined {
  const { neverSent = [], emptyNotSent = [], cleared = [], twins = [] } = semantics;
  const value = (name: string) => planned[name] ?? null;
  const kept = [
    ...neverSent.flatMap(({ arguments: names }) => names),
    ...emptyNotSent.flatMap(({ arguments: names }) => names).filter((name) => isZero(value(name))),
    ...cleared.flatMap(({ argument, by }) =>
      isZero(value(argument)) && value(by) !== true ? [argument] : [],
    ),
  ].filter((name) => name in members);
  const changedTwins = twins.filter(
    ({ argument, of }) => differs(prior, planned, argument) && !differs(prior, planned, of),
  );
  const sent: TerraformObject = {
    ...planned,
    ...Object.fromEntries(kept.map((name) => [name, prior[name] ?? null])),
    ...Object.fromEntries(changedTwins.map(({ argument, of }) => [of, value(argument)])),
  };
  return Object.keys(members).some((name) => differs(prior, sent, name)) ? sent : undefined;
}

const isGiven = (value: TerraformValue): boolean => typeof value === "string" && value !== "";

const differs = (prior: TerraformObject, planned: TerraformObject, name: string): boolean =>
  !same(prior[name] ?? null, planned[name] ?? null);
