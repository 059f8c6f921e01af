import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Block,
  buildApp,
  networkOf,
  readSynth,
  type StackName,
  stackNames,
} from "@hybridnet/network/testing/synth";
import type { Fault } from "../rehearsal/cli/faults";
import { type Place, placeBelow, prepare } from "../rehearsal/cli/place";
import { openSession, type Session } from "../rehearsal/cli/session";
import { terraformIn } from "../rehearsal/cli/stack-runs";
import { findTerraform, programsToGuard } from "../terraform/find-terraform";

/** What is done to a deployed network at once. */
export interface Edit {
  readonly data: Block;
  /** Values of secret variables that are others than those of the state. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** What somebody does in the console first. */
  readonly byHand?: readonly Fault[];
}

type Texts = Readonly<Record<StackName, string>>;

/**
 * A network that is deployed in a rehearsal, in a folder of its own. All but terraform runs in this process, so
 * that many edits of one network can be tried in the time that a few rehearsals take.
 */
export class DeployedNetwork {
  private constructor(
    private readonly place: Place,
    private readonly session: Session,
    private readonly texts: Texts,
    /** The stacks whose JSON is not what was applied last. */
    readonly changed: ReadonlySet<StackName>,
    private readonly secrets: Readonly<Record<string, string>>,
  ) {}

  /** @throws Error where a stack cannot be deployed */
  static async deploy(data: Block): Promise<DeployedNetwork> {
    const network = await DeployedNetwork.open(await newPlace(), { data }, undefined);
    for (const stack of stackNames) {
      for (const words of [["init"], ["apply", "-auto-approve"]]) {
        const { status, said } = await network.terraform(stack, ...words, "-input=false");
        if (status !== 0) throw new Error(`terraform ${words[0]} in ${stack}: ${said}`);
      }
    }
    return network;
  }

  /** A copy with its own account and state, edited. */
  async edited(edit: Edit): Promise<DeployedNetwork> {
    const place = await newPlace();
    cpSync(this.place.output, place.output, { recursive: true });
    cpSync(this.place.states, place.states, { recursive: true });
    cpSync(this.place.account, place.account);
    return DeployedNetwork.open(place, edit, this.texts);
  }

  /** Runs terraform in the folder of a stack. */
  async terraform(stack: StackName, ...words: readonly string[]) {
    const { terraform } = this.session;
    const variables = Object.entries(this.secrets).map(([name, value]) => [`TF_VAR_${name}`, value]);
    const env = { ...terraform.env, ...Object.fromEntries(variables) };
    const { status, stdout, stderr } = await terraformIn({ ...terraform, env }, stack, words);
    return { status, said: stdout + stderr };
  }

  async remove(): Promise<void> {
    await this.session.close();
    rmSync(this.place.folder, { recursive: true });
  }

  private static async open(place: Place, edit: Edit, before: Texts | undefined): Promise<DeployedNetwork> {
    const { data, secrets = {}, byHand = [] } = edit;
    const network = networkOf(data);
    buildApp(network, place.output).synth();
    const made = readSynth(place.output);
    const texts = mapStacks((stack) => made[stack].text);
    const session = await openSession(
      network,
      { place, env: process.env },
      { realistic: false, advance: undefined, faults: byHand },
    );
    const changed = new Set(stackNames.filter((stack) => texts[stack] !== before?.[stack]));
    return new DeployedNetwork(place, session, texts, changed, secrets);
  }
}

const mapStacks = <T>(value: (stack: StackName) => T): Readonly<Record<StackName, T>> => ({
  connectivity: value("connectivity"),
  "cen-core": value("cen-core"),
  "vpn-standby": value("vpn-standby"),
});

async function newPlace(): Promise<Place> {
  const place = placeBelow(mkdtempSync(join(tmpdir(), "edits-")), { REHEARSAL_DIR: "place" });
  prepare(place, programsToGuard(await findTerraform(process.env), process.env));
  return place;
}
