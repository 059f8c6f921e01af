/**
 * The provider's own checks of a configuration. What is not known yet is not checked. Terraform itself
 * refuses unknown names, wrong types and too few or too many blocks before it asks.
 */
import type { Attribute, Block, Member, Members } from "@cdktf/provider-alicloud";
import type { Diagnostic } from "../protocol/diagnostics";
import {
  blocksIn,
  isList,
  isObject,
  type TerraformObject,
  type TerraformValue,
  unknown,
} from "../protocol/values";
import { brokenRule } from "./value-rules";

type Found = Omit<Diagnostic, "path">;

/** Diagnostics for the arguments of one block. A path leads into lists by index and stops at a set. */
export function validateMembers(
  members: Members,
  config: TerraformObject,
  outer: readonly string[] = [],
): readonly Diagnostic[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const value = config[name] ?? null;
    const names = [...outer, name];
    const own = [
      ...tiedArguments(name, member, config, names.join(".")),
      ...(isGiven(value)
        ? memberFaults(member, value, names.join("."))
        : missing(member, value, names.join("."))),
    ];
    return [
      ...own.map((found): Diagnostic => ({ ...found, path: [name] })),
      ...(member.kind === "block" ? validateBlocks(name, member, value, names) : []),
    ];
  });
}

function validateBlocks(
  name: string,
  block: Block,
  value: TerraformValue,
  names: readonly string[],
): readonly Diagnostic[] {
  return blocksIn(value).flatMap((element, i) =>
    validateMembers(block.members, element, names).map(({ path = [], ...found }) => ({
      ...found,
      path: block.nesting === "set" ? [name] : [name, i, ...path],
    })),
  );
}

/** Given and known: the SDK takes an empty list or block list for absent. */
const isGiven = (value: TerraformValue): boolean =>
  value !== null && value !== unknown && !(isList(value) && value.length === 0);

const missing = (member: Member, value: TerraformValue, where: string): readonly Found[] =>
  member.kind === "attribute" && member.presence === "required" && value === null
    ? [error("Missing required argument", `${where} must be set.`)]
    : [];

function memberFaults(member: Member, value: TerraformValue, where: string): readonly Found[] {
  if (member.presence === "computed") {
    return [error("Argument cannot be set", `${where} is set by the provider.`)];
  }
  if (member.removed) {
    return [
      error(
        "Removed argument",
        `${where} does not exist any more since version ${member.removed} of the provider.`,
      ),
    ];
  }
  return [
    ...deprecation(member, where),
    ...(member.kind === "attribute" ? wrongValue(member, value, where) : []),
  ];
}

function deprecation({ deprecated }: Member, where: string): readonly Found[] {
  if (!deprecated) return [];
  const since = deprecated === true ? "" : ` since version ${deprecated} of the provider`;
  return [{ severity: "WARNING", summary: "Deprecated argument", detail: `${where} is deprecated${since}.` }];
}

function wrongValue(attribute: Attribute, value: TerraformValue, where: string): readonly Found[] {
  const rule = brokenRule(attribute, value);
  if (rule === undefined) return [];
  const secret = "secret" in attribute && attribute.secret;
  const got = secret ? "another value" : JSON.stringify(value);
  return [error(`Invalid value for ${where}`, `${where} must be ${rule}, got ${got}.`)];
}

/** Arguments that exclude or need one another. An unknown one may yet turn out to be absent. */
function tiedArguments(
  name: string,
  { conflictsWith = [], exactlyOneOf, atLeastOneOf }: Member,
  config: TerraformObject,
  where: string,
): readonly Found[] {
  const given = (names: readonly string[]) => names.filter((other) => isGiven(config[other] ?? null));
  const open = (names: readonly string[]) => names.some((other) => config[other] === unknown);
  const found: Found[] = [];
  if (given([name]).length > 0) {
    for (const other of given(conflictsWith)) {
      found.push(error("Conflicting arguments", `${where} cannot be set together with ${other}.`));
    }
  }
  if (exactlyOneOf && given(exactlyOneOf).length > 1) {
    found.push(error("Conflicting arguments", `only one of ${listed(exactlyOneOf)} can be set.`));
  }
  for (const names of [exactlyOneOf, atLeastOneOf]) {
    if (names && given(names).length === 0 && !open(names)) {
      found.push(error("Missing argument", `one of ${listed(names)} must be set.`));
    }
  }
  return found;
}

const listed = (names: readonly string[]): string => names.join(", ");

const error = (summary: string, detail: string): Found => ({ severity: "ERROR", summary, detail });

/** Durations as Terraform writes them, such as `90s` or `1h30m`. */
const duration = /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/;

/** Diagnostics for a whole resource or data source. */
export const validateConfig = (settable: Members, config: TerraformObject): readonly Diagnostic[] => [
  ...validateMembers(settable, config),
  ...(isGiven(config.id ?? null)
    ? [{ ...error("Argument cannot be set", "id is set by the provider."), path: ["id"] }]
    : []),
  ...validateTimeouts(config.timeouts ?? null),
];

/** The block `timeouts` is none of the model's members. */
function validateTimeouts(timeouts: TerraformValue): readonly Diagnostic[] {
  if (!isObject(timeouts)) return [];
  return Object.entries(timeouts).flatMap(([operation, value]): readonly Diagnostic[] => {
    if (typeof value !== "string" || duration.test(value)) return [];
    const found = error(
      `Invalid value for timeouts.${operation}`,
      `"${value}" is no duration, such as "20m".`,
    );
    return [{ ...found, path: ["timeouts", operation] }];
  });
}
