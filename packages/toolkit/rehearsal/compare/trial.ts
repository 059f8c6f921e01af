import { parseFault } from "../cli/faults";
import type { ProviderBinary } from "../real/find-provider";
import { DeployedNetwork, type Version } from "./deployed-network";
import type { EditRow } from "./edit-rows";
import { outcomesIn, type States, type Tried } from "./outcomes";

/** A row with the network that it leads to. */
export interface Trial {
  readonly row: EditRow;
  readonly version: Version;
}

export interface TrialProps {
  /** The name of an example. */
  readonly example: string;
  readonly base: Version;
  /** Every trial that begins with the example or with another one of them. */
  readonly trials: readonly Trial[];
  /** The real provider; left out, the stand-in speaks to Terraform. */
  readonly real?: ProviderBinary | undefined;
}

/** Edits that are tried side by side: each of them waits most of the time. */
const atOnce = 3;

/** What became of an example with one provider. */
export interface TriedExample {
  readonly deployed: States;
  /** By title, or why nothing came of it. */
  readonly edits: ReadonlyMap<string, Tried | Error>;
}

/** Deploys an example and tries every edit on a copy of its own. */
export async function triedWith({ example, base, trials, real }: TrialProps): Promise<TriedExample> {
  const found = new Map<string, Tried | Error>();
  const after = (title: string) => trials.filter(({ row }) => row.from === title);
  const follow = async (network: DeployedNetwork, { row, version }: Trial): Promise<void> => {
    const { secret, byHand = [], drift = {}, imported = [] } = row;
    const edited = await network.edited({
      ...version,
      secrets: secret === undefined ? {} : { [secret]: "another-key-of-the-table" },
      byHand: byHand.flatMap((fault) => parseFault(fault) ?? []),
      drift,
      imported,
    });
    const isOfFile = row.edit !== undefined && imported.length === 0;
    try {
      found.set(row.title, await outcomesIn(edited, !isOfFile));
      for (const next of after(row.title)) await followed(edited, next);
    } finally {
      await edited.remove();
    }
  };
  const followed = (network: DeployedNetwork, trial: Trial) =>
    follow(network, trial).catch((error: unknown) => {
      found.set(trial.row.title, error instanceof Error ? error : new Error(String(error)));
    });
  const deployed = await DeployedNetwork.deploy(base, { real });
  try {
    const waiting = [...after(example)];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await followed(deployed, next);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return { deployed: await deployed.states(), edits: found };
  } finally {
    await deployed.remove();
  }
}
