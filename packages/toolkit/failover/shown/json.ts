/** Looks into JSON of which only parts are known. What is not there, or is of another kind, is undefined. */

export type Key = string | number;

export function valueAt(value: unknown, ...path: readonly Key[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined,
    value,
  );
}

/** A text that says something: Terraform writes what an object does not have as null or as an empty text. */
export function textAt(value: unknown, ...path: readonly Key[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A number, also where the provider's schema makes a text of it (an ASN of a customer gateway). */
export function numberAt(value: unknown, ...path: readonly Key[]): number | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === "number") return found;
  return typeof found === "string" && /^\d+$/.test(found) ? Number(found) : undefined;
}

export function flagAt(value: unknown, ...path: readonly Key[]): boolean | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "boolean" ? found : undefined;
}

export function listAt(value: unknown, ...path: readonly Key[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function entriesAt(value: unknown, ...path: readonly Key[]): readonly (readonly [string, unknown])[] {
  const found = valueAt(value, ...path);
  return typeof found === "object" && found !== null ? Object.entries(found) : [];
}
