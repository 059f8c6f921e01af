import { type Attributes, goneCode, ServiceError } from "../service/service";
import { answered, changed, complete, secretsIn } from "./complete";
import { FaultPlan } from "./faults";
import { handlers } from "./handlers/all";
import type { Handler } from "./handlers/handler";
import { filledIn, isRegional, membersOf } from "./model";
import type { AccountOptions } from "./options";
import { Pending } from "./pending";
import { Queues } from "./queues";
import { check } from "./rules/all";
import type { Call } from "./rules/rule";
import { subject } from "./rules/subject";
import { keyOf, type StoredObject } from "./store/content";
import type { World } from "./store/world";
import { text } from "./values";
import type { Vault } from "./vault";

/** Creates, shows, changes and deletes objects of any type, with the service's rules, states and faults. */
export class Objects {
  readonly faults: FaultPlan;
  private readonly pending: Pending;
  private readonly queues = new Queues();

  constructor(
    private readonly world: World,
    private readonly vault: Vault,
    private readonly options: AccountOptions,
    private readonly save: () => Promise<void>,
  ) {
    this.faults = new FaultPlan(options.faults ?? {});
    this.pending = new Pending(options);
  }

  async create(type: string, region: string, planned: Attributes): Promise<Attributes> {
    const handler = handlerOf(type);
    this.faults.call();
    return this.queues.run(handler.queue?.(planned, this.world), async () => {
      const call = this.call("create", type, region, planned, undefined);
      const number = this.faults.beginCreate(subject(call));
      check(call);
      const object = this.make(handler, region, planned);
      const { create: minutes } = handler.minutes;
      this.pending.begin(object, handler.states.creating, minutes);
      await this.save();
      this.faults.written(number, subject(call));
      if (!handler.returnsAtOnce) await this.pending.finish(object, minutes);
      return this.answer(object, planned);
    });
  }

  /** @param state what Terraform knows, from which a secret may be learned again */
  async read(
    type: string,
    region: string,
    terraformId: string,
    state?: Attributes,
  ): Promise<Attributes | undefined> {
    const handler = handlerOf(type);
    this.faults.call();
    const object = this.visible(handler, region, terraformId);
    return object && this.show(object, state);
  }

  async update(type: string, region: string, prior: Attributes, planned: Attributes): Promise<Attributes> {
    const handler = handlerOf(type);
    this.faults.call();
    return this.queues.run(handler.queue?.(planned, this.world), async () => {
      const object = this.visible(handler, region, text(prior, "id"));
      if (object === undefined) throw gone(handler, text(prior, "id"));
      check(this.call("update", type, region, planned, object));
      const next = this.changed(handler, object, planned, prior);
      this.world.put(next);
      const { change: minutes } = handler.minutes;
      this.pending.begin(next, handler.states.changing, minutes);
      await this.save();
      if (!handler.returnsAtOnce) await this.pending.finish(next, minutes);
      return this.answer(next, planned);
    });
  }

  /** @throws ServiceError also for an object that is gone already: the provider takes that for done, or does not. */
  async delete(type: string, region: string, state: Attributes): Promise<void> {
    const handler = handlerOf(type);
    this.faults.call();
    await this.queues.run(handler.queue?.(state, this.world), async () => {
      const object = this.visible(handler, region, text(state, "id"));
      if (object === undefined) throw gone(handler, text(state, "id"));
      check(this.call("delete", type, region, object.attributes, object));
      const { delete: minutes } = handler.minutes;
      this.pending.begin(object, handler.states.deleting, minutes);
      // Should the process end here, the object is still there and the next run deletes it.
      await this.pending.finish(object, minutes);
      handler.gone?.(object, this.world);
      this.world.remove(object);
      await this.save();
    });
  }

  /** All attributes as a read shows them. */
  show(object: StoredObject, state?: Attributes): Attributes {
    const handler = handlerOf(object.type);
    const view = handler.view?.(object, this.world) ?? {};
    const status = this.pending.statusOf(object) ?? text(view, "status");
    const attributes = {
      ...object.attributes,
      ...view,
      ...("status" in membersOf(object.type) && { status: status || handler.states.ready }),
      id: object.terraformId,
    };
    const members = membersOf(object.type);
    return answered(members, this.vault.restore(object.type, attributes, object.fingerprints, state));
  }

  /** The answer to a plan repeats it and adds the rest. */
  private answer(object: StoredObject, planned: Attributes): Attributes {
    const shown = this.show(object, planned);
    const members = membersOf(object.type);
    return { ...answered(members, complete(members, planned, shown)), id: object.terraformId };
  }

  private make(handler: Handler, region: string, planned: Attributes): StoredObject {
    const { type } = handler;
    const made = handler.make({
      wanted: planned,
      region,
      world: this.world,
      newId: (prefix, ...identity) => this.world.newId(prefix, type, region, identity.join("|")),
    });
    const all = complete(membersOf(type), planned, { ...filledIn(type), ...made.attributes }, "service");
    const object: StoredObject = {
      type,
      id: made.id,
      terraformId: made.terraformId ?? made.id,
      region: handler.global ? "" : region,
      name: handler.nameOf(planned),
      ...this.vault.deposit(type, all),
      facts: made.facts ?? {},
    };
    this.world.put(object);
    for (const child of made.children ?? [])
      this.world.put({ ...child, fingerprints: {}, owner: keyOf(object) });
    handler.arrived?.(object, this.world);
    return object;
  }

  private changed(
    handler: Handler,
    object: StoredObject,
    planned: Attributes,
    prior: Attributes,
  ): StoredObject {
    const members = membersOf(handler.type);
    const all = changed(members, planned, prior, object.attributes);
    const { attributes, fingerprints } = this.vault.deposit(handler.type, all);
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

  private visible(handler: Handler, region: string, terraformId: string): StoredObject | undefined {
    const object = this.world.byTerraformId(handler.type, terraformId);
    const elsewhere = object?.region !== region && isRegional(handler.type);
    return elsewhere ? undefined : object;
  }

  private call(
    operation: Call["operation"],
    type: string,
    region: string,
    wanted: Attributes,
    object: StoredObject | undefined,
  ): Call {
    return {
      operation,
      type,
      region,
      wanted,
      object,
      world: this.world,
      options: this.options,
      isBusy: (other) => this.pending.statusOf(other) !== undefined,
    };
  }
}

const gone = ({ label }: Handler, id: string): ServiceError =>
  new ServiceError(goneCode, `${label} ${id} does not exist any more.`);

/** @throws ServiceError where objects of the type can only be planned. */
function handlerOf(type: string): Handler {
  const handler = handlers.get(type);
  if (handler === undefined)
    throw new ServiceError(
      "NotSimulated",
      `${type} is not simulated: in a rehearsal it can be planned but not applied.`,
    );
  return handler;
}
