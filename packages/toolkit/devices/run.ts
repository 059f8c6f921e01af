import { join, resolve } from "node:path";
import { environmentOf, loadNetwork, networkFileOf, renderProblems } from "@hybridnet/network";
import { exitCodes, Stop, together } from "../command/exit-codes";
import type { Surroundings } from "../command/surroundings";
import { deviceFiles, deviceProblems, leftBeside, writeFiles } from "./device-files";
import { type DeviceWords, parseDeviceOptions } from "./options";
import { placeholdersIn } from "./placeholders";
import { type DeviceOptions, devicePlans } from "./plan";
import { findPublicIps } from "./public-ips";
import { findSecrets } from "./secrets";

/**
 * `hybridnet devices`: writes the configuration of every device.
 * @throws Stop with all that is wrong at once, and nothing is written then.
 */
export async function runDevices(
  given: DeviceWords,
  { checkout: cwd, env, out: printer }: Pick<Surroundings, "checkout" | "env" | "out">,
): Promise<number> {
  const out = (line: string) => printer.write(`${line}\n`);
  const name = networkFileOf(env);
  const options = parseDeviceOptions(given, environmentOf(name, cwd));
  const loaded = loadNetwork(resolve(cwd, name));
  const network = loaded.ok ? loaded.network : undefined;
  const { ips, problems: ofIps, note } = await findPublicIps(options.source, cwd, env);
  const base: DeviceOptions = { tunnelPublicIps: ips, ...(options.vendor && { vendor: options.vendor }) };
  const { secrets, problems: ofSecrets } =
    network && options.withSecrets
      ? findSecrets(devicePlans(network, base), env)
      : { secrets: undefined, problems: [] };
  const all: DeviceOptions = { ...base, ...(secrets && { secrets }) };
  const problems = [
    ...(loaded.ok ? [] : [fault(renderProblems(loaded.problems.map((it) => ({ ...it, file: name }))))]),
    ...ofIps,
    ...ofSecrets,
    ...(network ? deviceProblems(network, all).map(fault) : []),
  ];
  if (network === undefined || problems.length > 0) throw together(problems);

  const files = deviceFiles(network, all);
  try {
    writeFiles(resolve(cwd, options.out), files);
  } catch (error) {
    throw fault(`${options.out} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
  for (const { path } of files) out(`wrote ${join(options.out, path)}`);
  const left = leftBeside(resolve(cwd, options.out), files).map((path) => join(options.out, path));
  if (left.length > 0) out(`Not of this run, remove what no longer belongs there: ${left.join(", ")}`);
  const open = placeholdersIn(files.map(({ text }) => text).join("\n"));
  const ipsLeft = open.filter((it) => it.startsWith("public_ip__"));
  const secretsLeft = open.filter((it) => !it.startsWith("public_ip__"));
  if (ipsLeft.length > 0) out(`Public IPs are not known yet: ${listed(ipsLeft)} stand for them.\n${note}`);
  if (secretsLeft.length > 0) out(`Secrets to fill in, or use --with-secrets: ${listed(secretsLeft)}`);
  return exitCodes.done;
}

function fault(message: string): Stop {
  return new Stop(exitCodes.fault, message);
}

function listed(names: readonly string[]): string {
  return names.map((it) => `<${it}>`).join(", ");
}
