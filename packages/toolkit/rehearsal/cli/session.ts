import { existsSync } from "node:fs";
import { alicloud, type ProviderModel } from "@cdktf/provider-alicloud";
import type { Network } from "@hybridnet/network";
import { exitCodes, Stop } from "../../command/exit-codes";
import { Account } from "../account/account";
import { minuteMs } from "../account/options";
import { type AnsweredRequest, type RunningApi, startApi } from "../api/server";
import { closeWay, openWay, socketFile } from "../guard/way";
import { trustsByEnvironment } from "../real/plain-http";
import { startProvider } from "../server/start-provider";
import { actByHand, actOnCircuit } from "./by-hand";
import { environmentOf, wayTo } from "./environment";
import { accountFaults, corruptAccount } from "./faults";
import type { Options } from "./options";
import { deployedStacks, type Place } from "./place";
import { keysOfStates, secretsOf } from "./secrets";
import type { TerraformProps } from "./stack-runs";

/** A rehearsal that is under way: the account is open and both of its doors answer. */
export interface Session {
  readonly account: Account;
  readonly api: Pick<RunningApi, "counts" | "certificateAuthorityFile">;
  readonly terraform: TerraformProps;
  close(): Promise<void>;
}

export interface SessionProps {
  readonly place: Place;
  readonly env: NodeJS.ProcessEnv;
  /** The provider that is stood in for; default is the one that the stacks ask for. */
  readonly model?: ProviderModel;
  /** Whose programs have to trust the account's API. */
  readonly platform?: NodeJS.Platform;
  /** Told of every answer of the API. */
  readonly onAnswer?: (request: AnsweredRequest) => void;
}

/** Ids follow from it: the same network gets the same ids in every rehearsal. */
const accountSeed = "rehearsal";

/**
 * Opens the account of a place, or makes a new one that holds what the network takes for granted, and opens its two
 * doors: the service's API, and the stand-in for the provider, which Terraform finds unless the real one is asked for.
 * @throws Stop where the account file cannot be used.
 */
export async function openSession(
  network: Network,
  { place, env: own, model = alicloud, platform = process.platform, onAnswer = () => {} }: SessionProps,
  options: Pick<Options, "realistic" | "advance" | "faults" | "provider">,
): Promise<Session> {
  const stacks = await deployedStacks(place);
  const secrets = secretsOf(network, stacks);
  if (options.faults.some(({ kind }) => kind === "corrupt-account")) corruptAccount(place);
  const behaviour = {
    ...accountFaults(options.faults),
    realistic: options.realistic,
    knownSecrets: [...Object.values(secrets), ...keysOfStates(stacks)],
  };
  const account = await openAccount(network, place, behaviour);
  if (options.advance !== undefined) await account.advance(options.advance).catch(stop);
  for (const fault of options.faults)
    if (fault.kind === "delete" || fault.kind === "change") await actByHand(account, stacks, fault);
    else if (fault.kind === "down") await account.outside.breakDown(fault.name).catch(stop);
    else if (fault.kind === "up") await account.outside.mend(fault.name).catch(stop);
    else if (fault.kind === "circuit") await actOnCircuit(account, network, fault).catch(stop);
    else if (fault.kind === "announce")
      await account.outside.announce(fault.name, fault.networks).catch(stop);
  const protocol = trustsByEnvironment(platform) ? "https" : "http";
  const doors: { close(): Promise<void> }[] = [];
  const close = async () => {
    await Promise.all(doors.map((door) => door.close()));
    closeWay(place.door);
  };
  try {
    const provider = await startProvider({
      service: account,
      model,
      minuteMilliseconds: minuteMs(options),
      socket: socketFile(place.door),
    });
    doors.push(provider);
    const api = await startApi({ account, folder: place.api, protocol, onRequest: onAnswer });
    doors.push(api);
    const reattach = options.provider === "real" ? undefined : provider.reattach;
    openWay(place.door, wayTo({ ...api, accountId: account.requests.accountId }, reattach));
    const env = environmentOf(own, { place, trusted: api.certificateAuthorityFile, secrets });
    return { account, api, terraform: { place, env }, close };
  } catch (error) {
    // A door that stays open keeps the process from its end.
    await close();
    throw error;
  }
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
