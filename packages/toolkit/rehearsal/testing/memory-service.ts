import type { Attribute, Member, Members } from "@cdktf/provider-alicloud";
import { alicloud } from "@cdktf/provider-alicloud";
import type { Attributes, Service, Value } from "../service/service";

export interface Asked {
  readonly operation: "create" | "read" | "update" | "delete" | "import" | "data";
  readonly type: string;
  readonly region: string;
  readonly given: Attributes;
}

/**
 * An account without rules: keeps what it is given and makes up what the provider would fill in,
 * different for each object, the same for each read.
 */
export class MemoryService implements Service {
  /** Objects by type and id. */
  readonly objects = new Map<string, Attributes>();
  readonly asked: Asked[] = [];
  private count = 0;

  /** @param refuse throws for what the account is to refuse */
  constructor(private readonly refuse: (asked: Asked) => void = () => {}) {}

  async create(type: string, region: string, given: Attributes): Promise<Attributes> {
    this.note({ operation: "create", type, region, given });
    const { members, id } = modelOf(type);
    const number = ++this.count;
    const made: Record<string, Value> = { ...filled(members, given, number) };
    if ("region_id" in made) made.region_id = region;
    const parts = { ...made };
    if (id.assigned !== undefined) {
      parts[id.assigned] = `${id.prefix ?? ""}${number}`;
      if (id.assigned in made) made[id.assigned] = parts[id.assigned] ?? null;
    }
    return this.keep(type, { ...made, id: id.format.replace(/<(\w+)>/g, (_, part) => String(parts[part])) });
  }

  async read(type: string, region: string, given: Attributes): Promise<Attributes | undefined> {
    this.note({ operation: "read", type, region, given });
    return this.objects.get(`${type} ${given.id}`);
  }

  async update(type: string, region: string, prior: Attributes, given: Attributes): Promise<Attributes> {
    this.note({ operation: "update", type, region, given });
    return this.keep(type, { ...filled(modelOf(type).members, given, this.count), id: prior.id ?? null });
  }

  async delete(type: string, region: string, given: Attributes): Promise<void> {
    this.note({ operation: "delete", type, region, given });
    this.objects.delete(`${type} ${given.id}`);
  }

  async importState(type: string, region: string, id: string): Promise<Attributes | undefined> {
    this.note({ operation: "import", type, region, given: { id } });
    return this.objects.get(`${type} ${id}`);
  }

  async readData(type: string, region: string, given: Attributes): Promise<Attributes> {
    this.note({ operation: "data", type, region, given });
    const model = alicloud.dataSources.find((source) => source.type === type);
    return { ...filled(model?.members ?? {}, given, 0), id: `${type} in ${region}` };
  }

  private note(asked: Asked): void {
    this.asked.push(asked);
    this.refuse(asked);
  }

  private keep(type: string, object: Attributes): Attributes {
    this.objects.set(`${type} ${object.id}`, object);
    return object;
  }
}

function modelOf(type: string) {
  const model = alicloud.resources.find((resource) => resource.type === type);
  if (!model) throw new Error(`no resource ${type}`);
  return model;
}

const filled = (members: Members, given: Attributes, seed: number): Attributes =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, value(name, member, given[name] ?? null, seed)]),
  );

function value(name: string, member: Member, given: Value, seed: number): Value {
  const byProvider = member.presence.endsWith("computed");
  if (member.kind === "attribute") {
    // The provider takes "" for absent where it may fill in a value itself.
    return given === null || (given === "" && byProvider)
      ? byProvider
        ? madeUp(name, member, seed)
        : null
      : given;
  }
  const elements = Array.isArray(given) ? given : [];
  const isSet = member.kind === "block" && member.nesting === "set";
  if (elements.length === 0 && byProvider && !isSet) return [filled(member.members, {}, seed)];
  return elements.map((element: Attributes) => filled(member.members, element, seed));
}

function madeUp(name: string, attribute: Attribute, seed: number): Value {
  switch (attribute.type) {
    case "string":
      return attribute.oneOf?.[0] ?? `${name}-${seed}`;
    case "number":
      return attribute.oneOf?.[0] ?? attribute.range?.[0] ?? seed;
    case "bool":
      return true;
    case "map(string)":
      return { made: "up" };
    default:
      return [`${name}-${seed}`];
  }
}
