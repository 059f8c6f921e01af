/**
 * The seam between the plugin protocol and the simulated account: the protocol side knows Terraform and
 * the provider model but no rule of the service; the account knows the service but not Terraform.
 */

/** A value as Terraform state holds it, without unknowns. Sets are lists in a fixed order. */
export type Value = null | string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** All attributes and blocks of a resource or data source by their Terraform names; absent means null. */
export type Attributes = Readonly<Record<string, Value>>;

/** Code of the refusal to change or delete what is not there. The service has one for each API; this stand-in has one. */
export const goneCode = "EntityNotExist";

/** What the service answers when it refuses a call: its own error code and a message that names the resource. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /**
     * What a failed create or update left behind, complete, where that is not nothing or the object as it
     * was: Terraform records it, and marks it as tainted after a create.
     */
    readonly left?: Attributes,
  ) {
    super(message);
  }
}

/** The simulated account as one provider configuration (one region) sees it. */
export interface Service {
  /** Creates an object and returns the complete state, `id` and computed attributes included. */
  create(type: string, region: string, planned: Attributes): Promise<Attributes>;
  /** The complete current state of an object, or undefined where it is gone. */
  read(type: string, region: string, state: Attributes): Promise<Attributes | undefined>;
  update(type: string, region: string, prior: Attributes, planned: Attributes): Promise<Attributes>;
  delete(type: string, region: string, state: Attributes): Promise<void>;
  /** The complete state of the object with this Terraform id, or undefined where there is none. */
  importState(type: string, region: string, id: string): Promise<Attributes | undefined>;
  /** The complete result of a data source for these arguments. */
  readData(type: string, region: string, config: Attributes): Promise<Attributes>;
}
