import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Network } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import { listAt, numberAt, readJson, textAt, valueAt } from "../command/json";
import { tokenVariable } from "../doctor/backend";
import { type Ask, askIn } from "../doctor/hcp";
import { PrivateFolder } from "../terraform/private-folder";
import { terraform } from "../terraform/run-terraform";
import { readState, readStateFile } from "../terraform/state";
import { readStateFileAt } from "../terraform/state-file";
import type { Synthesized, SynthesizedStack } from "../terraform/synthesized";
import type { RemovedStack } from "./report";

/** The one stack that comes and goes with a key of the network file. */
const optional = "monitoring";

export interface RemovedStacksProps {
  readonly network: Network;
  readonly env: NodeJS.ProcessEnv;
  /** Asks HCP Terraform; left out, over the network. */
  readonly ask?: Ask;
}

/**
 * Stacks that the app makes no more. Their folders are planned no more either, but what they deployed is
 * still there: destroying a stack comes before taking its code away. That of a key of the network file is looked for
 * in the backend, because a fresh checkout has no folder of it.
 *
 * @throws Stop with 4 where a state file is damaged
 */
export async function removedStacksOf(
  app: Synthesized,
  { network, env, ask = askIn(env) }: RemovedStacksProps,
): Promise<readonly RemovedStack[]> {
  const found: RemovedStack[] = [];
  const isLeftOut = app.stacks.every(({ name }) => name !== optional);
  const resources = isLeftOut ? await countInBackend(app, { network, env, ask }) : 0;
  if (resources > 0) found.push(leftOut(resources));
  for (const stack of app.orphans) {
    if (stack.name === optional && resources > 0) continue;
    const count = await countResources(stack, env);
    if (count === 0) continue;
    if (stack.name === optional && count !== null) found.push(leftOut(count));
    else found.push(orphan(stack.name, count));
  }
  return found;
}

function leftOut(resources: number): RemovedStack {
  const text = [
    `The key ${optional} has left the network file, and the state of the stack ${optional} still holds ${resources} resources, which nobody plans any more.`,
    `Put the key back, run npx cdktf destroy ${optional}, then take the key out: docs/monitoring.md, Taking the alarms away.`,
  ].join(" ");
  return { stack: optional, resources, text, refused: true };
}

function orphan(name: string, resources: number | null): RemovedStack {
  const way = `destroy it from a commit that still has it: npx cdktf destroy ${name}`;
  const text =
    resources === null
      ? `${name} has left the app and its state cannot be read; if it holds anything, ${way}`
      : `${name} has left the app and its state still holds ${resources} resources; ${way}`;
  return { stack: name, resources, text };
}

/** How many resources the backend has of the optional stack; none where it cannot be asked: then no stack can be planned. */
async function countInBackend(
  { folder, stacks }: Synthesized,
  { network, env, ask }: Required<RemovedStacksProps>,
): Promise<number> {
  const [beside] = stacks;
  if (beside === undefined) return 0;
  const settings = valueAt(readJson(join(beside.folder, "cdk.tf.json")), "terraform");
  const path = textAt(settings, "backend", "local", "path");
  if (path !== undefined)
    return managed(readStateFileAt(join(dirname(resolve(beside.folder, path)), `${optional}.tfstate`)));
  if (valueAt(settings, "cloud") !== undefined) return countInHcp(network, env, ask);
  const backend = backendOf(valueAt(settings, "backend"), network);
  return backend === undefined ? 0 : countWith({ terraform: { backend } }, folder, env);
}

/** The backend block of the optional stack, made from that of another one. */
function backendOf(beside: unknown, { backend }: Network): object | undefined {
  const [oss, http] = [valueAt(beside, "oss"), valueAt(beside, "http")];
  if (oss !== undefined) return { oss: { ...Object(oss), key: `${optional}.tfstate` } };
  if (http !== undefined && backend.type === "http")
    return { http: { address: backend.address.replaceAll("{stack}", optional) } };
  return undefined;
}

/** Below the output folder, because a rehearsal lets terraform run nowhere else. */
async function countWith(json: object, output: string, env: NodeJS.ProcessEnv): Promise<number> {
  const place = PrivateFolder.below(output);
  try {
    writeFileSync(join(place.path, "cdk.tf.json"), JSON.stringify(json));
    const { status } = await terraform(place.path, ["init", "-input=false", "-no-color"], env);
    if (status !== 0) return 0;
    return managed(await readStateFile({ name: optional, folder: place.path }, env));
  } catch (error) {
    if (error instanceof Stop && error.exitCode === exitCodes.fault) return 0;
    throw error;
  } finally {
    place.remove();
  }
}

/**
 * Not by `terraform init`, which makes a workspace that is not there.
 * Source: HCP Terraform API, "Workspaces", resource-count.
 */
async function countInHcp({ backend }: Network, env: NodeJS.ProcessEnv, ask: Ask): Promise<number> {
  const token = backend.type === "hcp" ? env[tokenVariable(backend.hostname)] : undefined;
  if (backend.type !== "hcp" || !token) return 0;
  const [organization, workspace] = [backend.organization, `${backend.workspacePrefix}${optional}`].map(
    encodeURIComponent,
  );
  const url = `https://${backend.hostname}/api/v2/organizations/${organization}/workspaces/${workspace}`;
  return numberAt(await ask(url, token), "data", "attributes", "resource-count") ?? 0;
}

const managed = (state: unknown): number =>
  listAt(state, "resources").filter((it) => textAt(it, "mode") === "managed").length;

async function countResources(stack: SynthesizedStack, env: NodeJS.ProcessEnv): Promise<number | null> {
  try {
    const { status } = await terraform(stack.folder, ["init", "-input=false", "-no-color"], env);
    if (status !== 0) return null;
    const { resources } = await readState(stack, env);
    return resources.filter(({ mode }) => mode === "managed").length;
  } catch (error) {
    if (error instanceof Stop && error.exitCode === exitCodes.fault) return null;
    throw error;
  }
}
