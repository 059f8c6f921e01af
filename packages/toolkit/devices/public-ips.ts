import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { isMap } from "@hybridnet/network";
import { parseAddress } from "@hybridnet/network/cidr";
import { exitCodes, Stop } from "../command/exit-codes";
import { readJson, valueAt } from "../command/json";
import { binaryOf } from "../terraform/run-terraform";
import { NotInitialised, readOutputs } from "../terraform/state";
import { outputOf } from "../terraform/synthesized";
import type { Options } from "./options";
import type { TunnelPublicIps } from "./plan";

/** What could be found out about the tunnels' public IPs. */
export interface FoundIps {
  readonly ips: TunnelPublicIps;
  readonly problems: readonly Stop[];
  /** Why there may be some missing, where that is no problem, and how to get them. */
  readonly note: string;
}

/** The stack and its output (stacks/contracts/vpn-standby.ts of the template). */
const stack = "vpn-standby";
const output = "tunnel_public_ips";
const deploy = `Deploy it, then run this again: npm run deploy -- ${stack}`;

/** Takes the public IPs from saved outputs, or from the stack's state. */
export async function findPublicIps(
  source: Options["source"],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<FoundIps> {
  try {
    if (source?.kind === "file") return ipsIn(readJson(resolve(cwd, source.path)), source.path);
    const stacks = source === undefined ? outputOf(cwd, env) : resolve(cwd, source.path);
    const folder = join(stacks, "stacks", stack);
    const name = folder.startsWith(cwd + sep) ? relative(cwd, folder) : folder;
    return ipsIn(await outputsOf({ folder, name }, env), name);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    // Nobody said that there is a deployed stack: then it is not wrong that there is none.
    if (source === undefined) return { ips: {}, problems: [], note: error.message };
    return { ips: {}, problems: [error], note: "" };
  }
}

/** @throws Stop where the outputs cannot be read, with 4 where the stack may just not be deployed. */
async function outputsOf(
  { folder, name }: { readonly folder: string; readonly name: string },
  env: NodeJS.ProcessEnv,
): Promise<unknown> {
  const notDeployedHere = (reason: string) =>
    new Stop(
      exitCodes.missing,
      `${stack} is not deployed from here: ${name} ${reason}.
${deploy}
If it is deployed from elsewhere: npm run synth, then ${binaryOf(env)} -chdir=${name} init`,
    );
  if (!existsSync(folder)) throw notDeployedHere("does not exist");
  try {
    return await readOutputs({ name: stack, folder }, env);
  } catch (error) {
    throw error instanceof NotInitialised ? notDeployedHere("is not initialised") : error;
  }
}

/** @throws Stop where the outputs are those of a stack that is not deployed, or of another one. */
function ipsIn(outputs: unknown, from: string): FoundIps {
  const sites = valueAt(outputs, output, "value");
  if (!isMap(sites))
    throw new Stop(
      exitCodes.missing,
      `${stack} is not deployed: ${from} has no output ${output}.\n${deploy}`,
    );
  const problems: Stop[] = [];
  const ips = Object.entries(sites).map(([site, tunnels]) => {
    const known = Object.entries(isMap(tunnels) ? tunnels : {}).flatMap(([tunnel, ip]) => {
      if (typeof ip === "string" && isAddress(ip)) return [[tunnel, ip] as const];
      // The service gives the addresses with the attachment; until then they are empty.
      if (ip !== "" && ip !== null)
        problems.push(new Stop(exitCodes.fault, `${from} has no IPv4 address for ${tunnel} of ${site}`));
      return [];
    });
    return [site, Object.fromEntries(known)] as const;
  });
  const note = `${stack} is deployed without these tunnels, or without their attachment.\n${deploy}`;
  return { ips: Object.fromEntries(ips), problems, note };
}

function isAddress(text: string): boolean {
  try {
    parseAddress(text);
    return true;
  } catch {
    return false;
  }
}
