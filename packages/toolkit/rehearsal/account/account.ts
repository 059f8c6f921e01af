import { createHash, randomBytes } from "node:crypto";
import type { Network } from "@hybridnet/network";
import { durationMs } from "../../command/duration";
import type { Topology } from "../../routing/topology";
import { type Attributes, type Service, ServiceError } from "../service/service";
import { firstMoment, timestamp } from "./clock";
import { dataSources } from "./data/all";
import { isResource } from "./model";
import { Objects } from "./objects";
import type { AccountOptions } from "./options";
import { announcersOutside, known, namesOutside, type Outside } from "./outside";
import { Requests } from "./requests";
import { Routes, topologyOf } from "./routes";
import { title } from "./rules/subject";
import { seedDataCentres, seedObjects } from "./seed";
import { AccountFile } from "./store/account-file";
import { keyOf, own, type StoredObject } from "./store/content";
import { World } from "./store/world";
import { text } from "./values";
import { Vault } from "./vault";

/** An object that Terraform could manage, and how to import it. */
export interface ObjectSummary {
  readonly type: string;
  readonly region: string;
  readonly importId: string;
  readonly name: string;
}

/**
 * A simulated Alibaba Cloud account. Every change is on disk before its call returns; an account without
 * a file lives in memory only.
 *
 * Secrets are not in the file (see `Vault`), so only the process that was given a pre-shared key, or one
 * whose options or Terraform state present it, can show it.
 */
export class Account implements Service {
  /** What people do in the console, past Terraform: same rules, no faults and no delay. */
  readonly byHand = {
    create: (type: string, region: string, arguments_: Attributes): Promise<Attributes> =>
      this.byHandObjects.create(type, region, arguments_),
    /** Changes some arguments of the object with this Terraform id. */
    change: async (type: string, terraformId: string, arguments_: Attributes): Promise<void> => {
      const object = this.found(type, terraformId);
      const prior = this.byHandObjects.show(object);
      await this.byHandObjects.update(type, object.region, prior, { ...prior, ...arguments_ });
    },
    remove: async (type: string, terraformId: string): Promise<void> => {
      const object = this.found(type, terraformId);
      await this.byHandObjects.delete(type, object.region, this.byHandObjects.show(object));
    },
  };

  /** What happens at the data centres and on the lines. Names are in `namesOutside`. */
  readonly outside = {
    breakDown: (name: string): Promise<void> => this.setDown(name, true),
    mend: (name: string): Promise<void> => this.setDown(name, false),
    /** Lets a data centre, or one link of it, announce these networks; undefined for its own again. */
    announce: async (announcer: string, networks: readonly string[] | undefined): Promise<void> => {
      known(announcersOutside(this.world.dataCentres), announcer);
      const { [announcer]: _, ...others } = this.world.outside.announced;
      await this.setOutside({
        ...this.world.outside,
        announced: networks === undefined ? others : { ...others, [announcer]: networks },
      });
    },
  };

  /** What becomes of a circuit, which Terraform does not manage here: another state, or none. */
  readonly circuits = {
    change: async (circuitId: string, status: string): Promise<void> => {
      const circuit = this.circuit(circuitId);
      this.world.put({ ...circuit, attributes: { ...circuit.attributes, status } });
      await this.save();
    },
    remove: async (circuitId: string): Promise<void> => {
      this.world.remove(this.circuit(circuitId));
      await this.save();
    },
  };

  /** The account as the service's own API has it; the same faults count its calls. */
  readonly requests: Requests;

  private readonly objectsAsked: Objects;
  private readonly byHandObjects: Objects;
  private readonly routes: Routes;

  private constructor(
    private readonly world: World,
    private readonly file: AccountFile | undefined,
    options: AccountOptions,
  ) {
    const vault = new Vault(world.salt);
    vault.learn(options.knownSecrets ?? []);
    const save = () => this.save();
    this.objectsAsked = new Objects(world, vault, options, save);
    this.byHandObjects = new Objects(
      world,
      vault,
      { ...options, delayMs: 0, realistic: false, faults: {} },
      save,
    );
    this.routes = new Routes(world);
    this.requests = new Requests(world, this.objectsAsked, () => this.routes.tables(), save);
  }

  /**
   * A new account that has what the network takes for granted.
   *
   * @param seed what ids follow from: the same seed gives the same ids
   * @param path the account file; left out, the account lives in memory
   * @throws Error where the file exists
   */
  static async seed(
    network: Network,
    seed: string,
    options: AccountOptions = {},
    path?: string,
  ): Promise<Account> {
    const file = path === undefined ? undefined : new AccountFile(path);
    if (file?.exists())
      throw new Error(`The account file ${path} exists. Open it, or delete it to begin with a new account.`);
    const world = new World({
      seed,
      salt: randomBytes(16).toString("hex"),
      clockMs: firstMoment,
      counters: {},
      reservedVlans: [],
      objects: [],
      seeded: {},
      dataCentres: [],
    });
    const account = new Account(world, file, options);
    await account.extendSeed(network);
    return account;
  }

