import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { isMap } from "@hybridnet/network";
import { parseAddress } from "@hybridnet/network/cidr";
import { exitCodes, Stop } from "../command/exit-codes";
import { readJson, valueAt } from "../command/json";
import { binaryOf } from "../terraform/run-terraform";
import { NotInitialised, readOutputs } from "../terraform/state";
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
/** Where the stacks are synthesized unless the command names a folder; a rehearsal names its own in the environment. */
const defaultFolder = (env: NodeJS.ProcessEnv) => env.CDKTF_OUTDIR || env.CDKTF_OUTPUT || "cdktf.out";

/** Takes the public IPs from saved outputs, or from the stack's state. */
export async function findPublicIps(
  source: Options["source"],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<FoundIps> {
  try {
    if (source?.kind === "file") return ipsIn(readJson(resolve(cwd, source.path)), source.path);
    const folder = join(source?.path ?? defaultFolder(env), "stacks", stack);
    return ipsIn(await outputsOf(folder, cwd, env), folder);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    // Nobody said that there is a deployed stack: then it is not wrong that there is none.
    if (source === undefined) return { ips: {}, problems: [], note: error.message };
    return { ips: {}, problems: [error], note: "" };
  }
}

/** @throws Stop where the outputs cannot be read, with 4 where the stack may just not be deployed. */
async function outputsOf(folder: string, cwd: string, env: NodeJS.ProcessEnv): Promise<unknown> {
  const place = resolve(cwd, folder);
  if (!existsSync(place)) throw notDeployedHere(`${folder} does not exist`, folder, env);
  try {
    return await readOutputs({ name: stack, folder: place }, env);
  } catch (error) {
    if (error instanceof NotInitialised) throw notDeployedHere(`${folder} is not initialised`, folder, env);
    throw error;
  }
}

function notDeployedHere(reason: string, folder: string, env: NodeJS.ProcessEnv): Stop {
  return new Stop(
    exitCodes.missing,
    `${stack} is not deployed from here: ${reason}.
${deploy}
If it is deployed from elsewhere: npm run synth, then ${binaryOf(env)} -chdir=${folder} init`,
  );
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
