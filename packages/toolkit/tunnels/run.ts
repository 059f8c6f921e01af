import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Network } from "@hybridnet/network";
import { ask } from "../command/ask";
import { jsonText } from "../command/escape";
import { exitCodes, Stop } from "../command/exit-codes";
import { networkOf } from "../command/network";
import type { Surroundings, Terminal } from "../command/surroundings";
import { newKeySteps } from "../devices/device-files";
import { openService, type Service } from "../service/client";
import { NoAnswer, Refusal } from "../service/refusal";
import { carriersBeside } from "./carriers";
import {
  type ChangedTunnel,
  type ChangeProps,
  changeTunnel,
  isToChange,
  refuseUnlessCarried,
} from "./change";
import { type ComparedTunnel, compareTunnels } from "./compare";
import { parseTunnelsOptions, type TunnelsOptions, type TunnelWords } from "./options";
import { printed, rowsOf } from "./report";

/** What a test gives in place of the machine's own. */
export interface TunnelsClock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

const clock: TunnelsClock = {
  now: Date.now,
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
};

/** `hybridnet tunnels`: see docs/change-a-tunnel.md. */
export async function runTunnels(
  given: TunnelWords,
  surroundings: Pick<Surroundings, "env" | "checkout" | "out" | "err" | "terminal">,
  { now, wait }: TunnelsClock = clock,
  open: (env: NodeJS.ProcessEnv) => Promise<Service> = (env) => openService({ env }),
): Promise<number> {
  const { env, out, err } = surroundings;
  const options = parseTunnelsOptions(given);
  const network = networkOf(env, err);
  refuseUnlessKnown(network, options);
  const service = await open(env);
  const say = (line: string) => err.write(`${line}\n`);
  const props: ChangeProps = { network, service, env, now, wait, say, patienceMs: options.patienceMs };
  try {
    const all = await compareTunnels(network, service, env);
    const chosen = all.filter((it) => isChosen(it, options));
    const changed = options.dryRun ? [] : await changeAll(chosen, options, props, surroundings);
    if (options.dryRun) for (const it of chosen) await forecast(it, all, props);
    const left = changed.length > 0 ? await compareTunnels(network, service, env) : all;
    const exitCode = changed.some(({ up }) => up === null)
      ? exitCodes.fault
      : options.dryRun && chosen.length > 0
        ? exitCodes.changes
        : exitCodes.done;
    const report = {
      format: "hybrid network tunnels report",
      version: 1,
      tunnels: rowsOf(left),
      changed,
      exitCode,
    } as const;
    out.write(printed[options.form](report));
    return exitCode;
  } catch (error) {
    if (error instanceof Refusal) throw new Stop(exitCodes.fault, error.message);
    if (error instanceof NoAnswer)
      throw new Stop(
        exitCodes.fault,
        `${error.message}. Nobody knows whether it was done: run this again, it compares first.`,
      );
    throw error;
  }
}

function isChosen(tunnel: ComparedTunnel, { tunnels }: TunnelsOptions): boolean {
  const isNamed = tunnels.includes(tunnel.name);
  return (isNamed || tunnels.length === 0) && isToChange(tunnel, isNamed);
}

/** @throws Stop where a tunnel is named that the file does not have, or has no tunnels to change in place. */
function refuseUnlessKnown({ dataCentres }: Network, { tunnels }: TunnelsOptions): void {
  const known = dataCentres.flatMap(({ key, vpn }) =>
    vpn?.mode === "dual" ? vpn.tunnels.map((tunnel) => `${key}/${tunnel.key}`) : [],
  );
  const unknown = tunnels.filter((name) => !known.includes(name));
  const single = "The tunnel of a connection with mode: single is changed by an apply.";
  if (known.length === 0)
    throw new Stop(exitCodes.fault, `No data centre has a connection with two tunnels. ${single}`);
  if (unknown.length > 0)
    throw new Stop(
      exitCodes.fault,
      `There is no tunnel ${unknown.join(", ")} to change in place. There are: ${known.join(", ")}.`,
    );
}

