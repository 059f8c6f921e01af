import { type Attributes, ServiceError } from "../service/service";
import { changed, complete, secretsIn } from "./complete";
import { FaultPlan } from "./faults";
import { handlers } from "./handlers/all";
import type { Handler } from "./handlers/handler";
import { membersOf } from "./model";
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
    this.faults.call(type);
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
    this.faults.call(type);
    const object = this.visible(handler, region, terraformId);
    return object && this.show(object, state);
  }

  async update(type: string, region: string, prior: Attributes, planned: Attributes): Promise<Attributes> {
    const handler = handlerOf(type);
    this.faults.call(type);
    return this.queues.run(handler.queue?.(planned, this.world), async () => {
      const object = this.visible(handler, region, text(prior, "id"));
      if (object === undefined)
        throw new ServiceError(
          "EntityNotExist",
          `${handler.label} ${text(prior, "id")} does not exist any more.`,
        );
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

  /** An object that is gone already is no error, as for the provider. */
  async delete(type: string, region: string, state: Attributes): Promise<void> {
    const handler = handlerOf(type);
    this.faults.call(type);
    await this.queues.run(handler.queue?.(state, this.world), async () => {
      const object = this.visible(handler, region, text(state, "id"));
      if (object === undefined) return;
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
    return this.vault.restore(object.type, attributes, object.fingerprints, state);
  }

  /** The answer to a plan repeats it and adds the rest. */
  private answer(object: StoredObject, planned: Attributes): Attributes {
    const shown = this.show(object, planned);
    return { ...complete(membersOf(object.type), planned, shown), id: object.terraformId };
  }

  private make(handler: Handler, region: string, planned: Attributes): StoredObject {
    const { type } = handler;
    const made = handler.make({
      wanted: planned,
      region,
      world: this.world,
      newId: (prefix, ...identity) => this.world.newId(prefix, type, region, identity.join("|")),
    });
    const all = complete(membersOf(type), planned, made.attributes, "service");
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
    const shown = this.show(object, prior);
    const all = changed(members, planned, shown, object.attributes);
    const { attributes, fingerprints } = this.vault.deposit(handler.type, all);
    // A secret that the plan repeats, or that this process does not know, stays what it was.
    const [wanted, before] = [secretsIn(members, planned), secretsIn(members, shown)];
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
    return object !== undefined && handler.regional && object.region !== region ? undefined : object;
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
