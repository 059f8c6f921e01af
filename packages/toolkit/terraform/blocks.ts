import { entriesAt, valueAt } from "../command/json";

/**
 * The blocks of a synthesized stack with the address of each, such as `alicloud_vpc.production`, `output.cen_id` or
 * `provider.alicloud[cn-shanghai]`, without the notes of cdktf.
 */
export function blocksOf(json: unknown): readonly (readonly [string, unknown])[] {
  return entriesAt(withoutNotes(json)).flatMap(([kind, content]) => {
    switch (kind) {
      case "resource":
      case "data":
        return entriesAt(content).flatMap(([type, ones]) =>
          entriesAt(ones).map(
            ([name, body]) => [`${kind === "data" ? "data." : ""}${type}.${name}`, body] as const,
          ),
        );
      case "output":
      case "variable":
      case "locals":
      case "module":
      case "check":
        return entriesAt(content).map(([name, body]) => [`${kind}.${name}`, body] as const);
      case "provider":
        return entriesAt(content).flatMap(([name, all]) =>
          (Array.isArray(all) ? all : [all]).map(
            (body: unknown, index) =>
              [`provider.${name}[${String(valueAt(body, "alias") ?? index)}]`, body] as const,
          ),
        );
      default:
        return [[kind, content] as const];
    }
  });
}

function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "//")
      .map(([key, inner]) => [key, withoutNotes(inner)]),
  );
}

/** JSON that does not depend on the order of keys. */
export function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? "undefined"
  );
}
