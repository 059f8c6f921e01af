/**
 * The words that the model is written in: `text.required({ forceNew: true })`,
 * `listBlock.optional({ ... }, { maxItems: 10 })`. Each returns plain data; the types allow only the
 * rules that make sense for the kind of value and for who sets it.
 */
import type {
  ApiCalls,
  Attribute,
  Block,
  DataSourceModel,
  FlagAttribute,
  Members,
  NumberAttribute,
  Objects,
  Presence,
  ResourceModel,
  TextAttribute,
  TextCollectionAttribute,
} from "./types";

type Fixed = "kind" | "type" | "presence" | "nesting" | "members";
type Rules<T extends Attribute | Block> = Omit<T, Fixed>;
type RequiredRules<T extends Attribute | Block> = Omit<T, Fixed | "default" | "removed">;
type OptionalComputedRules<T extends Attribute | Block> = Omit<T, Fixed | "default">;
/** What can be said of a value that only the provider sets. */
type ComputedRules<T extends Attribute> = Pick<T, Extract<keyof T, "deprecated" | "secret">>;

type AttributeWords<T extends Attribute> = {
  readonly required: (rules?: RequiredRules<T>) => T;
  readonly optional: (rules?: Rules<T>) => T;
  /** Computed unless the configuration sets it. */
  readonly optionalComputed: (rules?: OptionalComputedRules<T>) => T;
  readonly computed: (rules?: ComputedRules<T>) => T;
};

function words<T, Every, Required extends Every, OptionalComputed extends Every, Computed extends Every>(
  make: (presence: Presence, rules?: Every) => T,
) {
  return {
    required: (rules?: Required) => make("required", rules),
    optional: (rules?: Every) => make("optional", rules),
    optionalComputed: (rules?: OptionalComputed) => make("optional+computed", rules),
    computed: (rules?: Computed) => make("computed", rules),
  };
}

export const text: AttributeWords<TextAttribute> = words((presence, rules?: Rules<TextAttribute>) => ({
  kind: "attribute",
  type: "string",
  presence,
  ...rules,
}));

export const number: AttributeWords<NumberAttribute> = words((presence, rules?: Rules<NumberAttribute>) => ({
  kind: "attribute",
  type: "number",
  presence,
  ...rules,
}));

export const flag: AttributeWords<FlagAttribute> = words((presence, rules?: Rules<FlagAttribute>) => ({
  kind: "attribute",
  type: "bool",
  presence,
  ...rules,
}));

const textCollection = (type: TextCollectionAttribute["type"]): AttributeWords<TextCollectionAttribute> =>
  words((presence, rules?: Rules<TextCollectionAttribute>) => ({
    kind: "attribute",
    type,
    presence,
    ...rules,
  }));

export const textList = textCollection("list(string)");
export const textSet = textCollection("set(string)");
export const textMap = textCollection("map(string)");

function block(nesting: Block["nesting"], limits: Pick<Block, "maxItems"> = {}) {
  const make = (presence: Presence, members: Members, rules?: Rules<Block>): Block => ({
    kind: "block",
    nesting,
    presence,
    ...limits,
    ...rules,
    members,
  });
  return {
    required: (members: Members, rules?: RequiredRules<Block>) => make("required", members, rules),
    optional: (members: Members, rules?: Rules<Block>) => make("optional", members, rules),
    optionalComputed: (members: Members, rules?: Rules<Block>) => make("optional+computed", members, rules),
  };
}

/** A block that may be given many times, in an order that matters. */
export const listBlock = block("list");
/** A block that may be given many times, in any order. */
export const setBlock = block("set");
/** A block that may be given once. */
export const oneBlock = block("list", { maxItems: 1 });

const objects =
  (collection: Objects["collection"]) =>
  (members: Members): Objects => ({ kind: "objects", collection, presence: "computed", members });

/** A computed list of objects. */
export const objectList = objects("list");
/** A computed set of objects. */
export const objectSet = objects("set");

const calls =
  (product: string, apiVersion: string, ramCode: string) =>
  (...actions: readonly string[]): ApiCalls => ({ product, apiVersion, ramCode, actions });

/** Calls of the VPC API, which also serves Express Connect and VPN Gateway. */
export const vpcCalls = calls("Vpc", "2016-04-28", "vpc");
/** Calls of the Cloud Enterprise Network API. */
export const cenCalls = calls("Cbn", "2017-09-12", "cen");
/** Calls of the Elastic Compute Service API, which also knows the regions. */
export const ecsCalls = calls("Ecs", "2014-05-26", "ecs");

/** Calls of the CloudMonitor API. */
export const cmsCalls = calls("Cms", "2019-01-01", "cms");

export const resource = (model: Omit<ResourceModel, "kind">): ResourceModel => ({
  kind: "resource",
  ...model,
});
export const dataSource = (model: Omit<DataSourceModel, "kind">): DataSourceModel => ({
  kind: "data source",
  ...model,
});
