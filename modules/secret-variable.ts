import type { Vpn } from "@hybridnet/network";
import { bgpKeyLength, pskCharacters, pskLength } from "@hybridnet/network/limits";
import { type Precondition, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";

/** A secret that Terraform gets from its environment, and the check of its characters and length. */
export interface Secret {
  readonly value: string;
  /**
   * For the resource that uses the secret. It is no `validation` of the variable, because Terraform
   * prints the value of a sensitive variable that fails one (1.11; opentofu issue 2219).
   */
  readonly check: Precondition;
}

/** A pre-shared key of a tunnel of such a connection. */
export function pskVariable(scope: Construct, name: string, tunnel: string, mode: Vpn["mode"]): Secret {
  const { pattern, words } = pskCharacters[mode];
  return secret(scope, name, {
    description: `Pre-shared key of ${tunnel}.`,
    pattern: `^${pattern}{${pskLength.min},${pskLength.max}}$`,
    allowed: `${pskLength.min} to ${pskLength.max} of: ${words}`,
  });
}

/** A TCP MD5 key of a BGP group. */
export function bgpKeyVariable(scope: Construct, name: string, group: string): Secret {
  return secret(scope, name, {
    description: `TCP MD5 key of ${group}.`,
    pattern: `^[!-~]{${bgpKeyLength.min},${bgpKeyLength.max}}$`,
    allowed: `${bgpKeyLength.min} to ${bgpKeyLength.max} printable ASCII characters without spaces`,
  });
}

/** The address to which alarms are posted, where a token is part of it. */
export function webhookVariable(scope: Construct, name: string): Secret {
  return secret(scope, name, {
    description: "Address to which alarms are posted.",
    pattern: "^https?://[!-~]{1,1000}$",
    allowed: "an address that begins with http:// or https://, of printable ASCII characters without spaces",
  });
}

interface SecretText {
  readonly description: string;
  /** In the syntax of Terraform's `regex()`. */
  readonly pattern: string;
  readonly allowed: string;
}

/** Sensitive and without a default: the value comes from the environment or the workspace, never from a file. */
function secret(scope: Construct, name: string, { description, pattern, allowed }: SecretText): Secret {
  const variable = new TerraformVariable(scope, name, {
    type: "string",
    sensitive: true,
    nullable: false,
    description: `${description} Set it as TF_VAR_${name} or as a sensitive workspace variable.`,
  });
  variable.overrideLogicalId(name);
  return {
    value: variable.stringValue,
    check: {
      condition: `\${nonsensitive(can(regex(${JSON.stringify(pattern)}, var.${name})))}`,
      errorMessage: `The value of ${name} must be ${allowed}.`,
    },
  };
}
