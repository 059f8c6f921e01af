import type { Vpn } from "@hybridnet/network";
import { bgpKeyLength, pskCharacters, pskLength } from "@hybridnet/network/limits";
import { exitCodes, Stop } from "../command/exit-codes";
import { placeholdersIn } from "./placeholders";
import type { DevicePlan } from "./plan";

export interface FoundSecrets {
  /** Values by variable name. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly problems: readonly Stop[];
}

/** Takes the values of the devices' secrets from the environment. Problems name variables, never values. */
export function findSecrets(plans: readonly DevicePlan[], env: NodeJS.ProcessEnv): FoundSecrets {
  const wanted = new Map(plans.flatMap(secretsOf));
  const problems: Stop[] = [];
  const secrets: Record<string, string> = {};
  for (const [name, { pattern, allowed }] of wanted) {
    const value = env[`TF_VAR_${name}`];
    if (value === undefined || value === "")
      problems.push(
        new Stop(exitCodes.missing, `TF_VAR_${name} is not set: set it, or leave --with-secrets out`),
      );
    else if (!pattern.test(value))
      problems.push(new Stop(exitCodes.fault, `TF_VAR_${name} must be ${allowed}`));
    // It would stand in the checklist, and on the screen, as something to fill in.
    else if (placeholdersIn(value).length > 0)
      problems.push(new Stop(exitCodes.fault, `TF_VAR_${name} still holds a placeholder, not a key`));
    else secrets[name] = value;
  }
  return { secrets, problems };
}

interface SecretForm {
  readonly pattern: RegExp;
  readonly allowed: string;
}

const psk = (mode: Vpn["mode"]): SecretForm => ({
  pattern: new RegExp(`^${pskCharacters[mode].pattern}{${pskLength.min},${pskLength.max}}$`),
  allowed: `${pskLength.min} to ${pskLength.max} of: ${pskCharacters[mode].words}`,
});
const bgpKey: SecretForm = {
  pattern: new RegExp(`^[!-~]{${bgpKeyLength.min},${bgpKeyLength.max}}$`),
  allowed: `${bgpKeyLength.min} to ${bgpKeyLength.max} printable ASCII characters without spaces`,
};

function secretsOf({ circuits, tunnels, vpn }: DevicePlan): readonly (readonly [string, SecretForm])[] {
  return [
    ...circuits.flatMap(({ circuit }) =>
      circuit.bgp.keyVariable === undefined ? [] : [[circuit.bgp.keyVariable, bgpKey] as const],
    ),
    ...tunnels.map(({ tunnel }) => [tunnel.pskVariable, psk(vpn?.mode ?? "dual")] as const),
  ];
}
