import { existsSync } from "node:fs";
import type { Network } from "@hybridnet/network";
import { exitCodes, Stop } from "../../command/exit-codes";
import { Account } from "../account/account";
import { minuteMs } from "../account/options";
import { startProvider } from "../server/start-provider";
import { actByHand } from "./by-hand";
import { environmentOf } from "./environment";
import { accountFaults, corruptAccount } from "./faults";
import type { Options } from "./options";
import { deployedStacks, type Place } from "./place";
import { secretsOf } from "./secrets";
import type { TerraformProps } from "./stack-runs";

/** A rehearsal that is under way: the account is open and the stand-in answers. */
export interface Session {
  readonly account: Account;
  readonly terraform: TerraformProps;
  close(): Promise<void>;
}

/** Ids follow from it: the same network gets the same ids in every rehearsal. */
const accountSeed = "rehearsal";

/**
 * Opens the account of a place, or makes a new one that holds what the network takes for granted, and
 * starts the stand-in for the provider.
 * @throws Stop where the account file cannot be used.
 */
export async function openSession(
  network: Network,
  { place, env: own }: { readonly place: Place; readonly env: NodeJS.ProcessEnv },
  options: Pick<Options, "realistic" | "advance" | "faults">,
): Promise<Session> {
  const stacks = await deployedStacks(place);
  const secrets = secretsOf(network, stacks);
  if (options.faults.some(({ kind }) => kind === "corrupt-account")) corruptAccount(place);
  const behaviour = {
    ...accountFaults(options.faults),
    realistic: options.realistic,
    knownSecrets: Object.values(secrets),
  };
  const account = await openAccount(network, place, behaviour);
  if (options.advance !== undefined) await account.advance(options.advance).catch(stop);
  for (const fault of options.faults)
    if (fault.kind === "delete" || fault.kind === "change") await actByHand(account, stacks, fault);
  const provider = await startProvider({ service: account, minuteMilliseconds: minuteMs(options) });
  const env = environmentOf(own, { place, reattach: provider.reattach, secrets });
  return { account, terraform: { place, env }, close: () => provider.close() };
}

async function openAccount(
  network: Network,
  place: Place,
  options: Parameters<typeof Account.open>[1],
): Promise<Account> {
  if (!existsSync(place.account)) return Account.seed(network, accountSeed, options, place.account);
  try {
    const account = Account.open(place.account, options);
    await account.extendSeed(network);
    return account;
  } catch (error) {
    return stop(error);
  }
}

function stop(error: unknown): never {
  throw new Stop(exitCodes.fault, error instanceof Error ? error.message : String(error));
}
