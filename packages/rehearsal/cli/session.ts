import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Network } from "../../../network/network";
import { Account } from "../account/account";
import { minuteMs } from "../account/options";
import { startProvider } from "../server/start-provider";
import { environmentOf } from "./environment";
import { exitCodes, Stop } from "./exit-codes";
import { accountFaults, corruptAccount } from "./faults";
import type { Options } from "./options";
import type { Place } from "./place";
import { secretsOf } from "./secrets";
import type { TerraformProps } from "./terraform-run";

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
  place: Place,
  options: Options,
  binary: string,
): Promise<Session> {
  const secrets = secretsOf(network, place);
  if (options.faults.some(({ kind }) => kind === "corrupt-account")) corruptAccount(place);
  const behaviour = {
    ...accountFaults(options.faults),
    realistic: options.realistic,
    knownSecrets: Object.values(secrets),
  };
  const account = await openAccount(network, place, behaviour);
  if (options.advance !== undefined) await account.advance(options.advance).catch(stop);
  for (const fault of options.faults)
    if (fault.kind === "delete") await deleteByHand(account, place, fault.address);
  const provider = await startProvider({ service: account, minuteMilliseconds: minuteMs(options) });
  const env = environmentOf(process.env, { place, reattach: provider.reattach, secrets });
  return { account, terraform: { place, env, binary }, close: () => provider.close() };
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

/** @throws Stop where no stack's state holds the address. */
async function deleteByHand(account: Account, place: Place, address: string): Promise<void> {
  const [type = "", name = ""] = address.split(".", 2);
  for (const stack of ["connectivity", "cen-core", "vpn-standby"]) {
    const file = join(place.states, `${stack}.tfstate`);
    if (!existsSync(file)) continue;
    const { resources = [] }: StateFile = JSON.parse(readFileSync(file, "utf8"));
    const found = resources.find((it) => it.mode === "managed" && it.type === type && it.name === name);
    const id = found?.instances[0]?.attributes.id;
    if (id !== undefined) return account.byHand.remove(type, id).catch(stop);
  }
  throw new Stop(exitCodes.fault, `No state holds ${address}, so nobody can delete it by hand.`);
}

interface StateFile {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: { readonly id: string } }[];
  }[];
}

function stop(error: unknown): never {
  throw new Stop(exitCodes.fault, error instanceof Error ? error.message : String(error));
}
