import { handlers, labelOf } from "../handlers/all";
import type { StoredObject } from "../store/content";
import type { Call } from "./rule";

/** The resource of a call as messages name it: `VBR VBR (vbr-...)`, or without an id what is to be made. */
export function subject({ type, wanted, object }: Call): string {
  return object === undefined
    ? named(labelOf(type), handlers.get(type)?.nameOf(wanted) ?? "")
    : title(object);
}

/** An object as messages name it. */
export function title({ type, name, id }: StoredObject): string {
  return `${named(labelOf(type), name)} (${id})`;
}

export function titles(objects: readonly StoredObject[]): string {
  return objects.map(title).join(", ");
}

function named(label: string, name: string): string {
  return name === "" ? label : `${label} ${name}`;
}