/** Says what carries the traffic meanwhile, or that the change would be refused. */
async function forecast(
  tunnel: ComparedTunnel,
  all: readonly ComparedTunnel[],
  props: ChangeProps,
): Promise<void> {
  const { up, down } = await carriersBeside(tunnel, all, props);
  props.say(
    up.length > 0
      ? `${tunnel.name}: meanwhile ${up.join(" and ")} would carry the traffic`
      : tunnel.isUp
        ? `${tunnel.name}: would be refused, since nothing else carries the traffic (${down.join("; ")})`
        : `${tunnel.name}: is down and carries nothing`,
  );
}

/** One tunnel after the other, each with what is true when it is its turn; ends where one does not come up. */
async function changeAll(
  chosen: readonly ComparedTunnel[],
  options: TunnelsOptions,
  props: ChangeProps,
  { checkout, terminal }: Pick<Surroundings, "checkout" | "terminal">,
): Promise<readonly ChangedTunnel[]> {
  const unset = chosen.filter(({ key }) => key === "unset").map(({ tunnel }) => tunnel.pskVariable);
  if (unset.length > 0)
    throw new Stop(
      exitCodes.missing,
      `A change sends the tunnel's key too: set ${unset.map((it) => `TF_VAR_${it}`).join(" and ")}.`,
    );
  const changed: ChangedTunnel[] = [];
  for (const { name } of chosen) {
    const all = await compareTunnels(props.network, props.service, props.env);
    const tunnel = all.find((it) => it.name === name);
    if (tunnel === undefined || !isChosen(tunnel, options)) continue;
    if (tunnel.isBusy)
      throw new Stop(exitCodes.refused, `${name}: the service is changing its connection. Try again later.`);
    const carriedBy = await refuseUnlessCarried(tunnel, all, props);
    tell(tunnel, carriedBy, props);
    if (!options.autoApprove) await approve(name, terminal);
    const done = await changeTunnel(tunnel, carriedBy, props);
    changed.push(done);
    // At once: the next one may be refused.
    props.say(`${name}: recorded in ${record(resolve(checkout, options.record), done)}`);
    if (done.up === null) break;
  }
  return changed;
}

/** What is about to happen, and what to do on the device when it has. */
function tell(
  { name, vpn, tunnel, different, key, live }: ComparedTunnel,
  carriedBy: readonly string[],
  { network, say }: ChangeProps,
): void {
  say(
    carriedBy.length > 0
      ? `${name}: meanwhile ${carriedBy.join(" and ")} carries the traffic`
      : `${name}: is down and carries nothing`,
  );
  for (const { from, wanted, has } of different) say(`  ${from}: ${has} becomes ${wanted}`);
  if (key !== "same") say(`  the pre-shared key becomes that of TF_VAR_${tunnel.pskVariable}`);
  const steps = newKeySteps(
    network,
    { dataCentre: vpn.dataCentre, tunnel: tunnel.key },
    live.InternetIp === undefined
      ? {}
      : { tunnelPublicIps: { [vpn.dataCentre]: { [tunnel.key]: live.InternetIp } } },
  );
  if (different.length > 0)
    say(
      "  then on the device: load the files that npx --no hybridnet devices --planned --with-secrets writes",
    );
  else if (steps !== undefined) say(`  then on the device: ${steps}`);
}

/** @throws Stop where nobody can be asked or says no. */
async function approve(name: string, terminal: Terminal | undefined): Promise<void> {
  if (terminal?.input.isTTY !== true)
    throw new Stop(
      exitCodes.fault,
      "Nobody can be asked here. Look with --dry-run, change with --auto-approve.",
    );
  const answer = await ask(terminal, `\nChange ${name} now? Only yes is taken for it: `);
  if (answer !== "yes") throw new Stop(exitCodes.fault, `${name} was not changed.`);
}

/** Writes what was done, and says where. */
function record(folder: string, changed: ChangedTunnel): string {
  mkdirSync(folder, { recursive: true });
  const name = `${changed.begun.replaceAll(":", "-")}-${changed.tunnel.replace("/", "-")}.json`;
  const file = join(folder, name);
  writeFileSync(file, jsonText({ format: "hybrid network tunnels record", version: 1, changed }), {
    flag: "wx",
  });
  return file;
}
