import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  environmentOf,
  type LocatedProblem,
  loadNetwork,
  networkFileOf,
  renderProblems,
} from "@hybridnet/network";
import { jsonText } from "../command/escape";
import { exitCodes, Stop, together } from "../command/exit-codes";
import type { Form } from "../command/given";
import { code, words } from "../command/markdown";
import { printWarnings } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { asDeployed, renderDifference } from "./as-deployed";
import { deviceFiles, deviceProblems, leftBeside, writeFiles } from "./device-files";
import { type Difference, deployedResources, differencesFrom } from "./differences";
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
  { checkout: cwd, env, out, err }: Pick<Surroundings, "checkout" | "env" | "out" | "err">,
): Promise<number> {
  const name = networkFileOf(env);
  const options = parseDeviceOptions(given, environmentOf(name, cwd));
  const loaded = loadNetwork(resolve(cwd, name));
  const named = (problems: readonly LocatedProblem[]) => problems.map((it) => ({ ...it, file: name }));
  if (loaded.ok) printWarnings({ ...loaded, warnings: named(loaded.warnings) }, err);
  const said = loaded.ok ? loaded.network : undefined;
  const known = said ? differencesFrom(said, await deployedResources(options.source, cwd, env)) : [];
  const {
    network,
    differences,
    problems: ofCloud,
  } = said === undefined || known.length === 0 || options.isPlanned
    ? { network: said, differences: known, problems: [] }
    : asDeployed(readFileSync(resolve(cwd, name), "utf8"), known);
  const { ips, problems: ofIps, note } = await findPublicIps(options.source, cwd, env);
  const base: DeviceOptions = { tunnelPublicIps: ips, ...(options.vendor && { vendor: options.vendor }) };
  const { secrets, problems: ofSecrets } =
    network && options.withSecrets
      ? findSecrets(devicePlans(network, base), env)
      : { secrets: undefined, problems: [] };
  const all: DeviceOptions = { ...base, ...(secrets && { secrets }) };
  const problems = [
    ...(loaded.ok ? [] : [fault(renderProblems(named(loaded.problems)))]),
    ...ofCloud,
    ...ofIps,
    ...ofSecrets,
    ...(network ? deviceProblems(network, all).map(fault) : []),
  ];
  if (network === undefined || problems.length > 0) throw together(problems);

  const files = deviceFiles(network, all);
  writeFiles(resolve(cwd, options.out), files);
  const report = {
    written: files.map(({ path }) => join(options.out, path)),
    left: leftBeside(resolve(cwd, options.out), files).map((path) => join(options.out, path)),
    ...openIn(files.map(({ text }) => text).join("\n")),
    note: note ?? null,
    differences: differences.map(({ isOnlyOne, ...it }) => ({
      ...it,
      written: isOnlyOne && !options.isPlanned ? ("cloud" as const) : ("file" as const),
    })),
  };
  out.write(print[options.form](report));
  return exitCodes.done;
}

/** What was written, and what is still to be filled in. */
interface Report {
  readonly written: readonly string[];
  /** Files of earlier runs in the same folder. */
  readonly left: readonly string[];
  /** Placeholders that stand for what is not known yet. */
  readonly publicIps: readonly string[];
  readonly secrets: readonly string[];
  /** Why public IPs are not known. */
  readonly note: string | null;
  /** Where the deployed stacks hold another value than the network file, and whose the files have. */
  readonly differences: readonly (Omit<Difference, "isOnlyOne"> & { readonly written: "cloud" | "file" })[];
}

function openIn(texts: string): Pick<Report, "publicIps" | "secrets"> {
  const open = placeholdersIn(texts);
  return {
    publicIps: open.filter((it) => it.startsWith("public_ip__")),
    secrets: open.filter((it) => !it.startsWith("public_ip__")),
  };
}

const print: Readonly<Record<Form, (report: Report) => string>> = {
  json: jsonText,
  text: (report) => `${[...report.written.map((path) => `wrote ${path}`), ...remarks(report)].join("\n")}\n`,
  markdown: (report) => {
    const paths = report.written.map((path) => `- ${code(path)}`);
    const others = remarks(report).flatMap((text) => ["", words(text)]);
    return `${["Written:", "", ...paths, ...others].join("\n")}\n`;
  },
};

function remarks({ left, publicIps, secrets, note, differences }: Report): readonly string[] {
  const listed = (names: readonly string[]) => names.map((it) => `<${it}>`).join(", ");
  return [
    ...(left.length > 0 ? [`Not of this run, remove what no longer belongs there: ${left.join(", ")}`] : []),
    ...listedUnder(
      "File and cloud differ. The files and their checklists have what the cloud has, without which no link comes up. For what is about to be applied: --planned.",
      differences.filter(({ written }) => written === "cloud"),
    ),
    ...listedUnder(
      "File and cloud differ, and the files have what the network file says: their links do not come up before the cloud has it too. Plan and apply, or change the tunnels (npx --no hybridnet tunnels).",
      differences.filter(({ written }) => written === "file"),
    ),
    ...(publicIps.length > 0
      ? [
          `Public IPs are not known yet: ${listed(publicIps)} stand for them.`,
          ...(note === null ? [] : [note]),
        ]
      : []),
    ...(secrets.length > 0 ? [`Secrets to fill in, or use --with-secrets: ${listed(secrets)}`] : []),
  ];
}

function listedUnder(title: string, differences: Report["differences"]): readonly string[] {
  return differences.length === 0 ? [] : [title, ...differences.map(renderDifference)];
}

function fault(message: string): Stop {
  return new Stop(exitCodes.fault, message);
}
