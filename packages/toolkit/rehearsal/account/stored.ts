import type { Attributes } from "../service/service";
import { changed, complete, secretsIn } from "./complete";
import type { Handler } from "./handlers/handler";
import { filledIn, membersOf } from "./model";
import { anyRegion } from "./regions";
import { keyOf, type StoredObject } from "./store/content";
import type { World } from "./store/world";
import type { Vault } from "./vault";

/** Where objects are kept, and where the fingerprints of their secrets are made. */
interface Kept {
  readonly world: World;
  readonly vault: Vault;
}

/** Makes an object as the plan wants it, with what the service adds, and puts it into the account. */
export function makeObject(
  { world, vault }: Kept,
  handler: Handler,
  region: string,
  planned: Attributes,
): StoredObject {
  const { type } = handler;
  const made = handler.make({
    wanted: planned,
    region,
    world,
    newId: (prefix, ...identity) =>
      world.newId(prefix, type, handler.global ? anyRegion : region, identity.join("|")),
  });
  const all = complete(membersOf(type), planned, { ...filledIn(type), ...made.attributes });
  const object: StoredObject = {
    type,
    id: made.id,
    terraformId: made.terraformId ?? made.id,
    region: handler.global ? "" : region,
    name: handler.nameOf(planned),
    ...vault.deposit(type, all),
    facts: made.facts ?? {},
  };
  world.put(object);
  for (const child of made.children ?? []) world.put({ ...child, fingerprints: {}, owner: keyOf(object) });
  handler.arrived?.(object, world);
  return object;
}

/** The object as a plan changes it; it is not put anywhere yet. */
export function changedObject(
  { vault }: Kept,
  handler: Handler,
  object: StoredObject,
  planned: Attributes,
  prior: Attributes,
): StoredObject {
  const members = membersOf(handler.type);
  const all = changed(members, planned, prior, object.attributes);
  const { attributes, fingerprints } = vault.deposit(handler.type, all);
  // A secret that is not sent anew stays what it is.
  const [wanted, before] = [secretsIn(members, planned), secretsIn(members, prior)];
  const kept = Object.entries(object.fingerprints).filter(
    ([path]) => (wanted.get(path) ?? "") === (before.get(path) ?? ""),
  );
  return {
    ...object,
    name: handler.nameOf(attributes),
    attributes,
    fingerprints: { ...Object.fromEntries(kept), ...fingerprints },
  };
}
