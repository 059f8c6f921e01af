/**
 * What the package knows of the provider: the model, its schema, and the permissions it needs. The
 * bindings are not reached from here: import them one by one from `@cdktf/provider-alicloud/lib/<name>`,
 * which loads nothing of the model.
 */
import { provider } from "./model/provider";
import type { ProviderModel, Version } from "./model/types";
import { type CommandName, commandCalls, commandNames } from "./ram/command-calls";
import { neverCalled } from "./ram/never-called";
import { type PolicyKind, policyFor, policyOf, type RamPolicy, type Reach } from "./ram/policy";
import {
  fullyQualifiedName,
  type SchemaOptions,
  type TerraformSchema,
  terraformSchema,
} from "./schema/terraform-schema";

export type * from "./model/semantics/semantics";
export { repeats } from "./model/semantics/semantics";
export type * from "./model/types";
export type { CommandName, PolicyKind, RamPolicy, Reach, SchemaOptions, TerraformSchema };

/** The whole provider model. `alicloud.resources` and `alicloud.dataSources` list what is modelled. */
export const alicloud: ProviderModel = provider;

/** Source address for `required_providers`. */
export const PROVIDER_SOURCE: string = provider.source;
/** The one version that the model describes and the bindings ask for. */
export const PROVIDER_VERSION: Version = provider.version;
/** Address under which the schema lists the provider. */
export const PROVIDER_ADDRESS: string = fullyQualifiedName(provider.source);

/** The model in the form of `terraform providers schema -json`. */
export const providerSchema = (options?: SchemaOptions): TerraformSchema =>
  terraformSchema(provider, options);

/**
 * The smallest RAM policy for planning or applying these types.
 *
 * @throws Error that names every type whose API calls are not known.
 */
export const ramPolicy = (kind: PolicyKind, types: readonly string[], reach?: Reach): RamPolicy =>
  policyFor(provider, kind, types, reach);

/** Calls that no policy allows, with the arguments for which alone the provider makes them: the stacks set none. */
export const callsNeverMade: Readonly<Record<string, readonly string[]>> = neverCalled;

/** The smallest RAM policy for what a command of the toolkit calls by itself. */
export const commandRamPolicy = (command: CommandName, reach?: Reach): RamPolicy =>
  policyOf(commandCalls[command], reach);

/** The commands that have one. */
export const commandsWithPolicy: readonly CommandName[] = commandNames;
