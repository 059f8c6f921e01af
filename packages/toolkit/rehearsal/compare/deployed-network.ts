import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Network } from "@hybridnet/network";
import { findTerraform } from "../../terraform/find-terraform";
import { stacksIn } from "../../terraform/synthesized";
import type { AnsweredRequest } from "../api/server";
import type { Fault } from "../cli/faults";
import { type Place, placeBelow, preparePlace } from "../cli/place";
import { openSession, type Session } from "../cli/session";
import { terraformIn } from "../cli/stack-runs";
import type { ProviderBinary } from "../real/find-provider";

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
   * @param real the real provider; left out, the stand-in speaks to Terraform
   * @throws Error where a stack cannot be deployed
   */
  static async deploy(version: Version, real?: ProviderBinary): Promise<DeployedNetwork> {
    const network = await DeployedNetwork.open(await newPlace(real), version, new Set(), real);
    for (const stack of network.stacks) {
      for (const words of [["init"], ["apply", "-auto-approve"]]) {
        const { status, said } = await network.terraform(stack, [...words, "-input=false", "-no-color"]);
        if (status !== 0) throw new Error(`terraform ${words[0]} in ${stack}: ${said}`);
      }
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
    return DeployedNetwork.open(place, edit, new Set(changed.map(([stack]) => stack)), this.real);
  }

  /** Runs terraform in the folder of a stack. @param abandon ends it and its provider at once */
  async terraform(stack: string, words: readonly string[], abandon?: AbortSignal) {
    const { terraform } = this.session;
    const variables = Object.entries(this.secrets).map(([name, value]) => [`TF_VAR_${name}`, value]);
    const env = { ...terraform.env, ...Object.fromEntries(variables) };
    const { status, stdout, stderr } = await terraformIn({ ...terraform, env }, stack, words, abandon);
    return { status, said: stdout + stderr };
  }

  async remove(): Promise<void> {
    await this.session.close();
    rmSync(this.place.folder, { recursive: true });
  }

  private static async open(
    place: Place,
    { network, output, secrets = {}, byHand = [] }: Edit,
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
    const session = await openSession(network, { place, env: process.env, onAnswer }, options);
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
