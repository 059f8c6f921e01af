/** The provider's schema as the protocol sends it. */
import type { BlockSchema, ProviderSchema, Schema, TypeExpression } from "@cdktf/provider-alicloud/schema";

export interface AttributeMessage {
  readonly name: string;
  /** A type in the JSON notation of the cty library. */
  readonly type: Uint8Array;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly deprecated: boolean;
}

export interface BlockTypeMessage {
  readonly type_name: string;
  readonly block: BlockMessage;
  readonly nesting: "SINGLE" | "LIST" | "SET";
  readonly min_items: number;
  readonly max_items: number;
}

export interface BlockMessage {
  readonly version: number;
  readonly attributes: readonly AttributeMessage[];
  readonly block_types: readonly BlockTypeMessage[];
}

export interface SchemaMessage {
  readonly version: number;
  readonly block: BlockMessage;
}

export interface ProviderSchemaMessage {
  readonly provider: SchemaMessage;
  readonly resource_schemas: Readonly<Record<string, SchemaMessage>>;
  readonly data_source_schemas: Readonly<Record<string, SchemaMessage>>;
}

export const providerSchemaMessage = (schema: ProviderSchema): ProviderSchemaMessage => ({
  provider: schemaMessage(schema.provider),
  resource_schemas: schemaMessages(schema.resource_schemas),
  data_source_schemas: schemaMessages(schema.data_source_schemas),
});

const schemaMessages = (schemas: Readonly<Record<string, Schema>>) =>
  Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, schemaMessage(schema)]));

const schemaMessage = ({ version, block }: Schema): SchemaMessage => ({
  version,
  block: blockMessage(block, version),
});

const nestings = { single: "SINGLE", list: "LIST", set: "SET" } as const;

function blockMessage(block: BlockSchema, version: number): BlockMessage {
  return {
    version,
    attributes: Object.entries(block.attributes ?? {}).map(([name, attribute]) => ({
      name,
      type: typeBytes(attribute.type),
      required: attribute.required ?? false,
      optional: attribute.optional ?? false,
      computed: attribute.computed ?? false,
      deprecated: attribute.deprecated ?? false,
    })),
    block_types: Object.entries(block.block_types ?? {}).map(([name, nested]) => ({
      type_name: name,
      block: blockMessage(nested.block, 0),
      nesting: nestings[nested.nesting_mode],
      min_items: nested.min_items ?? 0,
      max_items: nested.max_items ?? 0,
    })),
  };
}

const typeBytes = (type: TypeExpression): Uint8Array => Buffer.from(JSON.stringify(type));
