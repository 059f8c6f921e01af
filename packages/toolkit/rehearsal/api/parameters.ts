/** Parameters of a request: their names, types and the arguments that they are, and how a request is read by them. */
import { isObject } from "../account/values";
import type { Attributes, Value } from "../service/service";
import { illegal, Refusal } from "./refusal";

interface One {
  readonly kind: "text" | "word" | "secret" | "number" | "flag" | "commas" | "accepted";
  /** The provider's name of the argument. */
  readonly argument: string;
  /** The argument's value for one of the parameter. */
  readonly means?: (value: Value) => Value;
}

/** Parameters inside one: `A.B`, each element of `A.N.B`, or the members of a JSON text. */
interface Inner {
  readonly kind: "group" | "elements" | "json";
  readonly argument: string;
  readonly members: Parameters;
}

interface Texts {
  /** `A.N`, or `A.N.Key` with `A.N.Value`. */
  readonly kind: "texts" | "tags";
  readonly argument: string;
}

/** `A.B` where the provider has an argument for each B. */
interface Outer {
  readonly kind: "list";
  readonly members: Parameters;
}

export type Parameter = One | Inner | Texts | Outer;
export type Parameters = Readonly<Record<string, Parameter>>;

const one =
  (kind: One["kind"]) =>
  (argument: string, means?: One["means"]): One => ({ kind, argument, ...(means && { means }) });

export const text = one("text");
/** A text that says nothing where it is empty. */
export const word = one("word");
/** A key. Empty it says nothing, and the key stays (resource_alicloud_vpc_bgp_group.go:214; of tunnels a guess). */
export const secret = one("secret");
export const number = one("number");
export const flag = one("flag");
/** Several values with commas between them. */
export const commas = one("commas");
export const group = (argument: string, members: Parameters): Inner => ({ kind: "group", argument, members });
export const elements = (argument: string, members: Parameters): Inner => ({
  kind: "elements",
  argument,
  members,
});
export const json = (argument: string, members: Parameters): Inner => ({ kind: "json", argument, members });
export const list = (members: Parameters): Outer => ({ kind: "list", members });
export const texts = (argument: string): Texts => ({ kind: "texts", argument });
export const tags: Texts = { kind: "tags", argument: "tags" };
/** Known, and without an effect on what is simulated. */
export const accepted: One = { kind: "accepted", argument: "" };

/** What requests of every action may have. */
const common: ReadonlySet<string> = new Set(["RegionId", "ClientToken", "DryRun"]);

/** A parameter's text, or what lies below its name: `A.1.B` is B of 1 of A. */
type Tree = { readonly [name: string]: string | Tree };

/**
 * The arguments that a request gives, by the provider's names. What is left out is not there.
 *
 * @throws Refusal for a parameter that the action does not have, and for a value of another type
 */
export function readParameters(parameters: Parameters, given: Readonly<Record<string, string>>): Attributes {
  const own = Object.entries(given).filter(([name]) => !common.has(name));
  return membersIn(parameters, treeOf(own), "");
}

function treeOf(given: readonly (readonly [string, string])[]): Tree {
  const root: Record<string, string | Tree> = Object.create(null);
  for (const [name, value] of given) {
    const path = name.split(".");
    let place: Record<string, string | Tree> = root;
    for (const part of path.slice(0, -1)) {
      const next = place[part];
      const below: Record<string, string | Tree> =
        typeof next === "object" ? { ...next } : Object.create(null);
      place[part] = below;
      place = below;
    }
    place[path.at(-1) ?? ""] = value;
  }
  return root;
}

function membersIn(parameters: Parameters, tree: Tree, outer: string): Attributes {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, given]): [string, Value][] => {
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      const full = outer === "" ? name : `${outer}.${name}`;
      if (parameter === undefined) throw new UnknownParameter(full);
      if (parameter.kind === "list")
        return Object.entries(membersIn(parameter.members, treeBelow(given, full), full));
      const value = givenValue(parameter, given, full);
      return value === undefined ? [] : [[parameter.argument, value]];
    }),
  );
}

/** A parameter that nobody told this account about: a gap of it, never to be passed over. */
export class UnknownParameter extends Refusal {
  constructor(readonly parameter: string) {
    super(400, "InvalidParameter.Unknown", `The simulated account does not know the parameter ${parameter}.`);
  }
}

function givenValue(
  parameter: Exclude<Parameter, Outer>,
  given: string | Tree,
  full: string,
): Value | undefined {
  switch (parameter.kind) {
    case "group":
      return [membersIn(parameter.members, treeBelow(given, full), full)];
    case "elements":
      return inOrder(given, full).map(([index, element]) =>
        membersIn(parameter.members, treeBelow(element, full), `${full}.${index}`),
      );
    case "texts":
      return inOrder(given, full).map(([index, element]) => textOf(element, `${full}.${index}`));
    case "tags":
      return Object.fromEntries(
        inOrder(given, full).map(([index, tag]) => {
          const { Key, Value: value, ...more } = treeBelow(tag, full);
          const [unknown] = Object.keys(more);
          if (unknown !== undefined) throw new UnknownParameter(`${full}.${index}.${unknown}`);
          return [textOf(Key ?? "", full), textOf(value ?? "", full)];
        }),
      );
    case "json":
      return [membersOfJson(parameter.members, textOf(given, full), full)];
    default: {
      const value = simpleValue(parameter, textOf(given, full), full);
      return value === undefined || parameter.means === undefined ? value : parameter.means(value);
    }
  }
}

function simpleValue({ kind }: One, given: string, full: string): Value | undefined {
  if (kind === "accepted" || (kind !== "text" && given === "")) return undefined;
  if (kind === "number") {
    if (!/^-?\d{1,15}$/.test(given)) throw illegal(full, `${given} is no whole number`);
    return Number(given);
  }
  if (kind === "flag") {
    if (!/^(true|false)$/i.test(given)) throw illegal(full, `${given} is neither true nor false`);
    return given.toLowerCase() === "true";
  }
  if (kind === "commas") return given.split(",").map((part) => part.trim());
  return given;
}

/** Members of a JSON text. The provider writes some of their names in small letters (resource_alicloud_vpn_gateway_vpn_attachment.go:677). */
function membersOfJson(parameters: Parameters, given: string, full: string): Attributes {
  const parsed = parsedJson(given, full);
  const names = new Map(Object.keys(parameters).map((name) => [name.toLowerCase(), name]));
  const tree = Object.entries(parsed).map(([name, value]): [string, string] => [
    names.get(name.toLowerCase()) ?? name,
    String(value),
  ]);
  return membersIn(parameters, Object.fromEntries(tree), full);
}

function parsedJson(given: string, full: string): Attributes {
  try {
    const parsed: Value = JSON.parse(given);
    if (isObject(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw illegal(full, "it is no JSON object");
}

function treeBelow(given: string | Tree, full: string): Tree {
  if (typeof given === "string") throw illegal(full, "it has members");
  return given;
}

function textOf(given: string | Tree, full: string): string {
  const [below] = typeof given === "string" ? [] : Object.keys(given);
  if (below !== undefined) throw new UnknownParameter(`${full}.${below}`);
  return typeof given === "string" ? given : "";
}

function inOrder(given: string | Tree, full: string): readonly (readonly [string, string | Tree])[] {
  const list = Object.entries(treeBelow(given, full));
  const wrong = list.find(([index]) => !/^[1-9]\d{0,3}$/.test(index));
  if (wrong !== undefined) throw new UnknownParameter(`${full}.${wrong[0]}`);
  return list.sort(([a], [b]) => Number(a) - Number(b));
}
