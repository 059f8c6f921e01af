import type { Attributes, Value } from "../service/service";

/** Reads values out of attributes; what is absent or of another type counts as absent. */

/** "" where it is absent. */
export function text(attributes: Attributes, name: string): string {
  const value = attributes[name];
  return typeof value === "string" ? value : "";
}

export function number(attributes: Attributes, name: string): number | undefined {
  const value = attributes[name];
  return typeof value === "number" ? value : undefined;
}

export function flag(attributes: Attributes, name: string): boolean | undefined {
  const value = attributes[name];
  return typeof value === "boolean" ? value : undefined;
}

export function texts(attributes: Attributes, name: string): readonly string[] {
  const value = attributes[name];
  return isList(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The elements of a block or a list of objects. */
export function blocks(attributes: Attributes, name: string): readonly Attributes[] {
  const value = attributes[name];
  return isList(value) ? value.filter(isObject) : [];
}

/** The only element of a block that is given once, {} where it is absent. */
export function block(attributes: Attributes, name: string): Attributes {
  return blocks(attributes, name)[0] ?? {};
}

export function isObject(value: Value | undefined): value is { readonly [name: string]: Value } {
  return typeof value === "object" && value !== null && !isList(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
