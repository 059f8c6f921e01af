import type { Attributes } from "../../service/service";
import { type Console, hangzhou, shanghai } from "../console";
import type { StoredObject } from "../store/content";
import { World } from "../store/world";
import { check } from "./all";
import type { Operation } from "./rule";

type Ask = (by: Console) => Promise<unknown>;

/** What one rule refuses, and what is so close to it that it must pass. */
export interface RuleCase {
  readonly refused: Ask;
  /** What it refuses for another reason than the first. */
  readonly alsoRefused?: readonly Ask[];
  readonly allowed: Ask;
}

export type RuleCases = Readonly<Record<string, RuleCase>>;

/** A VPC of Hangzhou on a transit router of its own CEN. */
export async function attachedVpc(by: Console) {
  const cen = await by.cen();
  const router = await by.router(hangzhou, cen);
  const network = await by.network(hangzhou, 20);
  const attachment = await by.vpcAttachment(hangzhou, cen, router, network);
  return { cen, router, network, attachment, table: network.table };
}

/** An object as the account keeps it. */
export const stored = (type: string, id: string, attributes: Attributes): StoredObject => ({
  type,
  id,
  terraformId: id,
  region: shanghai,
  name: id,
  attributes,
  fingerprints: {},
  facts: {},
});

/** Asks the rules about a change in an account that holds just these objects. */
export function askDirectly(
  operation: Operation,
  object: StoredObject,
  others: readonly StoredObject[],
): void {
  const objects = operation === "create" ? others : [object, ...others];
  const world = new World({
    seed: "",
    salt: "",
    clockMs: 0,
    counters: {},
    reservedVlans: [],
    objects,
    seeded: {},
    dataCentres: [],
  });
  check({
    operation,
    type: object.type,
    region: object.region,
    wanted: object.attributes,
    object: operation === "create" ? undefined : object,
    world,
    options: {},
    isBusy: () => false,
  });
}
