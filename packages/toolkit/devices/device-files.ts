import type { Network } from "@hybridnet/network";
import { type DeviceOptions, type DevicePlan, devicePlans } from "./plan";
import { vendors } from "./vendors";

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

function nameOf({ dataCentre, gateway }: DevicePlan): string {
  return `dataCentres.${dataCentre}.gateways.${gateway}`;
}