  /** @throws AccountFileError where the file is missing, damaged or of a later version. */
  static open(path: string, options: AccountOptions = {}): Account {
    const file = new AccountFile(path);
    return new Account(new World(file.load()), file, options);
  }

  /**
   * Takes over what a changed network file says about what it takes for granted, and its data centres.
   * What was changed or deleted by hand since the seed stays as it is.
   */
  async extendSeed(network: Network): Promise<void> {
    for (const object of seedObjects(network, this.world)) {
      const seeded = this.world.seeded[keyOf(object)];
      const present = this.world.get(object.type, object.id);
      if ((present === undefined ? undefined : digest(present)) !== seeded) continue;
      this.world.put(object);
      this.world.seeded = { ...this.world.seeded, [keyOf(object)]: digest(object) };
    }
    this.world.dataCentres = seedDataCentres(network);
    this.world.regions = network.regions;
    this.world.revision++;
    await this.save();
  }

  create(type: string, region: string, planned: Attributes): Promise<Attributes> {
    return this.objectsAsked.create(type, region, planned);
  }

  read(type: string, region: string, state: Attributes): Promise<Attributes | undefined> {
    return this.objectsAsked.read(type, region, text(state, "id"), state);
  }

  update(type: string, region: string, prior: Attributes, planned: Attributes): Promise<Attributes> {
    return this.objectsAsked.update(type, region, prior, planned);
  }

  delete(type: string, region: string, state: Attributes): Promise<void> {
    return this.objectsAsked.delete(type, region, state);
  }

  importState(type: string, region: string, id: string): Promise<Attributes | undefined> {
    return this.objectsAsked.read(type, region, id);
  }

  async readData(type: string, region: string, config: Attributes): Promise<Attributes> {
    this.objectsAsked.faults.call();
    const source = dataSources.get(type);
    if (source === undefined)
      throw new ServiceError("NotSimulated", `The data source ${type} is not simulated in a rehearsal.`);
    return source.read(this.requests.query(region, config));
  }

  /** The account and the data centres around it, for the route rules. */
  topology(): Topology {
    return topologyOf(this.world);
  }

  /** Names of what is down outside of the account. */
  brokenOutside(): readonly string[] {
    return this.world.outside.down;
  }

  /** Lets simulated time pass, such as `8d`. @throws Error where the text is no duration. */
  async advance(duration: string): Promise<void> {
    this.world.clockMs += durationMs(duration);
    // A test of a circuit may be over now, and routes come back.
    this.world.revision++;
    await this.save();
  }

  /** Simulated time. */
  now(): string {
    return timestamp(this.world.clockMs);
  }

  /** Every object that was made since the seed and that Terraform could manage. */
  objects(): readonly ObjectSummary[] {
    return this.world
      .all()
      .filter((object) => isResource(object.type) && !(keyOf(object) in this.world.seeded))
      .map(({ type, region, terraformId: importId, name }) => ({ type, region, importId, name }));
  }

  /**
   * Whether the account is what it was after the seed, and what makes the difference. Counters, the
   * clock and reserved VLANs do not count.
   */
  sameAsSeed(): { readonly same: boolean; readonly left: readonly string[] } {
    const now = new Map(this.world.all().map((object) => [keyOf(object), object]));
    const left = [
      ...[...now].flatMap(([key, object]) =>
        key in this.world.seeded || object.owner !== undefined ? [] : [`left: ${title(object)}`],
      ),
      ...Object.entries(this.world.seeded).flatMap(([key, before]) => {
        const object = now.get(key);
        if (object === undefined) return [`gone: ${key}`];
        return digest(object) === before ? [] : [`changed: ${title(object)}`];
      }),
    ];
    return { same: left.length === 0, left };
  }

  private async setDown(name: string, isDown: boolean): Promise<void> {
    known(namesOutside(this.world.dataCentres), name);
    const others = this.world.outside.down.filter((it) => it !== name);
    await this.setOutside({ ...this.world.outside, down: isDown ? [...others, name] : others });
  }

  private async setOutside(outside: Outside): Promise<void> {
    this.world.outside = outside;
    this.world.revision++;
    await this.save();
  }

  private found(type: string, terraformId: string): StoredObject {
    const object = this.world.byTerraformId(type, terraformId);
    if (object === undefined) throw new Error(`The account has no ${type} with the id ${terraformId}.`);
    return object;
  }

  private circuit(id: string): StoredObject {
    const circuit = this.world.get(own.circuit, id);
    if (circuit === undefined) throw new Error(`The account has no circuit ${id}.`);
    return circuit;
  }

  private async save(): Promise<void> {
    await this.file?.save(() => this.world.toJson());
  }
}

function digest({ attributes, fingerprints, facts }: StoredObject): string {
  return createHash("sha256")
    .update(JSON.stringify([attributes, fingerprints, facts]))
    .digest("hex")
    .slice(0, 16);
}
