import { randomUUID } from "node:crypto";
import type { Network } from "@hybridnet/network";
import { z } from "zod";
import { exitCodes, Stop } from "../command/exit-codes";
import type { ChangeAction, Parameters } from "../service/action";
import type { Service } from "../service/client";
import { NoAnswer } from "../service/refusal";
import { carriersBeside, stateOf } from "./carriers";
import { type ComparedTunnel, compareTunnels } from "./compare";

/**
 * Changes a tunnel in place. Source: Alibaba Cloud help: ModifyTunnelAttribute, 2026-08. The page does not say that a
 * connection of a transit router is left out; that it works there has not been tried.
 */
const modifyTunnel: ChangeAction<unknown> = {
  kind: "change",
  product: "Vpc",
  action: "ModifyTunnelAttribute",
  regional: true,
  answer: z.unknown(),
};

export interface ChangeProps {
  readonly network: Network;
  readonly service: Service;
  readonly env: NodeJS.ProcessEnv;
  /** How long a changed tunnel may take to be up again, in milliseconds. */
  readonly patienceMs: number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly say: (line: string) => void;
}

/** What was done to a tunnel. */
export interface ChangedTunnel {
  readonly tunnel: string;
  readonly connectionId: string;
  readonly tunnelId: string;
  /** Options that got another value, as the API calls them; `Psk` without one. */
  readonly options: readonly { readonly name: string; readonly was?: string; readonly became?: string }[];
  readonly carriedBy: readonly string[];
  readonly begun: string;
  /** When it was up again; null where it did not come up in time. */
  readonly up: string | null;
}

/** Seconds between two looks, and how often a change is sent whose answer is lost. */
const everyMs = 5_000;
const sends = 4;

/** Whether there is something to change: a key that nobody can compare is sent only where the tunnel was named. */
export function isToChange({ different, key }: ComparedTunnel, isNamed: boolean): boolean {
  return different.length > 0 || key === "differs" || (isNamed && key === "hidden");
}

/**
 * Refuses to take down the last way of a data centre. A tunnel that is down already carries nothing, so that a wrong
 * key can be mended with both down.
 * @throws Stop with 3
 */
export async function refuseUnlessCarried(
  tunnel: ComparedTunnel,
  all: readonly ComparedTunnel[],
  props: Pick<ChangeProps, "network" | "service">,
): Promise<readonly string[]> {
  const { up, down } = await carriersBeside(tunnel, all, props);
  if (up.length > 0 || !tunnel.isUp) return up;
  throw new Stop(
    exitCodes.refused,
    [
      `${tunnel.name} is the only way of data centre ${tunnel.vpn.dataCentre} now, and a change takes it down. Bring up first one of:`,
      ...down.map((it) => `  ${it}`),
    ].join("\n"),
  );
}

/**
 * Changes one tunnel and waits until it is up again.
 * @throws Stop where it is refused or does not come up in time; Refusal where the service refuses.
 */
export async function changeTunnel(
  tunnel: ComparedTunnel,
  carriedBy: readonly string[],
  props: ChangeProps,
): Promise<ChangedTunnel> {
  const begun = props.now();
  await send(tunnel, props);
  const done = {
    tunnel: tunnel.name,
    connectionId: tunnel.connectionId,
    tunnelId: tunnel.live.TunnelId,
    options: [
      ...tunnel.different.map(({ name, has, wanted }) => ({
        name,
        was: String(has),
        became: String(wanted),
      })),
      ...(tunnel.key === "same" ? [] : [{ name: "Psk" }]),
    ],
    carriedBy,
    begun: timeOf(begun),
  };
  props.say(`${tunnel.name}: changed in the cloud; waiting until it is up again`);
  for (;;) {
    const all = await compareTunnels(props.network, props.service, props.env);
    const now = all.find(({ name }) => name === tunnel.name);
    const isDone = now !== undefined && !now.isBusy && now.isUp && !isToChange(now, false);
    if (isDone) return { ...done, up: timeOf(props.now()) };
    if (props.now() - begun >= props.patienceMs) {
      props.say(`${tunnel.name}: ${now === undefined ? "not found" : stateOf(now)}`);
      return { ...done, up: null };
    }
    await props.wait(everyMs);
  }
}

/** Sends the whole of the tunnel's options: what is left out is not documented to stay. */
async function send(tunnel: ComparedTunnel, { service, env, wait }: ChangeProps): Promise<void> {
  const { connectionId, live, options, vpn } = tunnel;
  const psk = env[`TF_VAR_${tunnel.tunnel.pskVariable}`] ?? "";
  const groups = new Map<string, Record<string, string | number | boolean>>([
    ["TunnelIkeConfig", { Psk: psk }],
  ]);
  const beside: Record<string, string | number | boolean> = {};
  for (const { group, name, wanted } of options) {
    const into = group === undefined ? beside : (groups.get(group) ?? {});
    into[name] = wanted;
    if (group !== undefined) groups.set(group, into);
  }
  const parameters: Parameters = {
    VpnConnectionId: connectionId,
    TunnelId: live.TunnelId,
    // The same for every repetition: the service then does it once.
    ClientToken: randomUUID(),
    TunnelOptionsSpecification: { ...beside, ...Object.fromEntries(groups) },
  };
  for (let attempt = 1; ; attempt++)
    try {
      await service.change(modifyTunnel, vpn.region, parameters);
      return;
    } catch (error) {
      if (!(error instanceof NoAnswer) || attempt === sends) throw error;
      await wait(everyMs);
    }
}

const timeOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
