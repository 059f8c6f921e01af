import { type Attributes, goneCode, ServiceError } from "../service/service";
import { answered, complete } from "./complete";
import { FaultPlan } from "./faults";
import { handlers } from "./handlers/all";
import type { Handler } from "./handlers/handler";
import { isRegional, membersOf } from "./model";
import type { AccountOptions } from "./options";
import { Pending } from "./pending";
import { Queues } from "./queues";
import { check } from "./rules/all";
import type { Call } from "./rules/rule";
import { subject } from "./rules/subject";
import { spelledOtherwise } from "./spelling";
import type { StoredObject } from "./store/content";
import type { World } from "./store/world";
import { changedObject, makeObject } from "./stored";
import { tf } from "./types";
import { text } from "./values";
import type { Vault } from "./vault";

/** A change that is accepted, and how to see it to its end. */
export interface Begun {
  readonly object: StoredObject;
  readonly finish: () => Promise<void>;
}

/** Creates, shows, changes and deletes objects of any type, with the service's rules, states and faults. */
export class Objects {
  readonly faults: FaultPlan;
  private readonly pending: Pending;
  private readonly kept;
  private readonly queues = new Queues();
  private readonly underWay = new Set<Promise<void>>();
  private readonly failedLater: unknown[] = [];

  constructor(
    private readonly world: World,
    private readonly vault: Vault,
    private readonly options: AccountOptions,
    private readonly save: () => Promise<void>,
  ) {
    this.faults = new FaultPlan(options.faults ?? {});
    this.pending = new Pending(options);
    this.kept = { world, vault };
  }

  async create(type: string, region: string, planned: Attributes): Promise<Attributes> {
    this.faults.call();
    return this.queues.run(this.queueOf(type, planned), async () => {
      const { object, finish } = await this.beginCreate(type, region, planned);
      if (!handlerOf(type).returnsAtOnce) await finish();
      return this.answer(object, planned);
    });
  }

  /**
   * Makes an object, which is then on its way to being ready.
   *
   * @param made told of the object before a fault can lose the answer
   */
  async beginCreate(
    type: string,
    region: string,
    planned: Attributes,
    made: (object: StoredObject) => void = () => {},
  ): Promise<Begun> {
    const handler = handlerOf(type);
    const call = this.call("create", type, region, planned, undefined);
    const number = this.faults.beginCreate(subject(call));
    check(call);
    const object = makeObject(this.kept, handler, region, planned);
    const { create: minutes } = handler.minutes;
    this.pending.begin(object, handler.states.creating, minutes);
    await this.save();
    made(object);
    this.faults.written(number, subject(call));
    return { object, finish: () => this.pending.finish(object, minutes) };
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
    return this.queues.run(this.queueOf(type, planned), async () => {
      const object = this.visible(handler, region, text(prior, "id"));
      if (object === undefined) throw gone(handler, text(prior, "id"));
      const begun = await this.beginUpdate(object, region, prior, planned);
      if (!handler.returnsAtOnce) await begun.finish();
      return this.answer(begun.object, planned);
    });
  }

  /** Changes an object, which is then on its way to being ready again. */
  async beginUpdate(
    object: StoredObject,
    region: string,
    prior: Attributes,
    planned: Attributes,
  ): Promise<Begun> {
    const handler = handlerOf(object.type);
    check(this.call("update", object.type, region, planned, object));
    const next = changedObject(this.kept, handler, object, planned, prior);
    this.world.put(next);
    const { change: minutes } = handler.minutes;
    this.pending.begin(next, handler.states.changing, minutes);
    await this.save();
    return { object: next, finish: () => this.pending.finish(next, minutes) };
  }

  /** Gives an object other tags, whatever is under way with it: tags are a matter of their own. */
  async tag(object: StoredObject, tags: Attributes): Promise<void> {
    this.world.put({ ...object, attributes: { ...object.attributes, tags } });
    await this.save();
  }

  /** @throws ServiceError also for an object that is gone already: the provider takes that for done, or does not. */
  async delete(type: string, region: string, state: Attributes): Promise<void> {
    const handler = handlerOf(type);
    this.faults.call();
    await this.queues.run(this.queueOf(type, state), async () => {
      const object = this.visible(handler, region, text(state, "id"));
      if (object === undefined) throw gone(handler, text(state, "id"));
      await this.beginDelete(object, region).finish();
    });
  }

  /** Begins to take an object away. Should the process end meanwhile, it is still there and can be deleted again. */
  beginDelete(object: StoredObject, region: string): Begun {
    const handler = handlerOf(object.type);
    check(this.call("delete", object.type, region, object.attributes, object));
    const { delete: minutes } = handler.minutes;
    this.pending.begin(object, handler.states.deleting, minutes);
    const finish = async () => {
      await this.pending.finish(object, minutes);
      handler.gone?.(object, this.world);
      this.world.remove(object);
      await this.save();
    };
    return { object, finish };
  }

  /**
   * Does what has begun to its end in the background, in the place of the call in its queue.
   *
   * @param begin runs at once
   * @returns the object, as soon as the change of it has begun
   * @throws ServiceError where something else is under way on the same transit router or route table
   */
  accept(type: string, arguments_: Attributes, begin: () => Begun | Promise<Begun>): Promise<StoredObject> {
    const queue = this.queueOf(type, arguments_);
    if (this.queues.isBusy(queue))
      throw new ServiceError(
        type === tf.routeEntry ? "IncorrectRouteEntryStatus" : "Operation.Blocking",
        `Another change of ${queue} is under way.`,
      );
    return new Promise((resolve, reject) => {
      const work = this.queues.run(queue, async () => {
        const { object, finish } = await begin();
        resolve(object);
        await finish().catch((error: unknown) => this.failedLater.push(error));
      });
      const settled = work.catch(reject).finally(() => this.underWay.delete(settled));
      this.underWay.add(settled);
    });
  }

  /** Waits for everything that was accepted. @throws whatever went wrong with it after its answer */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
    const [failure] = this.failedLater.splice(0);
    if (failure !== undefined) throw failure;
  }

  private queueOf(type: string, arguments_: Attributes): string | undefined {
    return handlerOf(type).queue?.(arguments_, this.world);
  }

  /** All attributes as a read shows them. */
  show(object: StoredObject, state?: Attributes): Attributes {
    const handler = handlerOf(object.type);
    const members = membersOf(object.type);
    const attributes = {
      ...object.attributes,
      ...handler.view?.(object, this.world),
      ...("status" in members && { status: this.stateOf(object) }),
      id: object.terraformId,
    };
    const answer = answered(members, this.vault.restore(object.type, attributes, object.fingerprints, state));
    return this.options.faults?.otherSpelling ? spelledOtherwise(answer) : answer;
  }

  /** The state of an object, also that of a change that is under way. */
  stateOf(object: StoredObject): string {
    const handler = handlerOf(object.type);
    const view = handler.view?.(object, this.world) ?? {};
    return this.pending.statusOf(object) ?? (text(view, "status") || handler.states.ready);
  }

  /** The answer to a plan repeats its arguments and says the rest as it is now, such as a state of BGP. */
  private answer(object: StoredObject, planned: Attributes): Attributes {
    const shown = this.show(object, planned);
    const members = membersOf(object.type);
    return { ...answered(members, complete(members, planned, shown)), id: object.terraformId };
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
