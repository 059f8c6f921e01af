/**
 * A schema as a flat list: one path and one line of description for each argument, attribute and block.
 * Two schemas are compared line by line, and people read it more easily than the JSON.
 */
import type { ObjectTypes, TypeExpression } from "./terraform-schema";

/** What is read of an attribute, whoever wrote the schema. */
interface AttributeLike {
  readonly type?: TypeExpression;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
}

interface BlockLike {
  readonly attributes?: Readonly<Record<string, AttributeLike>>;
  readonly block_types?: Readonly<Record<string, BlockTypeLike>>;
}

interface BlockTypeLike {
  readonly nesting_mode: string;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly block: BlockLike;
}

/** One provider in the output of `terraform providers schema -json`. */
export interface ProviderSchemaLike {
  readonly provider?: { readonly block: BlockLike };
  readonly resource_schemas?: Readonly<Record<string, { readonly block: BlockLike }>>;
  readonly data_source_schemas?: Readonly<Record<string, { readonly block: BlockLike }>>;
}

/** Path such as `data.alicloud_vpcs.vpcs.id`, and a description such as `string, optional, computed`. */
export type Outline = ReadonlyMap<string, string>;

export function outline(schema: ProviderSchemaLike): Outline {
  const lines = new Map<string, string>();
  if (schema.provider) {
    lines.set("provider", "provider");
    addBlock(lines, "provider", schema.provider.block);
  }
  for (const [type, { block }] of Object.entries(schema.resource_schemas ?? {})) {
    lines.set(type, "resource");
    addBlock(lines, type, block);
  }
  for (const [type, { block }] of Object.entries(schema.data_source_schemas ?? {})) {
    lines.set(`data.${type}`, "data source");
    addBlock(lines, `data.${type}`, block);
  }
  return lines;
}

function addBlock(lines: Map<string, string>, path: string, block: BlockLike): void {
  for (const [name, attribute] of Object.entries(block.attributes ?? {})) {
    const flags = (["required", "optional", "computed", "sensitive", "deprecated"] as const).filter(
      (flag) => attribute[flag],
    );
    addType(lines, `${path}.${name}`, attribute.type ?? "nested attributes", flags);
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    const limits = [
      nested.min_items ? `at least ${nested.min_items}` : [],
      nested.max_items ? `at most ${nested.max_items}` : [],
    ].flat();
    lines.set(`${path}.${name}`, [`${nested.nesting_mode} block`, ...limits].join(", "));
    addBlock(lines, `${path}.${name}`, nested.block);
  }
}

function addType(
  lines: Map<string, string>,
  path: string,
  type: TypeExpression,
  flags: readonly string[],
): void {
  lines.set(path, [typeName(type), ...flags].join(", "));
  for (const [name, member] of Object.entries(objectTypes(type) ?? {})) {
    addType(lines, `${path}.${name}`, member, []);
  }
}

function typeName(type: TypeExpression): string {
  if (typeof type === "string") return type;
  return type[0] === "object" ? "object" : `${type[0]}(${typeName(type[1])})`;
}

/** The members of an object type, or of the objects in a collection. */
function objectTypes(type: TypeExpression): ObjectTypes | undefined {
  if (typeof type === "string") return undefined;
  return type[0] === "object" ? type[1] : objectTypes(type[1]);
}
