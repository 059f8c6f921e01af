import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isMap, valueAt } from "@hybridnet/network";
import { parseAddress } from "@hybridnet/network/cidr";
import { binaryOf, missingBinary, terraformEnv } from "../command/terraform";
import type { Options } from "./options";
import type { TunnelPublicIps } from "./plan";
import { fault, missing, type Problem } from "./problem";

/** What could be found out about the tunnels' public IPs. */
export interface FoundIps {
  readonly ips: TunnelPublicIps;
  readonly problems: readonly Problem[];
  /** Why there are none, where that is no problem. */
  readonly note: string | undefined;
}

/** Folder of the stack and name of its output, as the deploy leaves them. */
const stack = join("stacks", "vpn-standby");
const output = "tunnel_public_ips";
/** Where the stacks are synthesized unless the command names a folder; a rehearsal names its own in the environment. */
const defaultFolder = (env: NodeJS.ProcessEnv) => env.CDKTF_OUTDIR || env.CDKTF_OUTPUT || "cdktf.out";

/** Reads the public IPs from a saved file, or asks Terraform for the outputs of the deployed stack. */
export function findPublicIps(source: Options["source"], cwd: string, env: NodeJS.ProcessEnv): FoundIps {
  if (source?.kind === "file") return readSaved(resolve(cwd, source.path), source.path);
  const folder = source?.path ?? defaultFolder(env);
  const found = askTerraform(resolve(cwd, folder), folder, env);
  const [problem] = found.problems;
  // Nobody said that there is a deployed stack: then it is not wrong that there is none.
  if (source === undefined && problem !== undefined) return { ips: {}, problems: [], note: problem.message };
  return found;
}

function readSaved(path: string, name: string): FoundIps {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return failed(fault(`${name} cannot be read`));
  }
  return parseOutputs(text, name);
}

function askTerraform(folder: string, name: string, env: NodeJS.ProcessEnv): FoundIps {
  const binary = binaryOf(env);
  const where = join(folder, stack);
  if (!existsSync(where))
    return failed(fault(`${join(name, stack)} does not exist: nothing is synthesized there`));
  const { error, status, stdout, stderr } = spawnSync(
    binary,
    [`-chdir=${where}`, "output", "-json", "-no-color"],
    {
      env: terraformEnv(env),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (error) {
    return failed(missing(missingBinary(binary)));
  }
  if (status !== 0)
    return failed(fault(`${binary} cannot read the outputs of ${join(name, stack)}: ${firstError(stderr)}`));
  return parseOutputs(stdout, `the stack in ${join(name, stack)}`);
}

function parseOutputs(text: string, name: string): FoundIps {
  let outputs: unknown;
  try {
    outputs = JSON.parse(text);
  } catch {
    return failed(fault(`${name} holds no JSON`));
  }
  const sites = valueAt(outputs, [output, "value"]);
  if (!isMap(sites))
    return failed(fault(`${name} has no output ${output}: the stack vpn-standby is not deployed`));
  const problems: Problem[] = [];
  const ips = Object.entries(sites).map(([site, tunnels]) => {
    const known = Object.entries(isMap(tunnels) ? tunnels : {}).flatMap(([tunnel, ip]) => {
      if (typeof ip === "string" && isAddress(ip)) return [[tunnel, ip] as const];
      // The service gives the addresses with the attachment; until then they are empty.
      if (ip !== "" && ip !== null)
        problems.push(fault(`${name} has no IPv4 address for ${tunnel} of ${site}`));
      return [];
    });
    return [site, Object.fromEntries(known)] as const;
  });
  return { ips: Object.fromEntries(ips), problems, note: undefined };
}

function isAddress(text: string): boolean {
  try {
    parseAddress(text);
    return true;
  } catch {
    return false;
  }
}

function failed(problem: Problem): FoundIps {
  return { ips: {}, problems: [problem], note: undefined };
}

/** What Terraform calls the error, without its frame; it may warn of other things first. */
function firstError(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^[\s╷│╵]+/, "").trim());
  const error = lines.find((line) => line.startsWith("Error: "))?.slice("Error: ".length);
  return error ?? lines.find((line) => line !== "") ?? "no reason given";
}
