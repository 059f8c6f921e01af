import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { alicloud, type ProviderModel } from "@cdktf/provider-alicloud";
import type { Network } from "@hybridnet/network";
import { findTerraform } from "../../terraform/find-terraform";
import { stacksIn } from "../../terraform/synthesized";
import type { AnsweredRequest } from "../api/server";
import type { Fault } from "../cli/faults";
import { deployedStacks, type Place, placeBelow, preparePlace } from "../cli/place";
import { openSession, type Session } from "../cli/session";
import { terraformIn } from "../cli/stack-runs";
import type { ProviderBinary } from "../real/find-provider";
import type { Attributes } from "../service/service";
import { type Data, type Drift, withValues } from "./edit-rows";
import { type StateSummary, stateSummary } from "./states";

/** A network and its synthesized stacks. */
export interface Version {
  readonly network: Network;
  /** The folder cdktf.out. */
  readonly output: string;
}

/** What is done to a deployed network at once. */
export interface Edit extends Version {
  /** Values of secret variables that are others than those of the state. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** What somebody does in the console first. */
  readonly byHand?: readonly Fault[];
  /** The same inside of blocks. */
  readonly drift?: Drift;
  /** Addresses that the state forgets first, and that are imported again. */
  readonly imported?: readonly string[];
  /** The provider that is stood in for from now on. */
  readonly model?: ProviderModel;
}

/** Who speaks to Terraform. */
export interface Speaker {
  /** The real provider; left out, the stand-in. */
  readonly real?: ProviderBinary | undefined;
  /** The provider that is stood in for. */
  readonly model?: ProviderModel | undefined;
}

/**
 * A network that is deployed in a rehearsal, in a folder of its own. All but terraform and the real provider runs in
 * this process, so that many edits of one network can be tried in the time that a few rehearsals take.
 */
export class DeployedNetwork {
  /** Told of every answer of the account's API. */
  onAnswer: (request: AnsweredRequest) => void = () => {};

  private constructor(
    private readonly place: Place,
    private readonly session: Session,
    /** In the order in which they are deployed. */
    readonly stacks: readonly string[],
    /** The stacks whose JSON is not what was applied last. */
    readonly changed: ReadonlySet<string>,
    private readonly secrets: Readonly<Record<string, string>>,
    private readonly real: ProviderBinary | undefined,
  ) {}

  /**
   * @param version what goes wrong in the first deploy stands in it as what is done by hand
   * @throws Error where a stack cannot be deployed
   */
  static async deploy(
    version: Version & Pick<Edit, "byHand">,
    { real, model }: Speaker = {},
  ): Promise<DeployedNetwork> {
    const edit = { ...version, ...(model && { model }) };
    const network = await DeployedNetwork.open(await newPlace(real), edit, new Set(), real);
    for (const stack of network.stacks) {
      for (const words of [["init"], ["apply", "-auto-approve"]])
        await network.succeeds(stack, [...words, "-input=false", "-no-color"]);
    }
    return network;
  }

  /** A copy with its own account and state, edited. */
  async edited(edit: Edit): Promise<DeployedNetwork> {
    const place = await newPlace(this.real);
    cpSync(this.place.output, place.output, { recursive: true, verbatimSymlinks: true });
    cpSync(this.place.states, place.states, { recursive: true });
    cpSync(this.place.account, place.account);
    const texts = textsIn(place.output);
    const changed = [...textsIn(edit.output)].filter(([stack, text]) => texts.get(stack) !== text);
    const stacks = new Set(changed.map(([stack]) => stack));
    const network = await DeployedNetwork.open(place, edit, stacks, this.real);
    for (const stack of network.stacks.filter((it) => !texts.has(it)))
      await network.succeeds(stack, ["init", "-input=false", "-no-color"]);
    for (const [address, values] of Object.entries(edit.drift ?? {})) await network.drifts(address, values);
    for (const address of edit.imported ?? []) await network.imports(address);
    return network;
  }

