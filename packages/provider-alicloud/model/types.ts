/**
 * The provider as data: what each resource and data source of aliyun/alicloud takes, gives back and
 * checks. Everything here is a plain object; what cannot be said in Terraform's schema format (value
 * sets, force-new, deprecation dates, secrets) is said here and nowhere else.
 */

import type { Semantics } from "./semantics/semantics";

/** A release of the provider, such as `1.289.0`. */
export type Version = `${number}.${number}.${number}`;

/**
 * Who sets a value: `required` and `optional` come from the configuration, `computed` from the
 * provider, and `optional+computed` from the provider unless the configuration sets it.
 */
export type Presence = "required" | "optional" | "optional+computed" | "computed";

interface Common {
  readonly presence: Presence;
  /** A change replaces the resource. */
  readonly forceNew?: true;
  /** First version that warns about the argument; `true` where the provider names no version. */
  readonly deprecated?: Version | true;
  /** First version that refuses the argument, although its schema still lists it. */
  readonly removed?: Version;
  /** Arguments of the same block that must not be set together with this one. */
  readonly conflictsWith?: readonly string[];
  /** Of these arguments (this one among them) exactly one must be set. */
  readonly exactlyOneOf?: readonly string[];
  /** Of these arguments (this one among them) one or more must be set. */
  readonly atLeastOneOf?: readonly string[];
}

export interface TextAttribute extends Common {
  readonly kind: "attribute";
  readonly type: "string";
  readonly default?: string;
  /** The values that the provider's own check accepts. */
  readonly oneOf?: readonly string[];
  /** Smallest and largest number of characters. */
  readonly length?: readonly [least: number, most: number];
  /** A secret by nature. The provider does not mark it as sensitive, so its schema does not either. */
  readonly secret?: true;
}

export interface NumberAttribute extends Common {
  readonly kind: "attribute";
  readonly type: "number";
  readonly default?: number;
  /** The values that the provider's own check accepts. */
  readonly oneOf?: readonly number[];
  /** Smallest and largest value, both allowed. */
  readonly range?: readonly [least: number, most: number];
  /** Smallest value, allowed itself. */
  readonly atLeast?: number;
}

export interface FlagAttribute extends Common {
  readonly kind: "attribute";
  readonly type: "bool";
  readonly default?: boolean;
}

export interface TextCollectionAttribute extends Common {
  readonly kind: "attribute";
  readonly type: "list(string)" | "set(string)" | "map(string)";
}

export type Attribute = TextAttribute | NumberAttribute | FlagAttribute | TextCollectionAttribute;

/** A nested block, `name { ... }` in Terraform's language. */
export interface Block extends Common {
  readonly kind: "block";
  readonly nesting: "list" | "set";
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly members: Members;
}

/** A computed attribute that holds objects. Its members are all computed. */
export interface Objects extends Common {
  readonly kind: "objects";
  readonly collection: "list" | "set";
  readonly presence: "computed";
  readonly members: Members;
}

export type Member = Attribute | Block | Objects;
export type Members = Readonly<Record<string, Member>>;

/** The calls that the provider makes on behalf of a resource or data source. */
export interface ApiCalls {
  /** Product code of the API, such as `Cbn`. */
  readonly product: string;
  /** Version of the product's API, a date. */
  readonly apiVersion: string;
  /** Prefix of the actions in permission policies, such as `cen` in `cen:CreateTransitRouter`. */
  readonly ramCode: string;
  readonly actions: readonly string[];
}

/** How the id of a resource is put together. */
export interface IdFormat {
  /** The parts in angle brackets, such as `<cen_id>:<transit_router_id>`. */
  readonly format: string;
  /** The part that the service makes up, where it makes one up. The others repeat arguments. */
  readonly assigned?: string;
  /** How the last part begins, where known, such as `tr-`. */
  readonly prefix?: string;
}

/** How long the provider waits before it gives up, in minutes. */
export interface TimeoutsMinutes {
  readonly create?: number;
  readonly update?: number;
  readonly delete?: number;
}

export interface ResourceModel {
  readonly kind: "resource";
  readonly type: `alicloud_${string}`;
  /** The version that introduced it. */
  readonly since: Version;
  readonly id: IdFormat;
  /** Without it the resource takes no `timeouts` block. */
  readonly timeouts?: TimeoutsMinutes;
  /** Missing where the calls are not known. */
  readonly api?: ApiCalls;
  /** What the provider hides, never reads, never sends and repeats. */
  readonly semantics: Semantics;
  /** All arguments and attributes but `id` and `timeouts`, which the schema adds. */
  readonly members: Members;
}

export interface DataSourceModel {
  readonly kind: "data source";
  readonly type: `alicloud_${string}`;
  /** The version that introduced it, where known. */
  readonly since?: Version;
  readonly api?: ApiCalls;
  /** All arguments and attributes but `id`, which the schema adds. */
  readonly members: Members;
}

export interface ProviderModel {
  /** Address in the Terraform registry without host, such as `aliyun/alicloud`. */
  readonly source: string;
  readonly version: Version;
  /** Arguments of the provider block. */
  readonly members: Members;
  /**
   * What else the provider block takes and the model leaves out on purpose: its nested blocks, and
   * arguments that have long been deprecated (provider source, alicloud/provider.go).
   */
  readonly leftOut: readonly string[];
  readonly resources: readonly ResourceModel[];
  readonly dataSources: readonly DataSourceModel[];
}
