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
import { possibleValues, renderPlace, type SharedValue } from "./shared-values";

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

/** A value on which both ends have to agree, and of which the cloud has another than the network file. */
export interface Difference {
  /** Data centre and gateway, such as `shanghai/edge`. */
  readonly device: string;
  readonly what: string;
  readonly cloud: string | number | boolean;
  /** Null where the file says nothing. */
  readonly file: string | number | boolean | null;
  /** Of the network file. */
  readonly key: string;
  /** Where Terraform has it. */
  readonly place: string;
  /** False where the cloud has several values for one key of the file, and so for one line of a device. */
  readonly isOnlyOne: boolean;
}

/**
 * Where the cloud has another value than the network file, on which both ends of a link have to agree: a device that
 * gets what the file says would not come up. Keys are left out: nobody may see them, and a plan compares them.
 */
export function differencesFrom(
  network: Network,
  resources: readonly ShownResource[],
): readonly Difference[] {
  const known = devicePlans(network, {}).flatMap((plan) => {
    const values = possibleValues(plan).map((shared) => ({ ...shared, has: valueIn(shared, resources) }));
    const device = `${plan.dataCentre}/${plan.gateway}`;
    return values.filter(saysSomething(values)).map((shared) => ({ ...shared, device }));
  });
  return known.flatMap(({ device, what, key, value, has, ...place }): readonly Difference[] => {
    if (has === undefined || isSame(has, value)) return [];
    const isOnlyOne = known.every((it) => it.key !== key || it.has === undefined || isSame(it.has, has));
    return [{ device, what, cloud: has, file: value ?? null, key, place: renderPlace(place), isOnlyOne }];
  });
}

type Known = SharedValue & { readonly has: SharedValue["value"] };

/** What a VBR has for BFD says nothing while BFD is off. */
const saysSomething =
  (values: readonly Known[]) =>
  ({ key }: Known): boolean => {
    const bfd = values.find((it) => it.attribute[0] === "enable_bfd" && key.startsWith(`${it.key}.`));
    return bfd === undefined || (bfd.has ?? bfd.value) === true;
  };

/** Case does not count: nobody has seen how the service spells each answer. */
function isSame(one: SharedValue["value"], other: SharedValue["value"]): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}

/** The cloud's value; undefined where it is not known, or a secret. What the service leaves out is empty or 0. */
function valueIn(shared: SharedValue, resources: readonly ShownResource[]): SharedValue["value"] {
  const { value, resource, tunnelIndex, attribute } = shared;
  const [first = "", second] = attribute;
  const last = second ?? first;
  if (last === "psk" || last === "auth_key") return undefined;
  const found = resources.find((it) => it.mode === "managed" && it.address === resource)?.values;
  const holder =
    tunnelIndex === undefined
      ? found
      : listAt(found, "tunnel_options_specification").find(
          (it) => numberAt(it, "tunnel_index") === tunnelIndex,
        );
  const has = second === undefined ? valueAt(holder, first) : valueAt(listAt(holder, first)[0], second);
  // Left out of the file, the identity is the tunnel's address, or none (provider documentation r/vpn_gateway_vpn_attachment, 1.289.0).
  const isDefault =
    last === "local_id" &&
    value === undefined &&
    (has === valueAt(holder, "internet_ip") || has === "leftid-not-exist");
  if (isDefault || has === "") return undefined;
  if (typeof has === "boolean") return has;
  if (typeof value === "number" || typeof has === "number") {
    const number = Number(has);
    // Of all that both ends share, only a VLAN may be 0.
    return Number.isSafeInteger(number) && (number > 0 || last === "vlan_id") ? number : undefined;
  }
  if (typeof has !== "string" || has.includes("***")) return undefined;
  // Names of algorithms are in lower case, an identity is as it is.
  return last.endsWith("_id") ? has : has.toLowerCase();
}
