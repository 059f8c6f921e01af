import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Network } from "@hybridnet/network";
import { ciscoAsa } from "./cisco-asa/cisco-asa";
import { linux } from "./linux/linux";
import { type DeviceOptions, type DevicePlan, devicePlans, type VendorName } from "./plan";
import type { Vendor } from "./vendor";

/** Who writes the configuration of which kind of device. The compiler asks for an entry per kind of the schema. */
const vendors: Readonly<Record<VendorName, Vendor>> = { "cisco-asa": ciscoAsa, linux };

/** One file for one device. */
export interface DeviceFile {
  /** `<data centre>/<gateway>/<name>`. */
  readonly path: string;
  readonly text: string;
  /** File mode: 0600 for everything as soon as secrets are filled in. */
  readonly mode: number;
}

/**
 * The configuration of every device on which a circuit or a tunnel ends, with a checklist each. The same
 * network and options give the same bytes. Values that are not given stand as named placeholders.
 * @throws Error with all that `deviceProblems` finds.
 */
export function deviceFiles(network: Network, options: DeviceOptions = {}): readonly DeviceFile[] {
  const problems = deviceProblems(network, options);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return devicePlans(network, options).flatMap((plan) =>
    vendors[plan.device.vendor].files(plan).map(({ name, text, isProgram = false }) => ({
      path: [plan.dataCentre, plan.gateway, name].join("/"),
      text,
      mode: options.secrets === undefined ? (isProgram ? 0o755 : 0o644) : 0o600,
    })),
  );
}

/** What the devices cannot do, all of it; secrets are named, never shown. A network of its own vendors has only problems with secrets. */
export function deviceProblems(network: Network, options: DeviceOptions = {}): readonly string[] {
  return devicePlans(network, options).flatMap((plan) =>
    vendors[plan.device.vendor].problems(plan, options).map((problem) => `${nameOf(plan)}: ${problem}`),
  );
}

/** What to do on the device where a tunnel of the network gets another key: text with commands in backticks. */
export function newKeySteps(
  network: Network,
  { dataCentre, tunnel }: { readonly dataCentre: string; readonly tunnel: string },
  options: DeviceOptions,
): string | undefined {
  for (const plan of devicePlans(network, options)) {
    const end = plan.tunnels.find((it) => it.tunnel.key === tunnel);
    if (plan.dataCentre === dataCentre && end !== undefined)
      return vendors[plan.device.vendor].newKey(plan, end);
  }
  return undefined;
}

function nameOf({ dataCentre, gateway }: DevicePlan): string {
  return `dataCentres.${dataCentre}.gateways.${gateway}`;
}

/** Writes the files below a folder. A file is never there with another mode than its own, not even for a moment. */
export function writeFiles(folder: string, files: readonly DeviceFile[]): void {
  for (const { path, text, mode } of files) {
    const file = join(folder, path);
    const fresh = `${file}.new`;
    mkdirSync(dirname(file), { recursive: true });
    rmSync(fresh, { force: true });
    writeFileSync(fresh, text, { mode, flag: "wx" });
    chmodSync(fresh, mode);
    renameSync(fresh, file);
  }
}

/** Files in the devices' folders that are not among these: of a device of another vendor, say, and perhaps with secrets. */
export function leftBeside(folder: string, files: readonly DeviceFile[]): readonly string[] {
  const written = new Set(files.map(({ path }) => path));
  const folders = new Set(files.map(({ path }) => dirname(path)));
  return [...folders].flatMap((device) =>
    readdirSync(join(folder, device))
      .map((name) => [device, name].join("/"))
      .filter((path) => !written.has(path))
      .sort(),
  );
}
