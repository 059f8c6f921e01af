import { keyOf, type StoredObject } from "./content";

/** Objects by type and id; lists come in the order of the ids. */
export class ObjectTable {
  private readonly types = new Map<string, Map<string, StoredObject>>();
  private readonly terraformIds = new Map<string, StoredObject>();
  private readonly lists = new Map<string, readonly StoredObject[]>();
  private readonly texts = new WeakMap<StoredObject, string>();

  constructor(objects: readonly StoredObject[]) {
    for (const object of objects) this.put(object);
  }

  ofType(type: string): readonly StoredObject[] {
    const cached = this.lists.get(type);
    if (cached !== undefined) return cached;
    const list = [...(this.types.get(type)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.lists.set(type, list);
    return list;
  }

  typeNames(): readonly string[] {
    return [...this.types.keys()].sort();
  }

  get(type: string, id: string): StoredObject | undefined {
    return this.types.get(type)?.get(id);
  }

  byTerraformId(type: string, terraformId: string): StoredObject | undefined {
    return this.terraformIds.get(`${type} ${terraformId}`);
  }

  put(object: StoredObject): void {
    const objects = this.types.get(object.type) ?? new Map<string, StoredObject>();
    this.types.set(object.type, objects.set(object.id, object));
    this.terraformIds.set(`${object.type} ${object.terraformId}`, object);
    this.lists.delete(object.type);
  }

  remove({ type, id, terraformId }: StoredObject): void {
    this.types.get(type)?.delete(id);
    this.terraformIds.delete(`${type} ${terraformId}`);
    this.lists.delete(type);
  }

  owned(by: StoredObject): readonly StoredObject[] {
    const owner = keyOf(by);
    return this.typeNames().flatMap((type) => this.ofType(type).filter((object) => object.owner === owner));
  }

  /** All objects as JSON. Objects never change in place, so each is written out once. */
  toJson(): string {
    const texts = this.typeNames().flatMap((type) => this.ofType(type).map((object) => this.textOf(object)));
    return `[${texts.join(",")}]`;
  }

  private textOf(object: StoredObject): string {
    const cached = this.texts.get(object);
    if (cached !== undefined) return cached;
    const text = JSON.stringify(object);
    this.texts.set(object, text);
    return text;
  }
}
