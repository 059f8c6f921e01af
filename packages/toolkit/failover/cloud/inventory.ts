import { type Key, listAt, textAt, valueAt } from "../../command/json";
import type { ShownResource, ShownStack } from "../../terraform/shown";
import { identityOf } from "./types";

/** A resource with the id by which others name it: the service's, or its address while that is unknown. */
export interface Item {
  readonly id: string;
  readonly resource: ShownResource;
}

/**
 * The resources of all stacks, with references between them followed. In a plan an id may be unknown;
 * then the configuration says which attribute of which resource it will be, and that resource's address
 * stands for the id. An id that a plan replaces leads to what replaces it, because a stack that is
 * planned before the one in front of it has been applied still names the old one.
 */
export class Inventory {
  private readonly byType = new Map<string, Item[]>();
  private readonly byAddress = new Map<string, ShownResource>();
  private readonly replaced = new Map<string, string>();

  constructor(stacks: readonly ShownStack[]) {
    for (const resource of stacks.flatMap(({ resources }) => resources)) {
      this.byAddress.set(`${resource.stack} ${resource.address}`, resource);
      const attribute = identityOf(resource.type);
      const id = textAt(resource.values, attribute) ?? resource.address;
      const before = textAt(resource.before, attribute);
      if (before !== undefined && before !== id) this.replaced.set(before, id);
      const type = resource.mode === "data" ? `data.${resource.type}` : resource.type;
      const items = this.byType.get(type) ?? [];
      items.push({ id, resource });
      this.byType.set(type, items);
    }
  }

  /** Managed resources of a type, by address. */
  all(type: string): readonly Item[] {
    return [...(this.byType.get(type) ?? [])].sort((a, b) =>
      a.resource.address < b.resource.address ? -1 : 1,
    );
  }

  data(type: string): readonly Item[] {
    return this.all(`data.${type}`);
  }

  /** The id in an attribute, as `Item.id` has it. */
  idIn({ resource }: Item, attribute: string): string | undefined {
    return (
      this.currentId(textAt(resource.values, attribute)) ??
      this.follow(resource.stack, valueAt(resource.expressions, attribute))
    );
  }

  /** The id in a block, with the expressions of the same block, see `blocksOf`. */
  idInBlock({ resource }: Item, block: Block, attribute: string): string | undefined {
    return (
      this.currentId(textAt(block.values, attribute)) ??
      this.follow(resource.stack, valueAt(block.expressions, attribute))
    );
  }

  /** The id to which a reference such as `alicloud_vpc.production.id` leads in a stack. */
  idAt(stack: string, reference: string): string | undefined {
    return this.follow(stack, { references: [reference] });
  }

  /** An id, or that of what replaces it. */
  currentId(id: string | undefined): string | undefined {
    return id === undefined ? undefined : (this.replaced.get(id) ?? id);
  }

  /** What an expression refers to. Terraform lists the longest form of a reference first. */
  private follow(stack: string, expression: unknown): string | undefined {
    const [reference] = listAt(expression, "references");
    if (typeof reference !== "string") return undefined;
    const { address, path } = parseReference(reference);
    const resource = this.byAddress.get(`${stack} ${address}`);
    const [attribute] = path;
    if (resource === undefined || attribute === undefined) return undefined;
    const known = this.currentId(textAt(resource.values, ...path));
    if (known !== undefined) return known;
    if (attribute === identityOf(resource.type)) return resource.address;
    const inside = valueAt(resource.expressions, attribute);
    return this.follow(stack, inside) ?? `${resource.address}.${path.join(".")}`;
  }
}

/** One block inside a resource. */
export interface Block {
  readonly values: unknown;
  readonly expressions: unknown;
}

/** The blocks of a resource that Terraform keeps as a set: `key` tells which expressions belong to which. */
export function blocksOf({ resource }: Item, name: string, key: string): readonly Block[] {
  const expressions = listAt(resource.expressions, name);
  return listAt(resource.values, name).map((values) => ({
    values,
    expressions: expressions.find((it) => valueAt(it, key, "constant_value") === valueAt(values, key)),
  }));
}

/** Splits `data.a.b.tables[0].id` or `a.b.outputs["x"]` into an address and a path into its attributes. */
function parseReference(reference: string): { readonly address: string; readonly path: readonly Key[] } {
  const words: readonly Key[] = [...reference.matchAll(/\[(\d+)\]|\["([^"]*)"\]|([^.[\]]+)/g)].map(
    ([, index, quoted, word]) => (index !== undefined ? Number(index) : (quoted ?? word ?? "")),
  );
  const length = words[0] === "data" ? 3 : 2;
  return { address: words.slice(0, length).join("."), path: words.slice(length) };
}
