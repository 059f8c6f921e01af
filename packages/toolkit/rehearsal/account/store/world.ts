import { createHash } from "node:crypto";
import type { Attributes } from "../../service/service";
import { allWell, type Outside } from "../outside";
import { idCode } from "../regions";
import { text } from "../values";
import type { AccountContent, ReservedVlan, SeededDataCentre, StoredObject } from "./content";
import { ObjectTable } from "./object-table";

/** What is in the account at this moment, with the questions that handlers and rules ask of it. */
export class World {
  readonly seed: string;
  readonly salt: string;
  clockMs: number;
  dataCentres: readonly SeededDataCentre[];
  outside: Outside;
  /** Regions that the network file uses; there may be newer ones than this stand-in knows. */
  regions: readonly string[];
  /** Digests of the seeded objects as they were, by key. */
  seeded: Readonly<Record<string, string>>;
  /** Changes with every object that comes, goes or changes. */
  revision = 0;
  private readonly counters: Map<string, number>;
  private readonly objects: ObjectTable;
  private vlans: readonly ReservedVlan[];

  constructor(content: AccountContent) {
    this.seed = content.seed;
    this.salt = content.salt;
    this.clockMs = content.clockMs;
    this.dataCentres = content.dataCentres;
    this.outside = content.outside ?? allWell;
    this.regions = content.regions ?? [];
    this.seeded = content.seeded;
    this.vlans = content.reservedVlans;
    this.counters = new Map(Object.entries(content.counters));
    this.objects = new ObjectTable(content.objects);
  }

  /** Objects of some types, in the order of their ids; all objects where no type is named. */
  all(...types: readonly string[]): readonly StoredObject[] {
    const names = types.length === 0 ? this.objects.typeNames() : types;
    return names.flatMap((type) => this.objects.ofType(type));
  }

  /** Objects of a type with these values in their attributes. */
  where(type: string, values: Readonly<Record<string, string>>): readonly StoredObject[] {
    return this.all(type).filter(({ attributes }) =>
      Object.entries(values).every(([name, value]) => text(attributes, name) === value),
    );
  }

  get(type: string, id: string): StoredObject | undefined {
    return this.objects.get(type, id);
  }

  byTerraformId(type: string, terraformId: string): StoredObject | undefined {
    return this.objects.byTerraformId(type, terraformId);
  }

  put(object: StoredObject): void {
    this.objects.put(object);
    this.revision++;
  }

  /** Takes an object away, and what the service made along with it. */
  remove(object: StoredObject): void {
    this.objects.remove(object);
    for (const child of this.objects.owned(object)) this.remove(child);
    this.revision++;
  }

  changeFacts(object: StoredObject, facts: Attributes): void {
    this.put({ ...object, facts: { ...object.facts, ...facts } });
  }

  /**
   * A new id: it follows from the account's seed, the identity and how often that was made before, so
   * that a rehearsal gives the same ids every time and a replacement gets another one.
   */
  newId(prefix: string, type: string, region: string, identity: string): string {
    const key = [type, region, identity].join("|");
    const count = (this.counters.get(key) ?? 0) + 1;
    this.counters.set(key, count);
    return `${prefix}${idCode(region)}${this.letters(`${key}|${count}`, 17)}`;
  }

  /** Letters and digits that follow from the account's seed and a text. */
  letters(from: string, length: number): string {
    const digest = createHash("sha256").update(`${this.seed}|${from}`).digest();
    return [...digest.subarray(0, length)].map((byte) => (byte % 36).toString(36)).join("");
  }

  reserveVlan(circuitId: string, vlan: number, untilMs: number): void {
    this.vlans = [...this.vlans.filter((it) => it.untilMs > this.clockMs), { circuitId, vlan, untilMs }];
  }

  reservation(circuitId: string, vlan: number): ReservedVlan | undefined {
    return this.vlans.find(
      (it) => it.circuitId === circuitId && it.vlan === vlan && it.untilMs > this.clockMs,
    );
  }

  /** The whole account as JSON, in the form of `AccountContent`. */
  toJson(): string {
    const counters = Object.fromEntries([...this.counters].sort(([a], [b]) => (a < b ? -1 : 1)));
    const { seed, salt, clockMs, vlans: reservedVlans, seeded, dataCentres, outside, regions } = this;
    const rest = JSON.stringify({
      seed,
      salt,
      clockMs,
      counters,
      reservedVlans,
      seeded,
      dataCentres,
      outside,
      regions,
    });
    return `${rest.slice(0, -1)},"objects":${this.objects.toJson()}}`;
  }
}
