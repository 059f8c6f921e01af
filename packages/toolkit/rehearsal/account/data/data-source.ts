import { createHash } from "node:crypto";
import type { Tables } from "../../../routing/tables";
import { type Attributes, ServiceError, type Value } from "../../service/service";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";
import { isObject, number, text, texts } from "../values";

/** How the account answers one data source. */
export interface DataSource {
  readonly type: string;
  read(query: Query): Attributes;
}

export interface Query {
  readonly config: Attributes;
  readonly region: string;
  readonly world: World;
  readonly accountId: string;
  /** A resource as reads show it, with those secrets that this process knows. */
  readonly show: (object: StoredObject) => Attributes;
  /** The routes as they stand. */
  readonly tables: () => Tables;
}

/** A row of the answer: what it has for the data source, and by what it is found. */
export type Row = Attributes & { readonly id: string };

/** Objects of a type in the provider's region. */
export function inRegion({ world, region }: Query, type: string): readonly StoredObject[] {
  return world.all(type).filter((object) => object.region === region);
}

/**
 * The rows that the provider keeps: by `ids`, `name_regex` and `status`, and by arguments that the
 * service compares. An argument that is absent, "" or an empty list asks for nothing.
 * Source: provider source, data_source_alicloud_*.go.
 *
 * @param name the row's member that `name_regex` looks at
 * @param equal arguments that a row's member of the same name must equal
 * @throws ServiceError where the regular expression is none
 */
export function kept(
  rows: readonly Row[],
  config: Attributes,
  name: string | undefined,
  equal: readonly string[] = [],
): readonly Row[] {
  const ids = texts(config, "ids");
  const regex = regexOf(config);
  return rows.filter(
    (row) =>
      (ids.length === 0 || ids.includes(row.id)) &&
      (regex === undefined || name === undefined || regex.test(text(row, name))) &&
      ["status", ...equal].every((argument) => asksFor(config[argument], row[argument])) &&
      hasTags(row.tags, config.tags),
  );
}

/** The attributes that list data sources share: the rows, their ids and names, and an id made of the ids. */
export function listed(member: string, rows: readonly Row[], name?: string): Attributes {
  const ids = rows.map(({ id }) => id);
  return {
    id: hashOf(ids),
    ids,
    [member]: rows,
    ...(name !== undefined && { names: rows.map((row) => text(row, name)) }),
  };
}

/** One page where the configuration asks for one; then the provider filters nothing itself. */
export function paged(
  rows: readonly Row[],
  config: Attributes,
  filter: (rows: readonly Row[]) => readonly Row[],
) {
  const page = number(config, "page_number") ?? 0;
  if (page <= 0) return filter(rows);
  const size = number(config, "page_size") || 50;
  return rows.slice((page - 1) * size, page * size);
}

export function hashOf(texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16);
}

function asksFor(wanted: Value | undefined, is: Value | undefined): boolean {
  return wanted === undefined || wanted === null || wanted === "" || wanted === false || wanted === is;
}

function hasTags(is: Value | undefined, wanted: Value | undefined): boolean {
  if (!isObject(wanted)) return true;
  const tags = isObject(is) ? is : {};
  return Object.entries(wanted).every(([key, value]) => tags[key] === value);
}

function regexOf(config: Attributes): RegExp | undefined {
  const source = text(config, "name_regex");
  try {
    return source === "" ? undefined : new RegExp(source);
  } catch {
    throw new ServiceError("InvalidParameter", `name_regex ${source} is no regular expression.`);
  }
}
