import type { Attributes } from "../../service/service";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";

/** How the account makes, shows, changes and removes the objects of one resource type. */
export interface Handler {
  readonly type: string;
  /** What people call it, in messages. */
  readonly label: string;
  /** It belongs to no region at all. */
  readonly global?: true;
  readonly states: States;
  /** How long it takes in reality, in minutes: orders of magnitude, not measured. */
  readonly minutes: { readonly create: number; readonly change: number; readonly delete: number };
  /** The call returns before the object is ready. */
  readonly returnsAtOnce?: true;
  /** Changes with the same text come one after the other. */
  readonly queue?: (wanted: Attributes, world: World) => string;
  nameOf(attributes: Attributes): string;
  make(plan: Plan): Made;
  /** Attributes that depend on other objects, as they are now. */
  view?(object: StoredObject, world: World): Attributes;
  /** What a new object changes elsewhere. */
  arrived?(object: StoredObject, world: World): void;
  /** What goes with an object. */
  gone?(object: StoredObject, world: World): void;
}

/** Names of the states as the API has them; "" where the resource shows none. */
export interface States {
  readonly creating: string;
  readonly ready: string;
  readonly changing: string;
  readonly deleting: string;
}

export interface Plan {
  readonly wanted: Attributes;
  readonly region: string;
  readonly world: World;
  /** A new id that follows from the identity: what tells this object from others of its type. */
  readonly newId: (prefix: string, ...identity: readonly string[]) => string;
}

export interface Made {
  readonly id: string;
  /** Left out, it is the id. */
  readonly terraformId?: string;
  /** What the service sets beyond the arguments. */
  readonly attributes: Attributes;
  readonly facts?: Attributes;
  /** What the service makes along with it. */
  readonly children?: readonly Omit<StoredObject, "owner" | "fingerprints">[];
}

/** Simple objects are ready at once. */
export const quick = { create: 0.05, change: 0.05, delete: 0.05 } as const;

export const states = (creating: string, ready: string, changing: string, deleting: string): States => ({
  creating,
  ready,
  changing,
  deleting,
});