  private async drifts(address: string, values: Readonly<Record<string, unknown>>): Promise<void> {
    const { type, id, values: now } = await this.find(address);
    const after = withValues(now, values);
    const names = Object.keys(values).map((path) => path.replace(/\..*/, ""));
    const changed: Attributes = JSON.parse(
      JSON.stringify(Object.fromEntries(names.map((name) => [name, after[name]]))),
    );
    await this.session.account.byHand.change(type, id, changed);
  }

  private async imports(address: string): Promise<void> {
    const { stack, id } = await this.find(address);
    await this.succeeds(stack, ["state", "rm", address]);
    const file = join(this.place.output, "stacks", stack, "imports.tf.json");
    writeFileSync(file, JSON.stringify({ import: [{ to: address, id }] }));
  }

  /** What the states hold, by stack. */
  async states(): Promise<Readonly<Record<string, StateSummary>>> {
    const stacks = await deployedStacks(this.place);
    return Object.fromEntries(stacks.map(({ stack, resources }) => [stack, stateSummary(resources)]));
  }

  /** What a state holds at an address. */
  private async find(address: string) {
    const resources = (await deployedStacks(this.place)).flatMap((stack) => stack.resources);
    const found = resources.find((it) => it.mode === "managed" && it.address === address);
    if (found === undefined) throw new Error(`no state holds ${address}`);
    const values: Data = Object(found.values);
    return { stack: found.stack, type: found.type, id: String(values.id), values };
  }

  /** Runs terraform in the folder of a stack. @param abandon ends it and its provider at once */
  async terraform(stack: string, words: readonly string[], abandon?: AbortSignal) {
    const { terraform } = this.session;
    const variables = Object.entries(this.secrets).map(([name, value]) => [`TF_VAR_${name}`, value]);
    const env = { ...terraform.env, ...Object.fromEntries(variables) };
    const { status, stdout, stderr } = await terraformIn({ ...terraform, env }, stack, words, abandon);
    return { status, said: stdout + stderr };
  }

  /** @throws Error with what terraform said where it fails */
  private async succeeds(stack: string, words: readonly string[]): Promise<void> {
    const { status, said } = await this.terraform(stack, words);
    if (status !== 0) throw new Error(`terraform ${words[0]} in ${stack}: ${said}`);
  }

  async remove(): Promise<void> {
    await this.session.close();
    rmSync(dirname(this.place.folder), { recursive: true });
  }

  private static async open(
    place: Place,
    { network, output, secrets = {}, byHand = [], model = alicloud }: Edit,
    changed: ReadonlySet<string>,
    real: ProviderBinary | undefined,
  ): Promise<DeployedNetwork> {
    cpSync(output, place.output, { recursive: true });
    const opened: { deployed?: DeployedNetwork } = {};
    const options = {
      realistic: false,
      advance: undefined,
      faults: byHand,
      provider: real === undefined ? "stand-in" : "real",
    } as const;
    const onAnswer = (request: AnsweredRequest) => opened.deployed?.onAnswer(request);
    const session = await openSession(network, { place, env: process.env, model, onAnswer }, options);
    const stacks = stacksIn(place.output).map(({ name }) => name);
    opened.deployed = new DeployedNetwork(place, session, stacks, changed, secrets, real);
    return opened.deployed;
  }
}

/** What Terraform reads of every stack, by its name. */
const textsIn = (output: string): ReadonlyMap<string, string> =>
  new Map(
    stacksIn(output).flatMap(({ name, folder }) => {
      const file = join(folder, "cdk.tf.json");
      return existsSync(file) ? [[name, readFileSync(file, "utf8")] as const] : [];
    }),
  );

async function newPlace(real: ProviderBinary | undefined): Promise<Place> {
  const checkout = mkdtempSync(join(tmpdir(), "edits-"));
  const place = placeBelow(checkout, { REHEARSAL_DIR: basename(checkout) });
  preparePlace(place, await findTerraform(process.env), process.env, real);
  return place;
}
