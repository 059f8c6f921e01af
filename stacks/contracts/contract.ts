import type { Network } from "@hybridnet/network";
import { type ITerraformDependable, TerraformOutput, type TerraformStack } from "cdktf";

/** Every stack, in the order in which they are deployed. */
export const stackNames = ["connectivity", "cen-core", "vpn-standby", "monitoring"] as const;
export type StackName = (typeof stackNames)[number];

/** The stacks that a network makes: the last one only where the file asks for alarms. */
export const stacksOf = ({ monitoring }: Pick<Network, "monitoring">): readonly StackName[] =>
  stackNames.filter((name) => name !== "monitoring" || monitoring !== undefined);

/** One output of a stack: a single text, or a map whose keys are addresses of the network. */
export interface OutputDeclaration {
  readonly kind: "text" | "map";
  readonly description: string;
}

/** What one stack offers to the others. Declared once; both sides can use declared names only. */
export interface Contract<Outputs extends Readonly<Record<string, OutputDeclaration>>> {
  readonly producer: StackName;
  readonly outputs: Outputs;
}

export function contract<const Outputs extends Readonly<Record<string, OutputDeclaration>>>(
  producer: StackName,
  outputs: Outputs,
): Contract<Outputs> {
  return { producer, outputs };
}

/** A value for every declared output: texts, and maps that may hold anything Terraform can. */
export type OutputValues<Outputs extends Readonly<Record<string, OutputDeclaration>>> = {
  readonly [Name in keyof Outputs]: Outputs[Name]["kind"] extends "text"
    ? string
    : Readonly<Record<string, unknown>> | string;
};

/**
 * Writes a stack's outputs under their declared names. `after` names what must exist before the
 * values mean what they say, such as the propagations of an attachment.
 */
export function publish<Outputs extends Readonly<Record<string, OutputDeclaration>>>(
  stack: TerraformStack,
  { outputs }: Contract<Outputs>,
  values: OutputValues<Outputs>,
  after: readonly ITerraformDependable[] = [],
): void {
  for (const [name, { description }] of Object.entries(outputs)) {
    new TerraformOutput(stack, name, {
      staticId: true,
      description,
      value: values[name],
      ...(after.length > 0 ? { dependsOn: [...after] } : {}),
    });
  }
}
