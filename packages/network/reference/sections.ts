import * as z from "zod";
import { networkFile } from "../schema";
import { bare, factsOf } from "../schema/walk";
import { renderSource } from "../sources";

/** One key of the network file as the reference page shows it. */
interface Row {
  readonly key: string;
  readonly type: string;
  readonly unit: string;
  readonly fallback: string;
  readonly limit: string;
  readonly source: string;
  readonly description: string;
}

/** Sections of the reference page, one per top-level key, each with its rows in file order. */
export function referenceSections(): readonly string[] {
  return Object.entries(networkFile.shape).map(([key, schema]) => {
    const facts = factsOf(schema);
    const rows = rowsOf(schema, key);
    return [`### ${key}`, "", facts?.description ?? "", "", table(rows)].join("\n");
  });
}

/** Every key of the network file as the reference page names it, with its mode where it exists in one only. */
export const referenceKeys = (): readonly string[] =>
  Object.entries(networkFile.shape).flatMap(([key, schema]) => rowsOf(schema, key).map((row) => row.key));

function rowsOf(schema: z.ZodType, key: string): readonly Row[] {
  const inner = bare(schema);
  const row = rowOf(schema, key);
  if (inner instanceof z.ZodObject) return [row, ...membersOf(inner, key)];
  if (inner instanceof z.ZodRecord) return [row, ...rowsBelow(inner.valueType, `${key}.<${entryName(key)}>`)];
  if (inner instanceof z.ZodArray) return [row, ...rowsBelow(inner.element, `${key}[]`)];
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const options = inner.options.filter((option) => option instanceof z.ZodObject);
    const shared = sharedKeys(options);
    const [first] = options;
    return [
      row,
      ...(first ? membersOf(first, key, (name) => shared.has(name)) : []),
      ...options.flatMap((option) =>
        membersOf(
          option,
          `${key} (${inner.def.discriminator}: ${optionName(option, inner.def.discriminator)})`,
          (name) => !shared.has(name),
          key,
        ),
      ),
    ];
  }
  return [row];
}

function rowsBelow(schema: unknown, key: string): readonly Row[] {
  return schema instanceof z.ZodType ? rowsOf(schema, key) : [];
}

function membersOf(
  object: z.ZodObject,
  label: string,
  wanted: (name: string) => boolean = () => true,
  prefix = label,
): readonly Row[] {
  const mode = label === prefix ? "" : label.slice(prefix.length);
  return Object.entries(object.shape)
    .filter(
      ([name, schema]) => wanted(name) && !(schema instanceof z.ZodLiteral && factsOf(schema) === undefined),
    )
    .flatMap(([name, schema]) =>
      rowsOf(schema, `${prefix}.${name}`).map((row) => ({ ...row, key: row.key + mode })),
    );
}

/** Keys whose schema is the same object in every option: they are shown once. */
function sharedKeys(options: readonly z.ZodObject[]): ReadonlySet<string> {
  const [first, ...others] = options;
  return new Set(
    Object.keys(first?.shape ?? {}).filter((name) =>
      others.every((other) => other.shape[name] === first?.shape[name]),
    ),
  );
}

function optionName(option: z.ZodObject, discriminator: string): string {
  const literal = option.shape[discriminator];
  return literal instanceof z.ZodLiteral ? [...literal.values].join(" or ") : "";
}

function rowOf(schema: z.ZodType, key: string): Row {
  const facts = factsOf(schema);
  return {
    key,
    type: typeOf(bare(schema)),
    unit: facts?.unit ?? "",
    fallback: fallbackOf(schema),
    limit: facts?.limit ?? "",
    source: facts?.source ? renderSource(facts.source) : "",
    description: facts?.description ?? "",
  };
}

function typeOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const names = schema.options.flatMap((it) =>
      it instanceof z.ZodObject ? optionName(it, schema.def.discriminator) : [],
    );
    return `map with ${schema.def.discriminator}: ${names.join(", ")}`;
  }
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return "map";
  if (schema instanceof z.ZodArray) return "list";
  if (schema instanceof z.ZodBoolean) return "true or false";
  if (schema instanceof z.ZodNumber) return "number";
  if (schema instanceof z.ZodLiteral) return typeof [...schema.values][0] === "number" ? "number" : "text";
  return "text";
}

function fallbackOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodOptional) return "none";
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    const value: unknown = schema.def.defaultValue;
    return `\`${JSON.stringify(value)}\``;
  }
  return "required";
}

/** `<vpc>` below `vpcs`, `<data-centre>` below `dataCentres`. */
function entryName(key: string): string {
  const last = key.split(".").at(-1) ?? key;
  if (last === "tags") return "tag";
  if (last === "transitRouters") return "region";
  return last
    .replace(/([A-Z])/g, "-$1")
    .toLowerCase()
    .replace(/(ches)$/, "ch")
    .replace(/s$/, "");
}

function table(rows: readonly Row[]): string {
  const header =
    "| key | type | unit | default | allowed | meaning | source |\n| --- | --- | --- | --- | --- | --- | --- |";
  const lines = rows.map(
    ({ key, type, unit, fallback, limit, description, source }) =>
      `| \`${key}\` | ${[type, unit, fallback, limit, description, source].map(cell).join(" | ")} |`,
  );
  return [header, ...lines].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
