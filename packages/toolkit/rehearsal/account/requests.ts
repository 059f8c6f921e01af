import type { Tables } from "../../routing/tables";
import type { Attributes } from "../service/service";
import type { Query } from "./data/data-source";
import { accountId } from "./handlers/attachments";
import { resourceGroup } from "./handlers/vpc";
import type { Objects } from "./objects";
import type { StoredObject } from "./store/content";
import type { World } from "./store/world";

/**
 * The account as the service's own API has it: a change is answered when it is accepted and goes on by itself,
 * an object has a state meanwhile, and what is asked for is an object or its absence. Rules, ids, states, faults
 * and the file are those of the account.
 */
export class Requests {
  constructor(
    readonly world: World,
    private readonly objects: Objects,
    private readonly tables: () => Tables,
    private readonly save: () => Promise<void>,
  ) {}

  /** Changes what Terraform does not manage. */
  async act<T>(work: (world: World) => T): Promise<T> {
    const answer = work(this.world);
    await this.save();
    return answer;
  }

  /** Counts a request. @throws ServiceError for every Nth one, where that fault is wanted. */
  count(): void {
    this.objects.faults.call();
  }

  /**
   * Makes an object.
   *
   * @param made told of the object before a fault can lose the answer
   * @throws ServiceError where the service refuses
   */
  create(
    type: string,
    region: string,
    arguments_: Attributes,
    made: (object: StoredObject) => void,
  ): Promise<StoredObject> {
    return this.objects.accept(type, arguments_, () =>
      this.objects.beginCreate(type, region, arguments_, made),
    );
  }

  /** Changes these arguments of an object and leaves the others. @throws ServiceError where the service refuses. */
  change(object: StoredObject, region: string, arguments_: Attributes): Promise<StoredObject> {
    const now = this.show(object);
    const wanted = { ...now, ...arguments_ };
    return this.objects.accept(object.type, wanted, () =>
      this.objects.beginUpdate(object, object.region || region, now, wanted),
    );
  }

  /**
   * Gives an object other tags. Whether the service refuses that while its transit router is busy is not published; the
   * provider takes it for a thing that does not happen, and does not repeat it (service_alicloud_cbn.go:644).
   */
  tag(object: StoredObject, tags: Attributes): Promise<void> {
    return this.objects.tag(object, tags);
  }

  /**
   * Takes an object away.
   *
   * @param how arguments that say how, such as `force_delete`
   * @throws ServiceError where the service refuses
   */
  remove(object: StoredObject, region: string, how: Attributes = {}): Promise<StoredObject> {
    const going = { ...object, attributes: { ...object.attributes, ...how } };
    return this.objects.accept(object.type, object.attributes, () =>
      this.objects.beginDelete(going, object.region || region),
    );
  }

  /** A resource as reads show it, with those secrets that this process knows. */
  show(object: StoredObject): Attributes {
    return this.objects.show(object);
  }

  /** The state of an object, also that of a change that is under way; "" where its type has none. */
  stateOf(object: StoredObject): string {
    return this.objects.stateOf(object);
  }

  /** The number of the account. */
  get accountId(): string {
    return accountId(this.world);
  }

  /** The account's default resource group. */
  get resourceGroup(): string {
    return resourceGroup(this.world);
  }

  /** What data sources are answered from. */
  query(region: string, config: Attributes): Query {
    return {
      config,
      region,
      world: this.world,
      accountId: this.accountId,
      show: (object) => this.show(object),
      tables: this.tables,
    };
  }

  /** Waits for every change that was accepted. */
  settled(): Promise<void> {
    return this.objects.settled();
  }
}
