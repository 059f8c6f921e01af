/**
 * The model in the form of `terraform providers schema -json`
 * (Terraform documentation: "terraform providers schema", JSON output format 1.0).
 */
import type { Attribute, Member, Members, ProviderModel } from "../model/types";

export type TypeExpression =
  | string
  | readonly [collection: "list" | "set" | "map", element: TypeExpression]
  | readonly [object: "object", members: ObjectTypes];
export type ObjectTypes = { readonly [name: string]: TypeExpression };

export interface AttributeSchema {
  readonly type: TypeExpression;
  readonly description_kind: "plain";
  readonly required?: true;
  readonly optional?: true;
  readonly computed?: true;
  readonly deprecated?: true;
}

export interface BlockTypeSchema {
  readonly nesting_mode: "list" | "set" | "single";
  readonly block: BlockSchema;
  readonly min_items?: number;
  readonly max_items?: number;
}

export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, BlockTypeSchema>>;
  readonly description_kind: "plain";
}

export interface Schema {
  readonly version: number;
  readonly block: BlockSchema;
}

export interface ProviderSchema {
  readonly provider: Schema;
  readonly resource_schemas: Readonly<Record<string, Schema>>;
  readonly data_source_schemas: Readonly<Record<string, Schema>>;
}

export interface TerraformSchema {
  readonly format_version: "1.0";
  readonly provider_schemas: Readonly<Record<string, ProviderSchema>>;
}

export interface SchemaOptions {
  /** `false` leaves out what the provider has deprecated or removed. Default `true`. */
  readonly deprecated?: boolean;
}

/** Fully qualified name of a provider in the public registry. */
export const fullyQualifiedName = (source: string): string => `registry.terraform.io/${source}`;

/** Members that are still to be used: neither deprecated nor removed. */
const current = (members: Members): [string, Member][] =>
  Object.entries(members).filter(([, member]) => !member.deprecated && !member.removed);

export function terraformSchema(model: ProviderModel, options: SchemaOptions = {}): TerraformSchema {
  const withDeprecated = options.deprecated ?? true;
  const chosen = (members: Members) => (withDeprecated ? Object.entries(members) : current(members));

  const flags = (member: Member) => ({
    ...(member.presence === "required" && { required: true as const }),
    ...(member.presence.startsWith("optional") && { optional: true as const }),
    ...(member.presence.endsWith("computed") && { computed: true as const }),
    ...((member.deprecated || member.removed) && { deprecated: true as const }),
  });

  function typeOf(member: Member): TypeExpression {
    if (member.kind === "attribute") return typeExpression(member.type);
    const object = [
      "object",
      Object.fromEntries(chosen(member.members).map(([n, m]) => [n, typeOf(m)])),
    ] as const;
    return [member.kind === "objects" ? member.collection : member.nesting, object];
  }

  function blockSchema(members: Members, extra: Partial<BlockSchema> = {}): BlockSchema {
    const attributes: Record<string, AttributeSchema> = { ...extra.attributes };
    const blocks: Record<string, BlockTypeSchema> = {};
    for (const [name, member] of chosen(members)) {
      if (member.kind !== "block") {
        attributes[name] = { type: typeOf(member), description_kind: "plain", ...flags(member) };
        continue;
      }
      const minItems = member.presence === "required" ? (member.minItems ?? 1) : 0;
      blocks[name] = {
        nesting_mode: member.nesting,
        block: blockSchema(member.members),
        ...(minItems > 0 && { min_items: minItems }),
        ...(member.maxItems !== undefined && { max_items: member.maxItems }),
      };
    }
    Object.assign(blocks, extra.block_types);
    return {
      ...(Object.keys(attributes).length > 0 && { attributes: sorted(attributes) }),
      ...(Object.keys(blocks).length > 0 && { block_types: sorted(blocks) }),
      description_kind: "plain",
    };
  }

  const resources = model.resources.map(({ type, members, timeouts }) => {
    const extra = {
      attributes: { id: generatedId },
      ...(timeouts && { block_types: { timeouts: timeoutsBlock(Object.keys(timeouts)) } }),
    };
    return [type, { version: 0, block: blockSchema(members, extra) }];
  });
  const dataSources = model.dataSources.map(({ type, members }) => [
    type,
    { version: 0, block: blockSchema(members, { attributes: { id: generatedId } }) },
  ]);

  return {
    format_version: "1.0",
    provider_schemas: {
      [fullyQualifiedName(model.source)]: {
        provider: { version: 0, block: blockSchema(model.members) },
        resource_schemas: sorted(Object.fromEntries(resources)),
        data_source_schemas: sorted(Object.fromEntries(dataSources)),
      },
    },
  };
}

/** Terraform's plugin SDK gives every resource and data source an id of this shape. */
const generatedId: AttributeSchema = {
  type: "string",
  description_kind: "plain",
  optional: true,
  computed: true,
};

const timeoutsBlock = (names: readonly string[]): BlockTypeSchema => ({
  nesting_mode: "single",
  block: {
    attributes: sorted(
      Object.fromEntries(
        names.map((name): [string, AttributeSchema] => [
          name,
          { type: "string", description_kind: "plain", optional: true },
        ]),
      ),
    ),
    description_kind: "plain",
  },
});

function typeExpression(type: Attribute["type"]): TypeExpression {
  switch (type) {
    case "list(string)":
      return ["list", "string"];
    case "set(string)":
      return ["set", "string"];
    case "map(string)":
      return ["map", "string"];
    default:
      return type;
  }
}

/** Terraform writes names in alphabetical order. */
function sorted<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
