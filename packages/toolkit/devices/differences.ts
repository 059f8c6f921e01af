import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Network } from "@hybridnet/network";
import { Stop } from "../command/exit-codes";
import { listAt, numberAt, valueAt } from "../command/json";
import type { ShownResource } from "../terraform/shown";
import { readState } from "../terraform/state";
import { outputOf } from "../terraform/synthesized";
import type { Options } from "./options";
import { devicePlans } from "./plan";
import { renderPlace, type SharedValue, sharedValues } from "./shared-values";

/** The stacks that hold what devices and cloud share (stacks/contracts/contract.ts of the template). */
const stacks = ["connectivity", "vpn-standby"] as const;

/** What the deployed stacks hold, as far as there are any that can be read. */
export async function deployedResources(
  source: Options["source"],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly ShownResource[]> {
  // Saved outputs say nothing of anything but addresses.
  if (source?.kind === "file") return [];
  const output = source === undefined ? outputOf(cwd, env) : resolve(cwd, source.path);
  const found: ShownResource[] = [];
  for (const name of stacks) {
    const folder = join(output, "stacks", name);
    if (!existsSync(join(folder, ".terraform"))) continue;
    try {
      found.push(...(await readState({ name, folder }, env)).resources);
    } catch (error) {
      // What cannot be read is told where the public addresses are looked for.
      if (!(error instanceof Stop)) throw error;
    }
  }
  return found;
}

/**
 * Where the cloud has another value than the network file, on which both ends of a link have to agree: a device that
 * gets what the file says would not come up. Keys are left out: nobody may see them, and a plan compares them.
 */
export function differencesFrom(network: Network, resources: readonly ShownResource[]): readonly string[] {
  return devicePlans(network, {}).flatMap((plan) =>
    sharedValues(plan).flatMap((shared) => {
      const has = valueIn(shared, resources);
      return has === undefined || has === shared.value.toLowerCase()
        ? []
        : [
            `${plan.dataCentre}/${plan.gateway}: ${shared.what} is ${has} in the cloud, and the files say ${shared.value} (${renderPlace(shared)})`,
          ];
    }),
  );
}

/** The cloud's value; undefined where it is not known, or a secret. What the service leaves out is empty or 0. */
function valueIn(
  { value, resource, tunnelIndex, attribute }: SharedValue,
  resources: readonly ShownResource[],
): string | undefined {
  if (/^(var\.|<)/.test(value)) return undefined;
  const found = resources.find((it) => it.mode === "managed" && it.address === resource)?.values;
  const holder =
    tunnelIndex === undefined
      ? found
      : listAt(found, "tunnel_options_specification").find(
          (it) => numberAt(it, "tunnel_index") === tunnelIndex,
        );
  const [first = "", second] = attribute;
  const has = second === undefined ? valueAt(holder, first) : valueAt(listAt(holder, first)[0], second);
  // Of all that both ends share, only a VLAN may be 0.
  const isUnknown =
    has === undefined || has === null || has === "" || (has === 0 && !attribute.includes("vlan_id"));
  return isUnknown ? undefined : String(has).toLowerCase();
}
